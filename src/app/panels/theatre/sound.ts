// A few small sounds of the play, made by the browser itself: a swell as the marquees change, steps up, a low note for a
// failure, a chord at the end. Only where sound is switched on and the page has been clicked, which a play always follows.
import { effect, type ReadonlySignal } from '@preact/signals';
import { settings } from '../../settings.ts';
import type { StagePlan } from '../../views/theatre.ts';
import { BEATS } from '../../views/theatre-script.ts';

interface Cue {
  readonly at: number;
  /** Notes in hertz, one after the other. */
  readonly notes: readonly number[];
  readonly wave: OscillatorType;
}

const LOUDNESS = 0.045;
const NOTE_SECONDS = 0.13;

/** Plays the cues of a quarter as its clock passes them; the function that it returns ends it. */
export function playCues(plan: StagePlan, seconds: ReadonlySignal<number>): () => void {
  const allowed = settings.peek().sound && navigator.userActivation?.hasBeenActive === true;
  if (!allowed || !('AudioContext' in globalThis)) return () => undefined;
  const audio = new AudioContext();
  let before = 0;
  const cues = cuesOf(plan);
  const stop = effect(() => {
    const now = seconds.value;
    // A skip passes all cues at once and stays silent.
    if (now - before < 0.6) for (const cue of cues) if (cue.at > before && cue.at <= now) play(audio, cue);
    before = now;
  });
  return () => {
    stop();
    void audio.close();
  };
}

function cuesOf(plan: StagePlan): Cue[] {
  const { marquees, doors, failures, climbs, leavers, counters } = BEATS;
  const cues: Cue[] = [
    { at: marquees.at + 0.05, notes: [262, 330, 392], wave: 'sine' },
    { at: doors.at + 0.3, notes: [523, 659], wave: 'triangle' },
    { at: climbs.at, notes: [392, 440, 523, 587, 659, 784], wave: 'triangle' },
    { at: counters.at, notes: [523, 659, 784, 1047], wave: 'sine' },
  ];
  if (plan.failures.length > 0) cues.push({ at: failures.at, notes: [147, 139], wave: 'sawtooth' });
  if (plan.left > 0) cues.push({ at: leavers.at, notes: [330, 294, 262], wave: 'sine' });
  return cues;
}

function play(audio: AudioContext, { notes, wave }: Cue): void {
  for (const [at, hertz] of notes.entries()) {
    const from = audio.currentTime + at * NOTE_SECONDS * 0.8;
    const tone = audio.createOscillator();
    const gain = audio.createGain();
    tone.type = wave;
    tone.frequency.value = hertz;
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(wave === 'sawtooth' ? LOUDNESS / 3 : LOUDNESS, from + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0005, from + NOTE_SECONDS * 2.2);
    tone.connect(gain).connect(audio.destination);
    tone.start(from);
    tone.stop(from + NOTE_SECONDS * 2.4);
  }
}
