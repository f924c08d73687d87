import type { Report } from './creator.ts';
import { closes, opens } from './edges.ts';
import { DOT, SLASH, SPACE, parts } from './gaps.ts';
import { isHost, isVersioned } from './ip.ts';
import { lengthsOf } from './phone.ts';
import { stepOf } from './shapes.ts';
import type { Shape } from './shapes.ts';

/** More groups of digits in a row are read in parts. */
const MOST_GROUPS = 256;
const LONGEST_PHONE = 15;

/** Groups of digits in a row: where each begins and ends, and the gap before it. Filled anew for each row. */
export class Run {
  count = 0;
  readonly #starts = new Int32Array(MOST_GROUPS);
  readonly #ends = new Int32Array(MOST_GROUPS);
  readonly #gaps = new Uint8Array(MOST_GROUPS);

  /** False when there is no room for another. */
  add(start: number, end: number, gap: number): boolean {
    this.#starts[this.count] = start;
    this.#ends[this.count] = end;
    this.#gaps[this.count] = gap;
    this.count += 1;
    return this.count < MOST_GROUPS;
  }

  start(group: number): number {
    return this.#starts[group] ?? 0;
  }

  end(group: number): number {
    return this.#ends[group] ?? 0;
  }

  size(group: number): number {
    return this.end(group) - this.start(group);
  }

  gap(group: number): number {
    return this.#gaps[group] ?? 0;
  }

  /** A number may begin with the group, or end before it. */
  parts(group: number): boolean {
    return group === 0 || group >= this.count || parts(this.gap(group));
  }
}

/** These find something that begins with the group `first` and give the group behind it, or 0 for none. */
type Reader = (text: string, run: Run, first: number, report: Report) => number;

/** The longest way of writing something. */
export function shapeReader(shapes: Shape): Reader {
  return (text, run, first, report) => {
    let next = 0;
    let found: readonly [rule: string, start: number] | undefined;
    let shape: Shape | undefined = shapes;
    for (let last = first; last < run.count; last += 1) {
      shape = shape.next[stepOf(last > first ? run.gap(last) : 0, run.size(last))];
      if (shape === undefined) break;
      if (shape.kinds.length === 0 || !run.parts(last + 1) || goesOn(run, first, last)) continue;
      const seen = kindAt(text, run.start(first), run.end(last), shape);
      if (seen) [found, next] = [seen, last + 1];
    }
    if (found) report(...found, run.end(next - 1));
    return next;
  };
}

function kindAt(
  text: string,
  first: number,
  end: number,
  { kinds }: Shape,
): readonly [rule: string, start: number] | undefined {
  const written = text.slice(first, end);
  // It begins with a parenthesis when one closes that did not open.
  const start = /^\d+\)/.test(written) ? first - 1 : first;
  if ((start < first && text.charAt(start) !== '(') || !opens(text, start)) return undefined;
  if (!closes(text, end)) return undefined;
  const id = written.replace(/\D/g, '');
  const kind = kinds.find(({ check }) => check(id));
  return kind && [kind.rule, start];
}

/** Groups of the same length in a longer row of them: a dump or columns of figures. */
function goesOn(run: Run, first: number, last: number): boolean {
  const joins = (group: number, other: number): boolean =>
    run.gap(group) === SPACE && run.size(group) === run.size(other);
  return (
    first < last &&
    ((first > 0 && joins(first, first - 1) && run.gap(first + 1) === SPACE) ||
      (last + 1 < run.count && joins(last + 1, last) && run.gap(last) === SPACE))
  );
}

const PLUS = 0x2b;
const ZERO = 0x30;

/** A phone number with `+` or `00` and a country. */
export const readInternational: Reader = (text, run, first, report) => {
  const plus = text.charCodeAt(run.start(first) - 1) === PLUS;
  const start = run.start(first) - (plus ? 1 : 0);
  // In one piece `00…` is a padded number.
  const zeros = text.charCodeAt(start) === ZERO && text.startsWith('00', start);
  if (!plus && (!zeros || run.count === first + 1)) return 0;
  if (!run.parts(first) || !opens(text, start)) return 0;
  let id = '';
  let next = 0;
  for (let group = first; group < run.count && id.length <= LONGEST_PHONE; group += 1) {
    // The trunk zero in `+44 (0)20` is not dialled.
    if (run.size(group) > 1 || group === first) id += text.slice(run.start(group), run.end(group));
    else if (text.charAt(run.start(group)) !== '0') id += text.charAt(run.start(group));
    const digits = plus ? id : id.slice(2);
    const [least, most] = lengthsOf(digits) ?? [1, 0];
    if (digits.length < least || digits.length > most || !run.parts(group + 1)) continue;
    if (closes(text, run.end(group))) next = group + 1;
  }
  if (next > 0) report('phone-number', start, run.end(next - 1));
  return next;
};

/** The address of a host, in IPv4. */
export const readAddress: Reader = (text, run, first, report) => {
  const next = first + 4;
  if (next > run.count || !run.parts(first)) return 0;
  for (let group = first; group < next; group += 1) {
    if (run.size(group) > 3 || (group > first && run.gap(group) !== DOT)) return 0;
  }
  const [start, end] = [run.start(first), run.end(next - 1)];
  if (!run.parts(next) && run.gap(next) !== SLASH) return 0;
  if (/[\w.-]/.test(text.charAt(start - 1)) || /^(?:\w|[.-]\w)/.test(text.slice(end, end + 2)))
    return 0;
  if (!isHost(text.slice(start, end)) || isVersioned(text.slice(Math.max(0, start - 16), start)))
    return 0;
  report('ip-address', start, end);
  return next;
};
