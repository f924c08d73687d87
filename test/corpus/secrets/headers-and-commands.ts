import { BASE64 } from '../../fixtures/secrets/random.ts';
import { LOWER_ALNUM, alnum, epoch, hex, jwt, urlsafe, uuid } from '../shapes.ts';
import type { SecretKind } from '../types.ts';
import { credentials, host, password, urlPassword, user } from './accounts.ts';
import { NOT_FOR_LINES } from './never.ts';

/** Lines of requests and of command lines. */
export const HEADERS_AND_COMMANDS: readonly SecretKind[] = [
  {
    id: 'bearer-header',
    source: 'https://www.rfc-editor.org/rfc/rfc6750',
    names: ['Authorization'],
    called: ['request header', '请求头'],
    never: NOT_FOR_LINES,
    make: (random) =>
      `Authorization: Bearer ${random.pick([urlsafe(random, 43), hex(random, 40)])}`,
  },
  {
    id: 'bearer-jwt-header',
    source: 'https://www.rfc-editor.org/rfc/rfc6750',
    names: ['Authorization'],
    called: ['authorization header', 'Authorization 请求头'],
    never: NOT_FOR_LINES,
    make: (random) =>
      `Authorization: Bearer ${jwt(random, { sub: uuid(random), exp: epoch(random) })}`,
  },
  {
    id: 'basic-header',
    source: 'https://www.rfc-editor.org/rfc/rfc7617',
    names: ['Authorization'],
    called: ['basic auth header', 'Basic 认证头'],
    never: NOT_FOR_LINES,
    make: (random) => `Authorization: Basic ${credentials(random)}`,
  },
  {
    id: 'token-header',
    source: 'https://www.django-rest-framework.org/api-guide/authentication/',
    names: ['Authorization'],
    called: ['authorization header', '认证头'],
    never: NOT_FOR_LINES,
    make: (random) => `Authorization: Token ${hex(random, 40)}`,
  },
  {
    id: 'api-key-header',
    source: 'https://swagger.io/docs/specification/v3_0/authentication/api-keys/',
    names: ['X-API-Key'],
    called: ['API key header', 'API Key 请求头'],
    never: NOT_FOR_LINES,
    make: (random) =>
      `${random.pick(['X-API-Key', 'x-api-key', 'X-Auth-Token'])}: ${alnum(random, 40)}`,
  },
  {
    id: 'session-cookie-header',
    source: 'https://www.rfc-editor.org/rfc/rfc6265',
    names: ['Cookie'],
    called: ['session cookie', '会话 Cookie'],
    never: NOT_FOR_LINES,
    make: (random) =>
      `Cookie: ${random.pick(['sessionid', 'JSESSIONID', 'PHPSESSID', 'connect.sid'])}=${random.text(LOWER_ALNUM, 32)}; theme=dark`,
  },
  {
    id: 'curl-user',
    source: 'https://curl.se/docs/manpage.html',
    names: ['curl'],
    called: ['curl command', 'curl 命令'],
    never: NOT_FOR_LINES,
    make: (random) =>
      `curl ${random.pick(['-u', '--user', '-sS -u'])} ${user(random)}:${password(random)} https://api.prod.internal/v2/items`,
  },
  {
    id: 'curl-url-user',
    source: 'https://curl.se/docs/manpage.html',
    names: ['curl'],
    called: ['curl command', 'curl 命令'],
    never: NOT_FOR_LINES,
    make: (random) =>
      `curl https://${user(random)}:${urlPassword(random)}@${host(random, 'wiki')}/rest/api`,
  },
  {
    id: 'mysql-command',
    source: 'https://dev.mysql.com/doc/refman/8.4/en/connecting.html',
    names: ['mysql'],
    called: ['mysql command', 'mysql 命令'],
    never: NOT_FOR_LINES,
    make: (random) =>
      `mysql -h ${host(random, 'mysql')} -u ${user(random)} -p${password(random)} orders`,
  },
  {
    id: 'sshpass-command',
    source: 'https://linux.die.net/man/1/sshpass',
    names: ['sshpass'],
    called: ['ssh command', 'ssh 命令'],
    never: NOT_FOR_LINES,
    make: (random) => `sshpass -p '${password(random)}' ssh ${user(random)}@${host(random, 'web')}`,
  },
  {
    id: 'ssh-keygen-passphrase',
    source: 'https://man.openbsd.org/ssh-keygen',
    names: ['SSH_PASSPHRASE'],
    called: ['ssh-keygen command', 'ssh-keygen 命令'],
    never: NOT_FOR_LINES,
    make: (random) => `ssh-keygen -t ed25519 -f id_deploy -N "${random.text(BASE64, 18)}"`,
  },
  {
    id: 'docker-login-command',
    source: 'https://docs.docker.com/reference/cli/docker/login/',
    names: ['docker'],
    called: ['docker login command', 'docker login 命令'],
    never: NOT_FOR_LINES,
    make: (random) =>
      `docker login -u ${user(random)} -p ${password(random)} registry.prod.internal`,
  },
  {
    id: 'redis-cli-command',
    source: 'https://redis.io/docs/latest/develop/tools/cli/',
    names: ['redis-cli'],
    called: ['redis-cli command', 'redis-cli 命令'],
    never: NOT_FOR_LINES,
    make: (random) => `redis-cli -h ${host(random, 'redis')} -a ${password(random)} info`,
  },
  {
    id: 'sqlcmd-command',
    source: 'https://learn.microsoft.com/sql/tools/sqlcmd/sqlcmd-utility',
    names: ['sqlcmd'],
    called: ['sqlcmd command', 'sqlcmd 命令'],
    never: NOT_FOR_LINES,
    make: (random) => `sqlcmd -S ${host(random, 'mssql')} -U sa -P ${password(random)} -d orders`,
  },
  {
    id: 'sql-create-user',
    source: 'https://www.postgresql.org/docs/current/sql-createrole.html',
    names: ['sql'],
    called: ['SQL statement', 'SQL 语句'],
    never: NOT_FOR_LINES,
    make: (random) =>
      random.pick([
        `CREATE USER ${user(random)} WITH PASSWORD '${password(random)}';`,
        `ALTER USER '${user(random)}'@'%' IDENTIFIED BY '${password(random)}';`,
      ]),
  },
  {
    id: 'pip-index-url',
    source: 'https://pip.pypa.io/en/stable/topics/authentication/',
    names: ['PIP_INDEX_URL', 'PIP_EXTRA_INDEX_URL'],
    called: ['package index line', 'pip 源配置'],
    never: NOT_FOR_LINES,
    make: (random) =>
      `--extra-index-url https://${user(random)}:${urlPassword(random)}@pypi.prod.internal/simple`,
  },
  {
    id: 'git-credentials-line',
    source: 'https://git-scm.com/docs/git-credential-store',
    names: ['.git-credentials'],
    called: ['git remote', 'git 远程地址'],
    never: NOT_FOR_LINES,
    make: (random) =>
      `https://${user(random)}:${urlPassword(random)}@${host(random, 'git')}/shop/api.git`,
  },
];
