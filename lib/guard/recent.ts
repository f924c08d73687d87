import type { Finding } from '../detect/types.ts';

/** How long what was sent counts as the beginning of what comes next. */
const REMEMBERED_MS = 120_000;
/** Units of it, and of the next text, that are read together. */
const REACH = 256;

type Find = (text: string) => readonly Finding[];

/**
 * The end of what was sent a moment ago, so that a secret in two messages is known by the second. Pieces that are
 * pasted into one message are read together when it is sent. It stays in this script's memory, is never written
 * anywhere, and is forgotten after two minutes.
 */
export class Recent {
  #tail = '';
  #until = 0;

  /** Call with a message that is let through. */
  note(text: string): void {
    const before = this.#current();
    // The same message is looked at with each event that would send it.
    const joined = before !== '' && !text.includes(before) ? before + text : text;
    this.#tail = joined.slice(-REACH);
    this.#until = performance.now() + REMEMBERED_MS;
  }

  /** What is found in a text behind what came before it; spans are those of the text. */
  continued(text: string, find: Find): Finding[] {
    const before = this.#current();
    if (before === '' || text.includes(before)) return [];
    const head = text.slice(0, REACH);
    return ['', ' '].flatMap((joint) => {
      const seam = before.length + joint.length;
      return find(before + joint + head)
        .filter(({ end }) => end > seam)
        .map(({ start, end, ...finding }) => ({
          ...finding,
          start: Math.max(0, start - seam),
          end: end - seam,
        }));
    });
  }

  #current(): string {
    if (performance.now() > this.#until) this.#tail = '';
    return this.#tail;
  }
}
