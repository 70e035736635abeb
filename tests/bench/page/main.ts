// The parts of the page that tests/bench/page.js measures one by one: the engine in its worker, and the theatre's scene.
import type { StagePlan } from '../../../src/app/views/theatre.ts';
import { demoPlan } from '../../../src/app/views/theatre-demo.ts';
import { PLAY_SECONDS } from '../../../src/app/views/theatre-script.ts';
import { createWorkerHost } from '../../../src/host/client.ts';

interface QuarterTimes {
  /** Of each quarter, from the call to the answer on the page. */
  readonly milliseconds: readonly number[];
  /** The longest that the page showed nothing new meanwhile. */
  readonly longestFrame: number;
}

interface PlayTimes {
  readonly renderer: string;
  readonly figures: number;
  readonly framesPerSecond: number;
}

/** Plays quarters of a scenario, everybody as before. */
async function quarters(text: string, firm: string, turns: number): Promise<QuarterTimes> {
  const host = createWorkerHost({ onRestarted: () => {}, onLost: () => {} });
  const teams = [{ firm, name: '' }];
  const started = await host.start({ scenario: { text }, seed: '7', teams, policies: {}, practice: false });
  if (!started.ok) throw new Error(started.issues.map(({ message }) => message).join(' '));
  const watched = watchFrames();
  const milliseconds: number[] = [];
  for (let turn = 1; turn <= turns; turn++) {
    const from = performance.now();
    const ran = await host.run({ [firm]: {} });
    if (!ran.ok) throw new Error(ran.issues.map(({ message }) => message).join(' '));
    milliseconds.push(performance.now() - from);
  }
  return { milliseconds, longestFrame: watched.end().longest };
}

function watchFrames() {
  let [frames, longest, before] = [0, 0, performance.now()];
  let running = true;
  const tick = (now: number) => {
    if (!running) return;
    frames += 1;
    longest = Math.max(longest, now - before);
    before = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  return {
    end() {
      running = false;
      return { frames, longest };
    },
  };
}

/** Six full landings on which figures of every segment move up, out and in: 480 stand, 520 act. */
function fullHouse(): StagePlan {
  const plan = demoPlan();
  const landings = plan.landings.length;
  const full = plan.segments.map(() => Array.from({ length: landings }, () => 20));
  const flows = plan.segments.flatMap((_, segment) =>
    Array.from({ length: landings + 1 }, (_, at) => ({
      segment,
      from: at - 1,
      to: at < landings ? at : -1,
      customers: 10,
    })),
  );
  return { ...plan, perFigure: 1, start: full, end: full, flows };
}

/** Plays a quarter in the theatre at the size of a laptop's stage. */
async function play(renderer: 'canvas' | 'webgl'): Promise<PlayTimes> {
  const { openTheatre } = await import('../../../src/app/scenes/open-theatre.ts');
  const { actorsOf } = await import('../../../src/app/views/theatre-script.ts');
  const { geometryOf } = await import('../../../src/app/views/theatre-geometry.ts');
  const box = document.createElement('div');
  document.body.append(box);
  const theatre = await openTheatre(box, { layout: 'stage', renderer, scale: 0.625 });
  const plan = fullHouse();
  theatre.show(plan);
  await new Promise((done) => setTimeout(done, 500));
  const [drawnBefore, from] = [theatre.frames(), performance.now()];
  await new Promise<void>((done) => {
    const tick = () => {
      const seconds = (performance.now() - from) / 1000;
      if (seconds >= PLAY_SECONDS) return done();
      theatre.seek(seconds);
      requestAnimationFrame(tick);
    };
    tick();
  });
  const framesPerSecond = (1000 * (theatre.frames() - drawnBefore)) / (performance.now() - from);
  const times = { renderer: theatre.renderer, figures: actorsOf(plan, geometryOf('stage')).length, framesPerSecond };
  theatre.destroy();
  box.remove();
  return times;
}

Object.assign(globalThis, { bench: { quarters, play } });
