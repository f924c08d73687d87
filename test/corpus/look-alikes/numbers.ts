import { DIGITS, UPPER } from '../../fixtures/secrets/random.ts';
import type { Random } from '../../fixtures/secrets/random.ts';
import { luhnDigit } from '../personal/checksums.ts';
import { two } from '../personal/dates.ts';
import { digits, epoch, hex } from '../shapes.ts';
import { capital, word } from './surroundings.ts';
import type { Makers } from './surroundings.ts';

/** Numbers that look like cards, telephones, accounts or people and are none, and what only looks like mail. */
export const NUMBERS: Makers = {
  'number-order-sixteen': (random) =>
    `Order number: ${notLuhn(random, 16)}\nStatus: shipped\nItems: ${random.int(20) + 1}`,
  'number-order-grouped': (random) =>
    `Booking reference ${notLuhn(random, 16).replace(/(.{4})(?=.)/g, '$1 ')} for the ${word(random)}`,
  'number-order-chinese': (random) =>
    `订单号：${notLuhn(random, 18)}\n状态：已发货\n数量：${random.int(30) + 1}`,
  'number-invoice': (random) =>
    `Invoice no. RE-2025-${digits(random, 6)}\nCustomer no. ${digits(random, 8)}\nDue within ${random.int(30) + 7} days`,
  'number-invoice-german': (random) =>
    `Rechnungsnummer: ${digits(random, 10)}\nKundennummer: ${digits(random, 7)}\nBestellnr.: 45-${digits(random, 8)}`,
  'number-tracking': (random) =>
    `Your parcel 1Z${random.text(UPPER + DIGITS, 16)} is on its way to the ${word(random)} depot.`,
  'number-tracking-chinese': (random) =>
    `快递单号 SF${notLuhn(random, 13)}，已到达${random.pick(['杭州', '武汉', '广州'])}转运中心`,
  'number-ticket': (random) =>
    `JIRA ${word(random).toUpperCase()}-${digits(random, 4)} duplicates #${digits(random, 5)}; see also PR ${digits(random, 6)}`,
  'number-serial': (random) =>
    `S/N: ${random.text(UPPER + DIGITS, 12)}\nModel: ${random.text(UPPER, 2)}-${digits(random, 4)}\nFirmware ${random.int(9)}.${random.int(20)}`,
  'number-part': (random) =>
    `part no. ${digits(random, 4)}-${digits(random, 3)}-${digits(random, 5)} of the ${word(random)} unit`,
  'number-versions': (random) =>
    `upgrade ${word(random)} from ${random.int(9)}.${random.int(200)}.${random.int(3000)} to ${digits(random, 3)}.0.${digits(random, 4)}.${digits(random, 3)}`,
  'number-version-four-parts': (random) =>
    `Chrome ${digits(random, 3)}.0.${digits(random, 4)}.${digits(random, 2)}, build ${digits(random, 5)}.${digits(random, 4)}, AssemblyVersion 4.2.${random.int(90)}.0`,
  'number-timestamps': (random) =>
    `created_at: ${epoch(random)}\nupdated_at: ${epoch(random)}\nname: ${word(random)}`,
  'number-timestamps-milli': (random) =>
    `{"ts":${epoch(random)}${digits(random, 3)},"seq":${digits(random, 6)},"kind":"${word(random)}"}`,
  'number-timestamps-nano': (random) =>
    `${epoch(random)}${digits(random, 9)} ${word(random)} started, ${epoch(random)}${digits(random, 9)} done`,
  'number-log-times': (random) =>
    `2025-${two(random.int(12) + 1)}-${two(random.int(28) + 1)}T08:41:0${random.int(10)}.${digits(random, 6)}Z ${word(random)} took ${digits(random, 5)} µs`,
  'number-release-dates': (random) =>
    `Release 2.${random.int(30)} was published on 2025-${two(random.int(12) + 1)}-${two(random.int(28) + 1)}, the ${word(random)} fix a week later.`,
  'number-dates-chinese': (random) =>
    `会议时间：2025年${random.int(12) + 1}月${random.int(28) + 1}日 14:30，地点：${random.int(9) + 1}号会议室`,
  'number-isbn': (random) =>
    `ISBN ${gtin(random, '978').replace(/^(...)(.)(....)(....)/, '$1-$2-$3-$4-')}, second edition, about ${word(random)} design`,
  'number-isbn-plain': (random) =>
    `${gtin(random, '978')} ISBN of the ${word(random)} book, ${digits(random, 3)} pages`,
  'number-ean': (random) =>
    `EAN: ${gtin(random, '401')}\nArtikel: ${capital(word(random))}\nMenge: ${random.int(40)}`,
  'number-floats': (random) =>
    `[${[0, 1, 2, 3, 4].map(() => `0.${digits(random, 16)}`).join(', ')}]  # ${word(random)}`,
  'number-floats-negative': (random) =>
    `loss=-${random.int(9)}.${digits(random, 15)} grad=${random.int(9)}.${digits(random, 12)}e-0${random.int(9)} step ${digits(random, 5)}`,
  'number-embedding': (random) =>
    `"embedding": [${Array.from({ length: 12 }, () => `-0.0${digits(random, 8)}`).join(',')}]`,
  'number-coordinates': (random) =>
    `${word(random)}: ${random.int(80)}.${digits(random, 6)}, -${random.int(170)}.${digits(random, 6)}`,
  'number-coordinates-geojson': (random) =>
    `{"type":"Point","coordinates":[${random.int(170)}.${digits(random, 7)},${random.int(80)}.${digits(random, 7)}]}`,
  'number-id-in-url': (random) =>
    `https://www.example.com/${word(random)}/${digits(random, 10)}/comments/${digits(random, 8)}`,
  'number-status-id': (random) =>
    `message ${digits(random, 19)} in channel ${digits(random, 18)} about the ${word(random)}`,
  'number-css': (random) =>
    `.${word(random)} { margin: ${random.int(90)}px ${random.int(90)}px; transform: translate3d(${random.int(300)}px, 0, 0); z-index: ${digits(random, 10)}; }`,
  'number-svg-points': (random) =>
    `<polygon points="${Array.from({ length: 8 }, () => `${digits(random, 3)},${digits(random, 3)}`).join(' ')}" class="${word(random)}"/>`,
  'number-sizes': (random) =>
    `resize ${word(random)}.jpg to ${digits(random, 4)}x${digits(random, 4)}, ${digits(random, 7)} bytes, ${random.int(90)}%`,
  'number-phone-like-range': (random) =>
    `pages ${digits(random, 3)}-${digits(random, 3)}, lines ${digits(random, 4)}-${digits(random, 4)}, section ${random.int(20)}.${random.int(20)}.${random.int(9)}`,
  'number-matrix': (random) =>
    [0, 1, 2].map(() => Array.from({ length: 6 }, () => digits(random, 3)).join(' ')).join('\n'),
  'number-table-of-figures': (random) =>
    [0, 1, 2]
      .map(
        (row) =>
          `Q${row + 1}  ${digits(random, 3)} ${digits(random, 3)} ${digits(random, 3)}  ${random.int(90)}.${random.int(10)} %`,
      )
      .join('\n'),
  'number-money': (random) =>
    `Revenue of ${word(random)}: 1 ${digits(random, 3)} ${digits(random, 3)} ${digits(random, 3)} EUR, costs 1,${digits(random, 3)},${digits(random, 3)}.00 USD`,
  'number-statistics-chinese': (random) =>
    `2024年产量为${digits(random, 8)}吨，同比增长${random.int(20)}.${random.int(10)}%，出口${digits(random, 7)}吨`,
  'number-ip-documentation': (random) =>
    `server 192.0.2.${random.int(255)} and 198.51.100.${random.int(255)} answer for ${word(random)}.example.com`,
  'number-ip-private': (random) =>
    `listen 127.0.0.1:${digits(random, 4)}; upstream 10.${random.int(256)}.${random.int(256)}.${random.int(256)}; allow 192.168.0.0/16; # ${word(random)}`,
  'number-ip-masks': (random) =>
    `route 172.16.${random.int(256)}.0/24 via 172.16.0.1 mask 255.255.255.0, ${word(random)} on 0.0.0.0`,
  'number-ip6-documentation': (random) =>
    `AAAA 2001:db8:${hex(random, 4)}::${hex(random, 2)} for ${word(random)}.example.org, loopback ::1, link fe80::1`,
  'number-ports': (random) =>
    `EXPOSE ${digits(random, 4)}\nports: "${digits(random, 4)}:${digits(random, 4)}"\n# ${word(random)}`,
  'number-permissions': (random) =>
    `-rw-r--r--  1 root root  ${digits(random, 8)} Nov  3 08:21 ${word(random)}-${digits(random, 8)}.log`,
  'number-process-list': (random) =>
    `${digits(random, 5)}  ${digits(random, 6)}  0.${random.int(9)}  node ${word(random)}.js --port ${digits(random, 4)}`,
  'number-database-plan': (random) =>
    `Seq Scan on ${word(random)}s  (cost=0.00..${digits(random, 8)}.50 rows=${digits(random, 7)} width=${digits(random, 3)})`,
  'number-doi': (random) =>
    `doi:10.${digits(random, 4)}/${word(random)}.2024.${digits(random, 6)}, arXiv:2${digits(random, 3)}.${digits(random, 5)}`,
  'number-legal': (random) =>
    `§ ${random.int(900)} Abs. ${random.int(5) + 1} Satz 2, Az. ${random.int(9)} K ${digits(random, 3)}/24, Urteil über ${capital(word(random))}`,
  'number-bank-like': (random) =>
    `Article code DE${two(random.int(90))} ${word(random).toUpperCase()}, shelf AT-${digits(random, 2)}, lot GB${digits(random, 6)}`,
  'number-insurance-like': (random) =>
    `room ${digits(random, 3)}-${digits(random, 2)}, rack ${random.text(UPPER, 2)}${digits(random, 5)}, ${word(random)} bay ${digits(random, 2)}`,
  'number-hex-constants': (random) =>
    `const ${word(random).toUpperCase()} = 0x${hex(random, 8)}n, MASK = 0xffffffff, SEED = ${digits(random, 10)};`,
  'number-pi': (random) =>
    `3.${'14159265358979323846264338327950288'.slice(0, 20 + random.int(14))} is more than ${word(random)} needs`,
  'number-big-integers': (random) =>
    `fib(${random.int(300) + 90}) = ${digits(random, 22)} and the ${word(random)} limit is 9007199254740991`,
  'number-score': (random) =>
    `Set 1: 6-4 3-6 7-5, Set 2: ${random.int(7)}-${random.int(7)} 6-2, referee of ${word(random)} court ${random.int(20)}`,
  'number-recipe': (random) =>
    `${digits(random, 3)} g flour, ${digits(random, 3)} ml milk, ${random.int(5) + 1} eggs, ${digits(random, 3)} °C for ${random.int(50) + 10} minutes`,
  'number-flight': (random) =>
    `LH ${digits(random, 4)} FRA-${random.text(UPPER, 3)} ${two(random.int(24))}:${two(random.int(60))}, gate ${random.text(UPPER, 1)}${random.int(60)}, seat ${random.int(40)}A`,
  'number-barcode-list': (random) =>
    [0, 1, 2, 3].map(() => `${notLuhn(random, 13)}\t${word(random)}`).join('\n'),
  'number-register-dump': (random) =>
    `r0=${hex(random, 8)} r1=${hex(random, 8)} sp=${hex(random, 8)} pc=${hex(random, 8)} in ${word(random)}`,
  'mail-like-npm-scope': (random) =>
    `npm install @acme/${word(random)}@${random.int(9)}.${random.int(30)}.1 @types/node@22.${random.int(20)}.0`,
  'mail-like-npm-version': (random) =>
    `${word(random)}@${random.int(9)}.2.${random.int(30)} requires a peer of react@18.${random.int(9)}.0 but none is installed`,
  'mail-like-git-address': (random) =>
    `git clone git@github.com:acme/${word(random)}.git\ngit remote add mirror git@gitlab.com:acme/${word(random)}.git`,
  'mail-like-ssh-prompt': (random) =>
    `deploy@web-0${random.int(9)}:~$ systemctl status ${word(random)}\nroot@localhost:/etc# exit`,
  'mail-like-decorators': (random) =>
    `@Component({ selector: 'app-${word(random)}' })\nexport class ${capital(word(random))} {\n  @Input() name = '';\n  @Output() changed = new EventEmitter();\n}`,
  'mail-like-annotations': (random) =>
    `@Override\n@RequestMapping("/${word(random)}")\npublic void handle(@PathVariable int id) {}`,
  'mail-like-media-queries': (random) =>
    `@media (min-width: ${digits(random, 3)}px) {\n  .${word(random)} { display: grid; }\n}\n@import url("theme.css");`,
  'mail-like-actions': (random) =>
    `uses: actions/checkout@v${random.int(5) + 1}\nuses: docker/build-push-action@v6 # ${word(random)}`,
  'mail-like-retina': (random) =>
    `<img src="/img/${word(random)}@2x.png" srcset="/img/${word(random)}@3x.png 3x">`,
  'mail-like-matrix-product': (random) =>
    `y = x @ W.T + b  # ${word(random)}\nscore = query@key.T / ${random.int(90)}`,
  'mail-like-example': (random) =>
    `user@example.com, jane.doe@example.org and ${word(random)}@test.invalid are used in the tests`,
  'mail-like-example-code': (random) =>
    `const user = { email: 'user@example.com', plan: '${word(random)}' };\nawait mail.send('test@example.com', user);`,
  'mail-like-mentions': (random) =>
    `@channel please review the ${word(random)} change; cc @frontend-team and @${word(random)}-bot`,
  'mail-like-javadoc': (random) =>
    `/**\n * @param ${word(random)} the one to look for\n * @returns nothing; @see ${capital(word(random))}#close\n */`,
  'mail-like-python-index': (random) =>
    `${word(random)} @ git+https://github.com/acme/${word(random)}.git@v2.${random.int(30)}`,
  'mail-like-image-tag': (random) =>
    `registry.example.com/${word(random)}/api:1.${random.int(40)}@latest`,
};

/** Digits that fail Luhn's check, so that they can be no card. */
function notLuhn(random: Random, length: number): string {
  const start = digits(random, length - 1);
  return `${start}${(Number(luhnDigit(start)) + 1 + random.int(9)) % 10}`;
}

/** ISBN and EAN: weights 1 and 3 in turn. */
function gtin(random: Random, prefix: string): string {
  const number = prefix + digits(random, 9);
  const sum = Array.from(number).reduce(
    (total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3),
    0,
  );
  return `${number}${(10 - (sum % 10)) % 10}`;
}
