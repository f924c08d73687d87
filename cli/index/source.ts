import type { LeftOut, Wants } from '../../lib/fingerprint/left-out.ts';
import type { Batch } from './batch.ts';

/** A file that may be indexed. */
export interface Entry {
  /** git's id of its content, or the content's SHA-1. Files with one id are read once. */
  readonly blob: string;
  /** For people: from the top of the repository, with `/`, what is not UTF-8 replaced. */
  readonly path: string;
  /** What `read` needs to find it again. */
  readonly locator: string;
}

/** A file to read: its number, and where it is. */
export interface Wanted {
  readonly file: number;
  readonly locator: string;
}

/** What of a place is read. */
export interface Reading {
  /** Every pushed branch, not just HEAD. */
  readonly branches: boolean;
  readonly wants: Wants;
}

/** A place with files. */
export interface Source {
  /** What tells this place apart from another one of the same name: an address or a path. */
  readonly origin: string;
  /** Empty for a plain folder. */
  readonly commits: readonly { readonly ref: string; readonly commit: string }[];
  /** Every file that can be read, or why it is left out. */
  list(): AsyncIterable<Entry | LeftOut>;
  /** The contents of these files. */
  read(wanted: AsyncIterable<readonly Wanted[]>): AsyncIterable<Batch>;
}
