/**
 * secretlint's preset is published as one file that holds three copies of lodash, for sorting and uniting the matches
 * of `allows` patterns: two thirds of what the preset adds to a content script, with a `Function('return this')`
 * that reviewers of extensions stop at. This plugin puts a few lines of the same meaning in their place, and leaves out
 * the messages.
 */
import type { Plugin } from 'vite';

const FILE = 'secretlint-rule-preset-recommend/module/index.js';

const REPLACEMENTS: Readonly<Record<string, string>> = {
  uniq: '(list) => [...new Set(list)]',
  uniqwith:
    '(list, same) => list.filter((one, at) => list.findIndex((other) => same(other, one)) === at)',
  sortby:
    '(list, keys) => [...list].sort((a, b) => keys.reduce((order, key) => order || a[key] - b[key], 0))',
};

/** The words of a message, which the adapter never builds as they hold the secret, and the page of a rule. */
const WORDS = [/^ +(?:en|ja): .*=> `[^`]*`,\n/gm, /^ +docs: \{\n +url: "[^"]*",\n +\},\n/gm];

/** What never runs here: key files of another kind than text, and comments that would switch rules off. */
const UNUSED: readonly (readonly [what: string, pattern: RegExp, replacement: string])[] = [
  [
    'reading of .p12 files',
    /async function reportIfFoundPrivateKeyP12Format\([^]*?\n\}\n/,
    'async function reportIfFoundPrivateKeyP12Format() {}\n',
  ],
  [
    'rule for comments',
    /(?<=\nconst (creator\$\d+) = \{\n)(?:(?!\n\};)[^])*?-filter-comments"(?:(?!\n\};)[^])*(?=\n\};)/,
    '  meta: { id: "@secretlint/secretlint-rule-filter-comments" },\n  create() { return {}; },',
  ],
];

/** Replaces the body of each function that makes one of the copies, and takes out words that nobody reads. */
export function makeLean(code: string): string {
  let lean = WORDS.reduce((text, pattern) => text.replace(pattern, ''), code);
  for (const [name, replacement] of Object.entries(REPLACEMENTS)) {
    const body = new RegExp(`function requireLodash_${name} \\(\\) \\{\\n[^]*?\\n\\}\\n`);
    if (!body.test(lean)) throw gone(`lodash's ${name}`);
    lean = lean.replace(body, `function requireLodash_${name} () { return ${replacement}; }\n`);
  }
  for (const [what, pattern, replacement] of UNUSED) {
    if (!pattern.test(lean)) throw gone(`its ${what}`);
    lean = lean.replace(pattern, () => replacement);
  }
  return lean;
}

function gone(what: string): Error {
  return new Error(
    `secretlint's preset no longer holds ${what} as it did. Look at its module/index.js and mend ` +
      'scripts/lean-preset.ts, or take the plugin out of wxt.config.ts.',
  );
}

export function leanPreset(): Plugin {
  return {
    name: 'lean-preset',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith(FILE) ? { code: makeLean(code), map: null } : null),
  };
}
