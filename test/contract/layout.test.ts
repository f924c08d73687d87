import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseResult, IViolation } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * `npm test` runs the rules of .dependency-cruiser.cjs over the tree. This proves that they can
 * fire: each is given imports that break it, in a tree that holds nothing else.
 */
const ROOT = join(import.meta.dirname, '../..');

/** What imports what: a path from the root, or a package. `type:` makes it an `import type`. */
type Import = readonly [from: string, to: string];

const FORBIDDEN: Readonly<Record<string, readonly Import[]>> = {
  'no-circular': [['lib/text/egg.ts', 'type:lib/text/hen.ts']],
  'no-unresolvable': [
    ['lib/text/lost.ts', './missing.ts'],
    ['lib/text/lost.ts', 'no-such-package'],
  ],
  'base-imports-nothing': [
    ['lib/base/low.ts', 'lib/text/target.ts'],
    ['lib/base/low.ts', 'valibot'],
    ['lib/base/low.ts', 'node:fs'],
  ],
  'core-stays-core': [
    ['lib/text/core.ts', 'lib/browser/target.ts'],
    ['lib/detect/core.ts', 'lib/guard/target.ts'],
    ['lib/fingerprint/core.ts', 'lib/background/target.ts'],
    ['lib/orglist/core.ts', 'lib/messaging/send.ts'],
    ['lib/redact/core.ts', 'lib/ui/target.ts'],
    ['lib/policy/core.ts', 'type:lib/messaging/router.ts'],
    ['lib/sites/core.ts', 'lib/page/target.ts'],
    ['lib/audit/core.ts', 'lib/browser/target.ts'],
    ['lib/messaging/protocol.ts', 'lib/messaging/send.ts'],
  ],
  'shells-apart': ['guard', 'page', 'ui', 'background'].flatMap((shell, at, shells) =>
    shells.filter((_, other) => other !== at).map((other) => edge(shell, other)),
  ),
  'messaging-below-shells': [
    ['lib/messaging/router.ts', 'lib/background/target.ts'],
    ['lib/browser/low.ts', 'type:lib/guard/target.ts'],
  ],
  'browser-below-messaging': [['lib/browser/low.ts', 'lib/messaging/send.ts']],
  'page-has-no-extension-api': [
    ['lib/page/hook.ts', 'lib/browser/target.ts'],
    ['lib/page/hook.ts', 'lib/messaging/send.ts'],
  ],
  'cli-without-browser': [
    ['cli/check.ts', 'lib/browser/target.ts'],
    ['cli/check.ts', 'lib/guard/target.ts'],
    ['cli/check.ts', 'lib/messaging/router.ts'],
  ],
  'nothing-imports-entrypoints': [
    ['lib/ui/app.ts', 'entrypoints/target.ts'],
    ['cli/check.ts', 'entrypoints/target.ts'],
    ['test/e2e/paste.test.ts', 'entrypoints/target.ts'],
  ],
  'nothing-imports-cli': [
    ['lib/text/core.ts', 'cli/target.ts'],
    ['entrypoints/main.ts', 'cli/target.ts'],
    ['scripts/tool.ts', 'cli/target.ts'],
  ],
  'product-without-tests': [
    ['lib/text/core.ts', 'test/fixtures/target.ts'],
    ['cli/check.ts', 'scripts/target.ts'],
    ['entrypoints/main.ts', 'lib/text/some.test.ts'],
  ],
  'unit-tests-with-fixtures-only': [
    ['lib/text/some.test.ts', 'test/harness/target.ts'],
    ['cli/check.test.ts', 'lib/text/some.test.ts'],
  ],
  'extension-api-in-one-place': [
    ['lib/background/api.ts', 'wxt/browser'],
    ['lib/guard/api.ts', 'type:wxt/browser'],
    ['lib/messaging/send.ts', '@wxt-dev/browser'],
    ['entrypoints/main.ts', 'wxt/browser'],
    ['cli/check.ts', '@wxt-dev/browser'],
  ],
  'lib-without-wxt': [['lib/guard/api.ts', 'wxt/utils/define-content-script']],
  'secretlint-through-its-adapter': [
    ['lib/detect/engine.ts', '@secretlint/secretlint-rule-preset-recommend'],
    ['lib/detect/rules/aws.ts', '@secretlint/core'],
    ['cli/check.ts', 'type:@secretlint/core'],
  ],
  'secretlint-types-in-detect': [
    ['lib/guard/api.ts', 'type:@secretlint/types'],
    ['cli/check.ts', 'type:@secretlint/types'],
  ],
  'secretlint-types-as-types': [['lib/detect/rules/aws.ts', '@secretlint/types']],
  'managed-schema-is-made-beforehand': [
    ['lib/background/store.ts', 'lib/policy/managed-schema.ts'],
  ],
  'shipped-code-without-dev-packages': [
    ['lib/ui/app.ts', 'react'],
    ['cli/check.ts', 'vite'],
  ],
};

/** A cycle is reported at one of its imports only. */
const REST_OF_CYCLE: Import = ['lib/text/hen.ts', 'lib/text/egg.ts'];

const ALLOWED: readonly Import[] = [
  ['lib/detect/fine.ts', 'lib/base/target.ts'],
  ['lib/detect/fine.ts', 'lib/text/target.ts'],
  ['lib/detect/fine.ts', 'type:@secretlint/types'],
  ['lib/detect/secretlint.ts', '@secretlint/secretlint-rule-preset-recommend'],
  ['lib/detect/fine.test.ts', '@secretlint/core'],
  ['lib/detect/fine.test.ts', 'test/fixtures/target.ts'],
  ['scripts/fine.ts', 'lib/policy/managed-schema.ts'],
  ['lib/messaging/protocol.ts', 'lib/policy/target.ts'],
  ['lib/messaging/send.ts', 'lib/browser/target.ts'],
  ['lib/messaging/router.ts', 'lib/browser/target.ts'],
  ['lib/guard/fine.ts', 'lib/messaging/send.ts'],
  ['lib/guard/intercept/fine.ts', 'lib/guard/target.ts'],
  ['lib/background/fine.ts', 'lib/browser/target.ts'],
  ['lib/page/fine.ts', 'lib/detect/target.ts'],
  ['lib/ui/fine.tsx', 'preact'],
  ['lib/browser/fine.ts', 'wxt/browser'],
  ['entrypoints/fine.content.ts', 'lib/guard/target.ts'],
  ['entrypoints/fine.content.ts', 'lib/ui/target.ts'],
  ['entrypoints/fine.content.ts', 'wxt/utils/define-content-script'],
  ['cli/fine.ts', 'lib/detect/target.ts'],
  ['cli/fine.ts', 'node:fs'],
  ['cli/fine.ts', 'commander'],
  ['test/contract/fine.test.ts', 'cli/target.ts'],
  ['scripts/fine.ts', 'lib/policy/target.ts'],
];

const options = await extractOptions(join(ROOT, '.dependency-cruiser.cjs'));
const rules = options.ruleSet?.forbidden ?? [];
let tree = '';
let violations: readonly IViolation[] = [];

beforeAll(async () => {
  tree = realpathSync(mkdtempSync(join(tmpdir(), 'pasteward-layout-')));
  const imports = [...Object.values(FORBIDDEN).flat(), REST_OF_CYCLE, ...ALLOWED];
  plant(tree, imports);
  const folders = ['lib', 'cli', 'entrypoints', 'scripts', 'test'];
  const { output } = await cruise(folders, { ...options, baseDir: tree, validate: true });
  violations = (output as ICruiseResult).summary.violations;
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('each layout rule fires', () => {
  it.each(rules.map(({ name }) => name))('%s', (rule = '') => {
    const cases = FORBIDDEN[rule];
    if (!cases) throw new Error(`Add imports that break the rule "${rule}" to this test`);
    expect(cases.filter((entry) => !firedBy(entry).includes(rule))).toEqual([]);
  });

  it('and has a comment that says what to do instead', () => {
    expect(rules.filter(({ comment }) => !comment)).toEqual([]);
  });

  it('and no rule is named here that does not exist', () => {
    expect(Object.keys(FORBIDDEN)).toEqual(rules.map(({ name }) => name));
  });
});

describe('what the design allows stays allowed', () => {
  it.each(ALLOWED)('%s imports %s', (from, to) => {
    expect(firedBy([from, to])).toEqual([]);
  });
});

function firedBy([from, to]: Import): string[] {
  const specifier = specifierOf(from, to);
  return (
    violations
      .filter((found) => found.from === from)
      // A module of Node loses its "node:" here.
      .filter(({ unresolvedTo }) => unresolvedTo === specifier.replace('node:', ''))
      .map(({ rule }) => rule.name)
  );
}

function edge(from: string, to: string): Import {
  return [`lib/${from}/shell.ts`, `lib/${to}/target.ts`];
}

function specifierOf(from: string, to: string): string {
  const path = to.replace('type:', '');
  if (!/^(lib|cli|entrypoints|scripts|test)\//.test(path)) return path;
  const relative = posix.relative(posix.dirname(from), path);
  return relative.startsWith('.') ? relative : `./${relative}`;
}

/** Writes every file that imports or is imported, with the real packages beside them. */
function plant(folder: string, imports: readonly Import[]): void {
  const sources = new Map<string, string>();
  for (const [from, to] of imports) {
    const target = to.replace('type:', '');
    const specifier = specifierOf(from, to);
    if (specifier !== target) sources.set(target, sources.get(target) ?? '');
    const line = `import ${to.startsWith('type:') ? 'type ' : ''}* as x from '${specifier}';\n`;
    sources.set(from, (sources.get(from) ?? '') + line);
  }
  for (const [path, source] of sources) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), `${source}export const name = '${path}';\n`);
  }
  for (const name of ['package.json', 'tsconfig.json', 'tsconfig.base.json', 'node_modules']) {
    symlinkSync(join(ROOT, name), join(folder, name));
  }
}
