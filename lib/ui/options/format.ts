/** Dates and numbers as people of a language write them, in the time of this computer. */
export interface Format {
  /** Like "Saturday, 28 November 2026". */
  day(time: number): string;
  /** Like "28 Nov". */
  shortDay(time: number): string;
  /** Like "14:05". */
  time(time: number): string;
  number(value: number): string;
}

export function formatIn(language: string): Format {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'full' });
  const shortDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  const number = new Intl.NumberFormat(language);
  return {
    day: (at) => day.format(at),
    shortDay: (at) => shortDay.format(at),
    time: (at) => time.format(at),
    number: (value) => number.format(value),
  };
}
