import type { Kind } from './kind.ts';

const CODE_HOSTS: readonly Kind[] = [
  ['gitlab-runner-token', 'glrt- glrtr- GR1348941', '.'],
  [
    'gitlab-service-token',
    'gldt- glptt- glft- glagent- glcbt- glsoat- gloas- glimt- glffct- glwt-',
    '.',
  ],
  ['atlassian-token', 'ATATT3 ATCTT3 ATOA', '='],
  ['bitbucket-token', 'ATBB BBDC-', '+/@'],
  ['trello-token', 'ATTA'],
  ['gitea-oauth-secret', 'gto_ gta_'],
  ['sourcegraph-token', 'sgp_ slk_ sgd_ sgs_'],
  ['phabricator-token', 'api- cli-', '(~([a-z0-9]{28}))'],
  ['jetbrains-token', 'perm: perm-', '+/=.'],
  ['teamcity-token', 'eyJ0eXAiOiAiVENWMiJ9.', '.'],
];

const REGISTRIES: readonly Kind[] = [
  ['pypi-token', 'pypi-AgE'],
  ['rubygems-api-key', 'rubygems_'],
  ['nuget-api-key', 'oy2', '~[a-z2-7]{43}'],
  ['crates-io-token', 'cio', '(~([A-Za-z0-9]{32}))'],
  ['jfrog-token', 'AKCp cmVmdGtuOj'],
  ['docker-organization-token', 'dckr_oat_'],
  // `auth` is the base64 of name, colon, password.
  ['docker-config-auth', '"auth":', '~ {0,3}"(([\\w+/]{12,360}={0,2}))"', { after: 380 }],
  ['docker-config-secret', 'eyJhdXRocyI ewogICJhdXRocyI ewoJImF1dGhzIj ewogICAgImF1dGhzIj', '+/='],
  ['npmrc-password', '_auth :_password', '~ ?= ?["\']?(([\\w+/]{12,500}={0,2}))', { after: 520 }],
  ['packagist-token', 'packagist_'],
  // Not the key that its own programs come with.
  ['socket-api-key', 'sktsec_', '(~(?!t_--RAN5U)([\\w-]{20,}))'],
  ['deno-deploy-token', 'ddp_ ddo_ ddw_'],
  ['minisign-secret-key', 'RWRTY0Iy dW50cnVzdGVkIGNvbW1lbnQ6IHJzaWdu', '+/='],
  ['registry-token', 'CLOJARS_ jsrp_ jsrd_ jsrw_ ovsxat_ ovsxp_'],
];

const CI: readonly Kind[] = [
  ['circleci-token', 'CCIPAT_ CCIPRJ_'],
  [
    'buildkite-token',
    'bkaa_ bkjat_ bkaj_ bkar_ bkua_ bkur_ bktx_ bkcqt_ bkct_ bkpt_ bkrt_ bktr_ bkat_ bkpat_ bkps_',
    '.',
  ],
  // Encrypted with a key that lies beside it on the server.
  ['jenkins-encrypted-secret', '{AQAAABAAAA', '+/=', { confidence: 'medium' }],
  ['harness-token', 'pat. sat.', '~[\\w-]{22}\\.\\w{24}\\.\\w{20}'],
  ['octopus-deploy-api-key', 'API-', '~(?=[A-Z]{0,24}\\d)[A-Z0-9]{25,32}'],
];

/**
 * Three parts where the second is JSON as well, or five where the second is an encrypted key. Not what jwt.io
 * shows, which is in every text about such tokens.
 */
const WEB_TOKEN =
  '(?<![\\w-])~[\\w-]{6,500}\\.(?:eyJ[\\w-]{8,2600}|[\\w-]{0,600}\\.[\\w-]{10,24}\\.[\\w-]{8,2000})\\.(?!SflKxwRJSM|KMUFsIDTnF|TJVA95OrM7)[\\w-]{16,}';

export const DEVELOPER: readonly Kind[] = [
  ...CODE_HOSTS,
  ...REGISTRIES,
  ...CI,
  ['json-web-token', 'eyJ', WEB_TOKEN, { before: 1, after: 4_000 }],
];
