// A replay played again, turn by turn and compared with what it recorded. One that can't be gone on with, since another
// model or other rules made it or since it comes out differently, is still played, to be looked at.
import {
  compareChecksums,
  type Difference,
  gameOf,
  MODEL_VERSION,
  parseReplay,
  type Replay,
  type Result,
  rulesDigest,
} from '../engine/index.ts';
import { beginGame, type PlayedGame, playOn } from './played-game.ts';
import type { GameSetup, OnProgress, ReadOnly } from './protocol.ts';

type Who = Partial<Pick<GameSetup, 'teams' | 'practice'>>;

interface ReadReplay {
  readonly replay: Replay;
  readonly readOnly: ReadOnly | undefined;
}

/** Reads a replay and plays it again. */
export function replayGame(text: string, who: Who = {}, onProgress?: OnProgress): Result<PlayedGame> {
  const read = readReplay(text);
  if (!read.ok) return read;
  const { replay, readOnly } = read.value;
  const { scenario } = replay;
  const turns = Math.max(0, ...replay.checksums.map(({ turn }) => turn), ...replay.decisions.map(({ turn }) => turn));
  const total = scenario.history.turns + turns;
  let done = 0;
  const onTurn = () => {
    done += 1;
    onProgress?.({ done, total });
  };
  const recorded = gameOf(replay);
  const setup = setupOf(replay, who);
  let played = beginGame(setup, { ...recorded, policies: setup.policies, decisions: new Map() }, onTurn);
  let difference = compareTurn(replay, played);
  for (let turn = 1; turn <= turns; turn++) {
    played = playOn(played, recorded.decisions.get(turn) ?? {});
    difference ??= compareTurn(replay, played);
    onTurn();
  }
  const why = readOnly ?? (difference && differs(difference));
  return { ok: true, value: why === undefined ? played : { ...played, readOnly: why } };
}

function compareTurn(replay: Replay, { checksums }: PlayedGame): Difference | undefined {
  const found = checksums.at(-1)!;
  const recorded = replay.checksums[found.turn];
  return recorded && compareChecksums(recorded, found);
}

function differs({ turn, parts }: Difference): ReadOnly {
  const where = turn === 0 ? 'the market before the first turn' : `turn ${turn}`;
  return { code: 'differs', message: `Played again, ${where} differs in ${parts.join(', ')}.` };
}

function readReplay(text: string): Result<ReadReplay> {
  const parsed = parseReplay(text, MODEL_VERSION);
  if (parsed.ok) return { ok: true, value: { replay: parsed.value, readOnly: rulesDiffer(parsed.value) } };
  const other = parsed.issues.find(({ code }) => code === 'model-version');
  if (other === undefined) return parsed;
  const adapted = JSON.stringify({ ...(JSON.parse(text) as object), modelVersion: MODEL_VERSION });
  const again = parseReplay(adapted, MODEL_VERSION);
  const readOnly = { code: 'model-version', message: other.message } as const;
  return again.ok ? { ok: true, value: { replay: again.value, readOnly } } : parsed;
}

function rulesDiffer(replay: Replay): ReadOnly | undefined {
  const digest = rulesDigest();
  if (replay.rulesDigest === digest) return undefined;
  return { code: 'rules', message: `Its rules have the digest ${replay.rulesDigest}, those here ${digest}.` };
}

/** Whoever decided in the replay is a team; where nobody did, the first firm is looked at. */
function setupOf(replay: Replay, { teams, practice = false }: Who): GameSetup {
  const { scenario, seed, policies } = replay;
  const deciding = new Set(replay.decisions.map(({ firm }) => firm));
  const found = scenario.firms.filter(({ id }, at) => deciding.has(id) || (deciding.size === 0 && at === 0));
  return {
    scenario: { id: scenario.id },
    seed,
    teams: teams ?? found.map(({ id, name }) => ({ firm: id, name })),
    policies,
    practice,
  };
}
