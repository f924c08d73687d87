const BEFORE = /(?:"[ \t\r\n]{0,16}:|[[,])[ \t\r\n]{0,64}$/;
const AFTER = /[ \t\r\n]{0,64}[,}\]]/y;
const JSON_BEGINS = /^[\s\ufeff]{0,64}[[{]/;
const NUMBER = /^-?[\d.eE+]+$/;

/** Whether a span is a whole number in JSON, which no placeholder can stand for without quotes. */
export function isScalar(text: string, start: number, end: number): boolean {
  if (!NUMBER.test(text.slice(start, end)) || !JSON_BEGINS.test(text)) return false;
  AFTER.lastIndex = end;
  return AFTER.test(text) && BEFORE.test(text.slice(Math.max(0, start - 84), start));
}
