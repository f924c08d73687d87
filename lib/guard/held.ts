import type { Verdict } from '../policy/types.ts';
import type { Editable } from './editable.ts';
import type { Flavours } from './flavours.ts';
import type { Part } from './part.ts';

/** A paste that was taken off the page, until it is decided. */
export interface HeldPaste {
  readonly target: Element;
  /** Undefined when the page takes pastes anywhere and puts them into its composer itself. */
  readonly editable: Editable | undefined;
  readonly flavours: Flavours;
  readonly verdict: Verdict;
  readonly parts: readonly Part[];
}
