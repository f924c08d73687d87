import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { LIST_FILE } from '../lib/orglist/list-file.ts';
import type { CommandSpec } from './command.ts';
import { EXIT } from './exit.ts';
import { codeOf } from './file-errors.ts';
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
  config: false,
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
    await call.print({
      text: `Serving ${shortPath(folder)} at ${address}\nSet "listUrl" to it in a policy to try out. Ctrl+C ends it.`,
      json: { address },
    });
    await new Promise((resolve) => server.once('close', resolve));
    return done(EXIT.clean);
  },
};

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
    if (codeOf(error) !== 'EADDRINUSE') throw error;
    return refuse(`Port ${port} is taken. Name another one with --port.`);
  }
  const at = server.address();
  const actual = typeof at === 'object' && at !== null ? at.port : port;
  return done({ address: `http://127.0.0.1:${actual}/`, server });
}
