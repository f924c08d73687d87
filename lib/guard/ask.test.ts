import { beforeEach, expect, test } from 'vitest';
import { kindOf, seeded } from '../../test/fixtures/secrets/index.ts';
import type { Answer, Warnings } from '../base/warnings.ts';
import type { Finding } from '../detect/types.ts';
import type { PolicyLayer } from '../policy/layer.ts';
import { mergePolicy } from '../policy/merge.ts';
import { SITES } from '../sites/index.ts';
import { ask, letThrough } from './ask.ts';
import type { GuardContext } from './context.ts';
import { Exemptions } from './exemptions.ts';
import { inspect } from './inspect.ts';
import { Recent } from './recent.ts';

const TOKEN = kindOf('github-ghp').generate(seeded(61));
const LINES = 'const ledger = open(account);\nledger.post(entry, { dryRun: false });';
const secret = (action: string, override: string): PolicyLayer =>
  ({ families: { secret: { action, override } } }) as PolicyLayer;

let policy = mergePolicy([]);
/** What a person does while the question is on screen. */
let meanwhile: (question: Parameters<Warnings['ask']>[0]) => Answer;
const context = {
  ...{ site: SITES[0], policy: () => policy, recent: new Recent() },
  exemptions: new Exemptions(
    () => policy,
    () => undefined,
  ),
  warnings: {
    ask: (question: Parameters<Warnings['ask']>[0]) => Promise.resolve(meanwhile(question)),
  },
} as unknown as GuardContext;

const inForce = (layer: PolicyLayer): void => {
  policy = mergePolicy([layer]);
};

beforeEach(() => {
  inForce(secret('warn', 'acknowledge'));
});

test.each([
  ['the same', secret('warn', 'acknowledge'), 'original'],
  ['gone', secret('allow', 'acknowledge'), 'original'],
  ['one that masks, where the original may be put back', secret('mask', 'acknowledge'), 'original'],
  ['one that blocks', secret('block', 'acknowledge'), 'refused'],
  ['one without an override', secret('warn', 'none'), 'refused'],
  ['one that wants a reason', secret('warn', 'justify'), 'refused'],
])('the original, when policy became %s while the question stood', async (_, layer, choice) => {
  const held = inspect(context, [`key ${TOKEN}`]);
  meanwhile = () => {
    inForce(layer);
    return { choice: 'original' };
  };
  expect(await ask(context, 'paste', held)).toMatchObject({ choice });
  expect(letThrough(context, held.verdict)).toMatchObject({ choice });
});

test.each([
  ['', 'short'],
  ['as asked', 'short'],
  ['\u200b\u200b\u200b\u200b \u200b', 'short'],
  ['客户要求', undefined],
  ['The vendor asked for it.', undefined],
  [`they need ${TOKEN}`, 'sensitive'],
  [`they need ${TOKEN.slice(0, 16)} of it`, 'sensitive'],
  [`they need ${TOKEN.slice(20, 34).toUpperCase()} of it`, 'sensitive'],
  ['because of ledger.post( entry, {dryRun', 'sensitive'],
])('the reason %j is %s', async (reason, problem) => {
  inForce(secret('warn', 'justify'));
  const { verdict, parts } = inspect(context, [`key ${TOKEN}`]);
  const code: Finding = {
    ...{ rule: 'internal-code', family: 'code', group: 'core', confidence: 'high' },
    ...{ start: 0, end: LINES.length },
  };
  const seen: unknown[] = [];
  meanwhile = ({ problemOf }) => {
    seen.push(problemOf(reason));
    return { choice: 'cancel' };
  };
  await ask(context, 'paste', { verdict, parts: [...parts, { text: LINES, findings: [code] }] });
  expect(seen).toEqual([problem]);
});
