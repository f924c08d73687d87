import { shortPath } from '../paths.ts';
import type { Report } from './index-repository.ts';
import { count, megabytes } from './progress.ts';

/** What was done, for a person to read. */
export function describeReports(reports: readonly Report[]): string {
  return reports.map(describe).join('\n');
}

function describe({
  repository,
  group,
  file,
  files,
  keys,
  leftOut,
  read,
  seconds,
}: Report): string {
  const speed = Math.round(read.lines / Math.max(seconds, 0.001));
  const reasons = Object.entries(leftOut)
    .filter(([, many]) => many > 0)
    .map(([reason, many]) => `${count(many)} ${reason}`);
  const done =
    read.files === 0
      ? 'nothing had to be read'
      : `read ${plural(read.files, 'file')}, ${megabytes(read.bytes)} MB, ${plural(read.lines, 'line')} in ${seconds.toFixed(1)} s (${count(speed)} lines/s)`;
  return [
    `${repository} (group ${group}): ${count(keys)} keys of ${plural(files, 'file')} in ${shortPath(file)}`,
    `  ${done}`,
    `  left out: ${reasons.length > 0 ? reasons.join(', ') : 'none'}`,
  ].join('\n');
}

function plural(number: number, noun: string): string {
  return `${count(number)} ${noun}${number === 1 ? '' : 's'}`;
}
