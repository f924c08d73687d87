import {
  camel,
  context,
  inDoubleQuotes,
  inSingleQuotes,
  pascal,
  screaming,
  snake,
  twins,
} from './draft.ts';
import type { WritingContext } from './draft.ts';

/** A secret as a literal of a program. */
export const CODE: readonly WritingContext[] = [
  ...twins(
    'code-typescript',
    ({ secret, name, say }) =>
      [
        `import { createClient } from './client';`,
        '',
        `// ${say('move this to the settings', '以后移到配置里')}`,
        `const ${camel(name)} = '${secret}';`,
        '',
        `export const client = createClient({ ${camel(name)}, timeout: 30_000 });`,
      ].join('\n'),
    inSingleQuotes,
  ),
  context(
    'code-typescript-object',
    ({ secret, name }) =>
      ['const options = {', '  retries: 2,', `  ${camel(name)}: '${secret}',`, '};'].join('\n'),
    inSingleQuotes,
  ),
  ...twins(
    'code-python',
    ({ secret, name, random, say }) =>
      [
        'import os',
        'import requests',
        '',
        `# ${say('only for the test, remove before release', '仅供测试，上线前删除')}`,
        random.pick([
          `${screaming(name)} = "${secret}"`,
          `os.environ["${screaming(name)}"] = "${secret}"`,
          `client = Client(${snake(name)}="${secret}")`,
        ]),
        '',
        'def main():',
        '    print(requests.get("https://httpbin.org/get").status_code)',
      ].join('\n'),
    inDoubleQuotes,
  ),
  ...twins(
    'code-java',
    ({ secret, name, say }) =>
      [
        'public class ClientConfig {',
        `    // ${say('used by the nightly job', '夜间任务使用')}`,
        `    private static final String ${screaming(name)} = "${secret}";`,
        '    private static final int TIMEOUT = 30;',
        '}',
      ].join('\n'),
    inDoubleQuotes,
  ),
  ...twins(
    'code-go',
    ({ secret, name, say }) =>
      [
        'package main',
        '',
        'func newConfig() Config {',
        `\t// ${say('same value as in production', '和生产环境相同')}`,
        `\treturn Config{Timeout: 30, ${pascal(name)}: "${secret}"}`,
        '}',
      ].join('\n'),
    inDoubleQuotes,
  ),
  context(
    'code-csharp',
    ({ secret, name }) =>
      [
        'public sealed class Settings',
        '{',
        `    public string ${pascal(name)} { get; init; } = "${secret}";`,
        '    public int Retries { get; init; } = 3;',
        '}',
      ].join('\n'),
    inDoubleQuotes,
  ),
  ...twins(
    'code-php',
    ({ secret, name, random, say }) =>
      [
        '<?php',
        `// ${say('settings of the shop', '商城配置')}`,
        random.pick([
          `define('${screaming(name)}', '${secret}');`,
          `$config['${snake(name)}'] = '${secret}';`,
          `$${camel(name)} = '${secret}';`,
        ]),
        `$config['debug'] = false;`,
      ].join('\n'),
    inSingleQuotes,
  ),
  context(
    'code-ruby',
    ({ secret, name }) =>
      ['Rails.application.configure do', `  config.${snake(name)} = '${secret}'`, 'end'].join('\n'),
    inSingleQuotes,
  ),
  context(
    'code-rust',
    ({ secret, name }) =>
      [`const ${screaming(name)}: &str = "${secret}";`, 'const TIMEOUT: u64 = 30;'].join('\n'),
    inDoubleQuotes,
  ),
  context(
    'code-kotlin',
    ({ secret, name }) =>
      ['object Config {', `    const val ${screaming(name)} = "${secret}"`, '}'].join('\n'),
    (secret) => inDoubleQuotes(secret).replaceAll('$', '\\$'),
  ),
];
