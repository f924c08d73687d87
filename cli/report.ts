import { MAX_UNITS } from '../lib/detect/engine.ts';
import type { Action, Policy, Ruling } from '../lib/policy/types.ts';
import { Placeholders } from '../lib/redact/placeholders.ts';
import { redact } from '../lib/redact/redact.ts';
import { excerptAt, printable } from './excerpt.ts';
import type { Inspection } from './inspect.ts';
import { LineCounter } from './line-counter.ts';
import type { Paint } from './paint.ts';
import { wordsOfFinding } from './rule-words.ts';
import type { RuleWords } from './rule-words.ts';

const INDENT = '    ';
/** More findings than this are counted by rule at the end. */
const FEW = 10;
const COLOURS = { allow: 'green', warn: 'magenta', mask: 'yellow', block: 'red' } as const;

/** What one run found, for a person to read; each rule is explained where it is met first. */
export class Report {
  readonly #policy: Policy;
  readonly #paint: Paint;
  /** By its name: how often each rule found something. */
  readonly #counts = new Map<string, number>();
  #inputs = 0;
  #hit = 0;

  constructor(policy: Policy, paint: Paint) {
    this.#policy = policy;
    this.#paint = paint;
  }

  /** The findings of one input; empty when there is nothing to say. */
  describe(name: string, text: string, { rulings, complete }: Inspection): string {
    this.#inputs += 1;
    if (rulings.length > 0) this.#hit += 1;
    const shown = name === '-' ? '<stdin>' : printable(name);
    const findings = rulings.map(({ finding }) => finding);
    // Masked whatever policy says: a terminal is scrolled back, copied and recorded.
    const { text: masked, replacements } = redact(text, findings, new Placeholders());
    const places = new LineCounter(text);
    let shift = 0;
    const parts = rulings.flatMap((ruling, index) => {
      const { start, end } = ruling.finding;
      const length = replacements[index]?.placeholder.length ?? 0;
      const { line, carets } = excerptAt(masked, start + shift, length);
      shift += length - (end - start);
      const place = this.#paint('bold', `${shown}:${places.at(start)}`);
      const marks = this.#paint(COLOURS[ruling.action], carets);
      return [`${place}  ${this.#tell(ruling, [line, marks])}`];
    });
    if (!complete) {
      parts.push(
        `${shown}: not all of it could be checked. Split it below ${MAX_UNITS} characters.`,
      );
    }
    return parts.join('\n');
  }

  /** @param failed how many inputs could not be read. */
  summary(failed: number): string {
    const counts = [...this.#counts].sort(
      ([one, often], [other, oftener]) => oftener - often || (one < other ? -1 : 1),
    );
    const findings = counts.reduce((sum, [, often]) => sum + often, 0);
    const unread = failed === 0 ? '' : ` ${count(failed, 'input')} not checked.`;
    const inputs = count(this.#inputs, 'input');
    if (findings === 0) return `Nothing found in ${inputs}.${unread}`;
    const width = String(counts[0]?.[1] ?? 0).length;
    const lines = counts.map(
      ([name, often]) => `${INDENT}${String(often).padStart(width)}  ${name}`,
    );
    const total = `${count(findings, 'finding')} in ${this.#hit} of ${inputs}.${unread}`;
    return [...(findings > FEW ? lines : []), this.#paint('bold', total)].join('\n');
  }

  #tell({ finding, action }: Ruling, excerpt: readonly string[]): string {
    const words = wordsOfFinding(this.#policy, finding);
    const id = finding.group === undefined ? ` (${finding.rule})` : '';
    const often = this.#counts.get(words.title + id) ?? 0;
    this.#counts.set(words.title + id, often + 1);
    const headline = `${this.#actionOf(action)}  ${words.title}${this.#paint('dim', id)}`;
    const why = often === 0 ? this.#explain(words) : [];
    return [headline, ...[...excerpt, ...why].map((line) => INDENT + line)].join('\n');
  }

  #actionOf(action: Action): string {
    return this.#paint(COLOURS[action], action);
  }

  #explain({ reason, advice }: RuleWords): string[] {
    return [`why: ${reason}`, `do: ${advice}`].map((line) => this.#paint('dim', line));
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
