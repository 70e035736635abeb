// How the engine's loops are compiled: V8 gives up inlining where a function and what it calls grow long, just where the
// simulation spends its time (one random draw takes 800 bytes of bytecode, one visit calls dozens of functions). A larger allowance
// makes turns some 10 % faster; it changes no result. Imported first, since it holds for what is compiled after it.
import { setFlagsFromString } from 'node:v8';

export const COMPILER_FLAGS = ['--max-inlined-bytecode-size=1200', '--max-inlined-bytecode-size-cumulative=3000'];

for (const flag of COMPILER_FLAGS) setFlagsFromString(flag);
