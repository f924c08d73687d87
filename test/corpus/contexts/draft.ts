import type { Random } from '../../fixtures/secrets/random.ts';
import type { Context, SecretKind } from '../types.ts';

/** What a template is filled with. */
export interface Draft {
  /** The secret in the writing of the context. */
  readonly secret: string;
  /** A name of the variable, as the vendor writes it. */
  readonly name: string;
  /** What a person calls the secret, in the language of the context. */
  readonly called: string;
  readonly random: Random;
  /** Words in the language of the context: twins differ in these alone. */
  readonly say: (english: string, chinese: string) => string;
}

/** Says how it writes a value too: as it is, escaped, percent-encoded. */
export interface WritingContext extends Context {
  /** The secret as it stands in the text. */
  written(secret: string): string;
}

type Template = (draft: Draft) => string;
type Writing = (secret: string) => string;

const RAW: Writing = (secret) => secret;

/** A text without words of a language. */
export function context(id: string, template: Template, writing: Writing = RAW): WritingContext {
  return build(id, undefined, template, writing);
}

/** A text in English, and the same in Chinese: of one seed, both have the same secret and the same structure. */
export function twins(id: string, template: Template, writing: Writing = RAW): WritingContext[] {
  return [build(id, 'english', template, writing), build(`${id}-zh`, 'chinese', template, writing)];
}

function build(
  id: string,
  language: Context['language'],
  template: Template,
  written: Writing,
): WritingContext {
  return {
    id,
    ...(language && { language }),
    written,
    wrap: (secret: string, kind: SecretKind, random: Random) =>
      template({
        secret: written(secret),
        name: random.pick(kind.names),
        called: kind.called[language === 'chinese' ? 1 : 0],
        random,
        say: (english, chinese) => (language === 'chinese' ? chinese : english),
      }),
  };
}

/** `clientSecret`, `CLIENT_SECRET` and `client-secret` have the same words. */
function words(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

export function screaming(name: string): string {
  return words(name).join('_').toUpperCase();
}

export function snake(name: string): string {
  return words(name).join('_');
}

export function kebab(name: string): string {
  return words(name).join('-');
}

export function camel(name: string): string {
  return words(name)
    .map((word, at) => (at === 0 ? word : capital(word)))
    .join('');
}

export function pascal(name: string): string {
  return words(name).map(capital).join('');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Between double quotes, as in JSON, Java, Go, C#, TOML. */
export const inDoubleQuotes: Writing = (secret) => JSON.stringify(secret).slice(1, -1);

/** Between single quotes of TypeScript, Python, PHP. */
export const inSingleQuotes: Writing = (secret) => secret.replace(/[\\']/g, '\\$&');

/** Between double quotes of a shell. */
export const inShellQuotes: Writing = (secret) => secret.replace(/[\\"$`]/g, '\\$&');

/** A plain YAML scalar ends at ` #` and `: ` and may not begin with an indicator; then people quote it. */
const PLAIN = /^[A-Za-z0-9/+][^\s"'\\#{}[\],&*?|<>%@`:]*$/;

export const inYaml: Writing = (secret) => (PLAIN.test(secret) ? secret : inDoubleQuotes(secret));

/** With the quotes around what is written so. */
export function yamlValue(written: string): string {
  return PLAIN.test(written) ? written : `"${written}"`;
}
