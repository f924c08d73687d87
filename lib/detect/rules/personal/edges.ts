/** Whether something may begin at `start`: neither a word nor a path, a fraction or an option goes on there. */
export function opens(text: string, start: number): boolean {
  return !/[\w\-./\\@#$%&+^~]/.test(text.charAt(start - 1));
}

/** Whether something may end at `end`: no word, fraction, path or address goes on there. */
export function closes(text: string, end: number): boolean {
  return !/^(?:[\w@%^]|[-./+:]\w)/.test(text.slice(end, end + 2));
}
