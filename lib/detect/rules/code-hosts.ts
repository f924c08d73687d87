import { tokenRule } from './types.ts';
import type { Rule } from './types.ts';

export const CODE_HOSTS: readonly Rule[] = [
  tokenRule({
    id: 'github-token',
    reports: { github: ['GITHUB_TOKEN'] },
    publicPrefix: /^(?:gh[pousr]|github_pat)_/,
  }),
  tokenRule({
    id: 'github-oauth-url',
    reports: { npm: ['PackageJSON_xOauthToken'] },
    publicPrefix: /^https?:\/\//,
    // The report begins at the scheme but is only as long as the token behind it.
    tail: /.{7,8}:x-oauth-basic@github.com\//y,
  }),
  tokenRule({
    id: 'gitlab-token',
    reports: { gitlab: ['GITLAB_PERSONAL_ACCESS_TOKEN'] },
    publicPrefix: /^glpat-/,
    // Routable tokens end in a version, a length and a checksum, behind dots.
    tail: /(?:\.[0-9a-z]{2})?\.[0-9a-z]{9}(?![0-9A-Za-z])/y,
  }),
  tokenRule({
    id: 'npm-token',
    reports: { npm: ['NPM_ACCESS_TOKEN'] },
    publicPrefix: /^npm_/,
  }),
  tokenRule({
    id: 'npmrc-auth-token',
    reports: { npm: ['Npmrc_authToken'] },
    publicPrefix: /^/,
    label: /_authToken=/y,
    // The pattern runs to the end of the line, which in a chat is the rest of the sentence.
    keep: /^[\s"'`\u00ad\u200b-\u200f\u2060]*([^\s"'`\\<>,;(){}|\u0080-\uffff]+)/d,
  }),
  tokenRule({
    id: 'docker-token',
    reports: { docker: ['DOCKER_PERSONAL_ACCESS_TOKEN'] },
    publicPrefix: /^dckr_pat_/,
  }),
];
