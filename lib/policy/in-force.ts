import { FAMILIES } from '../detect/types.ts';
import { clockIn } from './clock.ts';
import type { Clock, Time } from './clock.ts';
import type { Path } from './draft.ts';
import type { PolicyLayer } from './layer.ts';
import { DAYS } from './timed-schema.ts';
import type { Exception, Schedule } from './timed-schema.ts';

/** Who reads a policy, and when. */
export interface Moment {
  /** The groups of users that this browser is in. */
  readonly memberOf: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A part of a layer that applies, and where it stands in it. */
export interface PlacedPart {
  readonly path: Path;
  readonly part: PolicyLayer;
}

/** A layer, and over it what it says of the groups of users, the hours and the exceptions that apply now. */
export function placedParts(layer: PolicyLayer, { memberOf, now }: Moment): PlacedPart[] {
  const { userGroups = {}, schedules = [], exceptions = [] } = layer;
  const isFor = ({ userGroups: of }: Schedule | Exception): boolean =>
    !of || of.some((id) => memberOf.includes(id));
  return [
    { path: [], part: layer },
    ...Object.entries(userGroups).flatMap(([id, part]) =>
      memberOf.includes(id) ? [{ path: ['userGroups', id], part }] : [],
    ),
    ...schedules.flatMap((schedule, at) =>
      isFor(schedule) && isNow(schedule, clockIn(schedule.timeZone)(now))
        ? [{ path: ['schedules', at], part: layerOf(schedule) }]
        : [],
    ),
    ...exceptions.flatMap((exception, at) =>
      isFor(exception) && isOpen(exception, now)
        ? [{ path: ['exceptions', at], part: layerOf(exception) }]
        : [],
    ),
  ];
}

export function partsOf(layer: PolicyLayer, moment: Moment): PolicyLayer[] {
  return placedParts(layer, moment).map(({ part }) => part);
}

/** The next moment at which other parts apply, or undefined when there is none within a day. */
export function nextChange(layers: readonly PolicyLayer[], now: number): number | undefined {
  const isTimed = layers.some(
    ({ schedules, exceptions }) => (schedules?.length ?? 0) + (exceptions?.length ?? 0) > 0,
  );
  if (!isTimed) return undefined;
  const conditions = conditionsOf(layers);
  const stateAt = (at: number): string => conditions.map((holds) => holds(at)).join();
  const before = stateAt(now);
  const start = Math.floor(now / MINUTE) * MINUTE;
  for (let at = start + MINUTE; at <= now + DAY; at += MINUTE) {
    if (stateAt(at) !== before) return at;
  }
  return undefined;
}

type Condition = (at: number) => boolean;

/** Each clock is made once: to make one takes as long as to read it ten times, and a day has 1,440 minutes. */
function conditionsOf(layers: readonly PolicyLayer[]): Condition[] {
  const clocks = new Map<string | undefined, Clock>();
  return layers.flatMap(({ schedules = [], exceptions = [] }) => [
    ...schedules.map((schedule): Condition => {
      const clock = clocks.get(schedule.timeZone) ?? clockIn(schedule.timeZone);
      clocks.set(schedule.timeZone, clock);
      return (at) => isNow(schedule, clock(at));
    }),
    ...exceptions.map(
      (exception): Condition =>
        (at) =>
          isOpen(exception, at),
    ),
  ]);
}

function layerOf({
  sites,
  families,
  rules,
  groups,
  action,
  override,
  message,
  alternative,
  atLeast,
}: Schedule | Exception): PolicyLayer {
  const change = { action, override, message, alternative };
  const each = (ids: readonly string[] = []) =>
    Object.fromEntries(ids.map((id) => [id, { ...change, atLeast }]));
  const part: PolicyLayer =
    rules || groups
      ? { rules: each(rules), groups: each(groups) }
      : {
          families: Object.fromEntries(
            (families ?? FAMILIES).map((family) => [
              family,
              family === 'personal' ? { ...change, atLeast } : change,
            ]),
          ),
        };
  return sites ? { sites: Object.fromEntries(sites.map((site) => [site, part])) } : part;
}

export function isOpen({ from, until }: Exception, now: number): boolean {
  return now < Date.parse(until) + DAY && (from === undefined || now >= Date.parse(from));
}

function isNow({ days, from = '00:00', to = '24:00' }: Schedule, { day, time }: Time): boolean {
  const on: readonly string[] = days ?? DAYS;
  const isOn = (at: number): boolean => on.includes(DAYS[(at + 7) % 7] ?? '');
  if (from < to) return isOn(day) && time >= from && time < to;
  // What ends on the next day belongs to the day on which it began.
  return (isOn(day) && time >= from) || (isOn(day - 1) && time < to);
}
