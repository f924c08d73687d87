import { DAYS } from './timed-schema.ts';

/** A day and a minute, as a person reads them. */
export interface Time {
  /** Of the week, 0 for Sunday. */
  readonly day: number;
  /** As `hh:mm`. */
  readonly time: string;
}
/** Reads milliseconds since 1970. */
export type Clock = (now: number) => Time;

/**
 * A clock on the wall; undefined: of this machine. It remembers what it read last: schedules of one zone ask for the same minute in turn.
 */
export function clockIn(timeZone: string | undefined): Clock {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    ...(timeZone !== undefined && { timeZone }),
  });
  let last = NaN;
  let read: Time = { day: 0, time: '' };
  return (now) => {
    if (now === last) return read;
    const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
    const day = DAYS.findIndex((name) => name === parts.get('weekday')?.toLowerCase());
    last = now;
    read = { day, time: `${parts.get('hour') ?? ''}:${parts.get('minute') ?? ''}` };
    return read;
  };
}
