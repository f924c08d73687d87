/** Runs in a thread of its own: a batch in, its keys out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Wants } from '../../lib/fingerprint/left-out.ts';
import type { Batch } from './batch.ts';
import { Extractor } from './extract.ts';

const extractor = new Extractor(workerData as readonly Wants[]);

parentPort?.on('message', (batch: Batch) => {
  const extract = extractor.extract(batch);
  const { bytes, hi, lo, channel, line, file, keyless } = extract;
  const buffers = [bytes, hi, lo, channel, line, file, keyless].map(({ buffer }) => buffer);
  parentPort?.postMessage(extract, buffers);
});
