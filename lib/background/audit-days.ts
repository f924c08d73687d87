import { isOfText } from '../audit/event.ts';
import { timeOf } from '../audit/stored-event.ts';
import type { AuditDays } from '../messaging/protocol.ts';
import { visiting } from './audit-db.ts';
import { localDay } from './counts-store.ts';

/** How many events there were on each day that had any. */
export async function countDays(): Promise<AuditDays> {
  const days = new Map<string, AuditDays[number]>();
  await visiting((event) => {
    const time = timeOf(event);
    if (time === undefined) return;
    const day = localDay(new Date(time));
    const { texts, own } = days.get(day) ?? { texts: 0, own: 0 };
    const isText = isOfText(event);
    days.set(day, { day, texts: texts + Number(isText), own: own + Number(!isText) });
  });
  return [...days.values()];
}
