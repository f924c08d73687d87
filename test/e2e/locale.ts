import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseJson } from '../harness/exchange.ts';
import { makeScratch } from '../harness/scratch.ts';

const Messages = v.record(v.string(), v.object({ message: v.string() }));

/** The strings of one language, as `getMessage` fills them in. */
export function stringsOf(locale: 'en' | 'zh_CN'): (key: string, ...filled: string[]) => string {
  const text = readFileSync(`public/_locales/${locale}/messages.json`, 'utf8');
  const messages = v.parse(Messages, parseJson(text));
  return (key, ...filled) => {
    const message = messages[key]?.message;
    if (message === undefined) throw new Error(`${locale} has no ${key}`);
    return message.replaceAll(/\$(\d)/g, (_all, at) => filled[Number(at) - 1] ?? '');
  };
}

/**
 * A copy of the built extension that knows one language only. The browsers of the test machines
 * have no language packs and ignore `--lang=zh-CN` and `intl.locale.requested`; with its default
 * locale alone an extension speaks that in any browser.
 */
export async function inOneLanguage(extension: string, locale: 'zh_CN'): Promise<string> {
  const folder = join(await makeScratch(), 'extension');
  await cp(extension, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = v.parse(v.looseObject({}), parseJson(await readFile(path, 'utf8')));
  await writeFile(path, JSON.stringify({ ...manifest, default_locale: locale }));
  await rm(join(folder, '_locales/en'), { recursive: true });
  return folder;
}
