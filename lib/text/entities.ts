import type { Excerpts } from './excerpts.ts';
import { isPrintable } from './utf8.ts';

/** Names of characters that tokens and what stands around them are made of, as HTML has them. */
const NAMES = new Map(
  'amp& lt< gt> quot" apos\' sol/ equals= colon: lowbar_ period. commat@'
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.charCodeAt(entry.length - 1)]),
);

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,6})(?=;));?/y;

/** Decodes what is written in HTML's character references. */
export function decodeEntities(out: Excerpts): void {
  const { text } = out;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    ENTITY.lastIndex = at;
    const [, decimal, hexadecimal, name = ''] = ENTITY.exec(text) ?? [];
    const code = decimal ?? (hexadecimal && `0x${hexadecimal}`) ?? NAMES.get(name) ?? -1;
    if (isPrintable(Number(code))) out.put(at, ENTITY.lastIndex, Number(code));
  }
}
