'use strict';

/**
 * Who may import whom. The folders are layers: core, then the four shells (guard, page, ui,
 * background), then the entrypoints and the command line that put them together.
 */
const CORE = '^lib/(base|text|detect|fingerprint|orglist|redact|policy|sites|audit)/';
const CORE_OR_PROTOCOL = `(${CORE}|^lib/messaging/(protocol|guard-protocol|schemas)\\.ts$)`;
const SHELLS = '^lib/(guard|page|ui|background)/';
const PRODUCT = '^(lib|cli|entrypoints)/';
const TEST_FILE = '\\.test\\.tsx?$';
/** Makes public/managed_schema.json, with a package that is not shipped. */
const MANAGED_SCHEMA = '^lib/policy/managed-schema\\.ts$';
/** As a resolved file, or by its name when it is not installed. */
const package_ = (name) => `(^|/)node_modules/${name}/|^${name}(/|$)`;
const EXTENSION_API = [
  package_('@wxt-dev/browser'),
  // Its types are found before its code.
  '(^|/)node_modules/wxt/dist/browser\\.',
  '^wxt/browser$',
].join('|');

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Move what both files need into a third one that imports neither.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'Correct the path, with its .ts extension, or add the package to package.json.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'base-imports-nothing',
      severity: 'error',
      comment: 'lib/base is below everything: move the file up to the folder whose code it needs.',
      from: { path: '^lib/base/', pathNot: TEST_FILE },
      to: { pathNot: '^lib/base/' },
    },
    {
      name: 'core-stays-core',
      severity: 'error',
      comment:
        'Core code runs in the page, in the worker and on the command line. Take what it needs ' +
        'from the browser or the page as an argument, and pass it in from a shell.',
      from: { path: CORE_OR_PROTOCOL },
      to: { path: '^lib/', pathNot: CORE_OR_PROTOCOL },
    },
    {
      name: 'shells-apart',
      severity: 'error',
      comment:
        'guard, page, ui and background know nothing of each other: take the other one as an ' +
        'argument and wire them in an entrypoint, or move what both need into a core folder.',
      from: { path: SHELLS },
      to: { path: SHELLS, pathNot: '^lib/$1/' },
    },
    {
      name: 'messaging-below-shells',
      severity: 'error',
      comment: 'Messaging carries values: register what a shell does with them from an entrypoint.',
      from: { path: '^lib/(messaging|browser)/' },
      to: { path: SHELLS },
    },
    {
      name: 'browser-below-messaging',
      severity: 'error',
      comment: 'lib/browser wraps the extension API and nothing else: move the caller up.',
      from: { path: '^lib/browser/', pathNot: TEST_FILE },
      to: { path: '^lib/messaging/' },
    },
    {
      name: 'page-has-no-extension-api',
      severity: 'error',
      comment: 'The page world has no extension API: send it over the port to the guard.',
      from: { path: '^lib/page/' },
      to: { path: '^lib/(browser/|messaging/(send|router)\\.ts$)' },
    },
    {
      name: 'cli-without-browser',
      severity: 'error',
      comment: 'The command line has no browser: move what it shares into a core folder.',
      from: { path: '^cli/' },
      to: { path: `${SHELLS}|^lib/browser/|^lib/messaging/(send|router)\\.ts$` },
    },
    {
      name: 'nothing-imports-entrypoints',
      severity: 'error',
      comment: 'Entrypoints only wire: move what is needed into lib and import it from there.',
      from: { pathNot: '^entrypoints/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'nothing-imports-cli',
      severity: 'error',
      comment: 'The command line is thin: move what is needed into lib and import it from there.',
      from: { pathNot: '^(cli|test)/' },
      to: { path: '^cli/' },
    },
    {
      name: 'product-without-tests',
      severity: 'error',
      comment: 'Shipped code does not need test or repository code: move the shared part into lib.',
      from: { path: PRODUCT, pathNot: TEST_FILE },
      to: { path: `^(test|scripts)/|${TEST_FILE}` },
    },
    {
      name: 'unit-tests-with-fixtures-only',
      severity: 'error',
      comment: 'A unit test may use test/fixtures; what needs more of test/ belongs there.',
      from: { path: `${PRODUCT}.*${TEST_FILE}` },
      to: { path: `^(test/(?!fixtures/)|scripts/)|${TEST_FILE}` },
    },
    {
      name: 'extension-api-in-one-place',
      severity: 'error',
      comment: 'Only lib/browser touches the extension API: add a function there and import it.',
      from: { path: `${PRODUCT}|^scripts/`, pathNot: '^lib/browser/' },
      to: { path: EXTENSION_API },
    },
    {
      name: 'lib-without-wxt',
      severity: 'error',
      comment: 'WXT builds the entrypoints: use its functions there and pass the result to lib.',
      from: { path: '^(lib|cli)/', pathNot: '^lib/browser/' },
      to: { path: package_('wxt') },
    },
    {
      name: 'secretlint-through-its-adapter',
      severity: 'error',
      comment: 'Only lib/detect/secretlint.ts knows secretlint: add what is missing there.',
      from: { path: PRODUCT, pathNot: `^lib/detect/secretlint\\.ts$|${TEST_FILE}` },
      to: { path: package_('@secretlint/(?!types/)[^/]+') },
    },
    {
      name: 'secretlint-types-in-detect',
      severity: 'error',
      comment: 'Rules may use types of @secretlint/types, with "import type"; nothing else may.',
      from: { path: PRODUCT, pathNot: `^lib/detect/|${TEST_FILE}` },
      to: { path: package_('@secretlint/types') },
    },
    {
      name: 'secretlint-types-as-types',
      severity: 'error',
      comment: 'Write "import type": code of @secretlint/types must not reach the content script.',
      from: { path: '^lib/detect/', pathNot: `^lib/detect/secretlint\\.ts$|${TEST_FILE}` },
      to: { path: package_('@secretlint/types'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'managed-schema-is-made-beforehand',
      severity: 'error',
      comment:
        'Only scripts make the schema: read public/managed_schema.json, or import the table.',
      from: { path: PRODUCT, pathNot: TEST_FILE },
      to: { path: MANAGED_SCHEMA },
    },
    {
      name: 'shipped-code-without-dev-packages',
      severity: 'error',
      comment: 'Move the package from devDependencies to dependencies in package.json.',
      from: { path: PRODUCT, pathNot: `${TEST_FILE}|${MANAGED_SCHEMA}` },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: `${package_('wxt')}|${EXTENSION_API}`,
      },
    },
  ],
  options: {
    exclude: { path: '^(\\.output|\\.wxt|\\.cache|test-output|demo-output|scripts/node)/' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
