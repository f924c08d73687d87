import type { PolicyState } from '../messaging/protocol.ts';
import { DEFAULT_POLICY } from '../policy/default.ts';
import type { Policy } from '../policy/types.ts';

/** The policy in force in this frame: the built-in default until another is known. */
export class LivePolicy {
  #policy: Policy = DEFAULT_POLICY;

  get current(): Policy {
    return this.#policy;
  }

  accept = ({ policy }: PolicyState): null => {
    this.#policy = policy;
    return null;
  };
}
