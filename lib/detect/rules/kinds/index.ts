import { AI } from './ai.ts';
import { BUSINESS } from './business.ts';
import { CHAT } from './chat.ts';
import { CHINA } from './china.ts';
import { CLOUD } from './cloud.ts';
import { CONNECTIONS } from './connections.ts';
import { CLOUD_PLATFORMS } from './cloud-platforms.ts';
import { DATABASES } from './databases.ts';
import { DEVELOPER } from './developer.ts';
import { DEVELOPER_TOOLS } from './developer-tools.ts';
import { INFRASTRUCTURE } from './infrastructure.ts';
import type { WrittenKind } from './kind.ts';
import { MONITORING } from './monitoring.ts';
import { written } from './written.ts';

/** Every kind of secret that is known by its own letters or by its vendor's name beside it. */
export const KINDS: readonly WrittenKind[] = [
  ...AI,
  ...CLOUD,
  ...CLOUD_PLATFORMS,
  ...CHINA,
  ...DATABASES,
  ...INFRASTRUCTURE,
  ...CHAT,
  ...BUSINESS,
  ...DEVELOPER_TOOLS,
  ...DEVELOPER,
  ...MONITORING,
  ...CONNECTIONS,
].map(written);
