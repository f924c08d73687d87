import { MAX_UNITS } from '../lib/detect/engine.ts';
import type { Ruling } from '../lib/policy/types.ts';
import { Placeholders } from '../lib/redact/placeholders.ts';
import { redact } from '../lib/redact/redact.ts';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { excerptAt, printable } from './excerpt.ts';
import type { Inspection } from './inspect.ts';

const TITLES = new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));

/** The findings of one input for a person to read; empty when there is nothing to say. */
export function describeInput(
  name: string,
  text: string,
  { rulings, complete }: Inspection,
): string {
  const shown = name === '-' ? '<stdin>' : printable(name);
  const findings = rulings.map(({ finding }) => finding);
  // Masked whatever policy says: a terminal is scrolled back, copied and recorded.
  const { text: masked, replacements } = redact(text, findings, new Placeholders());
  const places = new LineCounter(text);
  let shift = 0;
  const parts = rulings.map((ruling, index) => {
    const { start, end } = ruling.finding;
    const length = replacements[index]?.placeholder.length ?? 0;
    const excerpt = excerptAt(masked, start + shift, length);
    shift += length - (end - start);
    return `${shown}:${places.at(start)}  ${headline(ruling)}\n${excerpt}`;
  });
  if (!complete) {
    parts.push(`${shown}: not all of it could be checked. Split it below ${MAX_UNITS} characters.`);
  }
  return parts.join('\n');
}

function headline({ finding, action }: Ruling): string {
  const { rule, family, group } = finding;
  if (group !== undefined) return `${action}  Internal ${family} (${group})`;
  const title = TITLES.get(`rule_${rule.replaceAll('-', '_')}_title`) ?? rule;
  return `${action}  ${title} (${rule})`;
}

export function summarise(inspections: readonly Inspection[], failed: number): string {
  const findings = inspections.reduce((sum, { rulings }) => sum + rulings.length, 0);
  const hit = inspections.filter(({ rulings }) => rulings.length > 0).length;
  const all = count(inspections.length, 'input');
  const unread = failed === 0 ? '' : ` ${count(failed, 'input')} not checked.`;
  if (findings === 0) return `Nothing found in ${all}.${unread}`;
  return `${count(findings, 'finding')} in ${hit} of ${all}.${unread}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** `line:column` of ascending places, both from 1, columns in UTF-16 units as editors count. */
class LineCounter {
  readonly #text: string;
  #line = 1;
  #start = 0;
  #next: number;

  constructor(text: string) {
    this.#text = text;
    this.#next = this.#findNext();
  }

  at(place: number): string {
    while (this.#next <= place) {
      this.#line += 1;
      this.#start = this.#next;
      this.#next = this.#findNext();
    }
    return `${this.#line}:${place - this.#start + 1}`;
  }

  #findNext(): number {
    const end = this.#text.indexOf('\n', this.#start);
    return end < 0 ? Infinity : end + 1;
  }
}
