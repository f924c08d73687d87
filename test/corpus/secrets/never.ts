import { CONTEXTS } from '../contexts.ts';

function except(...fitting: readonly string[]): string[] {
  return CONTEXTS.map(({ id }) => id).filter((id) => !fitting.includes(id.replace(/-zh$/, '')));
}

/** A file of several lines is pasted as a block. */
export const NOT_FOR_FILES: readonly string[] = except(
  ...['bare', 'paste', 'question', 'markdown-fenced'],
);

/** A whole line of a file, a header or a command is pasted as it is, or quoted in a sentence. */
export const NOT_FOR_LINES: readonly string[] = except(
  ...['bare', 'paste', 'chat', 'question', 'markdown-fenced', 'markdown-inline'],
);

/** A connection string is a setting: no header and no file of tokens has one. */
export const NOT_FOR_CONNECTIONS: readonly string[] = [
  ...['url', 'http-header', 'curl', 'npmrc', 'netrc', 'kubeconfig'],
];

/** A key with escaped line ends is the value of a variable; between quotes it would be escaped again. */
export const NOT_FOR_ESCAPED: readonly string[] = except(
  ...['bare', 'paste', 'question', 'markdown-fenced', 'env'],
);

/** JSON as the value of a variable; between other quotes nobody writes it. */
export const NOT_FOR_JSON: readonly string[] = except(
  ...['bare', 'paste', 'question', 'markdown-fenced', 'env', 'json', 'yaml', 'code-go'],
);
