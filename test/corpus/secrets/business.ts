import type { SecretKind } from '../types.ts';
import { COMMERCE } from './commerce.ts';
import { OFFICE } from './office.ts';
import { PAYMENTS } from './payments.ts';
import { WALLETS } from './wallets.ts';

export const BUSINESS: readonly SecretKind[] = [...PAYMENTS, ...COMMERCE, ...OFFICE, ...WALLETS];
