import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { giveBack } from './batch.ts';
import type { Wants } from '../../lib/fingerprint/left-out.ts';
import type { Batch } from './batch.ts';
import type { Extract } from './extract.ts';

/** Batches that wait at a thread, so that it never does. */
const QUEUED = 2;

/** The threads that turn batches into keys. */
export class Threads {
  readonly #threads: readonly Thread[];

  /** @param wants what the keys are to be of. */
  constructor(wants: readonly Wants[], count = availableParallelism()) {
    this.#threads = Array.from({ length: count }, () => new Thread(wants));
  }

  /**
   * Hands every batch to a thread and what comes back to `consume`. Takes no more batches than are soon
   * worked off.
   */
  async run(batches: AsyncIterable<Batch>, consume: (extract: Extract) => void): Promise<void> {
    const limit = this.#threads.length * (QUEUED + 1);
    const underWay = new Set<Promise<void>>();
    try {
      for await (const batch of batches) {
        const one = this.#leastBusy()
          .extract(batch)
          .then((extract) => {
            giveBack(extract.bytes);
            consume(extract);
          })
          .then(() => void underWay.delete(one));
        // Whoever waits for the batches hears of the failure.
        one.catch(() => undefined);
        underWay.add(one);
        if (underWay.size >= limit) await Promise.race(underWay);
      }
      await Promise.all(underWay);
    } finally {
      await Promise.allSettled(underWay);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #leastBusy(): Thread {
    const [first, ...others] = this.#threads;
    if (!first) throw new RangeError('At least one thread is needed');
    return others.reduce((least, thread) => (thread.queued < least.queued ? thread : least), first);
  }
}

interface Waiting {
  resolve(extract: Extract): void;
  reject(error: unknown): void;
}

class Thread {
  readonly #worker: Worker;
  /** In the order in which answers come. */
  readonly #waiting: Waiting[] = [];
  /** What ended the thread. */
  #failure: Error | undefined;

  constructor(wants: readonly Wants[]) {
    this.#worker = new Worker(new URL('./extract-thread.ts', import.meta.url), {
      workerData: wants,
    });
    this.#worker.on('message', (extract: Extract) => this.#waiting.shift()?.resolve(extract));
    this.#worker.on('error', (error) => {
      this.#failure = error;
      for (const waiting of this.#waiting.splice(0)) waiting.reject(error);
    });
  }

  get queued(): number {
    return this.#waiting.length;
  }

  extract(batch: Batch): Promise<Extract> {
    // It would never answer.
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    this.#worker.postMessage(batch, [batch.bytes.buffer, batch.spans.buffer]);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
