import { DIGITS } from '../../fixtures/secrets/random.ts';
import type { Random } from '../../fixtures/secrets/random.ts';
import type { PersonalKind } from './types.ts';

/**
 * Country, its code, and mobile or fixed numbers as people write them there. `#` is any digit, `%` one from 2 to 8;
 * where the first digit is a trunk zero in brackets, it falls away behind the country code.
 */
type Plan = readonly [
  country: string,
  name: string,
  chinese: string,
  code: string,
  national: readonly [string, ...string[]],
];

const PLANS: readonly Plan[] = [
  ['us', 'US', '美国', '1', ['(415) %##-####', '212-%##-####', '312.%##.####', '646 %##-####']],
  ['ca', 'Canadian', '加拿大', '1', ['(416) %##-####', '604-%##-####', '514 %##-####']],
  [
    'gb',
    'UK',
    '英国',
    '44',
    ['[0]7700 %#####', '[0]20 7%## ####', '[0]7911 %#####', '[0]161 %## ####'],
  ],
  ['ie', 'Irish', '爱尔兰', '353', ['[0]87 %## ####', '[0]1 %## ####', '[0]85 %## ####']],
  [
    'de',
    'German',
    '德国',
    '49',
    ['[0]151 %#######', '[0]30 %#######', '[0]172 %######', '[0]89/%######'],
  ],
  ['at', 'Austrian', '奥地利', '43', ['[0]664 %######', '[0]1 %######', '[0]676 %######']],
  ['ch', 'Swiss', '瑞士', '41', ['[0]79 %## ## ##', '[0]44 %## ## ##', '[0]78 %## ## ##']],
  ['fr', 'French', '法国', '33', ['[0]6 %# ## ## ##', '[0]1 %# ## ## ##', '[0]7 %#.##.##.##']],
  ['es', 'Spanish', '西班牙', '34', ['6%# ### ###', '91 %## ## ##', '6%#-###-###']],
  ['it', 'Italian', '意大利', '39', ['347 %######', '06 %#######', '333 %## ####']],
  ['pt', 'Portuguese', '葡萄牙', '351', ['91% ### ###', '96% ### ###', '21 %## ####']],
  ['nl', 'Dutch', '荷兰', '31', ['[0]6 %#######', '[0]20 %######', '[0]6-%#######']],
  ['be', 'Belgian', '比利时', '32', ['[0]47% ## ## ##', '[0]2 %## ## ##', '[0]48% ## ## ##']],
  ['pl', 'Polish', '波兰', '48', ['50% ### ###', '60% ### ###', '22 %## ## ##']],
  ['se', 'Swedish', '瑞典', '46', ['[0]70-%## ## ##', '[0]8-%## ### ##', '[0]73-%## ## ##']],
  ['fi', 'Finnish', '芬兰', '358', ['[0]40 %######', '[0]50 %## ####', '[0]45 %######']],
  ['jp', 'Japanese', '日本', '81', ['[0]90-%###-####', '[0]3-%###-####', '[0]80-%###-####']],
  ['kr', 'Korean', '韩国', '82', ['[0]10-%###-####', '[0]2-%###-####']],
  ['cn', 'Chinese', '中国', '86', ['138 %### ####', '159%#######', '186-%###-####', '177%#######']],
  ['hk', 'Hong Kong', '香港', '852', ['9%## ####', '6%## ####', '2%## ####']],
  ['tw', 'Taiwanese', '台湾', '886', ['[0]912-%##-###', '[0]2-2%##-####', '[0]988 %## ###']],
  ['sg', 'Singapore', '新加坡', '65', ['9%## ####', '8%## ####', '6%## ####']],
  ['in', 'Indian', '印度', '91', ['98%## #####', '70%## #####', '9%##-###-###']],
  ['au', 'Australian', '澳大利亚', '61', ['[0]412 %## ###', '([0]2) 9%## ####', '[0]438 %## ###']],
  ['nz', 'New Zealand', '新西兰', '64', ['[0]21 %## ####', '[0]9 %## ####', '[0]27 %## ####']],
  ['br', 'Brazilian', '巴西', '55', ['(11) 9%###-####', '(21) 9%###-####', '11 9%### ####']],
  ['mx', 'Mexican', '墨西哥', '52', ['55 %### ####', '33 %### ####', '81 %###-####']],
  ['za', 'South African', '南非', '27', ['[0]82 %## ####', '[0]11 %## ####', '[0]71 %## ####']],
];

/** The two writings are kinds apart: a national number alone may be any number, one with its country hardly. */
export const PHONES: readonly PersonalKind[] = PLANS.flatMap(
  ([country, name, chinese, code, national]): PersonalKind[] => [
    {
      id: `phone-${country}-international`,
      family: 'phone',
      called: [`${name} phone number`, `${chinese}电话号码`],
      issuer: 'https://www.itu.int/rec/T-REC-E.164',
      make: (random) => international(random, code, random.pick(national)),
    },
    {
      id: `phone-${country}-national`,
      family: 'phone',
      called: ['phone number', '电话号码'],
      issuer: 'https://www.itu.int/rec/T-REC-E.123',
      never: ['bare'],
      make: (random) => filled(random, random.pick(national).replace(/\[(\d)\]/, '$1')),
    },
  ],
);

function international(random: Random, code: string, plan: string): string {
  const number = filled(
    random,
    plan.replace(/\(?\[\d\]/, (trunk) => (trunk.startsWith('(') ? '(' : '')),
  );
  const written = number.replace(/[()]/g, '').replace('/', ' ');
  return random.pick([
    `+${code} ${written}`,
    `+${code}${written.replace(/\D/g, '')}`,
    `00${code} ${written}`,
    `+${code}-${written.replace(/[ .]/g, '-')}`,
  ]);
}

function filled(random: Random, plan: string): string {
  return plan.replace(/[#%]/g, (place) => random.text(place === '#' ? DIGITS : '2345678', 1));
}
