import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uuidV7 } from './uuid.ts';

const BYTES = fc.uint8Array({ minLength: 10, maxLength: 10 });
const TIME = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test('the example of RFC 9562', () => {
  const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('sorts by time, and has its version and variant whatever the bytes', () => {
  fc.assert(
    fc.property(TIME, TIME, BYTES, BYTES, (one, other, some, more) => {
      const [a, b] = [uuidV7(one, some), uuidV7(other, more)];
      expect(a).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      if (one < other) expect(a < b).toBe(true);
    }),
  );
});
