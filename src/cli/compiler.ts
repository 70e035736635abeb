// How the engine's loops are compiled: V8 gives up inlining where a function and what it calls grow long, just where the
// simulation spends its time (one random draw takes 800 bytes of bytecode, one visit calls dozens of functions). A larger allowance
// makes turns some 10 % faster; it changes no result. Imported first, since it holds for what is compiled after it.
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--max-inlined-bytecode-size=1200');
setFlagsFromString('--max-inlined-bytecode-size-cumulative=3000');
