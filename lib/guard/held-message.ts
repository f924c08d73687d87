import type { Verdict } from '../policy/types.ts';
import { ask } from './ask.ts';
import { isComposer } from './composers.ts';
import type { GuardContext } from './context.ts';
import { SETTLE_MS, wait } from './deadline.ts';
import { isDrawing } from './drawing.ts';
import { drawsAll, readTexts } from './editable.ts';
import type { Editable } from './editable.ts';
import { inspectRead, valuesOf } from './inspect.ts';
import { itemsOf } from './items.ts';
import type { Reading } from './inspect.ts';
import type { Part } from './part.ts';
import { maskMessage } from './mask-message.ts';
import { blockReason, reportOutcome } from './outcome.ts';
import { rememberSelection } from './selection.ts';
import type { BlockReason, Said } from '../base/warnings.ts';

/** A message that was about to be sent. */
export interface HeldMessage {
  readonly composers: readonly [Editable, ...Editable[]];
  readonly verdict: Verdict;
  readonly parts: readonly Part[];
  /** Composers that were not there when it was held: what is sent may stand in a new one. */
  readonly replaced: () => readonly Editable[];
}

/** The message in these composers if it must be held; undefined when it may go as it is. */
export function heldMessage(
  context: GuardContext,
  composers: readonly Editable[],
  current: () => readonly Editable[],
): HeldMessage | undefined {
  const [first, ...others] = composers;
  if (!first) return undefined;
  const { verdict, parts } = inspectRead(context, () => readAll(context, composers));
  if (verdict.action === 'allow') {
    if (verdict.onTrial) context.observe(parts);
    for (const { text } of parts) context.recent.note(text);
    return undefined;
  }
  const standing = new Set(current().map(({ element }) => element));
  const isNew = ({ element }: Editable): boolean => !standing.has(element);
  const replaced = (): Editable[] => current().filter(isNew);
  return { composers: [first, ...others], verdict, parts, replaced };
}

/**
 * Only of composers everything must be there: a long file in a code editor beside the chat, where
 * Enter is a line break, is none.
 */
export function readAll({ site, arriving }: GuardContext, composers: readonly Editable[]): Reading {
  const drawn = composers.every((it) => drawsAll(it) || !isComposer(site, it));
  return { texts: composers.flatMap(readTexts), complete: drawn && !arriving.isBusy };
}

/** Masks, asks or blocks. True when what the composers hold now may be sent. */
export async function settleMessage(context: GuardContext, held: HeldMessage): Promise<boolean> {
  const now = held.verdict.unscanned ? await readAgain(context, held) : held;
  return settle(context, now).catch(() => refuse(context, now, 'unmaskable'));
}

/** As long as a page that is busy may take to draw; what is not drawn then was not read. */
const LONGEST_DRAWING = 8;
/** A paste that is looked up takes longer than this only when nobody answers. */
const LONGEST_ARRIVING = 50;

/** An editor may be still drawing what was typed, and a paste may be still on its way. */
async function readAgain(context: GuardContext, held: HeldMessage): Promise<HeldMessage> {
  let pauses = 0;
  do {
    await wait(SETTLE_MS);
    pauses += 1;
  } while (
    (isDrawing() && pauses < LONGEST_DRAWING) ||
    (context.arriving.isBusy && pauses < LONGEST_ARRIVING)
  );
  return { ...held, ...inspectRead(context, () => readAll(context, held.composers)) };
}

async function settle(context: GuardContext, held: HeldMessage): Promise<boolean> {
  switch (held.verdict.action) {
    case 'allow':
      return true;
    case 'mask':
      return maskAll(context, held);
    case 'warn':
      return settleByAsking(context, held);
    default:
      return refuse(context, held, blockReason(held), held.verdict);
  }
}

async function settleByAsking(context: GuardContext, held: HeldMessage): Promise<boolean> {
  const restore = rememberSelection(held.composers[0]);
  const decision = await ask(context, 'submit', held);
  restore();
  if (decision.choice === 'masked') return maskAll(context, held);
  if (decision.choice === 'refused') return refuse(context, held, 'changed', decision.said);
  if (decision.choice !== 'original') {
    reportOutcome(context, 'submit', 'cancelled', held.parts);
    return false;
  }
  for (const value of valuesOf(held.parts)) context.exemptions.add(value);
  reportOutcome(context, 'submit', 'overridden', held.parts, decision.used);
  return true;
}

async function maskAll(context: GuardContext, held: HeldMessage): Promise<boolean> {
  const isLeftIn = await maskMessage(context, held.composers);
  // The page's framework learns of the change in its own time; what it would send is read then.
  await wait(SETTLE_MS);
  const now = inspectRead(context, () => readAll(context, [...held.composers, ...held.replaced()]));
  const isMasked = now.verdict.action === 'allow' && !now.parts.some((it) => isLeftIn?.(it.text));
  if (!isLeftIn || !isMasked) return refuse(context, held, 'unmaskable');
  reportOutcome(context, 'submit', 'masked', held.parts);
  context.warnings.masked({
    ...{ near: held.composers[0].element, items: itemsOf(held.parts), undo: undefined },
    said: held.verdict,
  });
  return true;
}

async function refuse(
  context: GuardContext,
  { parts }: HeldMessage,
  reason: BlockReason,
  said?: Said,
): Promise<false> {
  reportOutcome(context, 'submit', 'blocked', parts);
  await context.warnings.blocked({ surface: 'submit', reason, items: itemsOf(parts), said });
  return false;
}
