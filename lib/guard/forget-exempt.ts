import type { GuardContext } from './context.ts';
import { wait } from './deadline.ts';
import type { Editable } from './editable.ts';
import { readAll } from './held-message.ts';
import { inspectRead } from './inspect.ts';

/** How often is looked whether what was let through is still there. */
const LOOK_MS = 1_000;

/**
 * Forgets what was let through once no composer holds it any more, or, where policy says so, with the page. Runs until
 * all is forgotten.
 */
export async function forgetExempt(
  context: GuardContext,
  current: () => readonly Editable[],
): Promise<void> {
  const { exemptions } = context;
  while (exemptions.size > 0) {
    await wait(LOOK_MS);
    if (context.policy().overrideLasts === 'page') continue;
    exemptions.keepOnly(inspectRead(context, () => readAll(context, current())).exempt);
  }
}
