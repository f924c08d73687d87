import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { AuditEvent, Happening } from '../lib/audit/event.ts';
import { ocsfRecord } from '../lib/audit/ocsf.ts';
import { uuidV7 } from '../lib/audit/uuid.ts';
import type { Call } from './command.ts';
import { doctorCommand } from './doctor.ts';

const HOUR = 3_600_000;
const folder = mkdtempSync(join(tmpdir(), 'pasteward-doctor-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const GOOD: Happening = {
  kind: 'heartbeat',
  extensionAgeHours: 100,
  policy: { managed: true, rejected: 0 },
  list: { version: 7, ageHours: 20 },
  protection: { mode: 'enforce', sites: 8, webRequest: true },
  queue: { waiting: 0, refused: 0, lost: 0 },
};

let made = 0;
function eventOf(happening: Happening, envelope: Partial<AuditEvent> = {}): AuditEvent {
  made += 1;
  return {
    ...{ v: 1, time: Date.now() - HOUR, device: deviceOf(1), sequence: 1, extension: '1.10.0' },
    id: uuidV7(Date.now(), new Uint8Array(10).fill(made)),
    ...happening,
    ...envelope,
  } as AuditEvent;
}

function deviceOf(number: number): string {
  return `6f1c0a52-8f0e-4b7d-9a51-00000000000${number}`;
}

async function run(lines: readonly unknown[], options: Readonly<Record<string, string>> = {}) {
  const path = join(folder, 'events.ndjson');
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const printed: string[] = [];
  const call: Call = {
    ...{ operands: [path], json: false, has: (name) => name in options },
    value: (name) => options[name],
    print: ({ text }) => {
      printed.push(text);
      return Promise.resolve();
    },
  };
  const outcome = await doctorCommand.run(call);
  return { outcome, text: printed.join('\n') };
}

test('devices that are well', async () => {
  const events = [1, 2].map((number) => eventOf(GOOD, { device: deviceOf(number) }));
  const { outcome, text } = await run(events);
  expect(outcome).toEqual({ ok: true, value: 0 });
  expect(text).toBe('2 devices, 0 to look at');
});

test.each<[string, readonly AuditEvent[], string]>([
  ['silent', [eventOf(GOOD, { time: Date.now() - 200 * HOUR })], 'silent for 200 hours'],
  ['stale', [eventOf({ ...GOOD, list: { version: 7, ageHours: 240 } })], 'an org list of 10 days'],
  [
    'without policy',
    [eventOf({ ...GOOD, policy: { managed: false, rejected: 0 } })],
    'no policy of the organisation',
  ],
  [
    'on trial',
    [eventOf({ ...GOOD, protection: { mode: 'report', sites: 8, webRequest: true } })],
    'on trial: nothing is stopped',
  ],
  [
    'that does not understand its policy',
    [eventOf({ ...GOOD, policy: { managed: true, rejected: 2 } })],
    '2 settings that it does not understand',
  ],
  [
    'that is behind',
    [eventOf(GOOD, { extension: '1.9.9' }), eventOf(GOOD, { device: deviceOf(2) })],
    'version 1.9.9, others have 1.10.0',
  ],
  [
    'whose events are missing',
    [eventOf(GOOD), eventOf(GOOD, { sequence: 5 })],
    '3 events that never came',
  ],
  [
    'that dropped events',
    [eventOf(GOOD), eventOf({ kind: 'lost', count: 12, reason: 'full' }, { sequence: 2 })],
    '12 events dropped',
  ],
  [
    'that refuses the list',
    [
      eventOf(GOOD),
      eventOf({ kind: 'list', state: 'refused', problem: 'expired' }, { sequence: 2 }),
    ],
    'refuses the org list: expired',
  ],
  [
    'with errors',
    [
      eventOf(GOOD),
      eventOf({ kind: 'health', errors: { 'queue-unwritable': 3 } }, { sequence: 2 }),
    ],
    'errors: queue-unwritable',
  ],
  [
    'without a list, where others have one',
    [eventOf({ ...GOOD, list: {} }), eventOf(GOOD, { device: deviceOf(2) })],
    'no org list',
  ],
  [
    'that never beat',
    [eventOf({ kind: 'policy', managed: true, rejected: [] })],
    'no heartbeat in these events',
  ],
])('a device %s', async (_, events, problem) => {
  const { outcome, text } = await run(events);
  expect(outcome).toEqual({ ok: true, value: 1 });
  expect(text).toContain(`${deviceOf(1)}  last seen `);
  expect(text).toContain(problem);
  expect(text).toContain(', 1 to look at');
});

test('devices under several policies are told apart, and are well all the same', async () => {
  const under = (hash: string, list: boolean): Happening => ({
    ...GOOD,
    policy: { managed: true, rejected: 0, hash, list },
  });
  const events = [
    // What it said before does not count.
    eventOf(under('cccccccccccccccc', false), { time: Date.now() - 9 * HOUR }),
    eventOf(under('aaaaaaaaaaaaaaaa', true), { sequence: 2 }),
    eventOf(under('aaaaaaaaaaaaaaaa', true), { device: deviceOf(2) }),
    eventOf(under('bbbbbbbbbbbbbbbb', false), { device: deviceOf(3) }),
    eventOf(GOOD, { device: deviceOf(4) }),
  ];
  const { outcome, text } = await run(events);
  expect(outcome).toEqual({ ok: true, value: 0 });
  expect(text.split('\n')).toEqual([
    expect.stringMatching(/^2 policies are in force: /),
    '  aaaaaaaaaaaaaaaa  with a policy of the org list  2 devices',
    `  bbbbbbbbbbbbbbbb  without a policy of the org list  the device ${deviceOf(3)}`,
    '4 devices, 0 to look at',
  ]);
  expect((await run(events.slice(1, 3))).text).toBe('2 devices, 0 to look at');
});

test('the same event twice, in OCSF and from Splunk, is one', async () => {
  const event = eventOf(GOOD);
  const { text } = await run([event, ocsfRecord(event), { host: event.device, event }]);
  expect(text).toBe('1 devices, 0 to look at');
});

test('lines that are no events are counted, and not shown', async () => {
  const { outcome, text } = await run([eventOf(GOOD), { secret: 'nothing to show' }]);
  expect(outcome).toEqual({ ok: true, value: 1 });
  expect(text).toContain('1 lines are no events, the first is line 2');
  expect(text).not.toContain('nothing to show');
});

test('a file without events, and a number of days that is none', async () => {
  expect((await run([])).outcome).toMatchObject({ ok: false });
  expect((await run([eventOf(GOOD)], { staleDays: 'x' })).outcome).toMatchObject({ ok: false });
});
