/** The command line: `npm run -s pasteward -- check [files…]`. Parses arguments, nothing more. */
import { Command, CommanderError } from 'commander';
import { check } from './check.ts';
import { EXIT } from './exit.ts';

const program = new Command('pasteward')
  .description('Finds what must not leave through AI chats, as the browser extension does.')
  .exitOverride();

program
  .command('check')
  .description('Checks files, or standard input with "-" or with no file.')
  .argument('[files...]', 'files to check; "-" is standard input')
  .option('--json', 'print one JSON object per input')
  .option('--jsonl', 'read {"id", "text"} lines from standard input, print one object per line')
  .option('--policy <file>', 'apply this policy (JSON) on top of the built-in one')
  .addHelpText(
    'after',
    `
Offsets are UTF-16 units. Exits with 0 when nothing was found, with 1 when something was, whatever
the policy makes of it, with 2 when an input or an argument was wrong.`,
  )
  .action(async (files: string[], options: Record<string, string | true | undefined>) => {
    const { policy } = options;
    process.exitCode = await check({
      files,
      json: options['json'] === true,
      jsonl: options['jsonl'] === true,
      policyFile: typeof policy === 'string' ? policy : undefined,
    });
  });

// A reader that has seen enough (`| head`) closes the pipe: nothing is left to do or to say.
process.stdout.on('error', () => process.exit(EXIT.error));

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Help asked for is no error; commander has printed what was wrong with the rest.
  process.exitCode = error.exitCode === 0 ? EXIT.clean : EXIT.error;
}
