import { KINDS } from '../../lib/fingerprint/grams.ts';
import { Questioner } from '../../lib/fingerprint/question.ts';
import { SipHash } from '../../lib/fingerprint/siphash.ts';
import type { Finding } from '../../lib/detect/types.ts';
import { codeFindings } from '../../lib/orglist/code-findings.ts';
import { ListIndex } from '../../lib/orglist/list-index.ts';
import { RULE_IDS } from '../../lib/detect/rules/index.ts';
import { parseLayer } from '../../lib/policy/layer.ts';
import type { PolicyLayer } from '../../lib/policy/layer.ts';
import type { ListedGroup } from '../../lib/policy/types.ts';
import { readConfig } from '../config.ts';
import { done } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { nodePlatform } from '../platform.ts';
import { listPlace } from './fetch.ts';
import { openList, readAnchor } from './open-list.ts';
import type { OpenedList } from './open-list.ts';

/** What a list knows of a text. */
export interface Listed {
  readonly findings: readonly Finding[];
  /** What `explain` takes: the keys that were found, in 16 hex digits. */
  readonly hits: readonly string[];
}

/** Checks texts against a list, as the guard and the background do together. */
export class ListCheck {
  readonly groups: readonly ListedGroup[];
  /** The policy that is signed with it. */
  readonly layer: PolicyLayer;
  readonly #index: ListIndex;
  readonly #hash: SipHash;
  readonly #questioner = new Questioner(nodePlatform.encode);

  constructor({ manifest, hashKey, shards }: OpenedList) {
    this.groups = manifest.groups;
    this.layer = parseLayer(manifest.policy ?? {}, RULE_IDS).layer;
    this.#index = new ListIndex(manifest, hashKey, shards);
    this.#hash = new SipHash(hashKey);
  }

  check(text: string): Listed {
    const question = this.#questioner.ask(text, KINDS);
    const { hi, lo, firstLine, lastLine } = question;
    const bits = hi.map((half, key) => this.#index.groupsOf(half, lo[key] ?? 0));
    const findings = codeFindings(text, question, bits, this.groups);
    const hits = new Set<string>();
    const lines = findings.map(({ start, end }) => [lineAt(text, start), lineAt(text, end)]);
    for (const [key, half] of hi.entries()) {
      const isMatched = lines.some(
        ([first = 0, last = 0]) => (firstLine[key] ?? 0) >= first && (lastLine[key] ?? 0) <= last,
      );
      if (bits[key] === 0 || !isMatched) continue;
      this.#hash.hash(half, lo[key] ?? 0);
      hits.add(this.#hash.digits);
    }
    return { findings, hits: [...hits] };
  }
}

/** Opens the list that `--list` names; undefined when there is none. */
export async function readListCheck(
  where: string | undefined,
  configFile: string | undefined,
): Promise<Outcome<ListCheck | undefined>> {
  if (where === undefined) return done(undefined);
  const config = await readConfig(configFile);
  if (!config.ok) return config;
  const anchor = await readAnchor(config.value);
  if (!anchor.ok) return anchor;
  const place = listPlace(where);
  if (!place.ok) return place;
  const opened = await openList(anchor.value, place.value, Date.now());
  return opened.ok ? done(new ListCheck(opened.value)) : opened;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}
