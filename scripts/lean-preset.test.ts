import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { expect, test } from 'vitest';
import { KINDS, seeded } from '../test/fixtures/secrets/index.ts';
import { makeLean } from './lean-preset.ts';

const FILE = fileURLToPath(import.meta.resolve('@secretlint/secretlint-rule-preset-recommend'));
const lean = makeLean(readFileSync(FILE, 'utf8'));

/** What each rule of a preset reports on a text: message ids and ranges. */
function reportsOf(preset: typeof creator, text: string): string[] {
  const reports: string[] = [];
  for (const rule of preset.rules) {
    const { meta } = rule;
    const handler = rule.create(
      {
        sharedOptions: {},
        createTranslator: () => (messageId: unknown) => ({ message: '', messageId }),
        report: ({ message, range }: { message: { messageId: string }; range: number[] }) =>
          reports.push([meta.id, message.messageId, ...range].join(' ')),
        ignore: () => undefined,
      } as never,
      { enableIDScanRule: true },
    );
    if (meta.id.endsWith('filter-comments')) continue;
    void handler.file?.({ content: text, filePath: '.npmrc', ext: '.json' } as never);
  }
  return reports;
}

test('what is left reports what the preset reports', async () => {
  const url = `data:text/javascript,${encodeURIComponent(lean)}`;
  const { creator: leanCreator } = (await import(url)) as { creator: typeof creator };
  const random = seeded(5);
  let reports = 0;
  for (const kind of KINDS) {
    const text = `x ${kind.generate(random)} y`;
    expect(reportsOf(leanCreator, text)).toEqual(reportsOf(creator, text));
    reports += reportsOf(creator, text).length;
  }
  expect(reports).toBeGreaterThan(50);
});

test('nothing is left of what was cut', () => {
  expect(lean).not.toMatch(/found Tailscale|がみつかりました|escape_string_regexp_1/);
});

test('a preset that looks otherwise stops the build', () => {
  expect(() => makeLean('export {};')).toThrow(/mend/);
});
