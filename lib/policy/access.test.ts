import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ACCESS, SITE_ACTIONS } from './access-schema.ts';
import type { AccessTable, SiteAccess } from './access-schema.ts';
import { accessIn, alternativeTo, isShut, reportDeadEnds } from './access.ts';
import { DEFAULT_POLICY } from './default.ts';
import { parseLayer } from './layer.ts';

const to = (url: string) => ({ title: 'Other', url });
/** Where a layer with these sites has something to say. */
function deadEnds(table: AccessTable): string[] {
  const reported: string[] = [];
  const sites = Object.fromEntries(Object.entries(table).map(([id, access]) => [id, { access }]));
  reportDeadEnds(sites, [], (path, expected) => reported.push(`${path.join('.')}: ${expected}`));
  return reported;
}

const GEMINI = to('https://gemini.google.com/app');
const block: SiteAccess = { action: 'block', alternative: GEMINI };

test('blocked and redirected sites are shut, guarded and unguarded ones are open', () => {
  const actions = SITE_ACTIONS.filter((action) => isShut({ action }));
  expect(actions).toEqual(['block', 'redirect']);
  expect(isShut(undefined)).toBe(false);
});

test('a trial keeps nobody out', () => {
  const access = { claude: block };
  expect(accessIn({ ...DEFAULT_POLICY, access })).toBe(access);
  expect(accessIn({ ...DEFAULT_POLICY, access, mode: 'report' })).toEqual({});
});

describe('the way out', () => {
  test('is the alternative', () => {
    expect(alternativeTo('claude', { claude: block })).toEqual(GEMINI);
    expect(deadEnds({ claude: block })).toEqual([]);
  });

  test.each([
    ['that is blocked', GEMINI.url],
    ['that is blocked, written otherwise', 'https://GEMINI.Google.com:443?q'],
    ['below one that is blocked', 'https://app.gemini.google.com/'],
    ['that is the site itself', 'https://claude.ai/new'],
  ])('is never a site %s', (_, url) => {
    const table: AccessTable = {
      claude: { action: 'redirect', alternative: to(url) },
      gemini: { action: 'block' },
    };
    expect(alternativeTo('claude', table)).toBeUndefined();
    expect(deadEnds(table)).toEqual([
      'sites.claude.access.alternative: a site that is neither blocked nor redirected itself',
    ]);
  });

  test('two sites that lead to one another are both reported', () => {
    const redirect = (url: string): SiteAccess => ({ action: 'redirect', alternative: to(url) });
    const table = { claude: redirect(GEMINI.url), gemini: redirect('https://claude.ai/') };
    expect(deadEnds(table)).toHaveLength(2);
  });

  test('a redirect needs one', () => {
    expect(deadEnds({ claude: { action: 'redirect' } })).toEqual([
      'sites.claude.access.alternative: the site to redirect to',
    ]);
  });

  test('is looked at when policy is read, for groups of users as well', () => {
    const sites = { claude: { access: { action: 'redirect' } } };
    const paths = parseLayer({ sites, userGroups: { dev: { sites } } }).rejected;
    expect(paths.map(({ path }) => path)).toEqual([
      'sites.claude.access.alternative',
      'userGroups.dev.sites.claude.access.alternative',
    ]);
  });

  test('of a site that is open may lead anywhere', () => {
    const table: AccessTable = { claude: { ...block, action: 'guard' }, gemini: block };
    expect(deadEnds(table)).toHaveLength(1);
  });
});

describe('an address', () => {
  const isRead = (url: string) =>
    v.safeParse(ACCESS, { action: 'block', alternative: to(url) }).success;

  test.each([
    'https://ai.corp.example',
    'https://ai.corp.example:8443/chat?x#y',
    'http://localhost:3000/',
    'http://pasteward-demo.localhost',
  ])('%s is one to lead to', (url) => {
    expect(isRead(url)).toBe(true);
  });

  test.each([
    ...[
      'http://ai.corp.example/',
      'http://localhost.evil.example/',
      'http://evil.example/localhost/',
    ],
    ...['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'chrome://settings'],
    ...['https://claude.ai@evil.example/', 'https://', 'ai.corp.example', ''],
  ])('%s is none', (url) => {
    expect(isRead(url)).toBe(false);
  });
});
