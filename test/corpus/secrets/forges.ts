import { ALNUM, HEX, LOWER } from '../../fixtures/secrets/random.ts';
import { alnum, checked, crc32Hex, hex, LOWER_ALNUM, urlsafe } from '../shapes.ts';
import type { SecretKind } from '../types.ts';

const GITHUB =
  'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github';
const GITHUB_APPS = 'https://docs.github.com/en/apps/creating-github-apps';
const GITLAB = 'https://docs.gitlab.com/security/tokens/';

/** Where code is kept. */
export const FORGES: readonly SecretKind[] = [
  {
    id: 'github-classic-token',
    source: GITHUB,
    names: ['GITHUB_TOKEN', 'GH_TOKEN', 'GITHUB_PAT'],
    called: ['GitHub personal access token', 'GitHub 个人访问令牌'],
    make: (random) => checked(random, 'ghp_', 30),
  },
  {
    id: 'github-fine-grained-token',
    source: GITHUB,
    names: ['GITHUB_TOKEN', 'GH_TOKEN'],
    called: ['fine-grained GitHub token', 'GitHub 细粒度令牌'],
    make: (random) => `github_pat_${random.text(ALNUM, 22)}_${random.text(ALNUM, 59)}`,
  },
  {
    id: 'github-oauth-token',
    source: GITHUB,
    names: ['GITHUB_TOKEN', 'GITHUB_ACCESS_TOKEN', 'oauth_token'],
    called: ['GitHub OAuth token', 'GitHub OAuth 令牌'],
    make: (random) => checked(random, 'gho_', 30),
  },
  {
    id: 'github-app-user-token',
    source: `${GITHUB_APPS}/generating-a-user-access-token-for-a-github-app`,
    names: ['GITHUB_USER_TOKEN', 'GITHUB_TOKEN'],
    called: ['GitHub App user token', 'GitHub App 用户令牌'],
    make: (random) => checked(random, 'ghu_', 30),
  },
  {
    id: 'github-app-installation-token',
    source: GITHUB,
    names: ['GITHUB_TOKEN', 'INSTALLATION_TOKEN'],
    called: ['GitHub installation token', 'GitHub 安装令牌'],
    make: (random) => checked(random, 'ghs_', 30),
  },
  {
    id: 'github-refresh-token',
    source: `${GITHUB_APPS}/refreshing-user-access-tokens`,
    names: ['GITHUB_REFRESH_TOKEN'],
    called: ['GitHub refresh token', 'GitHub 刷新令牌'],
    make: (random) => `ghr_${alnum(random, 76)}`,
  },
  {
    id: 'github-oauth-client-secret',
    source: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/creating-an-oauth-app',
    names: ['GITHUB_CLIENT_SECRET', 'GITHUB_SECRET'],
    called: ['GitHub OAuth client secret', 'GitHub OAuth 客户端密钥'],
    make: (random) => hex(random, 40),
  },
  {
    id: 'gitlab-personal-token',
    source: 'https://docs.gitlab.com/user/profile/personal_access_tokens/',
    names: ['GITLAB_TOKEN', 'GITLAB_PRIVATE_TOKEN', 'GITLAB_ACCESS_TOKEN'],
    called: ['GitLab personal access token', 'GitLab 个人访问令牌'],
    make: (random) => `glpat-${urlsafe(random, 20)}`,
  },
  {
    id: 'gitlab-routable-token',
    source: 'https://docs.gitlab.com/user/profile/personal_access_tokens/',
    names: ['GITLAB_TOKEN', 'GITLAB_PRIVATE_TOKEN'],
    called: ['GitLab access token', 'GitLab 访问令牌'],
    // Version, then length and CRC-32 in base 36.
    make: (random) =>
      `glpat-${urlsafe(random, 27 + random.int(20))}.01.${random.text(LOWER_ALNUM, 9)}`,
  },
  {
    id: 'gitlab-deploy-token',
    source: 'https://docs.gitlab.com/user/project/deploy_tokens/',
    names: ['CI_DEPLOY_PASSWORD', 'GITLAB_DEPLOY_TOKEN'],
    called: ['GitLab deploy token', 'GitLab 部署令牌'],
    make: (random) => `gldt-${urlsafe(random, 20)}`,
  },
  {
    id: 'gitlab-runner-token',
    source: 'https://docs.gitlab.com/runner/register/',
    names: ['CI_SERVER_TOKEN', 'RUNNER_TOKEN', 'GITLAB_RUNNER_TOKEN'],
    called: ['GitLab runner authentication token', 'GitLab Runner 身份验证令牌'],
    make: (random) => `glrt-${random.pick(['', 't1_', 't3_'])}${urlsafe(random, 20)}`,
  },
  {
    id: 'gitlab-runner-registration-token',
    source: 'https://docs.gitlab.com/runner/register/',
    names: ['REGISTRATION_TOKEN', 'RUNNER_REGISTRATION_TOKEN'],
    called: ['GitLab runner registration token', 'GitLab Runner 注册令牌'],
    make: (random) => `GR1348941${urlsafe(random, 20)}`,
  },
  {
    id: 'gitlab-job-token',
    source: 'https://docs.gitlab.com/ci/jobs/ci_job_token/',
    names: ['CI_JOB_TOKEN'],
    called: ['GitLab CI job token', 'GitLab CI 作业令牌'],
    make: (random) => `glcbt-${hex(random, 2)}_${urlsafe(random, 20)}`,
  },
  {
    id: 'gitlab-trigger-token',
    source: 'https://docs.gitlab.com/ci/triggers/',
    names: ['TRIGGER_TOKEN', 'GITLAB_TRIGGER_TOKEN'],
    called: ['GitLab pipeline trigger token', 'GitLab 流水线触发令牌'],
    make: (random) => `glptt-${hex(random, 40)}`,
  },
  {
    id: 'gitlab-feed-token',
    source: GITLAB,
    names: ['GITLAB_FEED_TOKEN', 'feed_token'],
    called: ['GitLab feed token', 'GitLab Feed 令牌'],
    make: (random) => `glft-${urlsafe(random, 20)}`,
  },
  {
    id: 'gitlab-incoming-mail-token',
    source: GITLAB,
    names: ['INCOMING_EMAIL_TOKEN'],
    called: ['GitLab incoming email token', 'GitLab 接收邮件令牌'],
    make: (random) => `glimt-${random.text(LOWER_ALNUM, 25)}`,
  },
  {
    id: 'gitlab-oauth-secret',
    source: 'https://docs.gitlab.com/integration/oauth_provider/',
    names: ['GITLAB_CLIENT_SECRET', 'GITLAB_APP_SECRET'],
    called: ['GitLab OAuth application secret', 'GitLab OAuth 应用密钥'],
    make: (random) => `gloas-${hex(random, 64)}`,
  },
  {
    id: 'gitlab-agent-token',
    source: 'https://docs.gitlab.com/user/clusters/agent/install/',
    names: ['AGENTK_TOKEN', 'GITLAB_AGENT_TOKEN'],
    called: ['GitLab agent for Kubernetes token', 'GitLab Kubernetes 代理令牌'],
    make: (random) => `glagent-${urlsafe(random, 50)}`,
  },
  {
    id: 'gitlab-scim-token',
    source: 'https://docs.gitlab.com/user/group/saml_sso/scim_setup/',
    names: ['GITLAB_SCIM_TOKEN'],
    called: ['GitLab SCIM token', 'GitLab SCIM 令牌'],
    make: (random) => `glsoat-${urlsafe(random, 20)}`,
  },
  {
    id: 'gitlab-feature-flags-token',
    source: 'https://docs.gitlab.com/operations/feature_flags/',
    names: ['UNLEASH_INSTANCE_ID', 'GITLAB_FEATURE_FLAGS_TOKEN'],
    called: ['GitLab feature flags client token', 'GitLab 功能标志客户端令牌'],
    make: (random) => `glffct-${urlsafe(random, 20)}`,
  },
  {
    id: 'bitbucket-app-password',
    source: 'https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/',
    names: ['BITBUCKET_APP_PASSWORD', 'BITBUCKET_PASSWORD'],
    called: ['Bitbucket app password', 'Bitbucket 应用密码'],
    make: (random) => withCrc(`ATBB${alnum(random, 24)}`, ''),
  },
  {
    id: 'bitbucket-access-token',
    source: 'https://support.atlassian.com/bitbucket-cloud/docs/repository-access-tokens/',
    names: ['BITBUCKET_TOKEN', 'BITBUCKET_ACCESS_TOKEN'],
    called: ['Bitbucket repository access token', 'Bitbucket 仓库访问令牌'],
    make: (random) => withCrc(`ATCTT3xFfGN0${urlsafe(random, 171)}`, '='),
  },
  {
    id: 'bitbucket-oauth-secret',
    source: 'https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/',
    names: ['BITBUCKET_CLIENT_SECRET', 'BITBUCKET_OAUTH_SECRET'],
    called: ['Bitbucket OAuth secret', 'Bitbucket OAuth 密钥'],
    make: (random) => alnum(random, 32),
  },
  {
    id: 'atlassian-token',
    source:
      'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
    names: ['ATLASSIAN_API_TOKEN', 'JIRA_API_TOKEN', 'CONFLUENCE_API_TOKEN'],
    called: ['Atlassian API token', 'Atlassian API 令牌'],
    make: (random) => withCrc(`ATATT3xFfGF0${urlsafe(random, 171)}`, '='),
  },
  {
    id: 'atlassian-classic-token',
    source:
      'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
    names: ['JIRA_API_TOKEN', 'CONFLUENCE_TOKEN'],
    called: ['Jira API token', 'Jira API 令牌'],
    make: (random) => alnum(random, 24),
  },
  {
    id: 'jira-data-center-token',
    source:
      'https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html',
    names: ['JIRA_PAT', 'JIRA_PERSONAL_TOKEN', 'CONFLUENCE_PERSONAL_TOKEN'],
    called: ['Jira personal access token', 'Jira 个人访问令牌'],
    // Base64 of twelve digits, a colon and 20 bytes.
    make: (random) =>
      Buffer.concat([
        Buffer.from(`${random.text('0123456789', 12)}:`),
        Buffer.from(hex(random, 40), 'hex'),
      ]).toString('base64'),
  },
  {
    id: 'azure-devops-token-84',
    source: 'https://learn.microsoft.com/purview/sit-defn-azure-devops-personal-access-token',
    names: ['AZURE_DEVOPS_EXT_PAT', 'SYSTEM_ACCESSTOKEN', 'AZP_TOKEN', 'ADO_PAT'],
    called: ['Azure DevOps PAT', 'Azure DevOps 个人访问令牌'],
    make: (random) => `${alnum(random, 75)}AZDO${alnum(random, 5)}`,
  },
  {
    id: 'azure-devops-token-52',
    source:
      'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
    names: ['AZURE_DEVOPS_EXT_PAT', 'AZP_TOKEN', 'VSTS_PAT'],
    called: ['Azure DevOps personal access token', 'Azure DevOps 访问令牌'],
    make: (random) => random.text(`${LOWER}234567`, 52),
  },
  {
    id: 'gitea-token',
    source: 'https://docs.gitea.com/development/api-usage',
    names: ['GITEA_TOKEN', 'FORGEJO_TOKEN'],
    called: ['Gitea access token', 'Gitea 访问令牌'],
    make: (random) => random.text(HEX, 40),
  },
  {
    id: 'sourcegraph-token',
    source: 'https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token',
    names: ['SRC_ACCESS_TOKEN', 'SOURCEGRAPH_TOKEN'],
    called: ['Sourcegraph access token', 'Sourcegraph 访问令牌'],
    make: (random) => `sgp_${random.pick([hex(random, 16), 'local'])}_${hex(random, 40)}`,
  },
  {
    id: 'codeberg-token',
    source: 'https://docs.codeberg.org/advanced/access-token/',
    names: ['CODEBERG_TOKEN'],
    called: ['Codeberg access token', 'Codeberg 访问令牌'],
    make: (random) => hex(random, 40),
  },
  {
    id: 'gerrit-http-password',
    source: 'https://gerrit-review.googlesource.com/Documentation/user-upload.html',
    names: ['GERRIT_HTTP_PASSWORD', 'GERRIT_PASSWORD'],
    called: ['Gerrit HTTP password', 'Gerrit HTTP 密码'],
    make: (random) => random.text(`${ALNUM}+/`, 42) + random.pick(['A', 'Q', 'g', 'w']),
  },
  {
    id: 'phabricator-token',
    source: 'https://we.phorge.it/book/phorge/article/conduit/',
    names: ['CONDUIT_TOKEN', 'PHABRICATOR_TOKEN'],
    called: ['Phabricator Conduit token', 'Phabricator Conduit 令牌'],
    make: (random) => `api-${random.text(LOWER_ALNUM, 28)}`,
  },
];

function withCrc(text: string, separator: string): string {
  return `${text}${separator}${crc32Hex(text).toUpperCase()}`;
}
