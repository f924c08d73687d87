import { ALNUM } from '../../fixtures/secrets/random.ts';
import { alnum, base64, encoded, uuid } from '../shapes.ts';
import type { SecretKind } from '../types.ts';
import { credentials, host, password, user } from './accounts.ts';
import { NOT_FOR_FILES, NOT_FOR_LINES } from './never.ts';

/** Files of tools that carry a credential. */
export const CREDENTIAL_FILES: readonly SecretKind[] = [
  {
    id: 'netrc-line',
    source: 'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html',
    names: ['.netrc'],
    called: ['netrc line', 'netrc 配置'],
    never: NOT_FOR_LINES,
    make: (random) =>
      `machine ${host(random, 'git')} login ${user(random)} password ${password(random)}`,
  },
  {
    id: 'npmrc-auth-token',
    source: 'https://docs.npmjs.com/cli/v11/configuring-npm/npmrc',
    names: ['.npmrc'],
    called: ['npmrc line', 'npmrc 配置'],
    never: NOT_FOR_LINES,
    make: (random) => `//npm.prod.internal/repository/npm/:_authToken=NpmToken.${uuid(random)}`,
  },
  {
    id: 'npmrc-basic-auth',
    source: 'https://docs.npmjs.com/cli/v11/configuring-npm/npmrc',
    names: ['.npmrc'],
    called: ['npmrc line', 'npmrc 配置'],
    never: NOT_FOR_LINES,
    make: (random) => `//npm.prod.internal/repository/npm/:_auth=${credentials(random)}`,
  },
  {
    id: 'yarnrc-auth-token',
    source: 'https://yarnpkg.com/configuration/yarnrc',
    names: ['.yarnrc.yml'],
    called: ['yarnrc file', 'yarnrc 文件'],
    never: NOT_FOR_FILES,
    make: (random) =>
      `npmScopes:\n  shop:\n    npmRegistryServer: "https://npm.prod.internal"\n    npmAuthToken: "${uuid(random)}"`,
  },
  {
    id: 'pypirc-file',
    source: 'https://packaging.python.org/en/latest/specifications/pypirc/',
    names: ['.pypirc'],
    called: ['pypirc file', 'pypirc 文件'],
    never: NOT_FOR_FILES,
    make: (random) =>
      [
        ...['[distutils]', 'index-servers = internal', '', '[internal]'],
        ...['repository = https://pypi.prod.internal/', `username = ${user(random)}`],
        `password = ${password(random)}`,
      ].join('\n'),
  },
  {
    id: 'maven-settings',
    source: 'https://maven.apache.org/settings.html',
    names: ['settings.xml'],
    called: ['Maven settings', 'Maven 配置'],
    never: NOT_FOR_FILES,
    make: (random) =>
      `<server>\n  <id>releases</id>\n  <username>${user(random)}</username>\n  <password>${password(random)}</password>\n</server>`,
  },
  {
    id: 'nuget-config',
    source: 'https://learn.microsoft.com/nuget/reference/nuget-config-file',
    names: ['nuget.config'],
    called: ['NuGet config', 'NuGet 配置'],
    never: NOT_FOR_FILES,
    make: (random) =>
      `<packageSourceCredentials>\n  <Internal>\n    <add key="Username" value="${user(random)}" />\n    <add key="ClearTextPassword" value="${password(random)}" />\n  </Internal>\n</packageSourceCredentials>`,
  },
  {
    id: 'wordpress-config',
    source: 'https://developer.wordpress.org/advanced-administration/wordpress/wp-config/',
    names: ['wp-config.php'],
    called: ['wp-config', 'wp-config 文件'],
    never: NOT_FOR_FILES,
    make: (random) =>
      [
        ...["define( 'DB_NAME', 'blog' );", `define( 'DB_USER', '${user(random)}' );`],
        ...[`define( 'DB_PASSWORD', '${password(random)}' );`, "define( 'DB_HOST', 'localhost' );"],
        `define( 'AUTH_KEY', '${random.text(`./${ALNUM}!@#$%^&*()-_[]{}<>~|;:,?`, 64)}' );`,
      ].join('\n'),
  },
  {
    id: 'django-settings',
    source: 'https://docs.djangoproject.com/en/5.2/ref/settings/',
    names: ['settings.py'],
    called: ['Django settings', 'Django 配置'],
    never: NOT_FOR_FILES,
    make: (random) =>
      `DATABASES = {\n    'default': {\n        'ENGINE': 'django.db.backends.postgresql',\n        'USER': '${user(random)}',\n        'PASSWORD': '${password(random)}',\n        'HOST': '${host(random, 'pg')}',\n    }\n}`,
  },
  {
    id: 'spring-datasource',
    source: 'https://docs.spring.io/spring-boot/reference/data/sql.html',
    names: ['application.properties'],
    called: ['data source settings', '数据源配置'],
    never: NOT_FOR_FILES,
    make: (random) =>
      `spring.datasource.url=jdbc:mysql://${host(random, 'mysql')}:3306/orders\nspring.datasource.username=${user(random)}\nspring.datasource.password=${password(random)}`,
  },
  {
    id: 'pgpass-line',
    source: 'https://www.postgresql.org/docs/current/libpq-pgpass.html',
    names: ['.pgpass'],
    called: ['pgpass line', 'pgpass 内容'],
    never: NOT_FOR_LINES,
    make: (random) => `${host(random, 'pg')}:5432:orders:${user(random)}:${password(random)}`,
  },
  {
    id: 'my-cnf',
    source: 'https://dev.mysql.com/doc/refman/8.4/en/option-files.html',
    names: ['.my.cnf'],
    called: ['my.cnf', 'my.cnf 文件'],
    never: NOT_FOR_FILES,
    make: (random) =>
      `[client]\nuser=${user(random)}\npassword=${password(random)}\nhost=${host(random, 'mysql')}`,
  },
  {
    id: 'rclone-config',
    source: 'https://rclone.org/docs/',
    names: ['rclone.conf'],
    called: ['rclone config', 'rclone 配置'],
    never: NOT_FOR_FILES,
    make: (random) =>
      `[backup]\ntype = s3\nprovider = Ceph\naccess_key_id = ${alnum(random, 20).toUpperCase()}\nsecret_access_key = ${base64(random, 30)}`,
  },
  {
    id: 's3cfg-file',
    source: 'https://s3tools.org/s3cmd-howto',
    names: ['.s3cfg'],
    called: ['s3cmd config', 's3cmd 配置'],
    never: NOT_FOR_FILES,
    make: (random) =>
      `[default]\naccess_key = ${alnum(random, 20).toUpperCase()}\nsecret_key = ${base64(random, 30)}\nhost_base = s3.prod.internal`,
  },
  {
    id: 'filezilla-server',
    source: 'https://wiki.filezilla-project.org/Site_Manager',
    names: ['sitemanager.xml'],
    called: ['FileZilla site', 'FileZilla 站点'],
    never: NOT_FOR_FILES,
    make: (random) =>
      `<Server>\n  <Host>${host(random, 'ftp')}</Host>\n  <User>${user(random)}</User>\n  <Pass encoding="base64">${encoded(password(random))}</Pass>\n</Server>`,
  },
];
