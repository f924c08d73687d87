import type { BrowserContext } from 'playwright-core';
import * as v from 'valibot';

const SEEN = v.object({
  host: v.string(),
  kind: v.picklist(['pasted', 'sending']),
  text: v.string(),
});

/** What a person did in a chat: pasted a text, or asked to send what the composer holds. */
export type Seen = v.InferOutput<typeof SEEN>;

/**
 * Sees what was pasted and typed, to show it beside what the server received. The automation puts
 * it into the page before any content script; no page has that place.
 */
export async function watchPeople(
  context: BrowserContext,
  saw: (seen: Seen) => void,
): Promise<void> {
  await context.exposeFunction('pastewardDemoSaw', (seen: unknown) => saw(v.parse(SEEN, seen)));
  await context.addInitScript(watch);
}

declare global {
  var pastewardDemoSaw: (seen: Seen) => Promise<void>;
}

/** Runs in the page. */
function watch(): void {
  const tell = (kind: Seen['kind'], text: string): void => {
    if (text.trim() === '') return;
    void globalThis.pastewardDemoSaw({ host: location.hostname, kind, text });
  };
  const on = (type: string, run: (event: Event) => void): void => {
    const listen = (event: Event): void => {
      // The pages of the demo have `fixture`; the others are none of its business.
      if (event.isTrusted && 'fixture' in globalThis) run(event);
    };
    addEventListener(type, listen, { capture: true });
  };
  on('paste', (event) => {
    if (!(event instanceof ClipboardEvent)) return;
    tell('pasted', event.clipboardData?.getData('text/plain') ?? '');
  });
  on('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.shiftKey) return;
    tell('sending', globalThis.fixture.text());
  });
  on('pointerdown', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('button')) return;
    tell('sending', globalThis.fixture.text());
  });
}
