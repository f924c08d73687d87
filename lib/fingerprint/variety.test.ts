import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Variety } from './variety.ts';

test('counts the different words among the last k, also when their last bits are the same', () => {
  // 1, 1025 and 2049 end in the same ten bits.
  const word = fc.constantFrom(1, 2, 3, 4, 5, 1025, 2049, 2050);
  const text = fc.array(word, { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(fc.constantFrom(10, 12), text, text, (k, ...texts) => {
      const variety = new Variety(k);
      for (const words of texts) {
        const lanes = Uint32Array.from(words.flatMap((one) => [one, 7]));
        variety.clear();
        const counted = words.map((_, at) => variety.add(lanes, at));
        const last = (at: number): number[] => words.slice(Math.max(0, at - k + 1), at + 1);
        expect(counted).toEqual(words.map((_, at) => new Set(last(at)).size));
      }
    }),
    { numRuns: 2000 },
  );
});
