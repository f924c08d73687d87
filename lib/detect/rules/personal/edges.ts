const WORD = /\w/;

/** Whether something may begin at `start`: neither a word nor a path, a fraction or an option goes on there. */
export function opens(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  if (before === '.') return /[^\W\d_]/.test(text.charAt(start - 2));
  return !/[\w\-/\\@#$%&+^~]/.test(before);
}

/** Whether something may end at `end`: no word, fraction, path or address goes on there. */
export function closes(text: string, end: number): boolean {
  const after = text.charAt(end);
  if (/[\w@%\\^]/.test(after)) return after === '\\';
  return !/[-./+:]/.test(after) || !WORD.test(text.charAt(end + 1));
}
