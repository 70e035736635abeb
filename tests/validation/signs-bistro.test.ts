// The sign of every open lever of the bistro scenario, over 100 paired seeds.
import { BISTRO } from './signs.ts';
import { testSigns } from './test-signs.ts';

testSigns('bistro', 'aurora', BISTRO);
