import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { LIST_FILE } from '../lib/orglist/list-file.ts';
import type { Call, CommandSpec } from './command.ts';
import { readConfig } from './config.ts';
import { EXIT } from './exit.ts';
import { codeOf } from './file-errors.ts';
import { toBase64 } from './keys.ts';
import { readAnchor } from './list/open-list.ts';
import { done, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { fromCaller, shortPath } from './paths.ts';

const PORT = 8787;

export const serveCommand: CommandSpec = {
  name: 'serve',
  description: 'Hosts a published list on this machine alone, to try it out.',
  operands: [['<dir>', 'the folder that it was published in']],
  options: [['--port <number>', `the port (default: ${PORT})`]],
  json: 'print the address as one JSON object',
  example: 'serve /srv/www/pasteward',
  notes: 'It runs until you press Ctrl+C. What is published meanwhile is served at once.',
  run: async (call) => {
    const folder = fromCaller(call.operands[0] ?? '');
    const port = Number(call.value('port') ?? PORT);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      return refuse('--port is a number from 1 to 65535, or 0 for any that is free.');
    }
    const serving = await serve(folder, port);
    if (!serving.ok) return serving;
    const { address, server } = serving.value;
    const managedPolicy = await policyFor(call, address);
    const policy =
      managedPolicy &&
      `\nManaged policy to try it with:\n${JSON.stringify(managedPolicy, null, 2)}`;
    await call.print({
      text: `Serving ${shortPath(folder)} at ${address}. Ctrl+C ends it.${policy ?? ''}`,
      json: { address, ...(managedPolicy && { managedPolicy }) },
    });
    await new Promise((resolve) => server.once('close', resolve));
    return done(EXIT.clean);
  },
};

/** Undefined where the settings or the keys are not at hand: it serves all the same. */
async function policyFor(call: Call, listUrl: string): Promise<object | undefined> {
  const config = await readConfig(call.value('config'));
  const anchor = config.ok ? await readAnchor(config.value) : config;
  if (!anchor.ok) return undefined;
  const { orgId, rootKey, hashKeys } = anchor.value;
  return { orgId, listUrl, rootKey: toBase64(rootKey), hashKeys: hashKeys.map(toBase64) };
}

/** Answers requests as a web server does that browsers may fetch lists from. */
export function filesOf(folder: string): RequestListener {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response) => response.setHeader('access-control-allow-origin', '*'),
  });
  return (request, response) => {
    files(request, response, () => {
      response.writeHead(404).end();
    });
  };
}

/** Serves the folder on loopback, as a web server that browsers may fetch lists from. */
export async function serve(
  folder: string,
  port: number,
): Promise<Outcome<{ readonly address: string; readonly server: Server }>> {
  if (!existsSync(join(folder, LIST_FILE))) {
    return refuse(
      `There is no ${LIST_FILE} in ${shortPath(folder)}. Publish there first: pasteward publish --out ${shortPath(folder)}`,
    );
  }
  const server = createServer(filesOf(folder));
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
  } catch (error) {
    if (codeOf(error) === 'EACCES') {
      return refuse(`Port ${port} needs more rights. Name one from 1024 on with --port.`);
    }
    if (codeOf(error) !== 'EADDRINUSE') throw error;
    return refuse(`Port ${port} is taken. Name another one with --port.`);
  }
  const at = server.address();
  const actual = typeof at === 'object' && at !== null ? at.port : port;
  return done({ address: `http://127.0.0.1:${actual}/`, server });
}
