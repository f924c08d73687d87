import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { Rebuild } from './rebuild.ts';

const FILES = 300_000;

test('the list of a very large repository has room', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pasteward-rebuild-'));
  const database = await openDatabase(folder);
  try {
    const rebuild = await Rebuild.open(database, undefined);
    for (let at = 0; at < FILES; at += 1) {
      const blob = at.toString(16).padStart(40, '0');
      const path = `services/billing/src/main/java/example/accounts/ledger/Entry${at}.java`;
      rebuild.addFile({ blob, path, locator: blob });
    }
    expect(await rebuild.takeCensus()).toEqual({ files: FILES, wanted: FILES });
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}, 60_000);
