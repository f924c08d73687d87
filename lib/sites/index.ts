import { chatgpt } from './chatgpt.ts';
import { claude } from './claude.ts';
import { copilot } from './copilot.ts';
import { deepseek } from './deepseek.ts';
import { demo } from './demo.ts';
import { gemini } from './gemini.ts';
import { kimi } from './kimi.ts';
import { perplexity } from './perplexity.ts';
import { qwen } from './qwen.ts';
import type { Site } from './types.ts';

/** Every guarded site. The manifest's match patterns are built from this list. */
export const SITES: readonly Site[] = [
  chatgpt,
  claude,
  copilot,
  deepseek,
  demo,
  gemini,
  kimi,
  perplexity,
  qwen,
];

/**
 * Stands for a site when a frame does not tell which one it belongs to. It is one of them: nowhere
 * else is there a guard.
 */
export const UNKNOWN_SITE = 'unknown';

/** What can stand for a site in a message. */
export const SITE_IDS: readonly string[] = [...SITES.map((site) => site.id), UNKNOWN_SITE];

/** Match patterns of all guarded pages, for the manifest and for tab queries. */
export const MATCHES: readonly string[] = SITES.flatMap(patternsOf);

/** Match patterns of the pages of one site. */
export function patternsOf({ scheme, hosts }: Site): string[] {
  return hosts.map((host) => `${scheme}://${host}/*`);
}

/** The site a page belongs to; hosts match exactly, so look-alike names are never trusted. */
export function siteOfHost(host: string): Site | undefined {
  return SITES.find((site) => site.hosts.includes(host));
}

/** Where a person begins at a site. */
export function homeOf({ scheme, hosts }: Site): string {
  return `${scheme}://${hosts[0] ?? ''}/`;
}
