import type { AuditDays } from '../../messaging/protocol.ts';

/** As long as events are kept. */
const DAYS = 30;

export interface DayCount {
  /** Noon of the day, in milliseconds since 1970: no change of the clock makes another day of it. */
  readonly at: number;
  readonly texts: number;
  readonly own: number;
}

/** The last 30 days of this computer, today the last, with those on which nothing was. */
export function lastDays(known: AuditDays, now: number): DayCount[] {
  const byDay = new Map(known.map((day) => [day.day, day]));
  const today = new Date(now);
  return Array.from({ length: DAYS }, (_, index) => {
    const back = DAYS - 1 - index;
    const noon = new Date(today.getFullYear(), today.getMonth(), today.getDate() - back, 12);
    const { texts = 0, own = 0 } = byDay.get(nameOf(noon)) ?? {};
    return { at: noon.getTime(), texts, own };
  });
}

/** Like `2026-11-28`. */
function nameOf(day: Date): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}
