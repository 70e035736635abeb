// Draws ladder.svg, the picture in README.md, from a game that it plays with the built command line:
//   npm ci && node assets/readme/make-ladder.mjs
// Four firms of the bistro under four policies; customers on each rung at the end of each quarter.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('./', import.meta.url));
const CLI = join(HERE, '../../dist/cli/rungs.js');
const SEED = '7';
const POLICIES = {
  aurora: 'relationship-builder',
  bellavista: 'price-cutter',
  'copper-pot': 'steady',
  dockside: 'overseller',
};
const RUNGS = [
  ['sampling', '#d5dbe1'],
  ['preference', '#9cc3e0'],
  ['favor', '#4a90c4'],
  ['commitment', '#14508c'],
  ['referral', '#e69f00'],
  ['exclusivity', '#b3430a'],
];
const words = [
  'run',
  'bistro',
  '--seed',
  SEED,
  ...Object.entries(POLICIES).flatMap(([f, p]) => ['--policy', `${f}=${p}`]),
];

const WIDTH = 880;
const HEIGHT = 348;
const PANEL = { top: 78, height: 190, left: 58, width: 176, gap: 26 };
const GRID = 1000;

/** Customers by firm, quarter and rung, and what is needed to caption them. */
function play() {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-picture-'));
  const out = join(folder, 'out');
  try {
    const told = execFileSync(process.execPath, [CLI, ...words, '--history', '--out', out, '--json', '--quiet'], {
      encoding: 'utf8',
    });
    const { checksum, modelVersion } = JSON.parse(told);
    const { scenario } = JSON.parse(readFileSync(join(out, 'replay.json'), 'utf8'));
    const counts = new Map();
    const [head, ...lines] = readFileSync(join(out, 'ladder.csv'), 'utf8').trimEnd().split('\n');
    const at = Object.fromEntries(head.split(',').map((name, column) => [name, column]));
    for (const line of lines) {
      const cells = line.split(',');
      if (Number(cells[at.turn]) < 0) continue;
      const key = [cells[at.firm], cells[at.turn], cells[at.rung]].join(' ');
      const customers = Number(cells[at.customers]) * scenario.market.customersPerAgent;
      counts.set(key, (counts.get(key) ?? 0) + customers);
    }
    return { scenario, checksum, modelVersion, customers: (firm, turn, rung) => counts.get(`${firm} ${turn} ${rung}`) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const whole = (value) => Math.round(value).toLocaleString('en-US');
const round = (value) => Math.round(value * 10) / 10;

function text(x, y, content, extra = '') {
  return `<text x="${round(x)}" y="${round(y)}" ${extra}>${content}</text>`;
}

function panel(game, firm, left, most) {
  const { scenario, customers } = game;
  const turns = scenario.time.turns;
  const step = PANEL.width / (turns + 1);
  const height = (count) => (PANEL.height * count) / most;
  const bottom = PANEL.top + PANEL.height;
  const parts = [
    text(left, PANEL.top - 28, scenario.firms.find(({ id }) => id === firm).name, 'class="name"'),
    text(left, PANEL.top - 12, POLICIES[firm], 'class="policy"'),
  ];
  for (let turn = 0; turn <= turns; turn++) {
    let y = bottom;
    for (const [rung, colour] of RUNGS) {
      const count = customers(firm, turn, rung);
      const tall = height(count);
      y -= tall;
      if (tall > 0)
        parts.push(
          `<rect x="${round(left + turn * step + 1)}" y="${round(y)}" width="${round(step - 2)}" height="${round(tall)}" fill="${colour}"/>`,
        );
    }
  }
  for (let turn = 0; turn <= turns; turn += turns / 2)
    parts.push(text(left + (turn + 0.5) * step, bottom + 16, turn, 'text-anchor="middle"'));
  const high = (turn) => RUNGS.slice(3).reduce((sum, [rung]) => sum + customers(firm, turn, rung), 0);
  parts.push(
    text(left, bottom + 34, `commitment and above: ${whole(high(0))} → ${whole(high(turns))}`, 'class="policy"'),
  );
  return parts.join('\n');
}

function draw(game) {
  const firms = Object.keys(POLICIES);
  const turns = game.scenario.time.turns;
  const total = (firm, turn) => RUNGS.reduce((sum, [rung]) => sum + game.customers(firm, turn, rung), 0);
  const largest = Math.max(...firms.flatMap((f) => Array.from({ length: turns + 1 }, (_, turn) => total(f, turn))));
  const most = Math.ceil(largest / GRID) * GRID;
  const bottom = PANEL.top + PANEL.height;
  const right = PANEL.left + firms.length * PANEL.width + (firms.length - 1) * PANEL.gap;
  const lines = [];
  for (let count = 0; count <= most; count += 2 * GRID) {
    const y = bottom - (PANEL.height * count) / most;
    lines.push(`<line x1="${PANEL.left}" x2="${right}" y1="${round(y)}" y2="${round(y)}"/>`);
    lines.push(text(PANEL.left - 8, y + 4, whole(count), 'text-anchor="end"'));
  }
  const legend = RUNGS.map(([rung, colour], k) => {
    const x = PANEL.left + k * 128;
    return `<rect x="${x}" y="${HEIGHT - 26}" width="12" height="12" fill="${colour}"/>\n${text(x + 18, HEIGHT - 16, rung)}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title description">
<title id="title">Customers of four restaurants by rung of the ladder, quarter by quarter</title>
<desc id="description">rungs ${words.join(' ')}; modelVersion ${game.modelVersion}; checksum ${game.checksum}. ${firms
    .map((firm) => `${firm} ${whole(total(firm, 0))} to ${whole(total(firm, turns))} customers`)
    .join(', ')}.</desc>
<style>
text { font: 12px "Segoe UI", "Helvetica Neue", Arial, sans-serif; fill: #3c4650; }
.head { font-size: 15px; font-weight: 600; fill: #1b242c; }
.name { font-size: 14px; font-weight: 600; fill: #1b242c; }
.policy { fill: #57626d; }
line { stroke: #e3e6e9; }
</style>
<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="8" fill="#ffffff" stroke="#d3d8dd"/>
${text(PANEL.left, 28, `Customers on each rung, quarter 0 to ${turns}, one market, four policies`, 'class="head"')}
${lines.join('\n')}
${firms.map((firm, k) => panel(game, firm, PANEL.left + k * (PANEL.width + PANEL.gap), most)).join('\n')}
${legend.join('\n')}
</svg>
`;
}

writeFileSync(join(HERE, 'ladder.svg'), draw(play()));
