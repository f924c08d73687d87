import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { beforeDeadline } from '../browser/deadline.ts';
import { sendToBackground } from '../browser/runtime.ts';
import { sendToTab } from '../browser/tabs.ts';
import type { Tab } from '../browser/tabs.ts';
import { isRecord } from './guard-protocol.ts';
import type { Answer, Parse } from './guard-protocol.ts';
import type { Kind, RequestOf, ResponseOf } from './protocol.ts';

export type SendFailure = 'unreachable' | 'late' | 'refused' | 'malformed';

/** Asks what is answered by this table. */
export interface Asking<A extends Kind> {
  readonly background: <K extends A>(kind: K, body: RequestOf<K>) => Promise<Answered<K>>;
  readonly tab: <K extends A>(tab: Tab, kind: K, body: RequestOf<K>) => Promise<Answered<K>>;
}

type Answered<K extends Kind> = Result<ResponseOf<K>, SendFailure>;

export function asking<A extends Kind>(answers: Answers<A>): Asking<A> {
  return {
    background: (kind, body) =>
      exchange(answers[kind], () => sendToBackground({ pasteward: kind, body })),
    tab: (tab, kind, body) =>
      exchange(answers[kind], () => sendToTab(tab, { pasteward: kind, body })),
  };
}

type Answers<A extends Kind> = { readonly [K in A]: Answer<ResponseOf<K>> };

async function exchange<T>(
  { parse, deadlineMs }: Answer<T>,
  send: () => Promise<unknown>,
): Promise<Result<T, SendFailure>> {
  try {
    const answer = await beforeDeadline(send(), deadlineMs);
    if (answer === 'late') return fail('late');
    return read(parse, answer);
  } catch {
    // Nobody listens: no content script there, or this script outlived its extension.
    return fail('unreachable');
  }
}

function read<T>(parse: Parse<T>, answer: unknown): Result<T, SendFailure> {
  if (!isRecord(answer) || typeof answer['ok'] !== 'boolean') return fail('malformed');
  if (!answer['ok']) return fail('refused');
  const value = parse(answer['value']);
  return value === undefined ? fail('malformed') : ok(value);
}
