import { CHANNELS } from '../../../lib/fingerprint/grams.ts';
import { matchesIn } from '../../../lib/fingerprint/match.ts';
import { Questioner } from '../../../lib/fingerprint/question.ts';
import type { Question } from '../../../lib/fingerprint/question.ts';
import { SipHash } from '../../../lib/fingerprint/siphash.ts';
import { ListIndex } from '../../../lib/orglist/list-index.ts';
import type { OpenedList } from '../../../cli/list/open-list.ts';
import { nodePlatform } from '../../../cli/platform.ts';

const EXACT = CHANNELS.findIndex(({ name }) => name === 'exact');
const questioner = new Questioner(nodePlatform.encode);

/** What a text asks a list, as the guard does. */
export function ask(text: string): Question {
  return questioner.ask(text, ['code']);
}

/** The hits in the best place of a text. */
export interface Best {
  /** In channel exact alone (A), and in exact or renamed (A or B). */
  readonly exact: number;
  readonly any: number;
}

/** Looks texts up in a published list, as the background does. */
export class Finder {
  readonly #index: ListIndex;
  readonly #hash: SipHash;

  constructor({ manifest, hashKey, shards }: OpenedList) {
    this.#index = new ListIndex(manifest, hashKey, shards);
    this.#hash = new SipHash(hashKey);
  }

  best(question: Question): Best {
    const found = this.#found(question);
    const most = (of: (key: number) => boolean): number =>
      Math.max(0, ...matchesIn(question, of).map(({ hits }) => hits));
    const isFound = (key: number): boolean => found[key] === 1;
    return {
      exact: most((key) => isFound(key) && question.channel[key] === EXACT),
      any: most(isFound),
    };
  }

  /** The keys that were found, as `explain` takes them. */
  hashes(question: Question): string[] {
    const found = this.#found(question);
    return [...found.keys()]
      .filter((key) => found[key] === 1)
      .map((key) => {
        this.#hash.hash(question.hi[key] ?? 0, question.lo[key] ?? 0);
        return this.#hash.digits;
      });
  }

  #found({ hi, lo }: Question): Uint8Array {
    return Uint8Array.from(hi, (half, key) =>
      this.#index.groupsOf(half, lo[key] ?? 0) === 0 ? 0 : 1,
    );
  }
}
