/** The command line: `npm run -s pasteward -- check [files…]`. Puts the commands together, nothing more. */
import { Command } from 'commander';
import { addCommand, lastWords } from './command.ts';
import { COMMANDS } from './commands.ts';

const program = new Command('pasteward')
  .description('Finds what must not leave through AI chats, as the browser extension does.')
  .exitOverride()
  .configureOutput({
    outputError: (text, write) => write(text.replace(/^error: /u, 'pasteward: ')),
  })
  .showHelpAfterError('Run it with --help for the options and an example.');
for (const spec of COMMANDS) addCommand(program, spec);

process.stdout.on('error', (error) => process.exit(lastWords(error)));

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = lastWords(error);
}
