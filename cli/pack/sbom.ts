/** What is shipped, as CycloneDX: https://cyclonedx.org/docs/1.6/json/ */
import * as v from 'valibot';

const lockedPackage = v.object({
  version: v.string(),
  license: v.string(),
  integrity: v.pipe(v.string(), v.startsWith('sha512-')),
  dependencies: v.optional(v.record(v.string(), v.string()), {}),
});
const lockfile = v.object({
  name: v.string(),
  version: v.string(),
  packages: v.record(v.string(), v.unknown()),
});
const ownPackage = v.object({ license: v.string() });

type Locked = v.InferOutput<typeof lockedPackage>;

/**
 * The bill of materials: the extension and the packages whose code is in it. Without time and serial number, so that
 * the same sources give the same bytes.
 *
 * @param lock the parsed package-lock.json.
 * @param shipped as the lockfile calls them: `node_modules/preact`.
 */
export function makeSbom(lock: unknown, shipped: ReadonlySet<string>): string {
  const { name, version, packages } = v.parse(lockfile, lock);
  const own = v.parse(ownPackage, packages['']);
  const locked = new Map([...shipped].sort().map((path) => [path, parsePackage(packages[path])]));
  const root = purl(name, version);
  const sbom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': root,
        name,
        version,
        licenses: [{ expression: own.license }],
      },
    },
    components: [...locked].map(([path, one]) => component(path, one)),
    dependencies: [
      { ref: root, dependsOn: [...locked].map(([path, one]) => purl(nameOf(path), one.version)) },
      ...[...locked].map(([path, one]) => dependency(path, one, locked)),
    ],
  };
  return `${JSON.stringify(sbom, null, 2)}\n`;
}

function parsePackage(entry: unknown): Locked {
  return v.parse(lockedPackage, entry);
}

function component(path: string, { version, license, integrity }: Locked): object {
  const content = Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');
  return {
    type: 'library',
    'bom-ref': purl(nameOf(path), version),
    name: nameOf(path),
    version,
    hashes: [{ alg: 'SHA-512', content }],
    licenses: [{ expression: license }],
    purl: purl(nameOf(path), version),
  };
}

function dependency(path: string, one: Locked, locked: ReadonlyMap<string, Locked>): object {
  const dependsOn = Object.keys(one.dependencies)
    .sort()
    .flatMap((name) => {
      const found =
        locked.get(`${path}/node_modules/${name}`) ?? locked.get(`node_modules/${name}`);
      return found ? [purl(name, found.version)] : [];
    });
  return { ref: purl(nameOf(path), one.version), dependsOn };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** https://github.com/package-url/purl-spec: the @ of a scope is encoded. */
function purl(name: string, version: string): string {
  return `pkg:npm/${name.replace(/^@/u, '%40')}@${version}`;
}
