import type { Match } from '../fingerprint/match.ts';

/** What prose has little of: brackets, operators, names with a point or a bar in them, indentation, comments. */
const CODE = /[{}()[\];=<\\@#$|&%]|(?!^)>|\w[._]\w|^\s|\/\/|\/\*|\*\/|--/u;
/** Statements without any of it. */
const STATEMENT =
  /^(?:import|package|module|using|namespace|func|def|class|struct|enum|interface|public|private|const|var|end|SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|select (?:\*|\w+,)|insert into|delete from|(?:order|group) by|(?:left|inner) join)(?!\w)/u;
/** What is asked about code names parts of it. */
const QUESTION = /^[\p{Lu}\p{Lo}][^{};=]*[?？]\s*$/u;

/** Lines of one origin, from 0, both included. */
export interface Place {
  readonly hits: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** With the lines around it that may be of the same code and look like code. */
export function widened(match: Match, lineAt: (line: number) => string): Place {
  const { hits, fromLine, toLine } = match;
  let { firstLine, lastLine } = match;
  for (let line = firstLine - 1; line >= fromLine; line -= 1) {
    const words = lineAt(line);
    if (looksLikeCode(words)) firstLine = line;
    else if (words !== '') break;
  }
  for (let line = lastLine + 1; line <= toLine; line += 1) {
    const words = lineAt(line);
    if (looksLikeCode(words)) lastLine = line;
    else if (words !== '') break;
  }
  return { hits, firstLine, lastLine };
}

function looksLikeCode(line: string): boolean {
  return (CODE.test(line) || STATEMENT.test(line)) && !QUESTION.test(line);
}
