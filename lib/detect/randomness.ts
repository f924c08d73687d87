/** How often each unit stands in a value; reused, because making it anew cost more than counting. */
const COUNTS = new Uint32Array(128);

/** Shannon entropy of ASCII units in bits a unit, by their own frequencies. */
export function entropyOf(units: string): number {
  for (let at = 0; at < units.length; at += 1) {
    const unit = units.charCodeAt(at);
    COUNTS[unit] = (COUNTS[unit] ?? 0) + 1;
  }
  let bits = 0;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units.charCodeAt(at);
    const count = COUNTS[unit] ?? 0;
    if (count > 0) bits -= (count / units.length) * Math.log2(count / units.length);
    COUNTS[unit] = 0;
  }
  return bits;
}

/** `1234567890abcdef…`: most units are the last one plus one. */
export function isSequence(units: string): boolean {
  let steps = 0;
  for (let at = 1; at < units.length; at += 1) {
    if (units.charCodeAt(at) === units.charCodeAt(at - 1) + 1) steps += 1;
  }
  return steps > units.length / 2;
}

const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;

function classOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return LOWER;
  if (unit >= 0x41 && unit <= 0x5a) return UPPER;
  return unit >= 0x30 && unit <= 0x39 ? DIGIT : OTHER;
}

const RARE = 'jkqvwxzJKQVWXZ';

/**
 * How little a value looks like words and numbers put together: how often letters of one case, of the other and
 * digits take turns, plus the share of letters that are rare in the languages of code. `getUserAccessToken` and
 * `sha256withRSAEncryption` have 0.2 to 0.25, 20 random letters and digits 0.8 with a deviation of 0.15, capitals
 * and digits alone 0.6. A capital amid small letters is one turn, as in camel case.
 */
export function randomness(value: string): number {
  let length = 0;
  let letters = 0;
  let rare = 0;
  let turns = 0;
  let last = OTHER;
  let before = OTHER;
  for (let at = 0; at < value.length; at += 1) {
    const kind = classOf(value.charCodeAt(at));
    if (kind === OTHER) continue;
    length += 1;
    if (kind !== DIGIT) letters += 1;
    if (kind !== DIGIT && RARE.includes(value.charAt(at))) rare += 1;
    const isHump = before === LOWER && last === UPPER && kind === LOWER;
    if (length > 1 && kind !== last && !isHump) turns += 1;
    before = last;
    last = kind;
  }
  return length < 2 ? 0 : turns / (length - 1) + rare / Math.max(letters, 1);
}

const HEX = /^(?:[0-9a-f]+|[0-9A-F]+)$/;
/** At the end of a token behind a prefix that is no hex: `acme_…`, `st.…`, `u123-…`. */
const HEX_TAIL = /(?:[0-9a-f]{16,}|[0-9A-F]{16,})$/;

/** Whether a value of at least ten letters and digits was drawn rather than thought of. */
export function isDrawn(value: string): boolean {
  const units = value.replace(/[^A-Za-z0-9]+/g, '');
  if (units.length < 10 || isSequence(units)) return false;
  if (!/[A-Za-z]/.test(units)) return false;
  const bits = entropyOf(units);
  if (HEX.test(units)) return /\d/.test(units) && units.length >= 16 && bits >= 2.8;
  const tail = HEX_TAIL.exec(units)?.[0] ?? '';
  if (/\d.*\d/.test(tail) && entropyOf(tail) >= 2.8) return true;
  const isShort = units.length < 20 || !/\d/.test(units);
  if (bits < (units.length < 16 ? 2.6 : 3) || ALGORITHM.test(value)) return false;
  return randomness(value) >= (isShort ? 0.45 : 0.3) && !readsAsWords(value);
}

const ALGORITHM = /(?<![A-Z])(?:RSA|PKCS|AES|SHA|HMAC|ECDSA|X509)(?![a-z])|25519|[Bb]ase64/;
const WORDS = /[A-Z][a-z]{2,}|[a-z]{4,}/g;

/**
 * `OAuth2WebServerFlow`, `token_js_1.TokenType.COMMENT`, `NL80211_KEY_RX`: words with capitals, and a number
 * here and there. One in a hundred of 20 random letters and digits looks like that.
 */
function readsAsWords(value: string): boolean {
  if (/^(?:\w+\.)?[A-Z\d]+(?:_[A-Z\d]+){2,}$/.test(value)) return true;
  if (!/[A-Z]/.test(value)) return false;
  const letters = value.replace(/[^A-Za-z]+/g, '').length;
  const share = (value.match(WORDS)?.join('').length ?? 0) / letters;
  if (share < 0.65 || soundsDrawn(value, -0.1)) return share >= 0.95;
  return share >= 0.85 || randomness(value) < 0.55;
}

/**
 * Whether letters of one case, in one piece or in groups, were drawn: rare ones are a quarter of those, and vowels
 * a fifth; in words it is a twentieth and two fifths. Nine in ten of 16 letters are told so, and one word in fifty
 * is taken for them.
 */
export function isDrawnLetters(value: string): boolean {
  if (!/^(?:[a-z]{12,64}|[A-Z]{12,64}|[a-z]{4}(?:-[a-z]{4}){2,7})$/.test(value)) return false;
  return new Set(value).size >= 8 && soundsDrawn(value, -0.13);
}

/** The share of rare letters less that of vowels: 0.08 in what was drawn, -0.34 in words. */
export function soundsDrawn(value: string, least: number): boolean {
  const letters = value.replace(/[^a-z]+/gi, '');
  const rare = letters.replace(/[^jkqvwxz]+/gi, '').length;
  const vowels = letters.replace(/[^aeiou]+/gi, '').length;
  return (rare - vowels) / letters.length > least;
}
