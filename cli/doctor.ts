import { statSync } from 'node:fs';
import type { Call, CommandSpec } from './command.ts';
import { readConfig } from './config.ts';
import { diagnose } from './doctor/diagnose.ts';
import type { Device } from './doctor/diagnose.ts';
import { policiesInForce, policyLines } from './doctor/policies.ts';
import { readEvents } from './doctor/read-events.ts';
import { EXIT } from './exit.ts';
import { readInput } from './input.ts';
import { listPlace } from './list/fetch.ts';
import { openList, readAnchor } from './list/open-list.ts';
import { done, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { fromCaller } from './paths.ts';

const HOUR = 3_600_000;
const DAY_HOURS = 24;
/** A device that works on weekdays is quiet from Friday to Monday. */
const SILENT_DAYS = 4;
const STALE_DAYS = 7;

export const doctorCommand: CommandSpec = {
  name: 'doctor',
  description: 'Says which list, or which devices by their events, are silent, stale or degraded.',
  operands: [
    ['<what>', 'a published list (folder or address), or a file of events; "-" is standard input'],
  ],
  options: [
    ['--silent-days <n>', `a device without events for longer is silent (default: ${SILENT_DAYS})`],
    ['--stale-days <n>', `a list that is older is stale (default: ${STALE_DAYS})`],
  ],
  json: 'print the answer as one JSON object',
  example: 'doctor events.ndjson',
  notes: `A file of events has one on each line: as in docs/events.md, as OCSF, or as Splunk exports them. Says as well which
policies are in force, where there are several. Exits with 1 when something is not as it should be.`,
  run: async (call) => {
    const what = call.operands[0] ?? '';
    const stale = daysOf(call, 'staleDays', STALE_DAYS);
    const silent = daysOf(call, 'silentDays', SILENT_DAYS);
    if (Number.isNaN(stale + silent)) return refuse('A number of days is a whole number from 1.');
    if (isList(what)) return ofList(call, what, stale);
    return ofEvents(call, what, { silent: silent * DAY_HOURS, stale: stale * DAY_HOURS });
  },
};

function daysOf(call: Call, option: string, usual: number): number {
  const value = call.value(option);
  if (value === undefined) return usual;
  return /^[1-9]\d{0,3}$/u.test(value) ? Number(value) : NaN;
}

function isList(what: string): boolean {
  if (/^https?:\/\//u.test(what)) return true;
  return (
    what !== '-' && (statSync(fromCaller(what), { throwIfNoEntry: false })?.isDirectory() ?? false)
  );
}

async function ofList(call: Call, name: string, staleDays: number): Promise<Outcome<number>> {
  const config = await readConfig(call.value('config'));
  if (!config.ok) return config;
  const anchor = await readAnchor(config.value);
  if (!anchor.ok) return anchor;
  const place = listPlace(name);
  if (!place.ok) return place;
  const opened = await openList(anchor.value, place.value, Date.now());
  const problems = opened.ok ? ages(opened.value.manifest, staleDays) : [opened.complaint];
  const text =
    problems.length > 0 ? problems.join('\n') : `The list in ${place.value.name} is well.`;
  await call.print({ text, json: { problems } });
  return done(problems.length > 0 ? EXIT.found : EXIT.clean);
}

function ages(
  { issuedAt, expires }: { readonly issuedAt: string; readonly expires: string },
  staleDays: number,
): string[] {
  const age = Math.floor((Date.now() - Date.parse(issuedAt)) / HOUR / DAY_HOURS);
  const left = Math.floor((Date.parse(expires) - Date.now()) / HOUR / DAY_HOURS);
  return [
    ...(age > staleDays ? [`The list is ${age} days old. Publish a new one.`] : []),
    ...(left < staleDays ? [`The list expires in ${left} days. Publish a new one before.`] : []),
  ];
}

async function ofEvents(
  call: Call,
  name: string,
  bounds: { readonly silent: number; readonly stale: number },
): Promise<Outcome<number>> {
  const input = await readInput(name);
  if (!input.ok) return input;
  const { events, strange } = readEvents(input.value);
  if (events.length === 0) {
    return refuse(`${name} has no event. Export one event on each line: see docs/events.md.`);
  }
  const devices = diagnose(events, bounds, Date.now());
  const ill = devices.filter(({ problems }) => problems.length > 0);
  const policies = policiesInForce(events);
  const text = [...policyLines(policies), textOf(devices, ill, strange)].join('\n');
  await call.print({ text, json: { devices, policies, strange } });
  return done(ill.length + strange.length > 0 ? EXIT.found : EXIT.clean);
}

function textOf(
  devices: readonly Device[],
  ill: readonly Device[],
  strange: readonly number[],
): string {
  const lines = ill
    .toSorted((one, other) => one.last - other.last)
    .map(({ id, last, problems }) => {
      const seen = new Date(last).toISOString().slice(0, 16);
      return `${id}  last seen ${seen}Z  ${problems.join('; ')}`;
    });
  const unread =
    strange.length === 0
      ? []
      : [`${strange.length} lines are no events, the first is line ${strange[0] ?? 0}`];
  return [...lines, ...unread, `${devices.length} devices, ${ill.length} to look at`].join('\n');
}
