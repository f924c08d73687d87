import type { Value } from './value.ts';

/** Of a connection string; its name may have a space. */
const NEXT_PART = /[;,](?=\s?[A-Za-z][\w .[\]-]{0,40}=)/;

/** Without what ends a sentence, an expression or a parameter of an address. */
export function trimmed(text: string, from: number, value: Value, isSetting: boolean): number {
  const { start, end, quoted, sign } = value;
  if (quoted) return end;
  let bare = text.slice(start, end);
  if (/[?&]/.test(text.charAt(from - 1))) bare = bare.split(/[&#]/, 1)[0] ?? '';
  const part = /[;,]/.test(bare) ? NEXT_PART.exec(bare + text.slice(end, end + 32)) : undefined;
  if (part) bare = bare.slice(0, part.index);
  let { length } = bare;
  const ends = sign === 'said' ? '.,;:?)]}' : isSetting ? '' : ',;:)]}';
  while (length > 0 && ends.includes(bare.charAt(length - 1))) length -= 1;
  return start + length;
}
