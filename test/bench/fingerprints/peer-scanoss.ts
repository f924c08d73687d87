import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import type { Peer } from './peer.ts';

/** Of the package, which exports the class around it and not the algorithm. */
const MODULE = 'build/main/sdk/scanner/WfpProvider/WfpCalculator/WfpCalculator.js';
const LINE = /^\d+=([0-9a-f,]+)$/gmu;

/** The program that its scanner runs in a thread, as the package has it. */
function programIn(packageFolder: string): string {
  const text = readFileSync(`${packageFolder}/${MODULE}`, 'utf8');
  const literal = /const stringWorker = (`[\s\S]*?(?<!\\)`);/u.exec(text)?.[1];
  const program: unknown = literal === undefined ? undefined : runInNewContext(literal);
  if (typeof program !== 'string') throw new Error(`${MODULE} is no longer as it was`);
  return program;
}

/** SCANOSS: 30 characters, window 64, CRC32C. */
export function scanoss(packageFolder: string): Peer {
  const worker = new Worker(programIn(packageFolder), { eval: true });
  return {
    name: 'scanoss',
    hashesOf: async (text) => {
      worker.postMessage({
        content: Buffer.from(text),
        contentSource: 'file',
        // By default it stops at 32 KB of fingerprints, and knows nothing of the rest of a file.
        maxSizeWfp: Number.MAX_SAFE_INTEGER,
        winnowingMode: 'FULL_WINNOWING',
        isBinary: false,
      });
      const [answer] = (await once(worker, 'message')) as [{ fingerprint: string }];
      const hashes = new Set<number>();
      for (const [, list = ''] of answer.fingerprint.matchAll(LINE)) {
        for (const hash of list.split(',')) hashes.add(Number.parseInt(hash, 16));
      }
      return hashes;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
