import ts from 'typescript';

/** What people call things. */
const NAMES =
  'value item entry result data node list index current next size count total source target offset ' +
  'config state key field part buffer child parent extra first last found input output temp amount ' +
  'holder element record row cell piece place mark other given begin finish amountLeft newValue oldValue';
const OPTIONS: ts.CompilerOptions = {
  allowJs: true,
  noLib: true,
  noResolve: true,
  target: ts.ScriptTarget.Latest,
};

/**
 * A file of JavaScript or TypeScript with every parameter and every variable inside of a function
 * called something else, wherever it is meant and nowhere else: by the compiler's own symbols.
 */
export function renamed(text: string, path: string): string {
  const { file, checker } = check(text, path);
  const taken = new Set<string>();
  const uses: { node: ts.Identifier; symbol: ts.Symbol; isShort: boolean }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      taken.add(node.text);
      const isShort = isShorthand(node);
      const symbol = ts.isShorthandPropertyAssignment(node.parent)
        ? checker.getShorthandAssignmentValueSymbol(node.parent)
        : checker.getSymbolAtLocation(node);
      if (symbol && isLocal(symbol)) uses.push({ node, symbol, isShort });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  const names = new Map<ts.Symbol, string>();
  const pieces: string[] = [];
  let at = 0;
  for (const { node, symbol, isShort } of uses) {
    const name = names.get(symbol) ?? unused(taken, names.size);
    names.set(symbol, name);
    pieces.push(text.slice(at, node.getStart(file)), isShort ? `${node.text}: ${name}` : name);
    at = node.end;
  }
  return pieces.join('') + text.slice(at);
}

function check(text: string, path: string): { file: ts.SourceFile; checker: ts.TypeChecker } {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(OPTIONS),
    getSourceFile: (name) => (name === path ? file : undefined),
    fileExists: (name) => name === path,
  };
  return { file, checker: ts.createProgram([path], OPTIONS, host).getTypeChecker() };
}

/** `{ a }`, which names a property and a variable at once. */
function isShorthand({ parent }: ts.Identifier): boolean {
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  return (
    ts.isBindingElement(parent) &&
    ts.isObjectBindingPattern(parent.parent) &&
    parent.propertyName === undefined &&
    parent.dotDotDotToken === undefined
  );
}

/** A parameter, or a variable that is declared inside of a function. */
function isLocal(symbol: ts.Symbol): boolean {
  const declarations = symbol.declarations ?? [];
  return declarations.length > 0 && declarations.every(isLocalDeclaration);
}

function isLocalDeclaration(node: ts.Declaration): boolean {
  if (ts.isParameter(node)) return !ts.isParameterPropertyDeclaration(node, node.parent);
  const isVariable = ts.isVariableDeclaration(node) || ts.isBindingElement(node);
  return isVariable && ts.findAncestor(node, (it) => ts.isFunctionLike(it)) !== undefined;
}

function unused(taken: Set<string>, from: number): string {
  const names = NAMES.split(' ');
  for (let at = from; ; at += 1) {
    const name = names[at % names.length] ?? '';
    const unique = at < names.length ? name : `${name}${Math.floor(at / names.length)}`;
    if (taken.has(unique)) continue;
    taken.add(unique);
    return unique;
  }
}
