import type { FamilyRule, FamilyTable, Policy } from './types.ts';

const ALLOWED: FamilyRule = { action: 'allow', override: 'acknowledge' };
const NOT_WANTED: FamilyTable = {
  families: { secret: ALLOWED, personal: ALLOWED, code: ALLOWED, document: ALLOWED, term: ALLOWED },
  sites: {},
};

/**
 * In force until an organisation's own policy is known, and beneath it afterwards. It masks: the
 * employee keeps working, and the notice offers to put the original back.
 */
export const DEFAULT_POLICY: Policy = {
  families: {
    secret: { action: 'mask', override: 'acknowledge' },
    personal: { action: 'mask', override: 'acknowledge', atLeast: 5 },
    code: { action: 'warn', override: 'acknowledge' },
    document: { action: 'warn', override: 'acknowledge' },
    term: { action: 'warn', override: 'acknowledge' },
  },
  sites: {},
  // Code and logs are full of addresses of machines: an organisation says that it wants them, or names its networks.
  rules: { 'ip-address': NOT_WANTED, 'mac-address': NOT_WANTED },
  onError: 'warn',
  overrideLasts: 'message',
  mode: 'enforce',
  access: {},
  groups: [],
  terms: [],
};
