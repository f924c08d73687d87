import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SITES } from '../fixtures/sites/index.ts';
import { AWKWARD, addressOf } from './baseline-subjects.ts';
import { makeScratch, removeScratch } from './scratch.ts';
import type { TestBed } from './test-bed.ts';

const LONG_PASTES: readonly (readonly [site: string, limit: number])[] = [
  ['chatgpt', 5000],
  ['claude', 4000],
];

function testAttachments(bed: TestBed): void {
  test.each(LONG_PASTES)('%s makes an attachment of more than %i characters', async (id, limit) => {
    const { composer, server } = bed;
    await composer.goto(addressOf(id));
    const short = 'word '.repeat(limit / 5);
    await composer.paste(short);
    await composer.waitForText(short);
    await composer.clear();
    await composer.paste(`${short}!`);
    await composer.page.waitFor('fixture.attachments().length === 1');
    expect(await composer.text()).toBe('');
    await composer.page.press('Enter');
    await server.waitForMessage();
    // The message may overtake the upload.
    await server.waitFor('attachment', () => server.messages('attachment')[0], 15_000);
    expect(server.messages('attachment').map(({ text }) => text)).toEqual([`${short}!`]);
    expect(server.messages().map(({ text }) => text)).toEqual(['']);
  });
}

function testUploads(bed: TestBed): void {
  let folder: string;
  beforeAll(async () => {
    folder = await makeScratch();
    await writeFile(join(folder, 'notes.txt'), AWKWARD);
  });
  afterAll(() => removeScratch(folder));

  const uploading = SITES.filter(({ body }) => body.includes('type="file"'));
  test.each(uploading)('$id uploads a chosen file at once', async ({ id }) => {
    const { composer, server } = bed;
    await composer.goto(addressOf(id));
    await composer.page.chooseFiles('input[type=file]', [join(folder, 'notes.txt')]);
    const uploaded = await server.waitFor('file', () => server.messages('attachment')[0], 15_000);
    expect(uploaded).toMatchObject({ site: id, text: AWKWARD });
    expect(await composer.attachments()).toEqual(['notes.txt']);
  });
}

/** Proves that files and long pastes leave as each site sends them. */
export function describeFiles(bed: TestBed): void {
  describe('files', () => {
    beforeEach(() => bed.server.reset());
    testAttachments(bed);
    testUploads(bed);
  });
}
