import type { Language } from './languages.ts';

/** Another way to fingerprint code. */
export interface Peer {
  readonly name: string;
  /** The different fingerprints of a text. */
  hashesOf(text: string, language: Language): Promise<ReadonlySet<number>>;
  close(): Promise<void>;
}
