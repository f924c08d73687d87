import { expect, test } from 'vitest';
import type { Finding } from '../detect/types.ts';
import { valuesOf } from './inspect.ts';

const secret: Finding = {
  ...{ rule: 'token', family: 'secret', confidence: 'high' },
  ...{ start: 10, end: 16 },
};
const code = (start: number, end: number): Finding => ({
  ...{ rule: 'internal-code', family: 'code', group: 'core', confidence: 'high' },
  ...{ start, end },
});

test('crumbs of internal code between secrets are not looked for in the texts of others', () => {
  const text = 'const a = SECRET", "const ledger = open(account);';
  const findings = [code(0, 10), secret, code(16, 20), code(20, 49)];
  expect(valuesOf([{ text, findings }])).toEqual(['SECRET', text.slice(20)]);
  const indented = `${' '.repeat(10)}SECRET",\n            }\n        }`;
  expect(valuesOf([{ text: indented, findings: [secret, code(16, indented.length)] }])).toEqual([
    'SECRET',
  ]);
});
