import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { name } from '../lib/orglist/manifest.ts';
import type { CommandSpec } from './command.ts';
import { CONFIG_NAME } from './config.ts';
import { isListUrl } from './config-schema.ts';
import { EXIT } from './exit.ts';
import { beginningFiles } from './init-files.ts';
import { ROOT_KEY } from './key-files.ts';
import { newHashKey, newSigningKey, rawPublicKey, toBase64 } from './keys.ts';
import { makeFiles } from './new-files.ts';
import { done, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { fromCaller, shortPath } from './paths.ts';

/** For documentation only (RFC 2606): it is to be replaced. */
const EXAMPLE_URL = 'https://lists.example/pasteward/';

export const initCommand: CommandSpec = {
  name: 'init',
  description: 'Makes the settings and keys of an organisation in a folder. Overwrites nothing.',
  operands: [['[dir]', 'the folder, made if need be (default: this one)']],
  options: [
    [
      '--org <id>',
      'the organisation: small letters, digits, hyphens (default: name of the folder)',
    ],
    ['--list-url <url>', 'where browsers will find the list'],
  ],
  json: 'print what was made, and the managed policy, as one JSON object',
  example: 'init lists --org acme --list-url https://lists.acme.example/pasteward/',
  run: async (call) => {
    const [dir, ...more] = call.operands;
    const config = call.value('config');
    if (more.length > 0) return refuse('Name one folder.');
    if (dir !== undefined && config !== undefined) {
      return refuse('Name a folder, or the settings to make with --config, and not both.');
    }
    const file = fromCaller(config ?? join(dir ?? '.', CONFIG_NAME));
    const made = await init({
      folder: dirname(file),
      configName: basename(file),
      org: call.value('org'),
      listUrl: call.value('listUrl'),
      now: Date.now(),
    });
    if (!made.ok) return made;
    await call.print({ text: describe(made.value), json: made.value });
    return done(EXIT.clean);
  },
};

interface InitOptions {
  readonly folder: string;
  /** What the settings file is called. */
  readonly configName: string;
  readonly org: string | undefined;
  readonly listUrl: string | undefined;
  readonly now: number;
}

interface Made {
  readonly folder: string;
  /** Relative to the folder. */
  readonly files: readonly string[];
  /** To be put into the browsers' managed storage. */
  readonly managedPolicy: {
    readonly orgId: string;
    readonly listUrl: string;
    readonly rootKey: string;
    readonly hashKeys: readonly string[];
  };
}

export async function init({
  folder,
  configName,
  org,
  listUrl,
  now,
}: InitOptions): Promise<Outcome<Made>> {
  const orgId = org ?? idFrom(folder);
  if (!v.safeParse(name, orgId).success) {
    return refuse(
      `"${orgId}" cannot be an organisation's id. Use small letters, digits and hyphens: --org acme`,
    );
  }
  if (listUrl !== undefined && !isListUrl(listUrl)) {
    return refuse(`"${listUrl}" is no address of a list. Begin it with https://`);
  }
  const rootKey = newSigningKey();
  const hashKeys = [newHashKey(), newHashKey()] as const;
  const url = listUrl ?? EXAMPLE_URL;
  const listKey = newSigningKey();
  const beginning = { configName, orgId, listUrl: url, rootKey, listKey, hashKeys, now };
  const files = beginningFiles(beginning);
  const made = await makeFiles(folder, files);
  if (!made.ok) return made;
  return done({
    folder,
    files: files.filter(({ content }) => content !== undefined).map(({ path }) => path),
    managedPolicy: {
      orgId,
      listUrl: url,
      rootKey: toBase64(rawPublicKey(rootKey)),
      hashKeys: hashKeys.map(toBase64),
    },
  });
}

function idFrom(folder: string): string {
  const words = basename(folder)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-');
  const id = words.slice(0, 64).replaceAll(/^-+|-+$/gu, '');
  return id === '' ? 'my-org' : id;
}

function describe({ folder, files, managedPolicy }: Made): string {
  const [settings = ''] = files;
  const andUrl =
    managedPolicy.listUrl === EXAMPLE_URL ? ' and endpoints.list, then listUrl above' : '';
  return `Made in ${shortPath(folder)}:
${files.map((file) => `  ${file}`).join('\n')}

Managed policy for the browsers; hashKeys is for nobody else:
${JSON.stringify(managedPolicy, null, 2)}

Next:
  1. Read ${shortPath(join(folder, settings))} and set the groups${andUrl}.
  2. Back up the folder ${shortPath(join(folder, 'keys'))}. Then move ${ROOT_KEY} to where no network reaches:
     only "pasteward rotate-keys --root-key FILE" needs it, at least once a year.
  3. Index repositories with "pasteward index", then make the list with "pasteward publish".`;
}
