import * as v from 'valibot';
import type { ChromiumPage } from '../harness/chromium-page.ts';

/** One entry of Chromium's own timeline. Times are in milliseconds, on one clock for all entries. */
export interface Slice {
  /** `EventDispatch`, `FunctionCall`, `EvaluateScript`, … */
  readonly name: string;
  /** Of an event. */
  readonly type: string | undefined;
  /** Of a script. */
  readonly url: string | undefined;
  readonly start: number;
  readonly end: number;
  /** Process and thread: one for each page. */
  readonly thread: string;
}

const Detail = v.optional(v.object({ type: v.optional(v.string()), url: v.optional(v.string()) }));
const Entry = v.object({
  name: v.string(),
  ph: v.literal('X'),
  pid: v.number(),
  tid: v.number(),
  ts: v.number(),
  dur: v.number(),
  args: v.object({ data: Detail, beginData: Detail }),
});

/**
 * What the browser did during `work`, from its own timeline, the one behind the Performance panel.
 * It times each event and each listener in microseconds where it calls it, in all worlds of the page,
 * so that nothing must run in the page and nothing is subtracted.
 */
export async function traceDuring(
  page: ChromiumPage,
  work: () => Promise<void>,
): Promise<readonly Slice[]> {
  const protocol = await page.raw.context().newCDPSession(page.raw);
  const entries: unknown[] = [];
  protocol.on('Tracing.dataCollected', ({ value }) => entries.push(...value));
  const complete = new Promise<void>((resolve) => {
    protocol.once('Tracing.tracingComplete', ({ dataLossOccurred }) => {
      if (dataLossOccurred) throw new Error('The trace was too large: trace fewer events at once');
      resolve();
    });
  });
  await protocol.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { excludedCategories: ['*'], includedCategories: ['devtools.timeline'] },
  });
  await work();
  await protocol.send('Tracing.end');
  await complete;
  await protocol.detach();
  return entries.flatMap(toSlice).sort((a, b) => a.start - b.start || b.end - a.end);
}

function toSlice(entry: unknown): Slice[] {
  const parsed = v.safeParse(Entry, entry);
  if (!parsed.success) return [];
  const { name, pid, tid, ts, dur, args } = parsed.output;
  const { type, url } = args.data ?? args.beginData ?? {};
  return [{ name, type, url, start: ts / 1000, end: (ts + dur) / 1000, thread: `${pid}/${tid}` }];
}

/** Slices that lie within another on the same thread. */
export function within(outer: Slice, slices: readonly Slice[]): Slice[] {
  return slices.filter(
    (it) =>
      it !== outer && it.thread === outer.thread && it.start >= outer.start && it.end <= outer.end,
  );
}

/** Those of the slices that lie within no other of them. Given in order of their start. */
export function outermost(slices: readonly Slice[]): Slice[] {
  const ends = new Map<string, number>();
  return slices.filter(({ thread, start, end }) => {
    if (start < (ends.get(thread) ?? -Infinity)) return false;
    ends.set(thread, end);
    return true;
  });
}

export function duration(slices: readonly Slice[]): number {
  return slices.reduce((sum, { start, end }) => sum + (end - start), 0);
}

/** Calls from the browser into a script of the extension. */
export function extensionCalls(slices: readonly Slice[]): Slice[] {
  return outermost(slices.filter(({ name, url }) => name === 'FunctionCall' && isExtension(url)));
}

export function isExtension(url: string | undefined): boolean {
  return url?.startsWith('chrome-extension://') === true;
}
