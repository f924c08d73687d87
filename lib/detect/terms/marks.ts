import type { Accept } from './types.ts';
import { isEdge } from './units.ts';

/** Written in capitals, these are a mark wherever they stand. */
const LOUD =
  'confidential|strictly confidential|highly confidential|internal use only|for internal use only|trade secret|' +
  'top secret|vertraulich|streng vertraulich|nur für den internen gebrauch|nur für den dienstgebrauch|confidentiel|' +
  'strictement confidentiel|usage interne|confidencial|estrictamente confidencial|estritamente confidencial|' +
  'uso interno|confidenziale|strettamente confidenziale|vertrouwelijk|strikt vertrouwelijk|poufne|ściśle poufne|' +
  'КОНФИДЕНЦИАЛЬНО|СТРОГО КОНФИДЕНЦИАЛЬНО|КОММЕРЧЕСКАЯ ТАЙНА';
/** These are words of sentences and headlines too: a mark is what stands apart. */
const ALL =
  LOUD +
  '|restricted|riservato|机密|绝密|秘密|内部资料|内部文件|内部使用|仅供内部使用|禁止外传|严禁外传|商业秘密|' +
  '機密|絕密|內部資料|內部文件|禁止外傳|商業秘密|社外秘|極秘|部外秘|関係者外秘|대외비|극비|기밀';

/** The classification marks that companies put on documents. */
export const MARKS: readonly string[] = ALL.split('|');

const NEAR = 64;

/** Other marks, years and ornaments: no text and no code. */
const OTHERS = `(?:${ALL}|[★☆]\\s?\\d+年?|[^\\p{L}\\p{N}"$%&'+,;?@^\`{}])*`;
/**
 * A mark on a line of its own, in brackets (which behind a letter are those of a call or an index), or behind a label.
 * In its place is `\ufffc`, or `\ufffd` when it begins small: "[Confidential]" is a mark, "(confidential)" an aside.
 */
const APART = new RegExp(
  `[\\r\\n]${OTHERS}\ufffc${OTHERS}[\\r\\n]|\ufffc(?<=[\\p{Ps}<«](?<!\\{|[\\p{L}\\p{N}_].)\\s?.)\\s?[\\p{Pe}>»]|` +
    '[\ufffc\ufffd](?<=(?:clas+ifica\\p{L}+|classified as|sensitivity|密[级級]|[保机]密等级|機密区分|vertraulichkeit\\p{L}*|' +
    `schutzklasse|einstufung|보안등급)["'\\s]*[:：=]\\s*["'[(【]?.)`,
  'iu',
);
/** A name in code, a value, or what is denied. */
const NO_MARK =
  /(?:["'`_.\\$/-]|\b(?:not|non|nicht|no|ne|pas|case)\s|[=({[,|]\s{0,3})\ufffc|\ufffc(?:["'`_$(/]|\s{0,3}[=|,;])/i;

/** A mark and not the word: behind a label, in brackets, on a line of its own, or in capitals. */
export const acceptMark: Accept = (text, start, end, mark) => {
  const written = text.slice(start, end);
  const here = /^\p{Ll}/u.test(written) ? '\ufffd' : '\ufffc';
  const before = text.substring(start - NEAR, start).padStart(NEAR, '\n');
  const near = before + here + text.substring(end, end + NEAR).padEnd(NEAR, '\n');
  const isLoud = LOUD.includes(mark) && written === written.toUpperCase() && !NO_MARK.test(near);
  return (isLoud || APART.test(near)) && isEdge(text, start) && isEdge(text, end) && { start, end };
};
