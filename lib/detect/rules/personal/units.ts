import { isDigit } from '../../number-runs.ts';

/** Once a text has been read beyond its ends, V8 takes three times as long from then on. */
export function unitAt(text: string, at: number): number {
  return at < 0 || at >= text.length ? 0 : text.charCodeAt(at);
}

export function digitAt(text: string, at: number): boolean {
  return isDigit(unitAt(text, at));
}
