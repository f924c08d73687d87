import { extname } from 'node:path';

const LANGUAGES = {
  C: '.c .h',
  'C++': '.cc .cpp .cxx .hh .hpp',
  Java: '.java',
  Go: '.go',
  Python: '.py',
  Ruby: '.rb',
  PHP: '.php',
  Rust: '.rs',
  JavaScript: '.js .mjs .jsx',
  TypeScript: '.ts .tsx',
} as const;
export type Language = keyof typeof LANGUAGES;

const BY_EXTENSION = new Map<string, Language>(
  (Object.keys(LANGUAGES) as Language[]).flatMap((language) =>
    LANGUAGES[language].split(' ').map((extension) => [extension, language] as const),
  ),
);

export function languageOf(path: string): Language | undefined {
  return BY_EXTENSION.get(extname(path));
}
