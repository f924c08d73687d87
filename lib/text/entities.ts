import { Excerpts } from './excerpts.ts';
import { isPrintable } from './utf8.ts';
import type { View } from './view.ts';

/** Names of characters that tokens and what stands around them are made of, as HTML has them. */
const NAMES = new Map(
  (
    'amp& lt< gt> quot" apos\' sol/ equals= colon: lowbar_ hyphen- dash- minus- period. commat@ num# plus+ semi; ' +
    'comma, excl! quest? percnt% dollar$ ast* lpar( rpar) lsqb[ lbrack[ rsqb] rbrack] lcub{ lbrace{ rcub} rbrace} ' +
    'bsol\\ verbar| vert| grave` Hat^ Tab\t NewLine\n'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);
NAMES.set('nbsp', ' ');

/** `&amp;` may stand in front of the rest, once for each time that the text was encoded again. */
const ENTITY = /&(?:amp;){0,8}(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,7})(?=;));?/y;

/** The parts of a text that are written in HTML's character references, decoded. */
export function* decodeEntities(text: string): Generator<View> {
  const excerpts = new Excerpts(text);
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    ENTITY.lastIndex = at;
    const match = ENTITY.exec(text);
    const decoded = match && decode(match);
    if (!decoded) continue;
    const view = excerpts.put(at, ENTITY.lastIndex, decoded);
    if (view) yield view;
    at = ENTITY.lastIndex - 1;
  }
  const view = excerpts.end();
  if (view) yield view;
}

function decode([, decimal, hexadecimal, name]: RegExpExecArray): string | undefined {
  if (name !== undefined) return NAMES.get(name) ?? NAMES.get(name.toLowerCase());
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code <= 0x10ffff && isPrintable(code) ? String.fromCodePoint(code) : undefined;
}
