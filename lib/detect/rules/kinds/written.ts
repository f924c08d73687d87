import type { Kind, WrittenKind } from './kind.ts';

/** The short form of a kind written out. */
export function written([id, keywords, pattern = '', options]: Kind): WrittenKind {
  if (pattern.includes('~')) return [id, keywords, pattern, options ?? {}];
  const body = `([\\w${pattern}-]{18,})`;
  const isLabel = /[=/:"]$/.test(keywords);
  return [id, keywords, isLabel ? `~(${body})` : `(~${body})`, { after: 110, ...options }];
}
