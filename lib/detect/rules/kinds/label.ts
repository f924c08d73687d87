import type { Kind, KindOptions } from './kind.ts';

/**
 * From a vendor's name to the value: the rest of the name, quotes, what says "is", a quote. Not behind what names no
 * key, which is looked for last: few texts get that far.
 */
export const LABEL =
  /[\w.\-( \u4e00-\u9fff]{0,20}["'`\])]{0,2}[ \t]{0,3}(?:=>|:=|[:=：>]|is|是)(?<!(?:id|sha|hash|commit|version|name|zone|account|tenant|subscription)["'`\])]{0,2} ?.{1,2})[ \t]{0,3}["'`]?/
    .source;

export const UUID = '[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}';

/** What was drawn, whatever its shape. */
const DRAWN = '([\\w./+=*-]{16,})';

/** A value without a shape of its own, known by the vendor's name before it. */
export const named = (id: string, names: string, value = DRAWN, options?: KindOptions): Kind => [
  id,
  names,
  `~${LABEL}(${value})`,
  { anyCase: true, ...options },
];
