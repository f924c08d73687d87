import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from './languages.ts';
import type { Peer } from './peer.ts';

/** Its defaults. */
const K = 23;
const W = 17;

const GRAMMARS: Readonly<Record<Language, string>> = {
  C: 'c',
  'C++': 'cpp',
  Java: 'java',
  Go: 'go',
  Python: 'python',
  Ruby: 'ruby',
  PHP: 'php',
  Rust: 'rust',
  JavaScript: 'javascript',
  TypeScript: 'typescript',
};

/** What of the packages is used: they are installed when the bench runs. */
interface Cursor {
  readonly nodeType: string;
  readonly nodeIsNamed: boolean;
  gotoFirstChild(): boolean;
  gotoNextSibling(): boolean;
  gotoParent(): boolean;
}
interface TreeSitter {
  readonly Parser: {
    new (): {
      setLanguage(language: unknown): void;
      parse(text: string): { walk(): Cursor; delete(): void };
    };
    init(): Promise<void>;
  };
  readonly Language: { load(file: string): Promise<unknown> };
}
interface Dolos {
  readonly WinnowFilter: new (
    k: number,
    w: number,
  ) => { fingerprints(tokens: readonly string[]): readonly { hash: number }[] };
}

/** Dolos: the types of the nodes of a syntax tree, k = 23, w = 17. */
export async function dolos(modules: string): Promise<Peer> {
  const load = async (path: string): Promise<unknown> =>
    import(pathToFileURL(join(modules, path)).href);
  const { Parser, Language } = (await load('web-tree-sitter/web-tree-sitter.js')) as TreeSitter;
  const { WinnowFilter } = (await load('@dodona/dolos-core/dist/index.js')) as Dolos;
  await Parser.init();
  const filter = new WinnowFilter(K, W);
  const parsers = new Map<string, InstanceType<TreeSitter['Parser']>>();
  for (const name of Object.values(GRAMMARS)) {
    const parser = new Parser();
    parser.setLanguage(
      await Language.load(join(modules, `tree-sitter-${name}/tree-sitter-${name}.wasm`)),
    );
    parsers.set(name, parser);
  }
  return {
    name: 'dolos',
    hashesOf: (text, language) => {
      const name = GRAMMARS[language];
      // Of PHP, what stands before this is text.
      const code = name === 'php' && !text.includes('<?') ? `<?php\n${text}` : text;
      const tree = parsers.get(name)?.parse(code);
      if (!tree) throw new Error(`tree-sitter did not parse ${language}`);
      const tokens = tokensOf(tree.walk());
      tree.delete();
      return Promise.resolve(new Set(filter.fingerprints(tokens).map(({ hash }) => hash)));
    },
    close: () => Promise.resolve(),
  };
}

/** `( type … )` of each named node but comments, as `CodeTokenizer` of dolos-lib has it. */
function tokensOf(cursor: Cursor): string[] {
  const tokens: string[] = [];
  const open: boolean[] = [];
  for (;;) {
    const isToken = cursor.nodeIsNamed && !cursor.nodeType.includes('comment');
    if (isToken) tokens.push('(', cursor.nodeType);
    if (cursor.gotoFirstChild()) {
      open.push(isToken);
      continue;
    }
    if (isToken) tokens.push(')');
    while (!cursor.gotoNextSibling()) {
      if (!cursor.gotoParent()) return tokens;
      if (open.pop()) tokens.push(')');
    }
  }
}
