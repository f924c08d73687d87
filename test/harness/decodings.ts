import { gunzipSync } from 'node:zlib';
import type { Exchange } from './exchange.ts';

/** How deep encodings may nest: Gemini's text is JSON in JSON in a form. */
const DEPTH = 3;

function percentDecoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    // One stray percent sign must not hide the rest.
    return spaced.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    });
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function jsonUnescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|(.))/gi, (_all, hex?: string, plain?: string) => {
    if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
    return ESCAPES[plain ?? ''] ?? plain ?? '';
  });
}

function base64Decoded(text: string): string {
  return text.replace(/[A-Za-z0-9+/_-]{16,}={0,2}/g, (run) => {
    return Buffer.from(run, 'base64').toString('utf8');
  });
}

function unzipped(body: Uint8Array): string {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return '';
  try {
    return gunzipSync(body).toString('utf8');
  } catch {
    return '';
  }
}

/** A text as it stands and in every form that percent signs, JSON escapes and base64 can hide. */
function decodings(text: string): readonly string[] {
  const seen = new Set([text]);
  let layer = [text];
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const next = layer.flatMap((form) => [percentDecoded(form), jsonUnescaped(form)]);
    layer = next.filter((form) => !seen.has(form));
    for (const form of layer) seen.add(form);
  }
  for (const form of [...seen]) seen.add(base64Decoded(form));
  return [...seen];
}

/** All that one request or frame says: URL, headers and body, in every form. */
export function exchangeText({ method, host, path, headers, text, body }: Exchange): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const raw = `${method} ${host}${path}\n${lines.join('\n')}\n\n${text}\n${unzipped(body)}`;
  return decodings(raw).join('\n');
}
