import { afterAll, describe, expect, test } from 'vitest';
import { Firefox } from '../harness/firefox.ts';
import { EventReceiver } from '../harness/event-receiver.ts';
import { TestBed } from '../harness/test-bed.ts';
import { distinct } from './audit-trial.ts';
import { githubToken } from './masked-paste.ts';

/** Nobody is there. */
const LIST = {
  orgId: 'acme',
  listUrl: 'http://127.0.0.1:9/',
  rootKey: Buffer.alloc(32).toString('base64'),
  hashKeys: [Buffer.alloc(16).toString('base64')],
};

describe('audit events, in Firefox', () => {
  const receiver = new EventReceiver('otlp');
  const identity = 'a.person@acme.example';
  const pseudonymKey = Buffer.alloc(32, 1).toString('base64');
  const bed = TestBed.use(
    async (options) => {
      const audit = { format: 'otlp', endpoint: await receiver.listen(), identity, pseudonymKey };
      return Firefox.open({ ...options, managedPolicy: { audit, colour: 'red', ...LIST } });
    },
    { extension: '.output/firefox-mv3' },
  );
  afterAll(() => receiver.stop());

  test('a masked paste is reported, with a pseudonym and nothing of what was pasted', async () => {
    await receiver.wait('a heartbeat', (events) => events.find(({ kind }) => kind === 'heartbeat'));
    const token = githubToken(33);
    await bed.composer.paste(`before ${token} behind`);
    const finding = await receiver.wait('a finding', (events) =>
      events.find(({ kind }) => kind === 'finding'),
    );
    expect(finding).toMatchObject({ site: 'chatgpt', rules: { 'github-token': 1 } });
    expect(JSON.stringify(finding.user)).toMatch(/^\{"pseudonym":"[0-9a-f]{32}"\}$/);
    const everything = receiver.deliveries.map(({ body }) => body).join('\n');
    for (const part of [token, 'before', 'behind', identity, pseudonymKey]) {
      expect(everything).not.toContain(part);
    }
    const numbers = distinct(receiver.taken).map(({ sequence }) => sequence);
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  });

  test.each([
    [
      'a policy that is not all understood',
      { kind: 'policy', managed: true, rejected: ['colour'] },
    ],
    ['a list that cannot be fetched', { kind: 'list', state: 'refused', problem: 'unreachable' }],
  ])('%s', async (what, expected) => {
    const event = await receiver.wait(what, (events) =>
      events.find(({ kind }) => kind === expected.kind),
    );
    expect(event).toMatchObject(expected);
  });
});
