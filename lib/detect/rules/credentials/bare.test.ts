import { describe, expect, test } from 'vitest';
import {
  ALNUM,
  BASE64,
  DIGITS,
  HEX,
  LOWER,
  UPPER,
  seeded,
} from '../../../../test/fixtures/secrets/random.ts';
import { bareToken } from './bare.ts';

const random = seeded(23);
const hex = (length: number): string => random.text(HEX, length);
const uuid = (): string => [8, 4, 4, 4, 12].map(hex).join('-');

/** The share of 200 texts that are taken for a key. */
function share(make: () => string): number {
  let found = 0;
  for (let round = 0; round < 200; round += 1) if (bareToken(make())) found += 1;
  return found / 200;
}

describe('a text that is a key', () => {
  test.each([
    ['letters and digits', () => random.text(ALNUM, 32)],
    ['short ones', () => random.text(ALNUM, 20)],
    ['base64', () => `${random.text(BASE64, 43)}=`],
    ['long base64', () => random.text(BASE64, 300)],
    ['small letters and digits', () => random.text(LOWER + DIGITS, 32)],
    ['capitals and digits', () => random.text(UPPER + DIGITS, 32)],
    ['hex as long as no digest', () => hex(48)],
    ['a UUID and hex', () => `${hex(32)}-${uuid()}`],
    ['with hyphens', () => random.text(`${ALNUM}_-`, 180)],
  ])('%s', (_, make) => expect(share(make)).toBeGreaterThan(0.85));

  test('is found without the space around it', () => {
    const key = `${random.text(ALNUM, 30)}4x9`;
    expect(bareToken(`\n ${key} \n`)).toEqual({ start: 2, end: 2 + key.length });
  });
});

describe('a text that is none', () => {
  test.each([
    ['MD5', () => hex(32)],
    ['SHA-1', () => hex(40)],
    ['SHA-256', () => hex(64)],
    ['SHA-256 by name', () => `sha256:${hex(64)}`],
    ['SHA-256 in capitals', () => hex(64).toUpperCase()],
    ['UUID', uuid],
    ['ULID', () => `01${random.text('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 24)}`],
    ['trace context', () => `00-${hex(32)}-${hex(16)}-01`],
    ['ObjectId', () => hex(24)],
    ['contract', () => `0x${hex(40)}`],
    ['path', () => `/workers/${random.text(ALNUM, 21)}/edit`],
    ['cache key', () => `user:${random.text(DIGITS, 6)}`],
  ])('%s', (_, make) => expect(share(make)).toBe(0));

  test.each([
    'internationalization',
    'AbstractSingletonProxyFactoryBean2',
    'https://example.com/Path/To-Some/Page2?x=1',
    'src/components/UserProfile2/Index.tsx',
    'org.springframework.boot:spring-boot-starter-web:3.2.1',
    'getUser(id2).fullName()',
    'IMG_20251104_101502.jpg',
    'Report_Final_v6_REVIEWED_2025-03-02.docx',
    'how-we-made-the-cache-three-times-faster',
    'feature/ABC-1234-login-page',
    'v2.14.0-rc.1+build.5114f85',
    'MAX_RETRY_COUNT_PER_SECOND_2',
    '2025-11-04T08:24:07.338Z',
    'someone.else2@Example-Company.com',
    'DE89370400440532013000',
    '2001:0db8:85a3:0000:0000:8a2e:0370:7334',
  ])('%s', (text) => expect(bareToken(text)).toBeUndefined());
});
