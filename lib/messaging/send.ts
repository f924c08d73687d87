import * as v from 'valibot';
import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { beforeDeadline } from '../browser/deadline.ts';
import { sendToBackground } from '../browser/runtime.ts';
import { sendToTab } from '../browser/tabs.ts';
import type { Tab } from '../browser/tabs.ts';
import { reply } from './guard-protocol.ts';
import type { Answer } from './guard-protocol.ts';
import type { Kind, RequestOf, ResponseOf } from './protocol.ts';

export type SendFailure = 'unreachable' | 'late' | 'refused' | 'malformed';

/** Asks what is answered by this table. */
export interface Asking<A extends Kind> {
  background<K extends A>(kind: K, body: RequestOf<K>): Promise<Result<ResponseOf<K>, SendFailure>>;
  tab<K extends A>(
    tab: Tab,
    kind: K,
    body: RequestOf<K>,
  ): Promise<Result<ResponseOf<K>, SendFailure>>;
}

export function asking<A extends Kind>(answers: Answers<A>): Asking<A> {
  return {
    background: (kind, body) =>
      exchange(answers[kind], () => sendToBackground({ pasteward: kind, body })),
    tab: (tab, kind, body) =>
      exchange(answers[kind], () => sendToTab(tab, { pasteward: kind, body })),
  };
}

type Answers<A extends Kind> = { readonly [K in A]: AnswerOf<K> };

interface AnswerOf<K extends Kind> extends Answer {
  readonly response: v.GenericSchema<unknown, ResponseOf<K>>;
}

async function exchange<K extends Kind>(
  { response, deadlineMs }: AnswerOf<K>,
  send: () => Promise<unknown>,
): Promise<Result<ResponseOf<K>, SendFailure>> {
  try {
    const answer = await beforeDeadline(send(), deadlineMs);
    if (answer === 'late') return fail('late');
    return parse(response, answer);
  } catch {
    // Nobody listens: no content script there, or this script outlived its extension.
    return fail('unreachable');
  }
}

function parse<T>(schema: v.GenericSchema<unknown, T>, answer: unknown): Result<T, SendFailure> {
  const parsed = v.safeParse(reply, answer);
  if (!parsed.success) return fail('malformed');
  if (!parsed.output.ok) return fail('refused');
  const value = v.safeParse(schema, parsed.output.value);
  return value.success ? ok(value.output) : fail('malformed');
}
