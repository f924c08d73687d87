import { endsWord, startsWord } from './units.ts';
import type { Accept } from './word-index.ts';

/** Written in capitals, these are a mark wherever they stand. */
const LOUD = `CONFIDENTIAL|STRICTLY CONFIDENTIAL|HIGHLY CONFIDENTIAL|INTERNAL USE ONLY|FOR INTERNAL USE ONLY|
TRADE SECRET|TOP SECRET|VERTRAULICH|STRENG VERTRAULICH|NUR FÜR DEN INTERNEN GEBRAUCH|NUR FÜR DEN DIENSTGEBRAUCH|
CONFIDENTIEL|STRICTEMENT CONFIDENTIEL|USAGE INTERNE|CONFIDENCIAL|ESTRICTAMENTE CONFIDENCIAL|
ESTRITAMENTE CONFIDENCIAL|USO INTERNO|CONFIDENZIALE|STRETTAMENTE CONFIDENZIALE|VERTROUWELIJK|
STRIKT VERTROUWELIJK|POUFNE|ŚCIŚLE POUFNE|КОНФИДЕНЦИАЛЬНО|СТРОГО КОНФИДЕНЦИАЛЬНО|КОММЕРЧЕСКАЯ ТАЙНА`;
/** These are words of sentences and headlines too: a mark is what stands apart. */
const QUIET = `RESTRICTED|RISERVATO|机密|绝密|秘密|内部资料|内部文件|内部使用|仅供内部使用|禁止外传|严禁外传|商业秘密|
機密|絕密|內部資料|內部文件|禁止外傳|商業秘密|社外秘|極秘|部外秘|関係者外秘|대외비|극비|기밀`;

const listOf = (words: string): string[] => words.replaceAll('\n', '').split('|');
const loud = new Set(listOf(LOUD));

/** The classification marks that companies put on documents. */
export const MARKS: readonly string[] = [...loud, ...listOf(QUIET)];

/** A mark and not the word: in capitals, in brackets, on a line of its own, or behind a label. */
export const acceptMark: Accept = (text, start, end, mark) => {
  if (!startsWord(text, start) || !endsWord(text, end)) return undefined;
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  const written = text.slice(start, end);
  const first = written.charAt(0);
  const stands =
    LABEL.test(before) ||
    // "(confidential)" is an aside, "[Confidential]" a mark.
    (first === first.toUpperCase() && (isBracketed(before, after) || isAlone(before, after))) ||
    (loud.has(mark) && written === written.toUpperCase() && isLoud(before, after));
  return stands ? { start, end } : undefined;
};

const NEAR = 64;

const LABEL =
  /(?:classification|classified as|sensitivity|密级|密級|保密等级|机密等级|機密区分|vertraulichkeit(?:sstufe)?|schutzklasse|einstufung|clasificación|classificação|classificazione|보안등급)["'\s]{0,3}[:：=]\s{0,3}["'[(【]?$/iu;

function isBracketed(before: string, after: string): boolean {
  // Behind a letter they are those of a call or an index.
  const open = /(?<![\p{L}\p{N}_])[[(（【〔［「<«]\s?$/u.test(before);
  return open && /^\s?[\])）】〕］」>»]/.test(after);
}

/** A line of marks, years and ornaments. */
function isAlone(before: string, after: string): boolean {
  const left = /(?:^|[\r\n])([^\r\n]*)$/.exec(before)?.[1] ?? '';
  const right = /^[^\r\n]*/.exec(after)?.[0] ?? '';
  if (left.length === NEAR || right.length === NEAR) return false;
  return /^[\s*#_=~|·•★☆\-–—/\\.!:：，、。！<>«»[\]()【】（）]*$/.test(
    (left + right).replace(OTHER_PARTS, ''),
  );
}
const OTHER_PARTS = new RegExp(
  `${MARKS.toSorted((one, other) => other.length - one.length).join('|')}|[★☆]\\s?\\d+\\s?年?`,
  'giu',
);

/** Not a name in code, a value, or what is denied. */
function isLoud(before: string, after: string): boolean {
  return (
    !/(?:["'`_.\\$/-]|\b(?:NOT|NON|NICHT|NO|NE|PAS)\s|[=({[,|]\s{0,3}|\bcase\s)$/.test(before) &&
    !/^(?:["'`_$(/]|\s{0,3}(?:=|\||,|;))/.test(after)
  );
}
