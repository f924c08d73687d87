import { REASONS } from '../../lib/fingerprint/left-out.ts';
import { Progress } from './progress.ts';
import type { Reached } from './progress.ts';
import type { Census, Rebuild } from './rebuild.ts';
import type { Source } from './source.ts';
import type { Threads } from './threads.ts';

/** What a rebuild was filled with. */
interface Filling {
  readonly census: Census;
  readonly reached: Reached;
  readonly leftOut: Record<string, number>;
}

/** Lists a place and reads what is not known of it yet. `shown`: its name, if a person looks on. */
export async function fill(
  rebuild: Rebuild,
  source: Source,
  threads: Threads,
  shown: string | undefined,
): Promise<Filling> {
  const counts = new Map<string, number>(REASONS.map((reason) => [reason, 0]));
  const leaveOut = (reason: string, many: number): unknown =>
    counts.set(reason, (counts.get(reason) ?? 0) + many);
  for await (const found of source.list()) {
    if (typeof found === 'string') leaveOut(found, 1);
    else rebuild.addFile(found);
  }
  const census = await rebuild.takeCensus();
  const progress = shown === undefined ? undefined : new Progress(shown);
  let reached: Reached = { files: 0, of: census.wanted, bytes: 0, lines: 0 };
  try {
    await threads.run(source.read(rebuild.wanted()), (extract) => {
      rebuild.add(extract);
      reached = {
        files: reached.files + extract.files,
        of: census.wanted,
        bytes: reached.bytes + extract.size,
        lines: reached.lines + extract.lines,
      };
      progress?.show(reached);
    });
  } finally {
    progress?.end();
  }
  for (const [reason, many] of await rebuild.countKeyless()) leaveOut(reason, many);
  return { census, reached, leftOut: Object.fromEntries(counts) };
}
