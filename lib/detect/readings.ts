import { unescapeText } from '../text/escapes.ts';
import { stripInvisible } from '../text/invisible.ts';
import { composeViews, originalView, sliceView } from '../text/view.ts';
import type { View } from '../text/view.ts';
import { callRules } from './scan.ts';
import type { Calls } from './scan.ts';

/** One way to read a text or a part of it, and the rules that it calls for. */
export interface Reading {
  readonly view: View;
  readonly calls: Calls;
}

function read(view: View): Reading {
  return { view, calls: callRules(view.text) };
}

/**
 * The ways to read a text: as it is; without invisible characters; with escapes decoded; and both. Each is
 * built only where it can give other findings, so that plain text is read once.
 */
export function* readings(text: string): Generator<Reading> {
  const original = read(originalView(text));
  yield original;
  const stripped = strip(original);
  if (stripped) yield stripped;
  for (const unescaped of unescapeParts(stripped ?? original)) {
    yield unescaped;
    const bare = strip(unescaped);
    if (bare) yield bare;
  }
}

function strip({ view, calls }: Reading): Reading | undefined {
  const stripped = calls.invisible ? stripInvisible(view.text) : undefined;
  return stripped && read(composeViews(view, stripped));
}

/**
 * Half of all source code has escapes somewhere; decoding a megabyte and reading it again would double
 * the time. Only the surroundings of keywords are decoded.
 */
function* unescapeParts({ view, calls }: Reading): Generator<Reading> {
  const { text } = view;
  let slash = text.indexOf('\\');
  for (const [from, to] of slash < 0 ? [] : calls.escaped.within(text.length)) {
    if (slash >= 0 && slash < from) slash = text.indexOf('\\', from);
    if (slash < 0) return;
    if (slash >= to) continue;
    const part = sliceView(view, from, to);
    const unescaped = unescapeText(part.text);
    if (unescaped) yield read(composeViews(part, unescaped));
  }
}
