import * as v from 'valibot';
import { isListUrl } from '../config-schema.ts';

const address = v.pipe(
  v.string(),
  v.check(isListUrl, 'an address that begins with https:// (http:// only on this machine)'),
);

const version = v.pipe(
  v.string(),
  v.regex(/^\d+(?:\.\d+){0,3}$/u, 'a version in quotes, such as "0.1.0"'),
);

const extensionId = v.pipe(v.string(), v.regex(/^[a-p]{32}$/u, '32 letters from a to p'));

const PRIVATE_WINDOWS = ['off', 'protected', 'unchanged'] as const;

/** What `pasteward deploy` reads; the managed settings in it are checked by `parseManaged`. */
export const deploySchema = v.strictObject({
  chromium: v.strictObject({
    id: extensionId,
    updateUrl: address,
    removedIds: v.optional(v.array(extensionId), []),
    minimumVersion: v.optional(version),
    release: v.optional(v.strictObject({ version, url: address })),
  }),
  firefox: v.strictObject({
    id: v.pipe(v.string(), v.nonEmpty('the id of the extension in Firefox')),
    installUrl: address,
  }),
  privateWindows: v.optional(v.picklist(PRIVATE_WINDOWS), 'off'),
  hardening: v.optional(v.boolean(), false),
  policy: v.optional(v.record(v.string(), v.unknown()), {}),
});

/** What JSON can hold, without null: no format for macOS or Windows has it. */
export type Value =
  string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

/** What is rolled out: the same for every target. */
export interface Rollout extends Omit<v.InferOutput<typeof deploySchema>, 'policy'> {
  readonly policy: Readonly<Record<string, Value>>;
}
