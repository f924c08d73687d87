import { CommanderError } from 'commander';
import type { Command } from 'commander';
import { EXIT } from './exit.ts';
import { codeOf, isWritingError, writingAdvice } from './file-errors.ts';
import type { Outcome } from './outcome.ts';
import { complain, print } from './output.ts';

/** One command of the command line. To add one: a file that exports this, and a line in commands.ts. */
export interface CommandSpec {
  readonly name: string;
  readonly description: string;
  /** As commander writes them: `[files...]`, `<repo...>`, `[dir]`. */
  readonly operands?: readonly (readonly [form: string, description: string])[];
  /** Without `--json`, `--config` and `--help`, which every command has. */
  readonly options?: readonly (readonly [form: string, description: string])[];
  /** What `--json` prints. */
  readonly json: string;
  /** What follows `pasteward` in a line to try. */
  readonly example: string;
  /** What to know beyond that; shown under `--help`. */
  readonly notes?: string;
  /** Resolves to the exit code, or to what is wrong and what to do. */
  run(call: Call): Promise<Outcome<number>>;
}

/** What was typed. */
export interface Call {
  readonly operands: readonly string[];
  readonly json: boolean;
  /** Whether an option was given, by its name in camel case. */
  has(option: string): boolean;
  /** The value of an option. */
  value(option: string): string | undefined;
  /** Prints for a program with `--json`, else for a person. */
  print(answer: { readonly text: string; readonly json: object }): Promise<void>;
}

export function addCommand(program: Command, spec: CommandSpec): void {
  const command = program.command(spec.name).description(spec.description);
  for (const operand of spec.operands ?? []) command.argument(...operand);
  for (const option of spec.options ?? []) command.option(...option);
  command.option('--config <file>', 'the settings (default: pasteward.yaml in this folder)');
  command.option('--json', spec.json);
  const notes = spec.notes === undefined ? '' : `\n\n${spec.notes}`;
  command.addHelpText('after', `\nExample:\n  npm run -s pasteward -- ${spec.example}${notes}`);
  command.action(async () => {
    const outcome = await spec.run(callOf(command));
    if (!outcome.ok) complain(outcome.complaint);
    process.exitCode = outcome.ok ? outcome.value : EXIT.error;
  });
}

function callOf(command: Command): Call {
  const options = command.opts<Readonly<Record<string, unknown>>>();
  const json = options['json'] === true;
  return {
    operands: command.args,
    json,
    has: (option) => options[option] !== undefined,
    value: (option) => {
      const value = options[option];
      return typeof value === 'string' ? value : undefined;
    },
    print: (answer) => print(json ? JSON.stringify(answer.json) : answer.text),
  };
}

/** Says what ended the program, in one line, and returns the exit code. */
export function lastWords(error: unknown): number {
  if (error instanceof CommanderError) {
    // Help asked for is no error; commander has printed what was wrong with the rest.
    return error.exitCode === 0 ? EXIT.clean : EXIT.error;
  }
  // A reader that has seen enough (`| head`) closes the pipe: nothing is left to do or to say.
  if (codeOf(error) === 'EPIPE') return EXIT.error;
  if (isWritingError(error)) complain(`Something could not be written: ${writingAdvice(error)}`);
  else {
    complain(
      `Stopped by a mistake in Pasteward itself (${kindOf(error)}). ` +
        'Report it with the command that you ran, and without what was checked.',
    );
  }
  return EXIT.error;
}

/** The kind of an error and the line it is from. Never its message, which may quote what was read. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const place = /\b(?:cli|lib)\/[\w/.-]+\.ts:\d+/u.exec(error.stack ?? '')?.[0];
  return [codeOf(error) ?? error.name, place].filter((part) => part !== undefined).join(' at ');
}
