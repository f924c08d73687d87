/**
 * secretlint's preset is published as one file. Two thirds of what it adds to a content script never run there: three
 * copies of lodash that serve the option `allows`, which nobody sets (with a `Function('return this')` that reviewers
 * of extensions stop at), the reading of binary key files, comments that would switch rules off, and the words of
 * messages, which the adapter never builds as they hold the secret. This plugin leaves them out.
 */
import type { Plugin } from 'vite';

const FILE = 'secretlint-rule-preset-recommend/module/index.js';

const CUTS: readonly (readonly [what: string, pattern: RegExp, replacement: string])[] = [
  [
    'allowed patterns',
    /function requireRegexpStringMatcher \(\) \{\n[^]*?\n\}\n/,
    'function requireRegexpStringMatcher () { return { matchPatterns: () => [] }; }\n',
  ],
  [
    'reading of .p12 files',
    /async function reportIfFoundPrivateKeyP12Format\([^]*?\n\}\n/,
    'async function reportIfFoundPrivateKeyP12Format() {}\n',
  ],
  [
    'rule for comments',
    /(?<=\nconst creator\$\d+ = \{\n)(?:(?!\n\};)[^])*?-filter-comments"(?:(?!\n\};)[^])*(?=\n\};)/,
    '  meta: { id: "@secretlint/secretlint-rule-filter-comments" },\n  create() { return {}; },',
  ],
  [
    'questions for allowed patterns',
    /^ +const allowedResults = \w+\.matchPatterns\(\w+, \w+\.allows\);\n +if \(allowedResults\.length > 0\) \{\n +continue;\n +\}\n/gm,
    '',
  ],
  ['allowed patterns of rules', /^ +allows: options\??\.allows (?:\|\||\?\?) \[\],\n/gm, ''],
  [
    'numbers of AWS accounts', // The adapter drops them, and looking for them takes as long as all other rules.
    /const reportAWSAccountID = \([^]*?\n\};\n/,
    'const reportAWSAccountID = () => {};\n',
  ],
  [
    'options of rules',
    /(?:, )?options: normalizedOptions(?= \})|options: normalizedOptions, /g,
    '',
  ],
  ['object identifiers', /(?<=^const OID_\w+ = )new Uint8Array\(\[.*\]\);$/gm, '0;'],
  ['messages', /^ +(?:en|ja): .*=> `[^`]*`,?\n/gm, ''],
  ['messages of rules', /^ +messages: messages\$\w+,\n|(?<=createTranslator\()messages\$\w+/gm, ''],
  [
    'what messages quote',
    /(?<=\bt\([\w$.[\]"]+), \{\n(?: +\w+(?:: [^{}\n]+)?,?\n)+ +\}(?=\))/g,
    '',
  ],
  ['names of GitHub tokens', /(?<=^ +\["\w+", )"[^"\n]* tokens"/gm, '1'],
  ['pages of rules', /^ +docs: \{\n +url: "[^"]*",?\n +\},?\n/gm, ''],
  [
    'words about rules',
    /^ +recommended: true,\n +type: "scanner",\n +supportedContentTypes: \[.*\],\n/gm,
    '',
  ],
];

/** The file of the preset without what never runs. Throws when it is not as it was: something else would be cut. */
export function makeLean(code: string): string {
  return CUTS.reduce((lean, [what, pattern, replacement]) => {
    if (lean.search(pattern) >= 0) return lean.replace(pattern, () => replacement);
    throw new Error(
      `secretlint's preset no longer holds its ${what} as it did. Look at its module/index.js and mend ` +
        'scripts/lean-preset.ts, or take the plugin out of wxt.config.ts.',
    );
  }, code);
}

export function leanPreset(): Plugin {
  return {
    name: 'lean-preset',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith(FILE) ? { code: makeLean(code), map: null } : null),
  };
}
