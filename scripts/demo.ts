/**
 * `npm start`: Pasteward in a browser against chat pages on this computer. With a display it opens a
 * window to try things in; without one, or with `--headless`, it does so by itself and shows what
 * arrived. Fails when a secret did.
 */
import { FixtureServer } from '../test/harness/server.ts';
import { buildExtension } from './demo/build.ts';
import { runHeadless } from './demo/headless.ts';
import { paint, print, step } from './demo/terminal.ts';
import { hasDisplay, runInWindow } from './demo/window.ts';

print(
  paint('bold', 'Pasteward demo: everything stays on this computer, and all secrets are made up.'),
);
print();
const extension = await step('Building the extension', buildExtension);
const server = await step('Starting the chat pages', () => FixtureServer.start());
try {
  if (hasDisplay() && !process.argv.includes('--headless')) await runInWindow(server, extension);
  else process.exitCode = await runHeadless(server, extension);
} catch (error) {
  print(paint(['bold', 'red'], error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
} finally {
  await server.stop();
}
