import { Extractor } from '../../../cli/index/extract.ts';

const extractor = new Extractor(['code']);

/** Fingerprints a file in both channels, in this thread; how many keys it has. */
export function countKeys(bytes: Uint8Array): number {
  const spans = Uint32Array.of(0, 0, bytes.length);
  return extractor.extract({ bytes: Uint8Array.from(bytes), spans }).hi.length;
}
