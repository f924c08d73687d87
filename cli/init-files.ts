import type { KeyObject } from 'node:crypto';
import {
  HASH_KEY,
  KEYRING,
  listKeyFile,
  NEXT_HASH_KEY,
  ROOT_KEY,
  ROOT_PUBLIC_KEY,
} from './key-files.ts';
import { makeKeyring } from './keyring.ts';
import { rawPublicKey, toBase64, toPem } from './keys.ts';
import type { NewFile } from './new-files.ts';

const OWNER_ONLY = 0o600;
const FOLDER_OF_OWNER = 0o700;
const PUBLIC = 0o644;
/** Git then sees nothing of the folder, this file included. */
const IGNORE_ALL = '*\n';

/** What an organisation starts with. */
export interface Beginning {
  /** What the settings file is called. */
  readonly configName: string;
  readonly orgId: string;
  readonly listUrl: string;
  readonly rootKey: KeyObject;
  readonly listKey: KeyObject;
  /** The one in use and the one after it, of 16 bytes each. */
  readonly hashKeys: readonly [Uint8Array, Uint8Array];
  readonly now: number;
}

export function beginningFiles(beginning: Beginning): readonly NewFile[] {
  const { configName, orgId, rootKey, listKey, hashKeys, now } = beginning;
  const [hashKey, nextHashKey] = hashKeys;
  const list = rawPublicKey(listKey);
  const keyring = makeKeyring(rootKey, { orgId, version: 1, keys: [toBase64(list)], now });
  const file = (path: string, mode: number, content: string): NewFile => ({ path, mode, content });
  return [
    file(configName, PUBLIC, configText(beginning)),
    { path: 'keys', mode: FOLDER_OF_OWNER },
    file('keys/.gitignore', PUBLIC, IGNORE_ALL),
    file(`keys/${ROOT_KEY}`, OWNER_ONLY, toPem(rootKey)),
    file(`keys/${ROOT_PUBLIC_KEY}`, PUBLIC, `${toBase64(rawPublicKey(rootKey))}\n`),
    file(`keys/${listKeyFile(list)}`, OWNER_ONLY, toPem(listKey)),
    file(`keys/${KEYRING}`, PUBLIC, keyring),
    file(`keys/${HASH_KEY}`, OWNER_ONLY, `${toBase64(hashKey)}\n`),
    file(`keys/${NEXT_HASH_KEY}`, OWNER_ONLY, `${toBase64(nextHashKey)}\n`),
    { path: '.pasteward', mode: FOLDER_OF_OWNER },
    file('.pasteward/.gitignore', PUBLIC, IGNORE_ALL),
  ];
}

function configText({ orgId, listUrl }: Beginning): string {
  return `# The settings of "pasteward". Paths are meant from the folder of this file.

# The organisation, as in the managed policy: small letters, digits and hyphens.
# The keyring is signed for it: after a change, run "pasteward rotate-keys".
orgId: ${JSON.stringify(orgId)}

# Groups of repositories, at most 16. The employee reads the title.
# action: warn, mask or block, for a sure match; one that may be chance is asked about.
# kind: code (the default, for "pasteward index") or document (for "pasteward index-docs").
# "--group ID" names one.
groups:
  - id: internal
    title: Internal code
    action: block

# What browsers do with what they find, your terms, what differs on one site: a file of policy (JSON or YAML), which
# is signed with the list. docs/policy.md says what may stand in it, and "pasteward policy lint" what is wrong with it.
# policy: policy.yaml

endpoints:
  # Where browsers will find the list: any static server.
  list: ${JSON.stringify(listUrl)}

# Signing keys and hash keys. Keep this folder out of version control, and back it up.
keys: keys

# What was indexed: exact keys with repository, file and line. It never leaves this machine.
store: .pasteward
`;
}
