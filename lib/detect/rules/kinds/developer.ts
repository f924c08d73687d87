import type { Kind } from './kind.ts';
import { UUID, mixed, named } from './label.ts';

/** Newer tokens end in a length and a checksum, behind dots. */
const GITLAB = '~[\\w-]{20,200}(?:(?:\\.[a-z0-9]{2})?\\.[a-z0-9]{9})?';
const BASE64 = '[A-Za-z0-9\\+/]';

const CODE_HOSTS: readonly Kind[] = [
  ['gitlab-runner-token', 'glrt- glrtr- GR1348941', GITLAB],
  ['gitlab-deploy-token', 'gldt-', GITLAB],
  ['gitlab-trigger-token', 'glptt-', GITLAB],
  ['gitlab-feed-token', 'glft-', GITLAB],
  ['gitlab-agent-token', 'glagent-', GITLAB],
  // A signed token, in newer releases.
  ['gitlab-job-token', 'glcbt-', '~[\\w-]{20,600}(?:\\.[\\w-]{20,1200}){0,2}', { after: 3_100 }],
  ['gitlab-scim-token', 'glsoat-', GITLAB],
  ['gitlab-oauth-secret', 'gloas-', GITLAB],
  ['gitlab-mail-token', 'glimt-', GITLAB],
  ['gitlab-feature-flag-token', 'glffct-', GITLAB],
  ['gitlab-workspace-token', 'glwt-', GITLAB],
  ['gitlab-session-cookie', '_gitlab_session=', '~([a-f0-9]{32})'],
  ['atlassian-token', 'ATATT3 ATCTT3', '~[\\w=-]{60,}'],
  ['atlassian-oauth-secret', 'ATOA', '~(?=[A-Za-z_-]{0,49}\\d)[\\w=-]{50,}'],
  ['bitbucket-app-password', 'ATBB', '~[A-Za-z0-9]{24}[A-F0-9]{8}'],
  ['bitbucket-server-token', 'BBDC-', '~[\\w\\+/@-]{40,}'],
  ['trello-token', 'ATTA', '~[a-f0-9]{64}[A-F0-9]{8}'],
  ['azure-devops-token', 'AZDO', '[A-Za-z0-9]{76}~[A-Za-z0-9]{4}', { before: 76, after: 8 }],
  ['gitea-oauth-secret', 'gto_ gta_', '~[a-z2-7]{52}'],
  named('gitea-token', 'gitea forgejo codeberg', '[a-f0-9]{40}'),
  ['sourcegraph-token', 'sgp_', '~(?:(?:[a-f0-9]{16}|local)_)?[a-f0-9]{40}'],
  ['sourcegraph-license-key', 'slk_ sgd_ sgs_', '~[a-f0-9]{64}'],
  ['phabricator-token', 'api- cli-', `~${mixed(28, 'a-z0-9')}`, { after: 32 }],
  [
    'jetbrains-token',
    'perm: perm-',
    `~${BASE64}{4,90}={0,2}\\.${BASE64}{4,40}={0,2}\\.[A-Za-z0-9]{30,}`,
  ],
  ['teamcity-token', 'eyJ0eXAiOiAiVENWMiJ9.', '~[\\w-]{20,120}\\.[\\w-]{20,}'],
];

const REGISTRIES: readonly Kind[] = [
  ['pypi-token', 'pypi-AgEIcHlwaS5vcmc pypi-AgENdGVzdC5weXBpLm9yZw', '~[\\w-]{50,}'],
  ['rubygems-api-key', 'rubygems_', '~[a-f0-9]{48}'],
  ['nuget-api-key', 'oy2', '~[a-z2-7]{43}', { after: 46 }],
  ['crates-io-token', 'cio', `~${mixed(32)}`, { after: 35 }],
  ['packagist-token', 'packagist_', '~[a-z]{2,4}_[a-f0-9]{68}'],
  ['clojars-token', 'CLOJARS_', '~[a-f0-9]{60}'],
  ['jfrog-api-key', 'AKCp', '~[A-Za-z0-9]{69}'],
  ['jfrog-reference-token', 'cmVmdGtuOj', '~[A-Za-z0-9]{54}'],
  ['docker-organization-token', 'dckr_oat_', '~[\\w-]{27,}'],
  // `auth` is the base64 of name, colon, password.
  [
    'docker-config-auth',
    '"auth":',
    `~\\s{0,3}"((?=[A-Za-z]{0,90}\\d)(?:${BASE64}{4}){3,90}(?:[\\w/]{2}==|[\\w/]{3}=)?)"`,
    { after: 380 },
  ],
  [
    'docker-config-secret',
    'eyJhdXRocyI ewogICJhdXRocyI ewoJImF1dGhzIj ewogICAgImF1dGhzIj',
    `~${BASE64}{40,}`,
  ],
  [
    'npmrc-password',
    '_auth :_password',
    `~ ?= ?["']?((?=[A-Za-z]{0,90}\\d)${BASE64}{12,500}={0,2})`,
    { after: 520 },
  ],
  ['jsr-token', 'jsrp_ jsrd_ jsrw_', '~[A-Za-z0-9]{30,}'],
  named('cloudsmith-api-key', 'cloudsmith', '[a-f0-9]{40}'),
  ['open-vsx-token', 'ovsxat_ ovsxp_', `~${UUID}`],
  ['socket-api-key', 'sktsec_', '~[\\w-]{20,100}_api'],
  ['deno-deploy-token', 'ddp_ ddo_ ddw_', '~[A-Za-z0-9]{36}'],
  ['minisign-secret-key', 'RWRTY0Iy dW50cnVzdGVkIGNvbW1lbnQ6IHJzaWdu', `~${BASE64}{100,}`],
];

const CI: readonly Kind[] = [
  ['circleci-token', 'CCIPAT_ CCIPRJ_', '~[A-Za-z0-9]{16,30}_[a-f0-9]{40}'],
  named(
    'circleci-legacy-token',
    'circle_token circleci_token circle-token circleci-token circle_ci_token',
    '[a-f0-9]{40}',
  ),
  [
    'buildkite-token',
    'bkaa_ bkjat_ bkaj_ bkar_ bkua_ bkur_ bktx_ bkcqt_ bkct_ bkpt_ bkrt_ bktr_ bkat_ bkpat_ bkps_',
    '~(?=[\\w.-]{38})[\\w-]{1,600}(?:\\.[\\w-]{1,600}){0,2}',
    { after: 2_000 },
  ],
  named('jenkins-token', 'jenkins', '11[a-f0-9]{32}'),
  ['jenkins-crumb', 'jenkins-crumb', `~["'\`]?[:=] ?["'\`]?([a-f0-9]{32,64})`, { anyCase: true }],
  // Encrypted with a key that lies beside it on the server.
  [
    'jenkins-encrypted-secret',
    '{AQAAABAAAA',
    `~${BASE64}{20,1000}={0,2}\\}`,
    { after: 1_020, confidence: 'medium' },
  ],
  named('codecov-token', 'codecov', UUID),
  named('travis-token', 'travis_token travis_api travis-token', mixed(22, 'A-Za-z0-9_-')),
  ['harness-token', 'pat. sat.', '~[\\w-]{22}\\.[a-f0-9]{24}\\.[A-Za-z0-9]{20}', { after: 72 }],
  ['octopus-deploy-api-key', 'API-', '~(?=[A-Z]{0,24}\\d)[A-Z0-9]{25,32}', { after: 36 }],
  ['chromatic-token', 'chpt_', '~[a-f0-9]{12,}'],
];

/**
 * Three parts where the second is JSON as well, or five where the second is an encrypted key. Not what jwt.io
 * shows, which is in every text about such tokens.
 */
const WEB_TOKEN =
  '~[\\w-]{6,500}\\.(?:eyJ[\\w-]{8,2600}|[\\w-]{0,600}\\.[\\w-]{10,24}\\.[\\w-]{8,2000})\\.(?!SflKxwRJSM|KMUFsIDTnF|TJVA95OrM7)[\\w-]{16,}';

export const DEVELOPER: readonly Kind[] = [
  ...CODE_HOSTS,
  ...REGISTRIES,
  ...CI,
  // The first names that a header has: alg, typ, kid, enc, cty, x5t, x5c, jku, jwk, zip, ver.
  [
    'json-web-token',
    'eyJhbGci eyJ0eXAi eyJraWQi eyJlbmMi eyJjdHki eyJ4NXQ eyJ4NWMi eyJqa3Ui eyJqd2si eyJ6aXAi eyJ2ZXIi',
    WEB_TOKEN,
    { after: 4_000 },
  ],
];
