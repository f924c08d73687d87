import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { detect } from '../../../lib/detect/engine.ts';
import { rangesByCore } from '../page/core.ts';
import { stoppedIn } from './false-alarms.ts';
import { changesIn, matchesIn, placesOf } from './places.ts';
import type { Find } from './recall.ts';

/** Something that says which parts of a text are sensitive. */
export interface Scanner {
  readonly name: string;
  readonly find: Find;
  /** What it would stop, where that is not all that it finds. */
  readonly stop?: Find;
  /** On a megabyte of text it takes minutes: it gets a tenth. */
  readonly isSlow?: true;
}

/** What of the packages is used: they are installed when the bench runs. */
interface Canary {
  scan(text: string): readonly { readonly secretValue: string }[];
}
interface OpenRedaction {
  readonly OpenRedaction: new () => {
    detect(text: string): {
      readonly detections: readonly { readonly position: readonly [number, number] }[];
    };
  };
}
interface RedactPii {
  readonly Redactor: new () => { redact(text: string): string };
}
interface Visulima {
  readonly standardRules: unknown;
  stringAnonymize(text: string, rules: unknown): string;
}
interface SecretScannerPlugin {
  readonly default: new (fileType: number) => { readonly Regexes: readonly RegExp[] };
}
interface Ziul {
  readonly defaultPatterns: Readonly<Record<string, string>>;
}

const PLUGINS = ['AWS', 'Keyword', 'Slack', 'Stripe', 'Twilio'] as const;
/** Its plugin for labels knows no plain text; of all its sorts of files JavaScript has most patterns. */
const JAVASCRIPT = 4;

/** Ours and all others, each as it is without settings. */
export async function scanners(modules: string): Promise<Scanner[]> {
  const load = async (path: string): Promise<unknown> =>
    import(pathToFileURL(join(modules, path)).href);
  const require = createRequire(import.meta.url);
  const canary = (await load('@coo-quack/sensitive-canary/dist/lib/rules.js')) as Canary;
  const open = new (
    (await load('@openredaction/openredaction/dist/index.mjs')) as OpenRedaction
  ).OpenRedaction();
  const pii = new ((await load('@redactpii/node/lib/index.mjs')) as RedactPii).Redactor();
  const visulima = (await load('@visulima/redact/dist/index.js')) as Visulima;
  const { defaultPatterns } = require(join(modules, '@ziul285/gitleaks/core/patterns.js')) as Ziul;
  const ziul = Object.values(defaultPatterns).map((pattern) => new RegExp(pattern, 'g'));
  const plugins = PLUGINS.flatMap((name) => {
    const plugin = require(
      join(modules, `secret-scanner/dist/plugins/${name}.js`),
    ) as SecretScannerPlugin;
    return new plugin.default(JAVASCRIPT).Regexes;
  });
  return [
    { name: 'pasteward', find: (text) => detect(text).findings, stop: stoppedIn },
    { name: '@secretlint/core', find: rangesByCore },
    {
      name: '@coo-quack/sensitive-canary',
      find: (text) =>
        placesOf(
          text,
          canary.scan(text).map(({ secretValue }) => secretValue),
        ),
    },
    {
      name: '@openredaction/openredaction',
      find: (text) =>
        open.detect(text).detections.map(({ position: [start, end] }) => ({ start, end })),
      isSlow: true,
    },
    { name: 'secret-scanner', find: (text) => matchesIn(text, plugins) },
    { name: '@ziul285/gitleaks', find: (text) => matchesIn(text, ziul) },
    { name: '@redactpii/node', find: (text) => changesIn(text, pii.redact(text)) },
    {
      name: '@visulima/redact',
      find: (text) => changesIn(text, visulima.stringAnonymize(text, visulima.standardRules)),
      isSlow: true,
    },
  ];
}
