import { disguises } from '../text/disguises.ts';
import { unescapeText } from '../text/escapes.ts';
import { VISIBLE, endOfRun } from '../text/units.ts';
import { composeViews, originalView, sliceView } from '../text/view.ts';
import type { View } from '../text/view.ts';
import { callRules } from './scan.ts';
import type { Calls } from './scan.ts';

/** One way to read a text or a part of it, and the rules that it calls for. */
export interface Reading {
  readonly view: View;
  readonly calls: Calls;
}

/** One encoding inside another, and no deeper. */
const DEPTH = 2;
/** Units of a value, at most. */
const LONGEST = 4_096;
/** Units of all readings but the first, by units of the text: what takes more counts as not read. */
const BUDGET = { perUnit: 2, besides: 1_572_864 };
/**
 * A keyword takes the time of so many units. Most of a text is taken to have as many as the whole before it is read,
 * parts of it are charged for what they have.
 */
const KEYWORD = 24;

/**
 * The ways to read a text: as it is, with escapes decoded, without invisible characters, and with every other
 * disguise taken off, two deep. Each is built only where it can give other findings, so that plain text is read once.
 *
 * Returns false when the budget was used up, and then not all was read.
 */
export function* readings(text: string): Generator<Reading, boolean> {
  const original = read(originalView(text));
  yield original;
  const budget = { left: BUDGET.perUnit * text.length + BUDGET.besides };
  return yield* below(original, DEPTH, budget);
}

function read(view: View): Reading {
  return { view, calls: callRules(view.text) };
}

interface Budget {
  left: number;
}

function* below(reading: Reading, depth: number, budget: Budget): Generator<Reading, boolean> {
  if (depth === 0) return true;
  // All of them before any is read: the decoders are not re-entrant.
  const views: View[] = [];
  let complete = true;
  const { length } = reading.view.text;
  const isLarge = (view: View): boolean => 2 * view.text.length > length;
  for (const view of viewsOf(reading)) {
    const perUnit = isLarge(view) ? 1 + (KEYWORD * reading.calls.hits) / length : 1;
    const cost = perUnit * view.text.length;
    complete = budget.left >= cost;
    if (!complete) break;
    budget.left -= cost;
    views.push(view);
  }
  for (const view of views) {
    if (budget.left < 0) return false;
    const inner = read(composeViews(reading.view, view));
    if (!isLarge(view)) budget.left -= KEYWORD * inner.calls.hits;
    yield inner;
    complete = (yield* below(inner, depth - 1, budget)) && complete;
  }
  return complete;
}

function* viewsOf(reading: Reading): Generator<View> {
  yield* unescapeParts(reading);
  yield* disguises(reading.view.text, reading.calls);
}

/**
 * Half of all source code has escapes somewhere; decoding a megabyte and reading it again would double
 * the time. Only the surroundings of keywords are decoded.
 */
function* unescapeParts({ view: { text }, calls }: Reading): Generator<View> {
  let slash = text.indexOf('\\');
  for (const [from, to] of slash < 0 ? [] : calls.escaped.within(text.length)) {
    if (slash >= 0 && slash < from) slash = text.indexOf('\\', from);
    if (slash < 0) return;
    if (slash >= to) continue;
    // No value is cut in two.
    const part = sliceView(originalView(text), from, endOfRun(text, to, VISIBLE, to + LONGEST));
    const decoded = unescapeText(part.text);
    if (decoded) yield composeViews(part, decoded);
  }
}
