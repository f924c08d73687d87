import { beforeEach, expect, test, vi } from 'vitest';
import { justificationOf } from '../audit/justification.ts';
import type { Outcome } from '../messaging/protocol.ts';
import type { AuditSettings } from '../policy/audit-schema.ts';
import { DEFAULT_POLICY } from '../policy/default.ts';
import { report } from './audit-report.ts';
import { reportOutcome } from './audit-service.ts';
import { noteTrouble } from './audit-troubles.ts';
import { currentPolicy, readAuditSettings } from './policy-store.ts';

vi.mock('../audit/justification.ts', { spy: true });
vi.mock('../browser/alarms.ts', () => ({ onAlarm: vi.fn() }));
vi.mock('./audit-heartbeat.ts', () => ({}));
vi.mock('./audit-queue.ts', () => ({}));
vi.mock('./audit-report.ts', () => ({ report: vi.fn() }));
vi.mock('./audit-sender.ts', () => ({}));
vi.mock('./audit-troubles.ts', () => ({ noteTrouble: vi.fn() }));
vi.mock('./policy-store.ts', () => ({ currentPolicy: vi.fn(), readAuditSettings: vi.fn() }));

const IBAN = 'DE89370400440532013000';
const OVERRIDDEN: Outcome = {
  ...{ site: 'claude', surface: 'paste', outcome: 'overridden', rules: { 'github-token': 1 } },
  ...{ override: 'justify', reason: `the owner of ${IBAN} asked for it` },
};
const settings = (justification: AuditSettings['justification']): AuditSettings => ({
  ...{ format: 'ocsf', endpoint: 'https://events.example/', heartbeatHours: 6 },
  ...{ token: undefined, identity: undefined, pseudonymKey: undefined, justification },
});

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(currentPolicy).mockResolvedValue({
    ...{ policy: DEFAULT_POLICY, managed: true, rejected: [] },
  });
  vi.mocked(readAuditSettings).mockResolvedValue(settings('masked'));
});

const reported = () => vi.mocked(report).mock.calls.map(([happening]) => happening);

test('a reason is reported masked', async () => {
  await reportOutcome(OVERRIDDEN);
  expect(reported()).toMatchObject([{ kind: 'override', override: 'justify' }]);
  expect(JSON.stringify(reported())).toContain('asked for it');
  expect(JSON.stringify(reported())).not.toContain(IBAN);
});

test('a reason that policy has off is not', async () => {
  vi.mocked(readAuditSettings).mockResolvedValue(settings('off'));
  await reportOutcome(OVERRIDDEN);
  expect(reported()).toMatchObject([{ kind: 'override', override: 'justify' }]);
  expect(JSON.stringify(reported())).not.toContain('asked for it');
});

test('a reason that cannot be masked is left out, and what happened is reported all the same', async () => {
  vi.mocked(justificationOf).mockImplementationOnce(() => {
    throw new Error('A rule failed');
  });
  await reportOutcome(OVERRIDDEN);
  expect(reported()).toMatchObject([{ kind: 'override', override: 'justify' }]);
  expect(JSON.stringify(reported())).not.toContain('asked for it');
  expect(vi.mocked(noteTrouble).mock.calls).toEqual([['worker-error', 1]]);
});
