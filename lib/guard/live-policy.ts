import type { Result } from '../base/result.ts';
import type { PolicyState } from '../messaging/schemas.ts';
import { DEFAULT_POLICY } from '../policy/default.ts';
import type { Policy } from '../policy/types.ts';
import { wait } from './deadline.ts';

/** The background may be starting, busy or gone: asked again after these pauses, then given up. */
const RETRIES_MS = [0, 1_000, 5_000, 30_000];

type AskForPolicy = (kind: 'policy.get', body: null) => Promise<Result<PolicyState>>;

/** The policy in force in this frame: the built-in default until another is known. */
export class LivePolicy {
  #policy: Policy | undefined;

  get current(): Policy {
    return this.#policy ?? DEFAULT_POLICY;
  }

  /** Undefined until the background has answered once. */
  get known(): Policy | undefined {
    return this.#policy;
  }

  accept = ({ policy }: PolicyState): null => {
    this.#policy = policy;
    return null;
  };

  /** Asks the background. What is in force stays so until there is an answer. */
  async fetch(ask: AskForPolicy): Promise<void> {
    for (const pause of RETRIES_MS) {
      await wait(pause);
      const answer = await ask('policy.get', null);
      if (!answer.ok) continue;
      this.accept(answer.value);
      return;
    }
  }
}
