import { browser } from 'wxt/browser';
import { beforeDeadline } from './deadline.ts';

export interface Tab {
  readonly id: number;
  /** Known only for pages the extension has access to. */
  readonly url: string | undefined;
}

export async function tabsMatching(patterns: readonly string[]): Promise<Tab[]> {
  return query({ url: [...patterns] });
}

export async function activeTab(): Promise<Tab | undefined> {
  return (await query({ active: true, currentWindow: true }))[0];
}

/** None when the browser does not answer: an open chat then gets the guard or the policy when it loads. */
async function query(which: Parameters<typeof browser.tabs.query>[0]): Promise<Tab[]> {
  const tabs = await beforeDeadline(browser.tabs.query(which));
  if (tabs === 'late') return [];
  return tabs.flatMap(({ id, url }) => (id === undefined ? [] : [{ id, url }]));
}

export function sendToTab(tab: Tab, message: unknown): Promise<unknown> {
  return browser.tabs.sendMessage(tab.id, message);
}

/** Leads a tab to another page. Fails when the tab is gone. */
export async function showInTab(id: number, url: string): Promise<void> {
  await browser.tabs.update(id, { url });
}

/** Runs a content script in every frame of a tab that was open before the extension was. */
export async function injectInto(tab: Tab, file: '/content-scripts/guard.js'): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab.id, allFrames: true },
    files: [file],
    injectImmediately: true,
  });
}
