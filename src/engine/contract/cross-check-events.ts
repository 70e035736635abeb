// The events of a scenario: that they can happen, that their effects name what they change and whom, and that what they do
// together stays within what the rules can count with. Factors multiply, as `market-events` does it.
import { EFFECTS, type MarketEvent } from '../model/service-schema.ts';
import { type Finding, finding, type Path, unknown } from './finding.ts';
import type { Scenario } from './scenario.ts';

type Effect = MarketEvent['effects'][number];

/** What several factors on one thing may come to in a turn. */
const MAX_FACTOR = 1000;

/** Everything that is wrong with the events of a scenario. */
export function checkEvents(scenario: Scenario): Finding[] {
  const off: Finding[] = [];
  if (scenario.events.length > 0 && !Object.hasOwn(scenario.mechanisms, 'market-events')) {
    const message = "No event will happen: the mechanism 'market-events' is not named.";
    off.push(finding('events-off', ['events'], message, "Add 'market-events: {}' under mechanisms.", 'key'));
  }
  const wrong = scenario.events.flatMap((event, index) => [
    ...checkTime(event, index, scenario.time.turns),
    ...event.effects.flatMap((effect, at) => checkEffect(effect, ['events', index, 'effects', at], scenario)),
  ]);
  return [...off, ...wrong, ...(wrong.length > 0 ? [] : checkPeaks(scenario))];
}

function checkTime({ id, turn, drawn }: MarketEvent, index: number, turns: number): Finding[] {
  const found: Finding[] = [];
  if (turn > turns) {
    const message = `The event '${id}' is never reached: it happens in turn ${turn} of ${turns}.`;
    found.push(finding('event-unreachable', ['events', index, 'turn'], message));
  }
  if (drawn?.until !== undefined && drawn.until < turn) {
    const message = `The event '${id}' can never happen: it may from turn ${turn} to turn ${drawn.until}.`;
    found.push(finding('order', ['events', index, 'drawn', 'until'], message));
  }
  return found;
}

function checkEffect(effect: Effect, path: Path, scenario: Scenario): Finding[] {
  const { target, driver, firm, value } = effect;
  const found: Finding[] = [];
  if (target === 'importance' && driver === undefined) {
    found.push(finding('effect-incomplete', path, 'An effect on importance must name its driver.', "Add 'driver: …'."));
  } else if (target !== 'importance' && driver !== undefined) {
    found.push(finding('effect-key', [...path, 'driver'], `An effect on ${target} has no driver.`, undefined, 'key'));
  }
  const ids = scenario.firms.map(({ id }) => id);
  if (firm !== undefined && !ids.includes(firm)) {
    found.push(unknown('firm', [...path, 'firm'], firm, ids));
  } else if (firm !== undefined && !EFFECTS[target].ofFirm) {
    const message = `An effect on ${target} has no firm.`;
    found.push(finding('effect-key', [...path, 'firm'], message, 'It concerns the whole market.', 'key'));
  }
  const { max } = EFFECTS[target];
  const min = leastOf(target, strengthOf(scenario));
  if (value < min || value > max) {
    const message = `The value of an effect on ${target} must lie between ${min} and ${max}; it is ${value}.`;
    found.push(finding('out-of-bounds', [...path, 'value'], message));
  }
  return found;
}

/** The least value of an effect: that on mediaCost must stay above 0 also where strength bends it further. */
function leastOf(target: Effect['target'], strength: number): number {
  const { min } = EFFECTS[target];
  if (target !== 'mediaCost' || strength <= 1) return min;
  return Math.ceil(1000 * (1 - (1 - min) / strength)) / 1000;
}

function checkPeaks(scenario: Scenario): Finding[] {
  const seen = new Set<string>();
  return scenario.events.flatMap((event, index) =>
    event.effects.flatMap(({ target, driver }, at) => {
      const name = driver === undefined ? target : `${target} of ${driver}`;
      if (EFFECTS[target].ofFirm || target === 'outside' || seen.has(name)) return [];
      seen.add(name);
      const peak = peakOf(scenario, target, driver);
      if (peak <= MAX_FACTOR) return [];
      const message = `The effects of all events on ${name} may multiply to ${Number(peak.toPrecision(4))} in a turn; at most ${MAX_FACTOR}.`;
      return [finding('effects-too-strong', ['events', index, 'effects', at, 'value'], message)];
    }),
  );
}

/** The greatest factor that events may put on something in any turn of the game, whatever chance brings; at least 1. */
export function peakOf(scenario: Scenario, target: Effect['target'], driver?: Effect['driver']): number {
  if (!Object.hasOwn(scenario.mechanisms, 'market-events')) return 1;
  const strength = strengthOf(scenario);
  let peak = 1;
  for (let turn = 1; turn <= scenario.time.turns; turn++) {
    let factor = 1;
    for (const event of scenario.events) {
      for (const effect of event.effects) {
        if (effect.target !== target || effect.driver !== driver) continue;
        // A value out of bounds is told as that; here it counts as the bound.
        const bent = Math.max(0, 1 + strength * (Math.min(effect.value, EFFECTS[target].max) - 1));
        // What chance may bring can also fail to come, so only what raises the peak counts of it.
        if (event.drawn !== undefined && bent < 1) continue;
        for (let times = timesOf(event, effect, turn); times > 0; times--)
          factor = Math.min(Number.MAX_VALUE, factor * bent);
      }
    }
    peak = Math.max(peak, factor);
  }
  return peak;
}

/** How many times over an effect holds in a turn, at most. */
function timesOf({ turn: from, drawn }: MarketEvent, { turns = 1000 }: Effect, turn: number): number {
  if (drawn === undefined) return turn >= from && turn < from + turns ? 1 : 0;
  const first = Math.max(from, turn - turns + 1);
  const last = Math.min(turn, drawn.until ?? turn);
  if (last < first || drawn.chance === 0) return 0;
  return drawn.again === undefined ? 1 : Math.floor((last - first) / drawn.again) + 1;
}

function strengthOf(scenario: Scenario): number {
  const params = scenario.mechanisms['market-events'] as { readonly strength: number } | undefined;
  return params?.strength ?? 1;
}
