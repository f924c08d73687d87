/**
 * The words that say that a secret comes next, in the languages of the people who use chats. Lower case. A word
 * with an accent is looked for from that letter on, and one in another script from its first letter, in the case given.
 */
export const PASSWORD_WORDS: readonly string[] = [
  ...'passw passphrase passcode kennwort pwd mdp contrase senha clave'.split(' '),
  ...'_pass pass: pass= pw: pw= pw" creds login: logins: credentials: wachtwoord 密码 密碼 口令 パスワード パスフレーズ 暗証番号'.split(
    ' ',
  ),
  ...'비밀번호 пароль'.split(' '),
  ...['pass is ', 'pw ', 'mot de passe', 'palavra-passe', 'palavra passe'],
];

/** What follows is drawn; a word or a number is none. */
export const TOKEN_WORDS: readonly string[] = [
  ...'secret token key apikey accesskey auth credential bearer jwt session cookie webhook license'.split(
    ' ',
  ),
  ...'dsn psk skey appkey aeskey _ak _sk ak= sk= ak: sk: ak" sk" _pat pat: pat" pat= _sid jeton chave llave segredo secreto geheimnis zugang'.split(
    ' ',
  ),
  ...'密钥 密鑰 秘钥 令牌 凭证 凭据 授权码 访问码 私钥 秘密 トークン シークレット キー 鍵 토큰'.split(
    ' ',
  ),
  ...['ak =', 'üssel'],
  ...['é api', "é d'api", 'é d’api', 'é secr', 'é priv'].flatMap((word) => [
    word,
    word.replace('api', 'API'),
    word.toUpperCase(),
  ]),
];

/**
 * The end of a label that is about a secret and holds none: `token_count`, `passwordField`, `keyboard`. What
 * follows is then a number, a name or a rule. Read from behind, as most labels have none of these.
 */
export const ABOUT = new RegExp(
  `$(?<=${
    'length count size types? names? fields? hints? labels? ur[li]s? path file polic(?:y|ies) rules? reg' +
    'exp? pattern expir\\w* ttl index limit headers? (?<!pass)codes? hash(?:es)? algorithm format placeholder ' +
    'inputs? min max version status error message text title class style icon prefix suffix sha\\d* md5 ' +
    'digest fingerprint checksum usage issuer audience endpoint host server domain strength age iz(?:e[drs]?|ing|ations?) ' +
    'hex board store (?<!st)ring chain frame down up press map set ors? mgr realm iso zip encryption ' +
    'withcredentials -protected -buttons? ^lock-token websocket-key (?:next|page|continuation)_?tokens? (?<!access_?)key_?id(?:entifier)?'
  })`.replaceAll(' ', '|'),
  'i',
);

/** Words of labels that name what everybody may know, or what only tells one thing from another. */
export const PUBLIC: ReadonlySet<string> = new Set(
  (
    'public pub publishable site primary foreign sort partition cache row i18n translation csrf xsrf nonce ' +
    'commit idempotency integrity trace request correlation etag query unique group fingerprint host gpg pgp ssh hash'
  ).split(' '),
);

/** Words between a label and a value that say that the value is something else. */
export const OTHERWISE =
  /commit|sha-?\d|hash|digest|checksum|md5|\bids?\b|uuid|fingerprint|integrity|public|version|branch|file|path|http|ENC\[|data:/i;

/** What stands before "key" where it is no service's. */
export const OTHER_KEYS =
  /(?:^|[^a-z])(?:the|an?|this|that|from|by|with|of|for|to|or|in|each|any|no|storage|object|s3|redis|map|event|file)[ -]$/i;
