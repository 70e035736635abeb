// Runs `rungs bench` as it is built and sets its figures beside what is asked of them; fails where one is missed.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const RUNGS = fileURLToPath(new URL('../../dist/cli/rungs.js', import.meta.url));
const printed = execFileSync(process.execPath, [RUNGS, 'bench', '--json', ...process.argv.slice(2)], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});
const { machine, compiler, kernel, turns } = JSON.parse(printed);

function turn(scenario, agents, reasons) {
  return turns.find((row) => row.scenario === scenario && row.agents === agents && row.reasons === reasons);
}

const [small, large] = [turn('auto-service', 10_000, false), turn('auto-service', 1_000_000, false)];
const every = turn('auto-service-every', 1_000_000, false);
const shares = (result) => result.shares.map((share) => share.toFixed(4)).join(' ');
const growth = large.nanosecondsPerCustomerTurn / small.nanosecondsPerCustomerTurn;
const quarter = (reasons) => turn('bistro', 3000, reasons).millisecondsPerTurn;

/** What, how much, its unit, and the most that is asked for; without C some figures are missing. */
const FIGURES = [
  ['choice loop in TypeScript', kernel.timesC, '× C', 2.5],
  ['auto-service, 1,000,000 customers: a customer-turn', large.timesC, '× C', 20],
  ['the same: peak memory of its process', large.peakBytes / 1e9, 'GB', 2],
  ['the same: cost of a customer-turn against 10,000 customers', growth, '×', 1.6],
  ['auto-service with every mechanism, 1,000,000 customers', every.timesC, '× C', 30],
  ['bistro, 3,000 customers: a quarter with reasons', quarter(true), 'ms', 20],
  ['bistro, 3,000 customers: a quarter without', quarter(false), 'ms', 20],
];

console.log(`${machine.cpu}, Node ${machine.node}, ${compiler ?? 'no C compiler'}`);
let missed = 0;
for (const [what, value, unit, most] of FIGURES) {
  const holds = value === null || value <= most;
  if (!holds) missed++;
  const figure = value === null ? 'not measured' : `${value.toFixed(2)} ${unit}`;
  console.log(`${what.padEnd(60)}${figure.padStart(14)}   asked: at most ${most} ${unit}${holds ? '' : '   MISSED'}`);
}
if (kernel.c !== null) {
  console.log(`shares in C and TypeScript: ${shares(kernel.c)} | ${shares(kernel.typescript)}`);
  if (!kernel.sharesAgree) missed++;
}
process.exitCode = missed > 0 ? 1 : 0;
