import type { Finding } from '../detect/types.ts';
import type { Outcome } from '../messaging/protocol.ts';

/** One of the texts that travel together, with what was found in it. */
export interface Part {
  readonly text: string;
  /** The findings that policy does not allow. */
  readonly findings: readonly Finding[];
  /** Why not all of it was read. */
  readonly unread?: Outcome['unread'] | undefined;
}
