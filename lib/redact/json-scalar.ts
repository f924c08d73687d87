const BEFORE = /(?:(\\{0,8})"[ \t\r\n]{0,16}:|[[,])[ \t\r\n]{0,64}$/;
const AFTER = /[ \t\r\n]{0,64}[,}\]]/y;
const JSON_BEGINS = /^[\s\ufeff]{0,64}[[{]/;
/** A number, some of a list, or an object. */
const BARE = /^(?:-?[\d.eE+,\s-]+|\{[^]*\})$/;
const STRING = /"(?:[^"\\]|\\[^])*"?/y;

/**
 * Says which quotes a placeholder needs where it stands for a number or an object in JSON, and else none. In JSON that
 * is a string in JSON they are escaped as those of the name before it are. Ask in order: a text is read once.
 */
export function quotesIn(text: string): (start: number, end: number) => string {
  const isJson = JSON_BEGINS.test(text);
  let string = { start: 0, end: 0 };
  const isInString = (at: number): boolean => {
    while (string.end <= at) {
      STRING.lastIndex = text.indexOf('"', string.end);
      const { lastIndex: start } = STRING;
      string = STRING.test(text) ? { start, end: STRING.lastIndex } : NOWHERE;
    }
    return string.start < at;
  };
  return (start, end) => {
    AFTER.lastIndex = end;
    if (!AFTER.test(text) || !BARE.test(text.slice(start, end))) return '';
    const before = BEFORE.exec(text.slice(Math.max(0, start - 90), start));
    if (!before) return '';
    if (before[1] !== undefined) return `${before[1]}"`;
    return isJson && !isInString(start) ? '"' : '';
  };
}

const NOWHERE = { start: Infinity, end: Infinity };
