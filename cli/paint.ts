import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Puts a text in a colour or weight, where there is any. */
export type Paint = (style: Style, text: string) => string;

/** Colours for a terminal; none for a file or a pipe, nor where NO_COLOR is set. */
export function paintFor(stream: NodeJS.WritableStream): Paint {
  return (style, text) => styleText(style, text, { stream });
}
