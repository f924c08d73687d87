import type { Platform } from '../orglist/platform.ts';
import type { Policy } from '../policy/types.ts';

/** 64 bits: no two policies of an organisation share it by chance. */
const DIGITS = 16;

/** What tells two policies in force apart, and says nothing of what is in them: the start of a SHA-256, in hex. */
export async function policyHash(
  { encode, sha256 }: Pick<Platform, 'encode' | 'sha256'>,
  policy: Policy,
): Promise<string> {
  return (await sha256(encode(canonical(policy)))).slice(0, DIGITS);
}

/** In JSON, the same in whatever order the keys came together. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
