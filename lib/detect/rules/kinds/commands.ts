import type { Kind } from './kind.ts';
import { PASSWORD, QUOTED, WORD } from './password.ts';

/** The rest of a command, over line ends behind a backslash. */
const ARGUMENTS = '(?:[^\\n|;]|\\\\\\r?\\n){0,240}?';
/** A value that is no word of a sentence about the option. */
const MARKED = '(?=[^\\s"\'`]{0,60}[\\d!@#%^&\\*=])';

const command = (id: string, keywords: string, pattern: string): Kind => [
  id,
  keywords,
  `~ ${ARGUMENTS}${pattern}`,
  { ...PASSWORD, after: 480 },
];

/** Passwords on command lines. */
export const COMMANDS: readonly Kind[] = [
  command(
    'curl-password',
    'curl curl.exe',
    `(?:-u|--user|-U|--proxy-user)[ =]{0,2}["']?[^\\s:"'$<]{1,80}:${WORD}`,
  ),
  [
    'command-line-password',
    '--password --passwd --http-password --ftp-password --db-password --proxy-password ' +
      '--docker-password --admin-password',
    `~(?:=["']?| ["']?${MARKED})(?![-<])${WORD}`,
    PASSWORD,
  ],
  command(
    'mysql-command-password',
    'mysql mysqldump mysqladmin mysqlimport mysqlsh mariadb mariadb-dump',
    `(?<= )-p(?!ort|rotocol|\\d{2,5}:\\d)["']?${MARKED}${WORD}`,
  ),
  command(
    'mongo-command-password',
    'mongo mongosh mongodump mongorestore mongoexport mongoimport',
    `(?<= )-p ?["']?${MARKED}${WORD}`,
  ),
  command('sshpass-password', 'sshpass', `(?<= )-p ?["']?${WORD}`),
  command(
    'registry-login-password',
    'docker podman nerdctl helm buildah skopeo',
    `login [^\\n]{0,200}?(?<= )-p[ =]?["']?(?!-)${WORD}`,
  ),
  command('redis-cli-password', 'redis-cli', `(?<= )(?:-a|--pass) ["']?${WORD}`),
  command('sqlcmd-password', 'sqlcmd bcp', `(?<= )-P ?["']?${MARKED}${WORD}`),
  command(
    'ldap-command-password',
    'ldapsearch ldapmodify ldapadd ldapdelete ldappasswd ldapwhoami',
    `(?<= )-w ?["']?${WORD}`,
  ),
  command(
    'samba-command-password',
    'smbclient rpcclient',
    `(?<= )-U ?["']?[^\\s%"']{1,60}%${WORD}`,
  ),
  command('archive-password', '7z 7za unrar', `(?<= )-p["']?${MARKED}${WORD}`),
  [
    'windows-share-password',
    '/user:',
    `net use (?=[^\\n]{0,240}~)(?:[a-z\\*]:? )?["']?\\\\\\\\[^\\s"']{3,120}["']?(?: /user:\\S{1,80})? ["']?(?![/\\*])${WORD}`,
    { ...PASSWORD, anyCase: true, before: 250 },
  ],
  [
    'windows-command-password',
    '/pass: /password:',
    `~["']?${WORD}`,
    { ...PASSWORD, anyCase: true },
  ],
  ['openssl-password', 'pass:', `(?<=-(?:pass|passin|passout|password) ["']?)~${WORD}`, PASSWORD],
  [
    'powershell-password',
    'ConvertTo-SecureString',
    `~ (?:-String )?${QUOTED}`,
    { ...PASSWORD, anyCase: true },
  ],
  ['sql-user-password', 'IDENTIFIED', `~ (?:WITH \\w{3,40} )?BY (?:PASSWORD )?${QUOTED}`, PASSWORD],
];
