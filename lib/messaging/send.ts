import * as v from 'valibot';
import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { beforeDeadline } from '../browser/deadline.ts';
import { sendToBackground } from '../browser/runtime.ts';
import { sendToTab } from '../browser/tabs.ts';
import type { Tab } from '../browser/tabs.ts';
import { PROTOCOL, reply } from './protocol.ts';
import type { Entry, Kind, RequestOf, ResponseOf } from './protocol.ts';

export type SendFailure = 'unreachable' | 'late' | 'refused' | 'malformed';

export function askBackground<K extends Kind>(
  kind: K,
  body: RequestOf<K>,
): Promise<Result<ResponseOf<K>, SendFailure>> {
  return exchange(kind, () => sendToBackground({ pasteward: kind, body }));
}

export function askTab<K extends Kind>(
  tab: Tab,
  kind: K,
  body: RequestOf<K>,
): Promise<Result<ResponseOf<K>, SendFailure>> {
  return exchange(kind, () => sendToTab(tab, { pasteward: kind, body }));
}

async function exchange<K extends Kind>(
  kind: K,
  send: () => Promise<unknown>,
): Promise<Result<ResponseOf<K>, SendFailure>> {
  try {
    const { deadlineMs }: Entry = PROTOCOL[kind];
    const answer = await beforeDeadline(send(), deadlineMs);
    if (answer === 'late') return fail('late');
    return parse(kind, answer);
  } catch {
    // Nobody listens: no content script there, or this script outlived its extension.
    return fail('unreachable');
  }
}

function parse<K extends Kind>(kind: K, answer: unknown): Result<ResponseOf<K>, SendFailure> {
  const parsed = v.safeParse(reply, answer);
  if (!parsed.success) return fail('malformed');
  if (!parsed.output.ok) return fail('refused');
  const schema: v.GenericSchema<unknown, ResponseOf<K>> = PROTOCOL[kind].response;
  const value = v.safeParse(schema, parsed.output.value);
  return value.success ? ok(value.output) : fail('malformed');
}
