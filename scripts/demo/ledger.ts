import type { Journal, Received } from '../../test/harness/journal.ts';
import { siteOf } from '../../test/fixtures/sites/index.ts';
import { piecesOf, secretsIn } from './marks.ts';
import type { Seen } from './witness.ts';

interface Entry {
  readonly site: string;
  readonly how: 'pasted' | 'typed';
  readonly given: string;
  received: string | undefined;
}

/** One line of the page that shows both sides. */
export interface Row {
  readonly site: string;
  readonly how: Entry['how'];
  readonly given: ReturnType<typeof piecesOf>;
  readonly received: ReturnType<typeof piecesOf>;
  readonly state: 'waiting' | 'held' | 'clean' | 'masked' | 'leaked';
}

/** Puts what a person pasted or typed beside what the server received of it. */
export class Ledger {
  readonly #journal: Journal;
  readonly #entries: Entry[] = [];
  #read = 0;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  saw({ host, kind, text }: Seen): void {
    const site = siteOf(host)?.title ?? host;
    if (kind === 'sending' && this.#waiting(site, text).length > 0) return;
    const how = kind === 'pasted' ? 'pasted' : 'typed';
    this.#entries.push({ site, how, given: text, received: undefined });
  }

  /** The newest first. */
  rows(): Row[] {
    const messages = this.#journal.messages();
    for (const message of messages.slice(this.#read)) this.#receive(message);
    this.#read = messages.length;
    return this.#entries.map((entry) => this.#rowOf(entry)).reverse();
  }

  #receive({ host, text }: Received): void {
    const site = siteOf(host)?.title ?? host;
    for (const entry of this.#waiting(site, text)) entry.received = text;
  }

  /** What has not arrived yet and is part of this text. */
  #waiting(site: string, text: string): Entry[] {
    return this.#entries.filter(
      (it) => it.site === site && it.received === undefined && isPartOf(it.given, text),
    );
  }

  #rowOf(entry: Entry): Row {
    const { site, how, given, received } = entry;
    return {
      site,
      how,
      given: piecesOf(given),
      received: piecesOf(received ?? ''),
      state: this.#stateOf(entry),
    };
  }

  #stateOf({ given, received }: Entry): Row['state'] {
    const secrets = secretsIn(given);
    if (secrets.some((secret) => this.#journal.carrying(secret).length > 0)) return 'leaked';
    if (secrets.length > 0) return received === undefined ? 'held' : 'masked';
    return received === undefined ? 'waiting' : 'clean';
  }
}

/** Whether all but the secrets of one text stands in the other; editors differ in white space. */
function isPartOf(given: string, text: string): boolean {
  const plain = piecesOf(given).filter(({ kind }) => kind === undefined);
  // Of a secret on its own nothing is left to compare.
  if (plain.length === 0) return piecesOf(text).some(({ kind }) => kind !== undefined);
  const within = compact(text);
  return plain.every((piece) => within.includes(compact(piece.text)));
}

function compact(text: string): string {
  return text.replace(/\s+/g, '');
}
