import { browser } from 'wxt/browser';

export interface Sender {
  readonly id: string | undefined;
  /** Set when a content script sent the message. */
  readonly tabId: number | undefined;
  readonly url: string | undefined;
}

/** False in a content script whose extension was updated, disabled or removed since. */
export function isAlive(): boolean {
  try {
    return typeof browser.runtime.id === 'string';
  } catch {
    return false;
  }
}

export function ownId(): string {
  return browser.runtime.id;
}

/** Like `1.2.0`. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Whether this build has a permission. */
export function asksFor(permission: string): boolean {
  return (browser.runtime.getManifest().permissions ?? []).some((it) => it === permission);
}

export function pageUrl(path: string): string {
  return new URL(path, browser.runtime.getURL('/')).href;
}

export function sendToBackground(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** Calls `answer` for each message; `undefined` means that the message is somebody else's. */
export function onMessage(
  answer: (message: unknown, sender: Sender) => Promise<unknown> | undefined,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const reply = answer(message, {
      id: sender.id,
      tabId: sender.tab?.id,
      url: sender.url,
    });
    if (!reply) return undefined;
    void reply.then(sendResponse);
    return true;
  });
}

export function onInstalled(run: () => void): void {
  browser.runtime.onInstalled.addListener(run);
}

export function onStartup(run: () => void): void {
  browser.runtime.onStartup.addListener(run);
}
