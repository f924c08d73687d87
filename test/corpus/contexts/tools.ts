import {
  camel,
  context,
  inDoubleQuotes,
  inShellQuotes,
  inYaml,
  kebab,
  screaming,
  snake,
  yamlValue,
} from './draft.ts';
import type { WritingContext } from './draft.ts';

/** As a form of a browser sends it: a space becomes "+". */
function inQuery(secret: string): string {
  return new URLSearchParams({ q: secret }).toString().slice('q='.length);
}

/** Tools of the trade: what stands on their command lines and in their files. */
export const TOOLS: readonly WritingContext[] = [
  context(
    'url',
    ({ secret, name, random }) =>
      `https://api-${1 + random.int(9)}.prod.internal/v1/items?page=2&${snake(name)}=${secret}&limit=50`,
    inQuery,
  ),
  context('http-header', ({ secret, name, random }) =>
    [
      'POST /v1/items HTTP/1.1',
      'Host: api.prod.internal',
      random.pick([
        `Authorization: Bearer ${secret}`,
        `X-Api-Key: ${secret}`,
        `X-${kebab(name)}: ${secret}`,
      ]),
      'Content-Type: application/json',
    ].join('\n'),
  ),
  context(
    'curl',
    ({ secret, random }) =>
      [
        'curl -sS https://api.prod.internal/v1/items \\',
        random.pick([
          `  -H "Authorization: Bearer ${secret}" \\`,
          `  -H "x-api-key: ${secret}" \\`,
          `  --header "Authorization: Token ${secret}" \\`,
        ]),
        '  -d \'{"limit": 10}\'',
      ].join('\n'),
    inShellQuotes,
  ),
  context(
    'cli-flag',
    ({ secret, name, random }) =>
      `./deploy.sh --region eu-west-1 --${kebab(name)}${random.pick(['=', ' '])}"${secret}" --verbose`,
    inShellQuotes,
  ),
  context(
    'docker-run',
    ({ secret, name }) => `docker run --rm -p 8080:8080 -e ${screaming(name)}="${secret}" app:1.4`,
    inShellQuotes,
  ),
  context(
    'dockerfile-env',
    ({ secret, name }) =>
      [
        'FROM node:22-alpine',
        'WORKDIR /app',
        `ENV ${screaming(name)}="${secret}"`,
        'CMD ["node", "server.js"]',
      ].join('\n'),
    inShellQuotes,
  ),
  context(
    'dockerfile-arg',
    ({ secret, name }) =>
      ['FROM python:3.12-slim', `ARG ${screaming(name)}="${secret}"`, 'RUN pip install .'].join(
        '\n',
      ),
    inShellQuotes,
  ),
  context(
    'docker-compose',
    ({ secret, name }) =>
      [
        'services:',
        '  web:',
        '    image: app:1.4',
        '    environment:',
        '      TZ: UTC',
        `      ${screaming(name)}: ${yamlValue(secret)}`,
      ].join('\n'),
    inYaml,
  ),
  context(
    'terraform',
    ({ secret, name, random }) =>
      random
        .pick([
          [`variable "${snake(name)}" {`, '  type    = string', `  default = "${secret}"`, '}'],
          ['provider "main" {', '  region = "eu-west-1"', `  ${snake(name)} = "${secret}"`, '}'],
          ['environment  = "prod"', `${snake(name)} = "${secret}"`],
        ])
        .join('\n'),
    (secret) => inDoubleQuotes(secret).replace(/[$%]\{/g, (opening) => opening.charAt(0) + opening),
  ),
  context('npmrc', ({ secret }) =>
    [
      '@shop:registry=https://npm.prod.internal/',
      `//npm.prod.internal/:_authToken=${secret}`,
      'save-exact=true',
    ].join('\n'),
  ),
  context('netrc', ({ secret, random }) =>
    random.pick([
      `machine api.prod.internal login deploy password ${secret}`,
      `machine git.prod.internal\n  login deploy\n  password ${secret}`,
    ]),
  ),
  context(
    'kubeconfig',
    ({ secret }) =>
      [
        'users:',
        '- name: deployer',
        '  user:',
        `    token: ${yamlValue(secret)}`,
        'current-context: prod',
      ].join('\n'),
    inYaml,
  ),
  context(
    'helm-values',
    ({ secret, name }) =>
      [
        'replicaCount: 2',
        'secrets:',
        `  ${camel(name)}: ${yamlValue(secret)}`,
        'service:',
        '  port: 80',
      ].join('\n'),
    inYaml,
  ),
  context(
    'github-actions',
    ({ secret, name }) =>
      [
        'jobs:',
        '  deploy:',
        '    runs-on: ubuntu-latest',
        '    env:',
        `      ${screaming(name)}: ${yamlValue(secret)}`,
        '    steps:',
        '      - run: ./deploy.sh',
      ].join('\n'),
    inYaml,
  ),
];
