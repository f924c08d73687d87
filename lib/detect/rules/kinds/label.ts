import type { Kind, KindOptions } from './kind.ts';

/** What says "is": a sign, after the type of a declaration too, or a word; and, where a key was spoken of, a bracket, a cell or a line end. */
const IS =
  /[ \t]{0,3}(?:(?:: ?[&\w]{2,10} ?|\{ get; \w{3,4}; \} )?=>?|:=|[:：>]|(?<= )is(?= )|[是为成]了?|(?:[|(（\n]|(?<= )to(?= )|(?<= )(?=`))(?<=(?:key|secret|token|pass|sess|certif|hash|seed|phrase|mnemo|code|[密码牌证])[^]{0,28}))/
    .source;
const OPEN = '[\\s"\'`“*]{0,8}';
const CLOSE = '["\'`\\])]{0,2}';

/** From a vendor's name to the value: the rest of the name, quotes, what says "is", quotes. */
export const SAID = `(?:[\\w\\-( \\u4e00-\\u9fff]|\\.(?! )){0,32}${CLOSE}${IS}${OPEN}`;

/** The same, but not behind what names no key, which is looked for last: few texts get that far. */
export const LABEL = `${SAID}(?<!(?:id|sha|hash|commit|version|name|zone|account|tenant|subscription)${CLOSE}${IS}${OPEN})`;

/** Keys that their vendors call an id or a hash. */
export const identified = (id: string, names: string, value: string): Kind => [
  id,
  names,
  `~${SAID}(${value})`,
  { anyCase: true },
];

export const UUID = '[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}';

/** What was drawn, whatever its shape. */
const DRAWN = '([\\w./+=*|-]{16,})';

/** A value without a shape of its own, known by the vendor's name before it; and no name of what comes next. */
export const named = (id: string, names: string, value = DRAWN, options?: KindOptions): Kind => [
  id,
  names,
  `~${LABEL}(?![\\w.-]{1,60}["']?(?:\\(|:\\s))(${value})`,
  { anyCase: true, ...options },
];
