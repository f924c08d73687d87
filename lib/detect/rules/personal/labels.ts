import { GAP } from './written.ts';

const SPACE = '[-./ 年月]{1,2}(?:de )?';
/** In any order, with the month in words or not. */
const DATE = `(?:@[a-z]{2,8}|#{1,4}[a-z.]{0,2})${SPACE}(?:#{1,2}[a-z]{0,2}|[^ #]{3,10})[.,]{0,2}${SPACE}#{1,4}日?|(?:19|20)#{6}`;

/**
 * What stands before a value, divided by `|`: plain letters, then a pattern from a bracket on. No letter stands before
 * `~`, and with a capital in it, case matters. Then what the value looks like: so many digits, or a pattern as in
 * `WRITTEN`.
 */
export const LABELS: readonly (readonly [rule: string, labels: string, value: number | string])[] =
  [
    ['passport-number', 'passport|护照|reisepass|passeport|pasaporte', '(?=(?:@*#){3})[A-Z#]{7,9}'],
    [
      'driving-licence',
      'driv[^\\n]{2,5}licen[cs]e|驾驶证|驾照|führerschein|permis[o]* de condu[cire]+',
      '(?=(?:[A-Z-]*#){5})[A-Z#][A-Z#-]{5,17}',
    ],
    [
      'date-of-birth',
      'birth[adety]*|~dob|~born|出生|生日|geburtsdatum|geboren|geb[.]|naissance|né le|nacimiento',
      DATE,
    ],
    // No hardware has the bit for a group of receivers; the rest is examples.
    [
      'mac-address',
      '~mac|ether',
      '(?!00.11|aa.bb|(..).\\1.\\1)[#a-fA-F][02468aceACE](?:[:-][#a-fA-F]{2}){5}',
    ],
    ['in-aadhaar', 'aadha[ar]+', '[2-9]#{3}[ -]?#{4}[ -]?#{4}'],
    ['in-pan', '~pan', '@{3}[ABCFGHJLPT]@#{4}@'],
    ['kr-rrn', '주민|~rrn', '#{6}-?[1-8]#{6}'],
    ['jp-my-number', 'マイナンバー|my number|my_number|mynumber', 12],
    ['au-tfn', '~tfn|~tax[ _-]?file', 9],
    ['uk-nhs-number', '~nhs', 10],
    ['de-tax-id', 'steuer[a-z-]*|~tax[ _-]?id', 11],
    ['de-id-card', 'ausweis', '[LMNPRTVWXY](?=@*#)[CFGHJKLMNPRTVWXYZ#]{8}#?'],
    ['it-codice-fiscale', 'codice', '@{6}##[A-EHLMPR-T]##@#{3}@'],
    ['nl-bsn', '~bsn|burgerservice', 9],
    ['pl-pesel', 'pesel', 11],
    ['se-personnummer', 'personn[umer]+', '(?:19|20)?#{6}[-+]?#{4}'],
    ['us-ssn', '~ssn|social[ _-]?security', 9],
    ['us-itin', '~itin', 9],
    // In small letters it is a function.
    ['ca-sin', '~SIN|ocial[ _-]?[iI]nsurance', 9],
    ['br-cpf', '~cpf', 11],
    // Any digits will do: what has a better name is that.
    [
      'phone-number',
      'phone|~tel|telef[ono]+|éfono|mobile?|~fax|手机|手機|电话|電話',
      `(?!0\\.)\\+?\\(?#(?:${GAP}#){6,14}`,
    ],
  ];
