import type { Happening } from '../audit/event.ts';
import type { Change } from './audit-db.ts';

/**
 * Whether an event of this kind has another mark than the last one, which is then the last. In the transaction of the
 * event: both are kept, or neither.
 */
export async function isNew(
  change: Change,
  kind: Happening['kind'],
  mark: string,
): Promise<boolean> {
  const marks = change.objectStore('book');
  if ((await marks.get(`mark:${kind}`)) === mark) return false;
  await marks.put(mark, `mark:${kind}`);
  return true;
}
