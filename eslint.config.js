import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const EVERY_SCRIPT = ['**/*.{ts,tsx,mts,mjs}'];
const TESTS = ['**/*.test.{ts,tsx}', 'test/**'];

const DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a default export has another name in every file that imports it.',
};
const ENUM = {
  selector: 'TSEnumDeclaration',
  message: 'Use an array "as const" and a type from it; Node runs these files without enums.',
};
/** Text of a page or of a person must never be read as HTML. */
const HTML_SINKS = [
  {
    selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$|^srcdoc$/]',
    message: 'Make elements and set textContent: whatever is assigned here is run as HTML.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe)$/]',
    message: 'Make elements and set textContent: the argument is run as HTML.',
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    message: 'Make elements and append them: document.write runs its argument as HTML.',
  },
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Render elements: this attribute is run as HTML.',
  },
];
const EXTENSION_API = ['browser', 'chrome'].map((name) => ({
  name,
  message: 'Only lib/browser talks to the extension API: add a function there and import it.',
}));
const EXTENSION_API_BY_PROPERTY = EXTENSION_API.flatMap(({ name, message }) =>
  ['globalThis', 'window', 'self'].map((object) => ({ object, property: name, message })),
);

export default defineConfig(
  { ignores: ['**/node_modules/', '.output/', '.wxt/', '.cache/', 'test-output/', 'demo-output/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: EVERY_SCRIPT,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'object-shorthand': 'error',
      'no-restricted-globals': ['error', ...EXTENSION_API],
      'no-restricted-properties': ['error', ...EXTENSION_API_BY_PROPERTY],
      'no-restricted-syntax': ['error', DEFAULT_EXPORT, ENUM],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `() => close()` is clear; a body in braces would say no more.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Nothing else types into every editor, and pages still ask for the other.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'lib', name: ['execCommand', 'keyCode'] }] },
      ],
      // There are no enums, and looking for them takes a fifth of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // The compiler's noPropertyAccessFromIndexSignature asks for the opposite.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['lib/**'],
    rules: {
      'no-console': 'error',
      'max-lines': ['error', { max: 140, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', DEFAULT_EXPORT, ENUM, ...HTML_SINKS],
    },
  },
  {
    files: ['entrypoints/**'],
    rules: { 'no-restricted-syntax': ['error', ENUM, ...HTML_SINKS] },
  },
  { files: ['*.config.{ts,js}'], rules: { 'no-restricted-syntax': ['error', ENUM] } },
  {
    files: ['lib/browser/**', 'test/**'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
  },
  { files: ['lib/base/log.ts'], rules: { 'no-console': 'off' } },
  { files: TESTS, rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
);
