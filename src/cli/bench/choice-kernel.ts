// The bare choice loop on the engine's own functions, to compare with the same loop in C (assets/bench/choice.c): N customers,
// four firms and an outside option of utility 0. Per turn, U_j = a_j + taste_ij - beta_i ln price_j + habit_ij + Gumbel; the
// greatest is chosen; habit decays by 0.8 and gains 0.2 where chosen. Keys and counters are those of the C program.
import { argmaxGumbel, threefry2x32 } from '../../engine/index.ts';

const FIRMS = 4;
const APPEAL = new Float64Array([0.6, 0.3, 0, -0.3]);
const LN_PRICE = new Float64Array([0.1, 0, -0.05, -0.1]);
const PER_WORD = 1 / 4294967296;

export interface ChoiceKernelResult {
  readonly customerTurnsPerSecond: number;
  /** Of firms 0 … 3 and the outside option. */
  readonly shares: number[];
}

export function choiceKernel(customers: number, turns: number): ChoiceKernelResult {
  const taste = drawTastes(customers);
  const beta = drawBetas(customers);
  const habit = new Float32Array(customers * FIRMS);
  const chosen = new Float64Array(FIRMS + 1);
  const start = performance.now();
  for (let turn = 0; turn < turns; turn++) playTurn(turn, customers, taste, beta, habit, chosen);
  const seconds = (performance.now() - start) / 1000;
  return {
    customerTurnsPerSecond: (customers * turns) / seconds,
    shares: [...chosen].map((count) => count / customers / turns),
  };
}

function playTurn(
  turn: number,
  customers: number,
  taste: Float32Array,
  beta: Float32Array,
  habit: Float32Array,
  chosen: Float64Array,
): void {
  const words = new Int32Array(6);
  const values = new Float64Array(FIRMS + 1);
  for (let i = 0; i < customers; i++) {
    for (let pair = 0; pair < 3; pair++) threefry2x32(7, 9, i, turn * 8 + pair, words, 2 * pair);
    const first = i * FIRMS;
    const sensitivity = beta[i]!;
    for (let j = 0; j < FIRMS; j++) {
      const kept = habit[first + j]!;
      values[j] = APPEAL[j]! + taste[first + j]! - sensitivity * LN_PRICE[j]! + kept;
      habit[first + j] = kept * 0.8;
    }
    const best = argmaxGumbel(values, words, FIRMS + 1);
    if (best < FIRMS) habit[first + best] = habit[first + best]! + 0.2;
    chosen[best] = chosen[best]! + 1;
  }
}

function drawTastes(customers: number): Float32Array {
  const taste = new Float32Array(customers * FIRMS);
  const words = new Int32Array(2);
  for (let i = 0; i < customers; i++) {
    for (let j = 0; j < FIRMS; j += 2) {
      threefry2x32(1, 2, i, j, words);
      taste[i * FIRMS + j] = 2.4 * ((words[0]! >>> 0) * PER_WORD - 0.5);
      taste[i * FIRMS + j + 1] = 2.4 * ((words[1]! >>> 0) * PER_WORD - 0.5);
    }
  }
  return taste;
}

function drawBetas(customers: number): Float32Array {
  const beta = new Float32Array(customers);
  const words = new Int32Array(2);
  for (let i = 0; i < customers; i++) {
    threefry2x32(1, 3, i, 0, words);
    beta[i] = 1 + (words[0]! >>> 0) * PER_WORD;
  }
  return beta;
}
