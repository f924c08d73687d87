import type { Kind } from './kind.ts';
import { PASSWORD, QUOTED, WORD } from './password.ts';

/** A value that is no word of a sentence about the option. */
const MARKED = '(?=[^\\s"\'`]{0,60}[\\d!@#%^&*=])';

/** A program, its task, the rest of its command over line ends behind a backslash, and the option; no other command. */
const command = (id: string, programs: string, option: string, task = ''): Kind => [
  `${id}-password`,
  programs,
  `~ ${task}(?:(?!\\b(?:${programs.replaceAll(' ', '|')}) (?<!-\\S{1,6}[ =]\\S{2,12} ))[^\\n|;]|\\\\\\r?\\n){0,240}?(?<= )${option}${WORD}`,
  { ...PASSWORD, after: 480, followedBy: /[ \\]/y },
];

/** Passwords on command lines. */
export const COMMANDS: readonly Kind[] = [
  command(
    'curl',
    'curl smbclient rpcclient',
    `(?:-u|--user|-U|--proxy-user)[ =]{0,2}["']?[^\\s:%"'$<]{1,80}[:%]`,
  ),
  command(
    'mysql-command',
    'mysql mysqldump mysqladmin mariadb 7z',
    `-p(?!ort|rotocol|\\d{2,5}:\\d)["']?${MARKED}`,
  ),
  command(
    'database-command',
    'mongo mongosh mongodump mongorestore redis-cli sqlcmd bcp cqlsh zip unzip htpasswd sshpass ssh-keygen',
    `(?:(?:-[pPaN]|--pass) ?|(?<=htpasswd )-\\w{0,3}b\\w{0,3} \\S{1,80} \\S{1,60} )["']?(?!-|\\d{1,5}\\b)(?=\\S{0,60}[\\d!@#%^&*=-])`,
  ),
  command('ldap-command', 'ldapsearch ldapmodify ldapadd', `-w ?["']?`),
  command(
    'registry-login',
    'docker podman nerdctl helm',
    `-p[ =]?["']?(?!-)`,
    '(?:registry )?login ',
  ),
  [
    'windows-share-password',
    '/user: net…use',
    `~(?:(?<=:)[\\w\\\\.@-]{1,60}| (?:\\w: )?\\\\\\\\\\S{1,99}(?= ["']?${MARKED})) ["']?(?![/*])${WORD}(?<=net use [^\\n]{1,240})`,
    { ...PASSWORD, anyCase: true, before: 120 },
  ],
  [
    'windows-command-password',
    '/pass: xfreerdp',
    `~(?:(?<=:)|[^\\n]{1,200}? /p:)["']?${WORD}`,
    { ...PASSWORD, anyCase: true },
  ],
  [
    'powershell-password',
    'convertto-securestring',
    `~ (?:-String )?${QUOTED}`,
    { ...PASSWORD, anyCase: true },
  ],
  [
    'sql-user-password',
    'identified password',
    `~ (?:(?:WITH \\w{3,40} )?BY (?:PASSWORD )?|(?:= ?)?(?=')(?<=(?:CREATE|ALTER) (?:ROLE|USER|LOGIN) [^;\\n]{1,90}))${QUOTED}`,
    { ...PASSWORD, anyCase: true, before: 120, followedBy: / (?:["'=]|by|with)/iy },
  ],
];
