import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, relative } from 'node:path';
import { filesBelow } from '../fingerprints/code-files.ts';
import { run } from '../fingerprints/run.ts';

/** Kept between runs: the second one downloads nothing. */
const CACHE = join(tmpdir(), 'pasteward-bench-packages');
const MODULES = join(import.meta.dirname, '../../../node_modules');

/** Clients of services, servers, tools and components, beside what this repository is built with. */
const PACKAGES =
  `express@5.3.0 axios@1.21.1 vue@3.5.45 @angular/core@22.2.6 typeorm@1.1.1 sequelize@6.37.8
  mongoose@9.12.1 mongodb@7.8.0 mysql2@3.24.5 ioredis@6.0.0 @aws-sdk/client-cognito-identity-provider@3.1169.0
  stripe@23.1.0 twilio@6.2.0 @slack/web-api@8.2.0 firebase@12.19.0 @google-cloud/storage@8.4.0 node-forge@1.4.3
  crypto-js@4.2.0 socket.io@4.8.4 fastify@5.12.8 winston@3.19.0 webpack@5.112.2 mocha@12.0.3 antd@6.6.8
  element-plus@2.14.8 vant@4.10.2 echarts@6.1.0 validator@13.15.35 ethers@6.17.0 web3@4.16.0
  openai@7.55.0 @langchain/community@1.1.29 @anthropic-ai/sdk@1.10.0 egg@4.0.10 ali-oss@6.23.0
  cos-nodejs-sdk-v5@3.0.0 nodemailer@10.6.0 ssh2@1.17.0 @kubernetes/client-node@2.0.1 discord.js@14.28.1
  telegraf@4.16.3 next-auth@4.24.15 oidc-provider@9.13.3 pm2@7.0.4 @strapi/strapi@5.55.1 n8n-nodes-base@2.41.2
  @azure/storage-blob@12.34.0 @azure/identity@4.14.1 node-red@5.0.7 hexo@8.1.2 lighthouse@13.5.0
  @supabase/supabase-js@2.119.0 handsontable@18.1.1 xlsx@0.18.5 pdfjs-dist@6.5.438 knex@3.3.0`.split(
    /\s+/u,
  );

/** Scanners with their examples, and redactors with tests of planted passwords: all of it is there to be found. */
const LEFT_OUT = [/^@?secretlint\b/u, /^@pinojs\/redact\b/u, /^fast-redact\b/u];

const CODE = new Set('.js .mjs .cjs .jsx .ts .mts .cts .tsx .vue .css .html .sh .py'.split(' '));
const DOCUMENTS = new Set('.md .markdown .json'.split(' '));
/** Of one package, so that a few large ones are not all there is; and of one file, which nobody would paste. */
const MOST_OF_PACKAGE = { code: 600_000, documents: 200_000 } as const;
const MOST_OF_FILE = 500_000;

export type Sort = keyof typeof MOST_OF_PACKAGE;

export interface PackageFile {
  readonly sort: Sort;
  /** From the folder of its package on, which is named. */
  readonly path: string;
  readonly text: string;
}

/** Files of so many bytes of code, from all packages in turn, and the documents that come with them. */
export async function packageFiles(bytes: number): Promise<PackageFile[]> {
  await fetchPackages();
  const folders = [...foldersIn(CACHE), ...foldersIn(MODULES)].filter(
    ({ name }) => !LEFT_OUT.some((pattern) => pattern.test(name)),
  );
  const files: PackageFile[] = [];
  let left = bytes;
  for (const { name, path } of folders) {
    if (left <= 0) break;
    for (const sort of ['code', 'documents'] as const) {
      for (const file of someOf(path, sort)) {
        files.push({ sort, path: join(name, relative(path, file.path)), text: file.text });
        if (sort === 'code') left -= Buffer.byteLength(file.text);
      }
    }
  }
  return files;
}

async function fetchPackages(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  for (const name of PACKAGES) {
    const into = join(CACHE, name.replace('/', '+'));
    if (existsSync(into)) continue;
    const draft = `${into}.draft`;
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft);
    const archive = await run('npm', ['pack', '--silent', '--ignore-scripts', name], draft);
    await run('tar', ['--no-same-owner', '-xf', archive.trim()], draft);
    await rm(join(draft, archive.trim()));
    await rename(draft, into);
  }
}

/** The packages below a folder, those of a scope too. */
function foldersIn(folder: string): { name: string; path: string }[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && !name.endsWith('.draft'))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (!name.startsWith('@') || name.includes('+'))
        return [{ name: name.replace('+', '/'), path }];
      return readdirSync(path)
        .sort()
        .map((own) => ({ name: `${name}/${own}`, path: join(path, own) }));
    });
}

/** Files spread over all of a package: every n-th until there is enough. */
function someOf(folder: string, sort: Sort): { path: string; text: string }[] {
  const extensions = sort === 'code' ? CODE : DOCUMENTS;
  const fitting = filesBelow(folder)
    .filter((path) => extensions.has(extname(path)))
    .map((path) => ({ path, size: statSync(path).size }))
    .filter(({ size }) => size > 0 && size <= MOST_OF_FILE);
  const total = fitting.reduce((sum, { size }) => sum + size, 0);
  const step = Math.max(1, Math.ceil(total / MOST_OF_PACKAGE[sort]));
  return fitting
    .filter((_, at) => at % step === 0)
    .map(({ path }) => ({ path, text: readFileSync(path, 'utf8') }));
}
