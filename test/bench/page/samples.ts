/** Milliseconds for one text each, in the order in which they were taken. */
export interface Samples {
  readonly ours: readonly number[];
  readonly core: readonly number[];
}

interface Peers {
  readonly ours: (text: string) => unknown;
  /** Not measured when it is not there. */
  readonly core?: (text: string) => Promise<unknown>;
}

/** Turns about in so many blocks: what else the machine does then falls on both alike. */
const BLOCKS = 10;
/** The engine has compiled and optimised everything long before. */
const WARM_UP_MS = 300;
/** Below this a sample is the mean of several texts, since the clock has steps of 0.005 ms. */
const LEAST_MS = 0.02;

/**
 * Samples of both on the same texts. `runs` is for each of the two; `pick` gives the text of a run,
 * outside of the measured time.
 */
export async function createSamples(
  peers: Peers,
  pick: (run: number) => string,
  runs: number,
): Promise<Samples> {
  const ours: number[] = [];
  const core: number[] = [];
  const batch = warmUp(peers, pick);
  if (peers.core) await warmUpCore(peers.core, pick, runs);
  const block = Math.max(1, Math.round(runs / BLOCKS));
  for (let run = 0; run < runs; run += block) {
    const end = Math.min(runs, run + block);
    for (let at = run; at < end; at += 1) ours.push(sample(peers, pick, at, batch));
    for (let at = run; peers.core && at < end; at += 1) {
      core.push(await sampleCore(peers.core, pick(at)));
    }
  }
  return { ours, core };
}

function sample({ ours }: Peers, pick: (run: number) => string, run: number, batch: number) {
  const texts = Array.from({ length: batch }, (_, at) => pick(run * batch + at));
  const start = performance.now();
  for (const text of texts) ours(text);
  return (performance.now() - start) / batch;
}

async function sampleCore(core: (text: string) => Promise<unknown>, text: string) {
  const start = performance.now();
  await core(text);
  return performance.now() - start;
}

/** Returns how many texts make a sample. */
function warmUp({ ours }: Peers, pick: (run: number) => string): number {
  const start = performance.now();
  let last = 0;
  for (let run = 0; performance.now() - start < WARM_UP_MS; run += 1) {
    const before = performance.now();
    ours(pick(run));
    last = performance.now() - before;
  }
  return last >= LEAST_MS ? 1 : Math.ceil(LEAST_MS / Math.max(last, 0.005));
}

async function warmUpCore(
  core: (text: string) => Promise<unknown>,
  pick: (run: number) => string,
  runs: number,
) {
  const start = performance.now();
  // At least one more than the text may be slow: 10,000 secrets take core seconds.
  for (let run = 0; run < runs && performance.now() - start < WARM_UP_MS; run += 1) {
    await core(pick(run));
  }
}
