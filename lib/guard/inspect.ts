import { detect } from '../detect/engine.ts';
import type { DetectContext } from '../detect/engine.ts';
import { mergeFindings } from '../detect/post/merge.ts';
import type { ValueNumbers } from '../detect/post/number-values.ts';
import type { DetectResult, Finding } from '../detect/types.ts';
import { decide } from '../policy/decide.ts';
import { withListed } from '../policy/listed.ts';
import { termsOf } from '../policy/terms.ts';
import type { Verdict } from '../policy/types.ts';
import type { CodeAnswer } from './code-check.ts';
import type { GuardContext } from './context.ts';
import type { Part } from './part.ts';
import { compact } from './read-back.ts';

/** Texts that travel together, e.g. the flavours of one paste, with the verdict on all of them. */
export interface Inspection {
  readonly verdict: Verdict;
  readonly parts: readonly Part[];
  /** Values in these texts that the employee was allowed to let through. */
  readonly exempt: readonly string[];
}

/** Decides on texts. Synchronous: the native event waits for it. */
export function inspect(context: GuardContext, texts: readonly string[]): Inspection {
  const numbers: ValueNumbers = new Map();
  return judge(
    context,
    texts.map((text) => scan(context, text, numbers)),
  );
}

/** What was read off a page, and whether that is all there is. */
export interface Reading {
  readonly texts: readonly string[];
  readonly complete: boolean;
}

/**
 * The same for texts that must be read off the page first. What cannot be read was not checked.
 *
 * @param answers what was learned of some of these texts by asking.
 */
export function inspectRead(
  context: GuardContext,
  read: () => Reading,
  answers: readonly CodeAnswer[] = [],
): Inspection {
  try {
    const { texts, complete } = read();
    const numbers: ValueNumbers = new Map();
    const scanned = texts.map((text) => scan(context, text, numbers, answers));
    return judge(context, complete ? scanned : [...scanned, UNREAD]);
  } catch {
    return judge(context, [UNREAD]);
  }
}

interface Scanned extends Part {
  readonly exempt: readonly string[];
}

/** Stands for text that is there and was not seen. */
const UNREAD: Scanned = { text: '', findings: [], exempt: [], unread: 'page' };

function judge(context: GuardContext, scanned: readonly Scanned[]): Inspection {
  const verdict = decide(context.policy(), context.site.id, {
    findings: scanned.flatMap((it) => it.findings),
    complete: !scanned.some((it) => it.unread),
  });
  const flagged = new Set(
    verdict.rulings.flatMap((it) => (it.action === 'allow' ? [] : [it.finding])),
  );
  const parts = scanned.map(({ text, findings, unread }) => ({
    ...{ text, unread },
    findings: findings.filter((finding) => flagged.has(finding)),
  }));
  return { verdict, parts, exempt: scanned.flatMap((it) => it.exempt) };
}

function scan(
  context: GuardContext,
  text: string,
  numbers: ValueNumbers,
  answers: readonly CodeAnswer[] = [],
): Scanned {
  const results: DetectResult[] = [];
  const find = (part: string): readonly Finding[] => {
    const result = detectSafely(part, { terms: termsOf(context.policy()), numbers });
    results.push(result);
    return result.findings;
  };
  const known = mergeFindings([...find(text), ...context.recent.continued(text, find)]);
  const answer = answers.find((one) => one.text === text);
  const findings = withListed(context.policy(), context.site.id, known, answer?.findings ?? []);
  const isAnswered = answer?.complete ?? true;
  const unread = results.some((it) => !it.complete) ? 'rules' : isAnswered ? undefined : 'list';
  const exempt: string[] = [];
  const left = findings.filter(({ start, end }) => {
    const value = text.slice(start, end);
    if (!context.exemptions.has(value)) return true;
    exempt.push(value);
    return false;
  });
  return { text, findings: left, exempt, unread };
}

/** A rule that fails must not let the text through unseen: it counts as not checked. */
export function detectSafely(text: string, context: DetectContext): DetectResult {
  try {
    return detect(text, context);
  } catch {
    return { findings: [], complete: false };
  }
}

/** Less of internal code than this stands in anybody's texts. */
const SHORTEST_CODE = 12;

/** The values found, for comparing with what an editor holds afterwards. Never kept. */
export function valuesOf(parts: readonly Part[]): string[] {
  return [
    ...new Set(
      parts.flatMap(({ text, findings }) =>
        findings.flatMap(({ group, start, end }) => {
          const value = text.slice(start, end);
          return group === undefined || compact(value).length >= SHORTEST_CODE ? [value] : [];
        }),
      ),
    ),
  ];
}
