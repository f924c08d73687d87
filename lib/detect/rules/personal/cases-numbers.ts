import { digits, luhnDigit, personalCase } from './case.ts';
import type { PersonalCase } from './case.ts';

/** ISO 13616 asks for the remainder 98 - (number mod 97), with DE as 1314. */
function germanIban(account: string): string {
  const check = 98n - (BigInt(`${account}131400`) % 97n);
  return `DE${String(check).padStart(2, '0')}${account}`.replace(/.{4}(?=.)/g, '$& ');
}

export const GENERAL_CASES: readonly PersonalCase[] = [
  personalCase({
    rule: 'payment-card',
    source: 'https://www.iso.org/standard/70484.html',
    value: (random) => {
      const body = `${['4539', '5412', '6011', '3569', '6222'][random.int(5)] ?? ''}${digits(random, 11)}`;
      const number = body + luhnDigit(body);
      return random.int(2) === 0 ? number : number.replace(/.{4}(?=.)/g, '$& ');
    },
    misses: [
      '4111 1111 1111 1111',
      '4242424242424242',
      '0.4539148803436467',
      'https://example.com/items/4539148803436467',
      '4539 1488 0343 6468',
    ],
  }),
  personalCase({
    rule: 'iban',
    source: 'https://www.swift.com/standards/data-standards/iban-international-bank-account-number',
    value: (random) => germanIban(digits(random, 18)),
    misses: ['DE00 3704 0044 0532 0130 00', 'AB12 3456 7890'],
  }),
  personalCase({
    rule: 'email-address',
    source: 'https://www.rfc-editor.org/rfc/rfc5322',
    value: (random) =>
      `k.${random.text('bcdfglmnrst', 7)}@${random.text('bcdfgklmnrst', 8)}-gmbh.de`,
    misses: [
      'git@github.com:owner/repo.git',
      'left-pad@1.3.0 icon@2x.png @scope/name',
      'someone@example.com nobody@localhost',
      'https://user@host.dev/path',
      'ssh deploy@build.host.dev',
      'scp file deploy@build.host.dev:/srv/www',
      'noreply@github.com',
    ],
  }),
  personalCase({
    rule: 'phone-number',
    source: 'https://www.itu.int/rec/T-REC-E.164',
    value: (random) =>
      [
        `+49 171 ${digits(random, 7)}`,
        `+1 (415) 555-${digits(random, 4)}`,
        `+86 138 ${digits(random, 4)} ${digits(random, 4)}`,
        `06 12 ${digits(random, 2)} ${digits(random, 2)} ${digits(random, 2)}`,
        `020 7946 ${digits(random, 4)}`,
        `139${digits(random, 8)}`,
        `(11) 9${digits(random, 4)}-${digits(random, 4)}`,
        `8 (912) ${digits(random, 3)}-${digits(random, 2)}-${digits(random, 2)}`,
      ][random.int(8)] ?? '',
    misses: [
      '2026-11-28 12:00:37',
      'version 10.15.7.2026',
      '1700000000000 1700000000',
      'ISBN 978-3-16-148410-0',
      '48.8583701, 2.2944813',
      'id=13800138000123',
      'a telephone with 12 keys',
    ],
  }),
  personalCase({
    rule: 'ip-address',
    source: 'https://www.rfc-editor.org/rfc/rfc4291',
    value: (random) =>
      random.int(2) === 0
        ? `84.${random.int(200) + 10}.${random.int(200) + 10}.${random.int(200) + 10}`
        : `2a02:810d:${random.text('123456789abcdef', 4)}::${random.text('123456789abcdef', 3)}`,
    misses: [
      '127.0.0.1 0.0.0.0 255.255.255.0 192.168.178.255',
      '192.0.2.44 198.51.100.23 203.0.113.77 2001:db8::8a2e',
      'Version 10.0.22621.1 v10.20.30.40 Chrome/120.0.0.0',
      '2.5.29.15 1.3.6.1.4.1.311 10.20.30.40.50',
      'std::vector a::b::c ::1',
    ],
  }),
  personalCase({
    rule: 'mac-address',
    source: 'https://standards.ieee.org/products-programs/regauth/',
    label: 'MAC address: ',
    value: (random) =>
      `3c:22:fb:${random.text('abcdef', 2)}:${digits(random, 2)}:${digits(random, 2)}`,
    misses: ['ff:ff:ff:ff:ff:ff', '00:00:00:00:00:00', '12:00:37:11', '00:11:22:33:44:55'],
  }),
];
