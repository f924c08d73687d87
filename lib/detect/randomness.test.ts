import { expect, test } from 'vitest';
import { ALNUM, HEX, LOWER, seeded } from '../../test/fixtures/secrets/random.ts';
import { isDrawn, isDrawnLetters } from './randomness.ts';

const random = seeded(17);
const drawn = (alphabet: string, length: number): string[] =>
  Array.from({ length: 400 }, () => random.text(alphabet, length));
const share = (values: string[], is: (value: string) => boolean): number =>
  values.filter((value) => is(value)).length / values.length;

test('what was drawn is told, behind a prefix too', () => {
  expect(share(drawn(ALNUM, 32), isDrawn)).toBeGreaterThan(0.98);
  expect(share(drawn(ALNUM, 20), isDrawn)).toBeGreaterThan(0.95);
  expect(share(drawn(HEX, 32), isDrawn)).toBeGreaterThan(0.98);
  expect(
    share(
      drawn(HEX, 24).map((hex) => `u1234567-${hex}`),
      isDrawn,
    ),
  ).toBeGreaterThan(0.98);
  expect(share(drawn(LOWER, 16), isDrawnLetters)).toBeGreaterThan(0.85);
});

test.each([
  'OAuth2WebServerFlow',
  'V1LocalObjectReference',
  'ApiextensionsV1beta1WebhookClientConfig',
  'veryVeryVeryVeryVeryLongVal',
  'RSAES-PKCS1-V1_5',
  '1234567890abcdef1234567890',
])('%s was thought of', (value) => expect(isDrawn(value)).toBe(false));

test.each(['internationalization', 'correcthorsebattery', 'keyboardlayout', 'look-over-here-back'])(
  '%s is words',
  (value) => expect(isDrawnLetters(value)).toBe(false),
);
