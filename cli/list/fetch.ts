import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isListUrl } from '../config-schema.ts';
import { readingAdvice } from '../file-errors.ts';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { fromCaller, shortPath } from '../paths.ts';

const TIMEOUT_MS = 30_000;

/** Where a list is: a folder, or a web address. */
export interface ListPlace {
  /** As a person would name it. */
  readonly name: string;
  /** Reads a file of the list; `most` bytes and no more. */
  read(path: string, most: number): Promise<Outcome<Uint8Array>>;
}

export function listPlace(where: string): Outcome<ListPlace> {
  if (!/^[a-z][a-z0-9+.-]*:\/\//iu.test(where)) return done(inFolder(fromCaller(where)));
  if (isListUrl(where)) return done(onServer(where.endsWith('/') ? where : `${where}/`));
  return refuse(`${where} is no address that browsers take. It begins with https://.`);
}

function inFolder(folder: string): ListPlace {
  return {
    name: shortPath(folder),
    read: async (path, most) => {
      const file = join(folder, path);
      try {
        const bytes = await readFile(file);
        if (bytes.length > most) return refuse(`${shortPath(file)} is too large.`);
        return done(bytes);
      } catch (error) {
        return refuse(`${shortPath(file)} could not be read: ${readingAdvice(error)}`);
      }
    },
  };
}

function onServer(base: string): ListPlace {
  return {
    name: base,
    read: async (path, most) => {
      const url = new URL(path, base).href;
      try {
        const signal = AbortSignal.timeout(TIMEOUT_MS);
        const response = await fetch(url, { redirect: 'error', signal });
        if (!response.ok) {
          return refuse(`${url} answers ${response.status}. Check what the server serves there.`);
        }
        if (response.headers.get('access-control-allow-origin') !== '*') {
          return refuse(
            `${url} may not be read by browsers. Let the server send "Access-Control-Allow-Origin: *".`,
          );
        }
        const parts: Uint8Array[] = [];
        let length = 0;
        for await (const part of response.body ?? []) {
          parts.push(part);
          length += (part as Uint8Array).length;
          if (length > most) return refuse(`${url} is too large.`);
        }
        return done(Uint8Array.from(Buffer.concat(parts)));
      } catch {
        return refuse(
          `${url} could not be fetched within 30 s. Check that the server runs, that its certificate is good, and that it does not redirect.`,
        );
      }
    },
  };
}
