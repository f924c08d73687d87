import type { Policy } from './types.ts';

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
  rules: {},
  onError: 'warn',
  groups: [],
  terms: [],
};
