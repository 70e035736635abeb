// The sign of every open lever of the auto-service scenario, over 100 paired seeds.
import { AUTO_SERVICE } from './signs.ts';
import { testSigns } from './test-signs.ts';

testSigns('auto-service', 'meridian', AUTO_SERVICE);
