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

/** Replaces the body of each function that makes one of the copies, and takes out words that nobody reads. */
export function makeLean(code: string): string {
  let lean = WORDS.reduce((text, pattern) => text.replace(pattern, ''), code);
  for (const [name, replacement] of Object.entries(REPLACEMENTS)) {
    const body = new RegExp(`function requireLodash_${name} \\(\\) \\{\\n[^]*?\\n\\}\\n`);
    if (!body.test(lean)) {
      throw new Error(
        `secretlint's preset no longer holds lodash's ${name} as it did. Look at its module/index.js and mend ` +
          'scripts/lean-preset.ts, or take the plugin out of wxt.config.ts.',
      );
    }
    lean = lean.replace(body, `function requireLodash_${name} () { return ${replacement}; }\n`);
  }
  return lean;
}

export function leanPreset(): Plugin {
  return {
    name: 'lean-preset',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith(FILE) ? { code: makeLean(code), map: null } : null),
  };
}
