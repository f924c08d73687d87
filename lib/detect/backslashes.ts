/** Says whether a stretch of a text holds a backslash; in all it reads a text once, when stretches come nearly in order. */
export function backslashesIn(text: string): (from: number, to: number) => boolean {
  /** The first backslash from `since` on, or -1. */
  let slash = text.indexOf('\\');
  let since = 0;
  return (from, to) => {
    if (from < since && text.slice(from, Math.min(since, to)).includes('\\')) return true;
    if (slash >= 0 && slash < from) {
      slash = text.indexOf('\\', from);
      since = from;
    }
    return slash >= 0 && slash < to;
  };
}
