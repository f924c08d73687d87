import { resolve } from 'node:path';
import type { OpenOptions } from './browser.ts';

/** Background traffic would only fill the fixture server's journal. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter',
];

/** What policy installs is fetched in the background; Playwright would have it so that nothing is. */
const NETWORKING = '--disable-background-networking';
/** What Playwright switches off, and a browser under policy needs. */
export const NEEDED_UNDER_POLICY = [NETWORKING, '--disable-extensions'];

/** Every name leads to the fixture server and none to the network. */
function hostRules({ httpPort, httpsPort }: OpenOptions['server']): string {
  return [
    `MAP *:443 127.0.0.1:${httpsPort}`,
    `MAP *:80 127.0.0.1:${httpPort}`,
    `MAP *:${httpPort} 127.0.0.1:${httpPort}`,
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
    'EXCLUDE localhost',
  ].join(',');
}

export function chromiumFlags(
  options: OpenOptions,
  extensionId: string | undefined,
  namespaced: boolean,
): string[] {
  const flags = [
    ...QUIET,
    ...(options.forcedId === undefined ? [NETWORKING] : []),
    ...(options.strictCertificates === true ? [] : ['--ignore-certificate-errors']),
    `--host-resolver-rules=${hostRules(options.server)}`,
  ];
  // Chromium has no sandbox as root, nor as the root of its own namespace.
  if (process.getuid?.() === 0 || namespaced) flags.push('--no-sandbox');
  if (options.extension !== undefined) {
    const folder = resolve(options.extension);
    flags.push(`--disable-extensions-except=${folder}`, `--load-extension=${folder}`);
  }
  if (extensionId !== undefined && options.blockingWebRequest !== false) {
    flags.push(`--allowlisted-extension-id=${extensionId}`);
  }
  return [...flags, ...(options.extraArgs ?? [])];
}
