/**
 * Notes the packages that a build took code from, for the list of what is shipped (SBOM): the lockfile also names what
 * only the command line, the build and the tests use.
 */
import { writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** From the first `node_modules/` to the name of the package: how a lockfile calls it. */
const PACKAGE = /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/;

/** @param file gets a JSON list, anew after each part of the extension. */
export function shippedPackages(file: string): Plugin {
  return {
    name: 'shipped-packages',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const found = PACKAGE.exec(id.replaceAll('\\', '/'))?.[0];
          if (found !== undefined && renderedLength > 0) seen.add(found);
        }
      }
      writeFileSync(file, JSON.stringify([...seen].sort()));
    },
  };
}

/** WXT builds the parts of an extension one after another, each with plugins of its own. */
const seen = new Set<string>();
