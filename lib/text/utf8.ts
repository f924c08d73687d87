/** What `push` returns when more bytes must follow. */
export const MORE = -1;
/** What `push` returns for a byte that cannot stand there. */
export const INVALID = -2;

/** Turns bytes into code points, one byte at a time. */
export class Utf8Reader {
  #code = 0;
  #left = 0;
  #least = 0;

  /** A code point, `MORE` or `INVALID`. */
  push(byte: number): number {
    if (this.#left > 0) return this.#continue(byte);
    if (byte < 0x80) return byte;
    if (byte < 0xc2 || byte > 0xf4) return INVALID;
    this.#left = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
    this.#code = byte & (0x3f >> this.#left);
    // A code point written longer than it must be is invalid: https://www.rfc-editor.org/rfc/rfc3629#section-3
    this.#least = [0, 0x80, 0x800, 0x10000][this.#left] ?? 0;
    return MORE;
  }

  #continue(byte: number): number {
    if ((byte & 0xc0) !== 0x80) return INVALID;
    this.#code = (this.#code << 6) | (byte & 0x3f);
    this.#left -= 1;
    if (this.#left > 0) return MORE;
    const code = this.#code;
    const isCharacter = code >= this.#least && code <= 0x10ffff && (code & 0xfff800) !== 0xd800;
    return isCharacter ? code : INVALID;
  }
}

/** Whether a text may hold this code point: controls but for tab and line ends are the sign of binary data. */
export function isPrintable(code: number): boolean {
  if (code < 0x20) return code === 0x0a || code === 0x0d || code === 0x09;
  return code < 0x7f || code >= 0xa0;
}
