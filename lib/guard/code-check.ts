import type { Result } from '../base/result.ts';
import type { Finding } from '../detect/types.ts';
import type { Kind } from '../fingerprint/grams.ts';
import { FEWEST_HITS } from '../fingerprint/match.ts';
import { Questioner } from '../fingerprint/question.ts';
import type { Question } from '../fingerprint/question.ts';
import { encodeKeys } from '../messaging/key-text.ts';
import type { Found } from '../messaging/schemas.ts';
import { codeFindings } from '../orglist/code-findings.ts';
import type { Policy } from '../policy/types.ts';
import { saltedHash } from '../redact/salted-hash.ts';

type Ask = (kind: 'code.lookUp', question: { keys: string }) => Promise<Result<Found>>;

/** A text, and what the background is asked about it. */
export interface Asked {
  readonly text: string;
  readonly question: Question;
}

/** What of a text is internal code or of an internal document. */
export interface CodeAnswer {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** False when nobody could be asked. */
  readonly complete: boolean;
}

/** Texts that were found clean a moment ago, so that a second try goes straight through. */
const MOST_REMEMBERED = 16;

/** Asks the background whether a text is internal. Hashes go out, groups come back. */
export class CodeCheck {
  readonly #ask: Ask;
  readonly #policy: () => Policy | undefined;
  readonly #questioner = new Questioner((text) => new TextEncoder().encode(text));
  readonly #hash = saltedHash();
  #clean: string[] = [];
  /** What the texts were found clean under. */
  #under: Policy | undefined;

  /** @param policy undefined as long as it is not known. */
  constructor(ask: Ask, policy: () => Policy | undefined) {
    this.#ask = ask;
    this.#policy = policy;
  }

  /**
   * What to ask about texts; nothing when no list holds anything of these kinds, or when there is too
   * little of a text to match.
   */
  questionsOf(texts: readonly string[], kinds: readonly Kind[]): Asked[] {
    const policy = this.#policy();
    // Another list may know what the one before did not.
    if (policy !== this.#under) this.#clean = [];
    this.#under = policy;
    // The background knows whether there is a list when the guard does not.
    const isListed = (kind: Kind): boolean =>
      !policy || policy.groups.some((group) => group.kind === kind);
    const listed = kinds.filter(isListed);
    if (listed.length === 0) return [];
    return texts.flatMap((text) => {
      const question = this.#questioner.ask(text, listed);
      if (question.hi.length < FEWEST_HITS || this.#clean.includes(this.#hash(text))) return [];
      return [{ text, question }];
    });
  }

  ask(asked: readonly Asked[]): Promise<CodeAnswer[]> {
    return Promise.all(asked.map((one) => this.#askOne(one)));
  }

  /** Asks once more when the background was stopped just then. */
  async #askOne({ text, question }: Asked): Promise<CodeAnswer> {
    const body = { keys: encodeKeys(question) };
    const under = this.#under;
    let answer = await this.#ask('code.lookUp', body);
    if (!answer.ok) answer = await this.#ask('code.lookUp', body);
    if (!answer.ok) return { text, findings: [], complete: false };
    const { groups, keys, bits } = answer.value;
    const found = new Uint32Array(question.hi.length);
    for (const [at, key] of keys.entries()) found[key] = bits[at] ?? 0;
    const findings = codeFindings(text, question, found, groups);
    // Asked under one policy, it says nothing about the next.
    if (findings.length === 0 && under === this.#under) this.#remember(text);
    return { text, findings, complete: true };
  }

  #remember(text: string): void {
    this.#clean.push(this.#hash(text));
    if (this.#clean.length > MOST_REMEMBERED) this.#clean.shift();
  }
}
