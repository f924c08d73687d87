import type { Random } from '../../fixtures/secrets/index.ts';
import { htmlEscaped, jsonEscaped, prose, withInvisible } from './text.ts';

/** What stands on the clipboard: `lead` and `tail` are the marks right before and after the secret. */
export interface Parts {
  readonly random: Random;
  readonly lead: string;
  readonly secret: string;
  readonly tail: string;
}

export type Flavours = Readonly<Record<string, string>>;

const BEFORE = [
  ' ',
  '\n',
  ' "',
  " '",
  ' `',
  '\t',
  ' (',
  '：',
  '是',
  '😀',
  '\n\n  ',
  ' = ',
  ': ',
] as const;
const AFTER = [
  ' ',
  '\n',
  '" ',
  "' ",
  '` ',
  '\t',
  ') ',
  '，',
  '。',
  '😀',
  '\n\n',
  '; ',
  ', ',
] as const;
/** A key of many lines or a whole file stands on lines of its own. */
const ALONE = ['\n', '\n\n', '\r\n'] as const;

function surrounded({ random, lead, secret, tail }: Parts, value = secret): string {
  const alone = secret.includes('\n');
  const before = alone ? random.pick(ALONE) : random.pick(BEFORE);
  const after = alone ? random.pick(ALONE) : random.pick(AFTER);
  return `${prose(random)} ${lead}${before}${value}${after}${tail} ${prose(random)}`;
}

const plain = (text: string): Flavours => ({ 'text/plain': text });

/** Text with white space shown as the source had it. */
function asHtml(text: string): string {
  const lines = text.split('\n').map((line) => htmlEscaped(line));
  return lines.map((line) => `<div>${line || '<br>'}</div>`).join('');
}

/** Spans as syntax colouring leaves them: the secret is cut where it happens to be cut. */
function coloured(random: Random, value: string): string {
  const at = 1 + random.int(value.length - 1);
  const [one, two] = [htmlEscaped(value.slice(0, at)), htmlEscaped(value.slice(at))];
  return `<span style="color:#569cd6">${one}</span><span style="color:#ce9178">${two}</span>`;
}

function lineBreaks(html: string): string {
  return html.replaceAll('\n', '<br>');
}

function inList({ random, lead, secret, tail }: Parts): Flavours {
  const value = lineBreaks(htmlEscaped(secret));
  const [one, two] = [htmlEscaped(prose(random)), htmlEscaped(prose(random))];
  return {
    'text/plain': `${lead}\n- ${secret}\n- ${tail}`,
    'text/html':
      `<p>${one} ${lead}</p><ul><li>${two}<ol><li><b>key</b> <code>${value}</code></li>` +
      `</ol></li><li>${tail}</li></ul>`,
  };
}

function inTable({ random, lead, secret, tail }: Parts): Flavours {
  const value = lineBreaks(htmlEscaped(secret));
  return {
    'text/plain': `${lead}\tkey\n${secret}\t${tail}`,
    'text/html':
      `<html><head><style>td{color:red}</style></head><body><!--StartFragment--><table><tr><td>` +
      `${lead}</td><td>${htmlEscaped(prose(random))}</td></tr><tr><td>${value}</td><td>${tail}</td>` +
      `</tr></table><!--EndFragment--></body></html>`,
  };
}

function inCode({ random, lead, secret, tail }: Parts): Flavours {
  return {
    'text/plain': `${lead} ${secret} ${tail}`,
    'text/html': `<pre>${lead} ${coloured(random, secret)} ${tail}</pre>`,
  };
}

function inParagraphs(parts: Parts): Flavours {
  const text = surrounded(parts);
  return { 'text/plain': text, 'text/html': `<meta charset="utf-8">${asHtml(text)}` };
}

/** An editor's own flavour beside the text, as VS Code and Slate put it there. */
function withOthers(parts: Parts): Flavours {
  const text = surrounded(parts);
  return { ...plain(text), 'application/x-fuzz': JSON.stringify({ text }) };
}

/** Letters that no hexadecimal secret has. */
const filler = (random: Random): string => `${random.text('lmnopqrstu ', 700)} `;

export type Shape = (parts: Parts) => Flavours;

/** Every editor gets these. */
const PLAIN_SHAPES: readonly [Shape, ...Shape[]] = [
  (parts) => plain(surrounded(parts)),
  (parts) => plain(surrounded(parts, withInvisible(parts.random, parts.secret))),
  (parts) => plain(JSON.stringify({ note: surrounded(parts) })),
  (parts) =>
    plain(
      `{"a":"${parts.lead}","b":"${jsonEscaped(parts.random, parts.secret)}","c":"${parts.tail}"}`,
    ),
  (parts) => plain(filler(parts.random) + surrounded(parts) + filler(parts.random)),
  (parts) => plain(surrounded(parts).replace(/\r?\n/gu, '\r\n')),
  (parts) =>
    plain(`\t${parts.lead}\n\t\t${parts.secret.replaceAll('\n', '\n\t\t')}\n\t${parts.tail}: ok`),
];

const HTML_SHAPES: readonly [Shape, ...Shape[]] = [inList, inTable, inCode, inParagraphs];

export function shapeOf(random: Random, firefox: boolean): Shape {
  if (random.int(3) === 0) return random.pick(HTML_SHAPES);
  // Headless Firefox keeps no other flavours.
  if (!firefox && random.int(9) === 0) return withOthers;
  return random.pick(PLAIN_SHAPES);
}
