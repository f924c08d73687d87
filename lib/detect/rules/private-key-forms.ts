import type { SecretLintRuleCreator } from '@secretlint/types';
import { breakLines, endOfKey, holdsKey, startOfKey } from './key-body.ts';

/**
 * Private keys in the forms that secretlint's own rule leaves out: PGP blocks, encrypted keys, short
 * ones (Ed25519, P-256), keys with headers, quoted or escaped line by line, cut off at either
 * end, PuTTY files, static keys of OpenVPN. A public key or a certificate is no finding.
 *
 * Each marker looks no further than the next one, so that the work is linear in the text whatever
 * stands in it: a first version took 41 s for repeated BEGIN lines in 1.6 MB.
 */
const MARKER =
  /-----(BEGIN|END) ?(?:((?:[A-Z0-9]{1,20} ){0,4})PRIVATE KEY(?: BLOCK)?|OpenVPN Static key V\d)-----|---- (BEGIN|END) SSH2 ENCRYPTED PRIVATE KEY ----/g;
const PUTTY = /PuTTY-User-Key-File-\d/g;
const PUTTY_PRIVATE = /Private-Lines: ?\d+/;
const PUTTY_SEAL = /^[\s>|"'`\\]*Private-(?:MAC|Hash): ?[0-9a-fA-F]*/;

/** No key is longer: 16,384-bit RSA is 13 KB, and PGP blocks with photos some 40. */
const LONGEST = 65_536;

const MESSAGES = {
  PEM_PRIVATE_KEY: { en: () => 'found a private key' },
  PGP_PRIVATE_KEY: { en: () => 'found a PGP private key' },
  PUTTY_PRIVATE_KEY: { en: () => 'found a PuTTY private key' },
};

type MessageId = keyof typeof MESSAGES;
type Report = (messageId: MessageId, start: number, end: number) => void;

export const privateKeyForms: SecretLintRuleCreator = {
  messages: MESSAGES,
  meta: {
    id: '@secretlint/secretlint-rule-private-key-forms',
    recommended: true,
    type: 'scanner',
    supportedContentTypes: ['text'],
  },
  create(context) {
    const t = context.createTranslator(MESSAGES);
    const report: Report = (messageId, start, end) => {
      context.report({ message: t(messageId), range: [start, end] });
    };
    return {
      file({ content }) {
        reportArmoured(content, report);
        reportPutty(content, report);
      },
    };
  },
};

interface Marker {
  readonly begins: boolean;
  readonly messageId: MessageId;
  readonly start: number;
  readonly end: number;
}

function markersOf(text: string): Marker[] {
  return Array.from(text.matchAll(MARKER), (match) => ({
    begins: (match[1] ?? match[3]) === 'BEGIN',
    messageId: match[2]?.includes('PGP') ? 'PGP_PRIVATE_KEY' : 'PEM_PRIVATE_KEY',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function reportArmoured(text: string, report: Report): void {
  const markers = markersOf(text);
  let from = 0; // Nothing before it is looked at again.
  markers.forEach((marker, index) => {
    const next = markers[index + 1];
    if (!marker.begins) {
      const first = Math.max(from, marker.start - LONGEST);
      const start = startOfKey(breakLines(text.slice(first, marker.start)));
      if (start !== undefined) report(marker.messageId, first + start, marker.end);
    } else if (next && !next.begins && next.start - marker.end <= LONGEST) {
      const body = breakLines(text.slice(marker.end, next.start));
      if (holdsKey(body)) report(marker.messageId, marker.start, next.end);
      from = next.start; // Its END is spoken for.
    } else {
      const limit = Math.min(next?.start ?? text.length, marker.end + LONGEST);
      const length = endOfKey(breakLines(text.slice(marker.end, limit)));
      if (length > 0) report(marker.messageId, marker.start, marker.end + length);
    }
    from = Math.max(from, marker.end);
  });
}

function reportPutty(text: string, report: Report): void {
  const files = Array.from(text.matchAll(PUTTY), (match) => match.index);
  files.forEach((start, index) => {
    const limit = Math.min(files[index + 1] ?? text.length, start + LONGEST);
    const chunk = breakLines(text.slice(start, limit));
    const lines = PUTTY_PRIVATE.exec(chunk);
    if (lines === null) return;
    const from = lines.index + lines[0].length;
    const length = endOfKey(chunk.slice(from));
    if (length === 0) return;
    const seal = PUTTY_SEAL.exec(chunk.slice(from + length))?.[0].length ?? 0;
    report('PUTTY_PRIVATE_KEY', start, start + from + length + seal);
  });
}
