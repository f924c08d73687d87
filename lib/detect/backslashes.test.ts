import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backslashesIn } from './backslashes.ts';

test('says of any stretch what looking there says (seed 5, 2000 runs)', () => {
  const text = fc.stringMatching(/^[a\\]{0,12}a{0,12}\\?a{0,6}$/);
  const stretch = fc.tuple(fc.nat(30), fc.nat(10));
  fc.assert(
    fc.property(text, fc.array(stretch, { maxLength: 8 }), (some, stretches) => {
      const isIn = backslashesIn(some);
      for (const [from, length] of stretches) {
        expect(isIn(from, from + length)).toBe(some.slice(from, from + length).includes('\\'));
      }
    }),
    { seed: 5, numRuns: 2000 },
  );
});
