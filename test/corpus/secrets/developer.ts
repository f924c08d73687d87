import type { SecretKind } from '../types.ts';
import { DEVELOPER_TOOLS } from './developer-tools.ts';
import { FORGES } from './forges.ts';
import { PIPELINES } from './pipelines.ts';
import { REGISTRIES } from './registries.ts';
import { SECRET_STORES } from './secret-stores.ts';

export const DEVELOPER: readonly SecretKind[] = [
  ...FORGES,
  ...REGISTRIES,
  ...PIPELINES,
  ...SECRET_STORES,
  ...DEVELOPER_TOOLS,
];
