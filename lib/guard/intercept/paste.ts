import { ruleAt } from '../../policy/decide.ts';
import type { BlockReason, Said } from '../../base/warnings.ts';
import { ask } from '../ask.ts';
import type { GuardContext } from '../context.ts';
import { deepTarget } from '../deep.ts';
import { editableOf, hasFocus } from '../editable.ts';
import { isEmpty, readFlavours } from '../flavours.ts';
import { KINDS } from '../../fingerprint/grams.ts';
import type { Asked } from '../code-check.ts';
import { inspectRead } from '../inspect.ts';
import { itemsOf } from '../items.ts';
import type { Inspection, Reading } from '../inspect.ts';
import { textsOfHtml } from '../mask-html.ts';
import { blockReason, reportOutcome, reportTrial } from '../outcome.ts';
import { insertMasked, insertOriginal, replay } from '../held-paste.ts';
import type { HeldPaste } from '../held.ts';
import { rememberSelection } from '../selection.ts';

/**
 * Entry ring: decides on a paste while its event is under way. A clean paste is not touched, so
 * that the browser's own trusted event goes on to the editor.
 */
export function onPaste(context: GuardContext, event: ClipboardEvent): void {
  const target = deepTarget(event) ?? document.documentElement;
  if (isPassword(target)) return;
  const flavours = readFlavours(event.clipboardData);
  if (isEmpty(flavours)) return;
  const { plain, html, others } = flavours;
  const readable = [plain, ...textsOfHtml(html)];
  const texts = [...readable, ...others.map(({ text }) => text)];
  const read = (): Reading => ({ texts, complete: true });
  const local = inspectRead(context, read);
  const asked = worthAsking(context, local, readable);
  const { arriving } = context;
  if (local.verdict.action === 'allow' && asked.length === 0 && !arriving.isBusy) {
    reportTrial(context, 'paste', local);
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  const place = { target, editable: editableOf(target), flavours };
  if (asked.length === 0 && !arriving.isBusy) {
    begin(context, { ...place, ...local });
    return;
  }
  const restore = place.editable ? rememberSelection(place.editable) : undefined;
  const lookUp = async (): Promise<void> => {
    const answers = await context.code.ask(asked);
    if (place.editable && !hasFocus(place.editable)) restore?.();
    begin(context, { ...place, ...inspectRead(context, read, answers) });
  };
  arriving.add(() => lookUp().catch(() => void refuse(context, 'unmaskable', UNSEEN)));
}

/** What is blocked anyway needs no look-up, nor what may leave everywhere. */
function worthAsking(
  context: GuardContext,
  { verdict }: Inspection,
  [plain = '', html = '']: readonly string[],
): readonly Asked[] {
  if (verdict.action === 'block') return [];
  const policy = context.policy();
  const kinds = KINDS.filter((kind) => ruleAt(policy, context.site.id, kind).action !== 'allow');
  // Mostly the same words twice; a page can put others into one of them.
  const isSame = withoutSpace(plain) === withoutSpace(html);
  return context.code.questionsOf(isSame ? [plain] : [plain, html], kinds);
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

/** Nobody could say what is in it. */
const UNSEEN = { parts: [{ text: '', findings: [], unread: 'list' }] } as const;

/** Without waiting for what a person says to it. */
function begin(context: GuardContext, held: HeldPaste): void {
  settle(context, held).catch(() => refuse(context, 'unmaskable', held));
}

async function settle(context: GuardContext, held: HeldPaste): Promise<void> {
  switch (held.verdict.action) {
    case 'allow':
      reportTrial(context, 'paste', held);
      await replay(context, held);
      return;
    case 'mask':
      await insertMasked(context, held);
      return;
    case 'warn': {
      const restore = held.editable ? rememberSelection(held.editable) : undefined;
      const decision = await ask(context, 'paste', held);
      restore?.();
      if (decision.choice === 'masked') await insertMasked(context, held);
      else if (decision.choice === 'original') await insertOriginal(context, held, decision.used);
      else if (decision.choice === 'refused') await refuse(context, 'changed', held, decision.said);
      else reportOutcome(context, 'paste', 'cancelled', held.parts);
      return;
    }
    default:
      await refuse(context, blockReason(held), held, held.verdict);
  }
}

/** Nothing is inserted, and the employee is told why. */
async function refuse(
  context: GuardContext,
  reason: BlockReason,
  { parts }: Pick<HeldPaste, 'parts'>,
  said?: Said,
): Promise<void> {
  reportOutcome(context, 'paste', 'blocked', parts);
  await context.warnings.blocked({ surface: 'paste', reason, items: itemsOf(parts), said });
}

/** A sign-in form is not a chat, and what is typed there does not go to one. */
function isPassword(target: Element): boolean {
  return target instanceof HTMLInputElement && target.type === 'password';
}
