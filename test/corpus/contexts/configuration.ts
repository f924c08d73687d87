import {
  camel,
  context,
  inDoubleQuotes,
  inShellQuotes,
  kebab,
  screaming,
  snake,
  twins,
  inYaml,
  yamlValue,
} from './draft.ts';
import type { WritingContext } from './draft.ts';

/** Files of settings. */
export const CONFIGURATION: readonly WritingContext[] = [
  context('bare', ({ secret }) => secret),
  ...twins('env', ({ secret, name, say }) =>
    [
      'NODE_ENV=production',
      'PORT=3000',
      say('# credentials of the staging system', '# 预发布环境的凭证'),
      `${screaming(name)}=${secret}`,
      'LOG_LEVEL=info',
    ].join('\n'),
  ),
  context(
    'quoted-env',
    ({ secret, name, random }) =>
      [
        `APP_NAME="checkout"`,
        `${screaming(name)}="${secret}"`,
        `WORKERS=${2 + random.int(6)}`,
      ].join('\n'),
    inShellQuotes,
  ),
  context(
    'env-export',
    ({ secret, name }) =>
      [
        'export PATH="$HOME/.local/bin:$PATH"',
        `export ${screaming(name)}="${secret}"`,
        'python manage.py runserver',
      ].join('\n'),
    inShellQuotes,
  ),
  ...twins(
    'json',
    ({ secret, name, random, say }) =>
      JSON.stringify(
        {
          [say('environment', '环境')]: say('production', '生产'),
          [say('timeout', '超时')]: 1000 * (1 + random.int(60)),
          [camel(name)]: 0,
          [say('note', '备注')]: say('rotate every 90 days', '每 90 天轮换一次'),
        },
        null,
        2,
        // The writing is done already.
      ).replace(`"${camel(name)}": 0`, () => `"${camel(name)}": "${secret}"`),
    inDoubleQuotes,
  ),
  context(
    'json-line',
    ({ secret, name, random }) =>
      `{"id":${random.int(100_000)},"${snake(name)}":"${secret}","enabled":true}`,
    inDoubleQuotes,
  ),
  ...twins(
    'yaml',
    ({ secret, name, say }) =>
      [
        'server:',
        '  port: 8080',
        'integrations:',
        `  # ${say('ask operations before you change it', '修改前请联系运维')}`,
        `  ${snake(name)}: ${yamlValue(secret)}`,
        '  retries: 3',
      ].join('\n'),
    inYaml,
  ),
  context(
    'spring-yaml',
    ({ secret, name }) =>
      [
        'spring:',
        '  application:',
        '    name: gateway',
        'app:',
        `  ${kebab(name)}: ${yamlValue(secret)}`,
      ].join('\n'),
    inYaml,
  ),
  context(
    'toml',
    ({ secret, name }) =>
      ['[server]', 'port = 8080', '', '[secrets]', `${snake(name)} = "${secret}"`].join('\n'),
    inDoubleQuotes,
  ),
  context('ini', ({ secret, name }) =>
    ['[default]', 'region = eu-central-1', `${snake(name)} = ${secret}`, 'debug = false'].join(
      '\n',
    ),
  ),
  context('properties', ({ secret, name, random }) =>
    [
      'server.port=8080',
      `${random.pick(['app', 'service', 'client'])}.${kebab(name).replaceAll('-', '.')}=${secret}`,
      'logging.level.root=INFO',
    ].join('\n'),
  ),
];
