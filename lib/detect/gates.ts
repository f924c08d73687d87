import type { Gate } from './gate.ts';

/** A window after a keyword that begins the match; two units of context on either side. */
const token = (longest: number): { before: number; after: number } => ({
  before: 2,
  after: longest + 2,
});

function leading(rule: string, longest: number, ...keywords: string[]): Gate {
  return { rule, keywords, window: token(longest), leads: true };
}

/** user 100, password 200, host 100, path 100, query 500, the punctuation, and `jdbc:` before. */
const CONNECTION = { before: 7, after: 16 + 1008 };

export const GATES: readonly Gate[] = [
  leading('aws', 20, 'A3T', 'AKIA', 'AGPA', 'AIDA', 'AROA', 'AIPA', 'ANPA', 'ANVA', 'ASIA'),
  {
    // Any amount of white space may stand around the equals sign.
    rule: 'aws',
    keywords: ['secret_access_key', 'secretaccess_key', 'secret_accesskey', 'secretaccesskey'],
    window: 'whole',
    anyCase: true,
  },
  {
    // The rule parses JSON, whose keys may be written with escapes: of the letters and the
    // underscore of `private_key_id`, one at least must be plain, or be written so.
    rule: 'gcp',
    keywords: ['private_key_id', '\\u005f', '\\u006', '\\u007'],
    textBegins: /[ \t\r\n]*\{/y,
    window: 'whole',
    anyCase: true,
  },
  // The pattern's dot after `github` is any character.
  { rule: 'npm', keywords: [':x-oauth-basic@github'], window: { before: 266, after: 30 } },
  { rule: 'npm', filePath: '.npmrc', keywords: ['_authToken='], window: 'whole' },
  leading('npm', 40, 'npm_'),
  {
    rule: 'slack',
    keywords: ['https://hooks.slack.com/services/t'],
    window: token(160),
    anyCase: true,
  },
  {
    // A token has any number of parts.
    rule: 'slack',
    keywords: ['xoxb-', 'xoxp-', 'xapp-', 'xoxa-', 'xoxo-', 'xoxr-'],
    window: 'whole',
    leads: true,
  },
  {
    // user 256, password 256, host 256, last label 6, and the punctuation. `ftp://` is in `sftp://`
    // too. An @ or an escape must come before a slash, which tells nearly every other address apart.
    rule: 'basicauth',
    keywords: ['http://', 'https://', 'ftp://', 'ftps://'],
    followedBy: /[^\s/@"'\\]{0,514}[@\\]/y,
    window: token(790),
  },
  // Both forms have "OpenAI" in base64 in their middle, up to 11 + 74 units in.
  { rule: 'openai', keywords: ['T3BlbkFJ'], window: { before: 87, after: 84 } },
  leading('anthropic', 144, 'sk-ant-api0'),
  leading('groq', 56, 'gsk_'),
  leading('huggingface', 37, 'hf_'),
  leading('linear', 136, 'lin_api_'),
  leading('notion', 50, 'ntn_'),
  { rule: 'privatekey', keywords: ['-----BEGIN'], window: token(10_200) },
  {
    rule: 'private-key-forms',
    keywords: ['-----BEGIN', '-----END', '---- BEGIN SSH2', '---- END SSH2', 'PuTTY-User-Key-File'],
    // A key is 65,536 units long at most, see there.
    window: { before: 66_000, after: 66_000 },
  },
  // Words that are too long for it took 40 µs each.
  { ...leading('sendgrid', 390, 'SG.'), followedBy: /(?!\w{1,128}\.\w{257})/y },
  leading('shopify', 70, 'shppa_', 'shpca_', 'shpat_', 'shpss_'),
  leading('stripe', 107, 'sk_live_', 'sk_test_', 'rk_live_', 'rk_test_'),
  leading('github', 41, 'ghp_', 'gho_', 'ghu_', 'ghr_'),
  leading('github', 41, 'ghs_'),
  {
    // The form that holds a signed token of some 500 units. A megabyte of `ghs_1_` took 1.4 s.
    ...leading('github', 12_030, 'ghs_'),
    followedBy: /[0-9]{0,20}[_\\]/y,
    sparse: 200,
  },
  leading('github', 93, 'github_pat_'),
  leading('gitlab', 134, 'glpat-'),
  leading('grafana', 406, 'glc_'),
  leading('grafana', 46, 'glsa_'),
  leading('1password', 1_290, 'ops_ey'),
  {
    rule: 'database-connection-string',
    keywords: [
      'mongodb://',
      'mongodb+srv://',
      'mysql://',
      'mysqlx://',
      'postgres://',
      'postgresql://',
    ],
    window: CONNECTION,
    anyCase: true,
  },
  leading('hashicorp-vault', 304, 'hvs.', 'hvb.', 'hvr.'),
  leading('vercel', 64, 'vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'),
  leading('databricks', 38, 'dapi'),
  leading('docker', 36, 'dckr_pat_'),
  leading('figma', 205, 'figd_'),
  leading('cloudflare', 53, 'cfk_', 'cfut_', 'cfat_'),
  leading('tailscale', 129, 'tskey-'),
];
