import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { FixtureServer } from '../harness/server.ts';

const SECRET = 'S3cr"et\\/\n+é%41';
const JSON_SECRET = JSON.stringify(SECRET);

/** The ways in which a page may write a text; the leak search has to see through each. */
const FORMS: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>> = {
  'as it is': SECRET,
  'in JSON': JSON_SECRET,
  'in JSON within JSON': JSON.stringify({ body: JSON_SECRET }),
  'in JSON within JSON in a form': new URLSearchParams({
    q: JSON.stringify([JSON_SECRET]),
  }).toString(),
  'in JSON, beyond ASCII escaped': JSON_SECRET.replace('é', '\\u00e9'),
  'in base64': Buffer.from(`some words before ${SECRET}`).toString('base64'),
  'in JSON, zipped': new Uint8Array(gzipSync(JSON_SECRET)),
};

describe('the journal', () => {
  let server: FixtureServer;
  const post = (body: string | Uint8Array<ArrayBuffer>, path = '/', headers = {}) =>
    fetch(`http://127.0.0.1:${server.httpPort}${path}`, { method: 'POST', body, headers });

  beforeAll(async () => {
    server = await FixtureServer.start();
  });
  afterAll(() => server.stop());
  beforeEach(() => server.reset());

  test.each(Object.keys(FORMS))('finds a text %s', async (form) => {
    await post(FORMS[form] ?? '');
    expect(server.carrying(SECRET)).toEqual(['POST 127.0.0.1/']);
    expect(server.everything()).toContain(SECRET);
  });

  test('finds a text in a URL, in a header and in a frame', async () => {
    await post('', `/search?q=${encodeURIComponent(SECRET)}`);
    await post('', '/header', { 'x-note': encodeURIComponent(SECRET) });
    const socket = new WebSocket(`ws://127.0.0.1:${server.httpPort}/socket`);
    socket.on('open', () => socket.send(JSON_SECRET));
    const frame = () => server.records.find(({ kind }) => kind === 'ws');
    await server.waitFor('frame', frame, 15_000);
    socket.close();
    const found = server.carrying(SECRET).map((where) => where.split('?')[0]);
    expect(found).toEqual([
      'POST 127.0.0.1/search',
      'POST 127.0.0.1/header',
      'FRAME 127.0.0.1/socket',
    ]);
  });

  test('keeps bodies byte for byte, and finds nothing in others', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    await post(bytes);
    expect(server.records[0]?.body).toEqual(Buffer.from(bytes));
    expect(server.carrying(SECRET)).toEqual([]);
    server.reset();
    expect(server.records).toEqual([]);
  });
});
