import { AI as AI_OF_PRESET } from '../../lib/detect/rules/ai.ts';
import { CLOUD as CLOUD_OF_PRESET } from '../../lib/detect/rules/cloud.ts';
import { CODE_HOSTS } from '../../lib/detect/rules/code-hosts.ts';
import { CREDENTIAL_RULES } from '../../lib/detect/rules/credentials/index.ts';
import { RULES } from '../../lib/detect/rules/index.ts';
import { KEYS_AND_URLS } from '../../lib/detect/rules/keys-and-urls.ts';
import { AI } from '../../lib/detect/rules/kinds/ai.ts';
import { BUSINESS } from '../../lib/detect/rules/kinds/business.ts';
import { CHAT } from '../../lib/detect/rules/kinds/chat.ts';
import { CHINA } from '../../lib/detect/rules/kinds/china.ts';
import { CLOUD } from '../../lib/detect/rules/kinds/cloud.ts';
import { CLOUD_PLATFORMS } from '../../lib/detect/rules/kinds/cloud-platforms.ts';
import { CONNECTIONS } from '../../lib/detect/rules/kinds/connections.ts';
import { DATABASES } from '../../lib/detect/rules/kinds/databases.ts';
import { DEVELOPER } from '../../lib/detect/rules/kinds/developer.ts';
import { DEVELOPER_TOOLS } from '../../lib/detect/rules/kinds/developer-tools.ts';
import { INFRASTRUCTURE } from '../../lib/detect/rules/kinds/infrastructure.ts';
import { MONITORING } from '../../lib/detect/rules/kinds/monitoring.ts';
import type { Kind } from '../../lib/detect/rules/kinds/kind.ts';
import { PERSONAL } from '../../lib/detect/rules/personal/index.ts';
import { SERVICES } from '../../lib/detect/rules/services.ts';
import type { Rule } from '../../lib/detect/rules/types.ts';

/** A part of the list of rules, under one heading. */
export interface Area {
  readonly name: string;
  readonly rules: readonly Rule[];
}

function area(name: string, rules: readonly Rule[], ...kinds: readonly Kind[]): Area {
  const ids = new Set([...rules.map(({ id }) => id), ...kinds.map(([id]) => id)]);
  return { name, rules: RULES.filter(({ id }) => ids.has(id)) };
}

export const AREAS: readonly Area[] = [
  area('Secrets: AI', AI_OF_PRESET, ...AI),
  area('Secrets: clouds', CLOUD_OF_PRESET, ...CLOUD, ...CLOUD_PLATFORMS),
  area('Secrets: services in China', [], ...CHINA),
  area('Secrets: databases and infrastructure', [], ...DATABASES, ...INFRASTRUCTURE),
  area('Secrets: code and its tools', CODE_HOSTS, ...DEVELOPER, ...DEVELOPER_TOOLS),
  area('Secrets: monitoring', [], ...MONITORING),
  area('Secrets: chats, calls, mail and social networks', [], ...CHAT),
  area('Secrets: business, payments and wallets', SERVICES, ...BUSINESS),
  area('Secrets: key files, addresses, commands and headers', KEYS_AND_URLS, ...CONNECTIONS),
  area('Secrets: known by the word beside them', CREDENTIAL_RULES),
  area('Personal data', PERSONAL),
];
