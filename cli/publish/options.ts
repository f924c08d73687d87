import type { Terms } from './manifest-of.ts';

export interface PublishOptions extends Terms {
  /** The folder that is served. */
  readonly out: string;
  /** A folder with a file of merged keys for each group, instead of the store's. */
  readonly merged: string | undefined;
  /** Builds everything anew, under a new hash key. */
  readonly full: boolean;
  /** Publishes a group that has lost most of its keys, and a list that has lost its policy. */
  readonly fewer: boolean;
  /** Called with what is being done. */
  readonly onStep: (step: string) => void;
}
