import { createHash, generateKeyPairSync, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { Ajv } from 'ajv';
import withFormats from 'ajv-formats';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { extensionId, packCrx, spki } from './crx.ts';
import { zipFiles } from './files.ts';
import { release } from './release.ts';
import { makeSbom } from './sbom.ts';
import { updateXml } from './updates.ts';

const ROOT = join(import.meta.dirname, '../..');
const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const manifest = { version: '1.2.3', key: 'that of the project', name: 'kept' };
const gecko = { id: 'one@two.example', strict_min_version: '140.0' };

function filesOf(content: object): Map<string, Uint8Array> {
  return new Map([
    ['manifest.json', Buffer.from(JSON.stringify(content))],
    ['a/b.js', Buffer.from('1')],
  ]);
}

function made(baseUrl: string | undefined) {
  const chromium = filesOf(manifest);
  const firefox = filesOf({ ...manifest, browser_specific_settings: { gecko } });
  return release({ chromium, firefox, sbom: '{}', key, baseUrl });
}

interface Crx {
  readonly proof: ReadonlyMap<number, Buffer>;
  readonly signedData: Buffer;
  readonly archive: Buffer;
}

/** Reads a CRX3 by the letters of crx3.proto. */
function readCrx(bytes: Uint8Array): Crx {
  const buffer = Buffer.from(bytes);
  expect(buffer.subarray(0, 4).toString()).toBe('Cr24');
  expect(buffer.readUInt32LE(4)).toBe(3);
  const end = 12 + buffer.readUInt32LE(8);
  const header = readFields(buffer.subarray(12, end));
  expect([...header.keys()]).toEqual([2, 10_000]);
  const [proof, signedData] = [...header.values()];
  if (!proof || !signedData) throw new Error('no proof');
  return { proof: readFields(proof), signedData, archive: buffer.subarray(end) };
}

function readFields(bytes: Buffer): Map<number, Buffer> {
  const fields = new Map<number, Buffer>();
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value += (byte % 128) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    expect(tag % 8).toBe(2);
    const length = varint();
    fields.set(Math.floor(tag / 8), bytes.subarray(at, at + length));
    at += length;
  }
  return fields;
}

test('a CRX3 is signed over its id and archive by the key that it names', () => {
  const { proof, signedData, archive } = readCrx(packCrx(filesOf(manifest), key));
  expect(proof.get(1)).toEqual(spki(key));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(signedData.length);
  const message = [Buffer.from('CRX3 SignedData\0'), length, signedData, archive];
  const signature = proof.get(2) ?? Buffer.alloc(0);
  const publicKey = { key: spki(key), format: 'der', type: 'spki' } as const;
  expect(verify('sha256', Buffer.concat(message), publicKey, signature)).toBe(true);
  const id = createHash('sha256').update(spki(key)).digest().subarray(0, 16);
  expect(readFields(signedData).get(1)).toEqual(id);
  expect(Object.keys(unzipSync(archive))).toEqual(['a/b.js', 'manifest.json']);
});

test('the id has a letter for each of the first 32 hex digits of a SHA-256 of the key', () => {
  const hex = createHash('sha256').update(spki(key)).digest('hex').slice(0, 32);
  const letters = 'abcdefghijklmnop';
  const inLetters = hex.replaceAll(/./gu, (digit) => letters.charAt(parseInt(digit, 16)));
  expect(extensionId(key)).toBe(inLetters);
});

test('a zip gives back every file, and its bytes do not depend on their order', () => {
  const name = fc.stringMatching(/^[a-z]{1,9}(?:\/[a-z]{1,9})?\.js$/u);
  const files = fc.uniqueArray(fc.tuple(name, fc.uint8Array()), { selector: ([path]) => path });
  fc.assert(
    fc.property(files, (entries) => {
      const zip = zipFiles(new Map(entries));
      expect(Buffer.compare(zip, zipFiles(new Map(entries.toReversed())))).toBe(0);
      const back = Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, [...bytes]]);
      const sent = entries.map(([path, bytes]) => [path, [...bytes]]);
      expect(back.sort()).toEqual(sent.sort());
    }),
  );
});

test('a release with an address says in both manifests where newer ones will be', () => {
  const { id, files } = made('https://updates.example/p/');
  expect([...files.keys()].sort()).toEqual([
    ...['pasteward-1.2.3.crx', 'pasteward-1.2.3.xpi'],
    ...['sbom.cdx.json', 'updates.json', 'updates.xml'],
  ]);
  const { archive } = readCrx(Buffer.from(files.get('pasteward-1.2.3.crx') ?? ''));
  expect(manifestIn(archive)).toEqual({
    ...manifest,
    key: spki(key).toString('base64'),
    update_url: 'https://updates.example/p/updates.xml',
  });
  const firefox = manifestIn(Buffer.from(files.get('pasteward-1.2.3.xpi') ?? ''));
  const settings = { ...gecko, update_url: 'https://updates.example/p/updates.json' };
  expect(firefox).toMatchObject({ browser_specific_settings: { gecko: settings } });
  expect(files.get('updates.xml')).toContain(`appid="${id}"`);
  expect(JSON.parse(String(files.get('updates.json')))).toEqual({
    addons: {
      [gecko.id]: {
        updates: [
          { version: '1.2.3', update_link: 'https://updates.example/p/pasteward-1.2.3.xpi' },
        ],
      },
    },
  });
});

test('a release without an address names none', () => {
  const { files } = made(undefined);
  expect([...files.keys()]).toEqual([
    'pasteward-1.2.3.crx',
    'pasteward-1.2.3.xpi',
    'sbom.cdx.json',
  ]);
  const { archive } = readCrx(Buffer.from(files.get('pasteward-1.2.3.crx') ?? ''));
  expect(manifestIn(archive)).not.toHaveProperty('update_url');
});

test('the update file is XML whatever the address holds', () => {
  const url = 'https://updates.example/?a=1&b="2"<3>';
  const root = new DOMParser({ onError: fail }).parseFromString(
    updateXml('abc', '1.2', url),
    'text/xml',
  );
  const [check] = root.getElementsByTagName('updatecheck');
  expect(check?.getAttribute('codebase')).toBe(url);
  expect(check?.getAttribute('version')).toBe('1.2');
  expect(root.documentElement?.namespaceURI).toBe('http://www.google.com/update2/response');
});

test('the bill of materials keeps to the schema of CycloneDX', () => {
  const lock: unknown = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const shipped = new Set(['node_modules/preact', 'node_modules/@wxt-dev/browser']);
  const sbom: unknown = JSON.parse(makeSbom(lock, shipped));
  const require = createRequire(import.meta.url);
  const folder = join(
    dirname(require.resolve('@cyclonedx/cyclonedx-library/package.json')),
    'res/schema',
  );
  const schema = (name: string): object =>
    JSON.parse(readFileSync(join(folder, `${name}.SNAPSHOT.schema.json`), 'utf8')) as object;
  const ajv = withFormats(new Ajv({ strict: false }));
  // These of international addresses are of a later draft.
  for (const format of ['idn-email', 'iri-reference']) ajv.addFormat(format, true);
  for (const name of ['spdx', 'jsf-0.82']) {
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  }
  const validate = ajv.compile(schema('bom-1.6'));
  expect(validate(sbom), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...Object(sbom), specVersion: 1.6 })).toBe(false);
  expect(sbom).toMatchObject({
    components: [{ name: '@wxt-dev/browser' }, { name: 'preact', hashes: [{ alg: 'SHA-512' }] }],
  });
});

function manifestIn(archive: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(unzipSync(archive)['manifest.json']));
}

function fail(_: string, message: string): never {
  throw new Error(message);
}
