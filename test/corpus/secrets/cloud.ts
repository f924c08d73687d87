import type { SecretKind } from '../types.ts';
import { AMAZON_GOOGLE } from './amazon-google.ts';
import { AZURE } from './azure.ts';
import { CLOUD_DATA } from './cloud-data.ts';
import { CLOUD_EDGE } from './cloud-edge.ts';
import { CLOUD_HOSTS } from './cloud-hosts.ts';

export const CLOUD: readonly SecretKind[] = [
  ...AMAZON_GOOGLE,
  ...AZURE,
  ...CLOUD_HOSTS,
  ...CLOUD_EDGE,
  ...CLOUD_DATA,
];
