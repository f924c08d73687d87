import type { Verdict } from '../policy/types.ts';
import type { GuardContext } from './context.ts';
import { SETTLE_MS, wait } from './deadline.ts';
import { drawsAll, readText } from './editable.ts';
import type { Editable } from './editable.ts';
import { inspectRead, itemsOf, valuesOf } from './inspect.ts';
import type { Part, Reading } from './inspect.ts';
import { maskInPlace } from './mask-in-place.ts';
import { reportOutcome } from './outcome.ts';
import { rememberSelection } from './selection.ts';
import type { BlockReason, Item } from '../base/warnings.ts';

/** A message that was about to be sent. */
export interface HeldMessage {
  readonly composers: readonly [Editable, ...Editable[]];
  readonly verdict: Verdict;
  readonly parts: readonly Part[];
  /** All composers as they are when asked: what is sent may stand in a new one by then. */
  readonly current: () => readonly Editable[];
}

/** The message in these composers if it must be held; undefined when it may go as it is. */
export function heldMessage(
  context: GuardContext,
  composers: readonly Editable[],
  current: () => readonly Editable[],
): HeldMessage | undefined {
  const [first, ...others] = composers;
  if (!first) return undefined;
  const { verdict, parts } = inspectRead(context, () => readAll(composers));
  if (verdict.action === 'allow') {
    expireExemptions(context, current);
    return undefined;
  }
  return { composers: [first, ...others], verdict, parts, current };
}

function readAll(composers: readonly Editable[]): Reading {
  return { texts: composers.map(readText), complete: composers.every(drawsAll) };
}

/** A send passes as several events (pointer, mouse, click, submit); all of them see the same. */
const SENDING_MS = 1_000;

/** What was let through was let through once: it ends with the message that it stood in. */
export function expireExemptions(context: GuardContext, current: () => readonly Editable[]): void {
  if (context.exemptions.size === 0) return;
  setTimeout(() => {
    const { exempt } = inspectRead(context, () => readAll(current()));
    context.exemptions.keepOnly(exempt);
  }, SENDING_MS);
}

/** Masks, asks or blocks. True when what the composers hold now may be sent. */
export function settleMessage(context: GuardContext, held: HeldMessage): Promise<boolean> {
  const items = itemsOf(held.parts);
  return settle(context, held, items).catch(() => refuse(context, items, 'unmaskable'));
}

async function settle(context: GuardContext, held: HeldMessage, items: Item[]): Promise<boolean> {
  switch (held.verdict.action) {
    case 'mask':
      return maskAll(context, held, items);
    case 'warn':
      return ask(context, held, items);
    default:
      return refuse(context, items, held.verdict.unscanned ? 'unscanned' : 'policy');
  }
}

async function ask(context: GuardContext, held: HeldMessage, items: Item[]): Promise<boolean> {
  const { unscanned } = held.verdict;
  const original = held.verdict.override !== 'none';
  const restore = rememberSelection(held.composers[0]);
  const choice = await context.warnings.ask({ surface: 'submit', items, original, unscanned });
  restore();
  if (choice === 'masked') return maskAll(context, held, items);
  if (choice === 'cancel' || !original) {
    reportOutcome(context, 'submit', 'cancelled', items);
    return false;
  }
  for (const value of valuesOf(held.parts)) context.exemptions.add(value);
  reportOutcome(context, 'submit', 'overridden', items);
  return true;
}

async function maskAll(context: GuardContext, held: HeldMessage, items: Item[]): Promise<boolean> {
  for (const composer of held.composers) {
    if (!(await maskInPlace(context, composer))) return refuse(context, items, 'unmaskable');
  }
  // The page's framework learns of the change in its own time; what it would send is read then.
  await wait(SETTLE_MS);
  const now = inspectRead(context, () => readAll([...held.composers, ...held.current()]));
  if (now.verdict.action !== 'allow') {
    return refuse(context, items, 'unmaskable');
  }
  reportOutcome(context, 'submit', 'masked', items);
  context.warnings.masked({ near: held.composers[0].element, items, undo: undefined });
  return true;
}

async function refuse(context: GuardContext, items: Item[], reason: BlockReason): Promise<false> {
  reportOutcome(context, 'submit', 'blocked', items);
  await context.warnings.blocked({ surface: 'submit', reason, items });
  return false;
}
