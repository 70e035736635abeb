/* The bare choice loop in C, to compare with src/cli/bench/choice-kernel.ts: customers, four firms, an outside option of
   utility 0. Each turn and customer: U_j = appeal_j + taste_ij - beta_i ln(price_j) + habit_ij + Gumbel, greatest chosen;
   habit decays by .8 and gains .2 where chosen. Draws: Threefry2x32-20, key (7, 9), counter (customer, 8 turn + pair);
   the Gumbel value comes from a table over the upper 16 bits of a word.
   Usage: choice CUSTOMERS TURNS. Prints {"customerTurnsPerSecond":…,"shares":[…]}. */
#define _POSIX_C_SOURCE 199309L
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { FIRMS = 4, TABLE = 65536 };

static uint32_t rotate(uint32_t word, int by) { return (word << by) | (word >> (32 - by)); }

static void threefry(uint32_t key0, uint32_t key1, uint32_t count0, uint32_t count1, uint32_t out[2]) {
  static const int ROTATION[8] = {13, 15, 26, 6, 17, 29, 16, 24};
  const uint32_t key[3] = {key0, key1, key0 ^ key1 ^ 0x1BD11BDAu};
  uint32_t a = count0 + key0, b = count1 + key1;
  for (int round = 0; round < 20; round++) {
    a += b;
    b = rotate(b, ROTATION[round & 7]) ^ a;
    if ((round & 3) == 3) {
      const int injection = round / 4 + 1;
      a += key[injection % 3];
      b += key[(injection + 1) % 3] + (uint32_t)injection;
    }
  }
  out[0] = a;
  out[1] = b;
}

static float uniform(uint32_t word) { return (float)word / 4294967296.0f; }

static void *room(size_t count, size_t size) {
  void *memory = calloc(count, size);
  if (!memory) exit(1);
  return memory;
}

int main(int argc, char **argv) {
  const long customers = argc > 1 ? atol(argv[1]) : 1000000;
  const int turns = argc > 2 ? atoi(argv[2]) : 10;
  const float appeal[FIRMS] = {0.6f, 0.3f, 0.0f, -0.3f}, ln_price[FIRMS] = {0.1f, 0.0f, -0.05f, -0.1f};
  float *taste = room((size_t)customers * FIRMS, sizeof(float)), *habit = room((size_t)customers * FIRMS, sizeof(float));
  float *beta = room((size_t)customers, sizeof(float)), *gumbel = room(TABLE, sizeof(float));
  double chosen[FIRMS + 1] = {0};
  uint32_t words[6];

  for (int i = 0; i < TABLE; i++) gumbel[i] = (float)-log(-log((i + 0.5) / TABLE));
  for (long i = 0; i < customers; i++) {
    for (int j = 0; j < FIRMS; j += 2) {
      threefry(1, 2, (uint32_t)i, (uint32_t)j, words);
      taste[i * FIRMS + j] = 2.4f * (uniform(words[0]) - 0.5f);
      taste[i * FIRMS + j + 1] = 2.4f * (uniform(words[1]) - 0.5f);
    }
    threefry(1, 3, (uint32_t)i, 0, words);
    beta[i] = 1 + uniform(words[0]);
  }

  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (int turn = 0; turn < turns; turn++) {
    for (long i = 0; i < customers; i++) {
      for (int pair = 0; pair < 3; pair++) threefry(7, 9, (uint32_t)i, (uint32_t)(turn * 8 + pair), words + 2 * pair);
      float *own = habit + i * FIRMS;
      float greatest = gumbel[words[FIRMS] >> 16];
      int best = FIRMS;
      for (int j = 0; j < FIRMS; j++) {
        const float value = appeal[j] + taste[i * FIRMS + j] - beta[i] * ln_price[j] + own[j] + gumbel[words[j] >> 16];
        if (value > greatest) {
          greatest = value;
          best = j;
        }
        own[j] *= 0.8f;
      }
      if (best < FIRMS) own[best] += 0.2f;
      chosen[best]++;
    }
  }
  clock_gettime(CLOCK_MONOTONIC, &end);

  const double seconds = (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9;
  printf("{\"customerTurnsPerSecond\":%.0f,\"shares\":[", (double)customers * turns / seconds);
  for (int j = 0; j <= FIRMS; j++) printf("%s%.6f", j ? "," : "", chosen[j] / (double)customers / turns);
  puts("]}");
  return 0;
}
