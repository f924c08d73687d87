import type { Page } from 'puppeteer-core';
import { dig } from './exchange.ts';

export type Send = (method: string, params: object) => Promise<unknown>;

/** WebDriver BiDi as it is: Puppeteer offers not all of its commands, but its connection takes any. */
export function connectionOf(page: Page): Send {
  const connection: unknown = Reflect.get(page.browser(), 'connection');
  const send: unknown = dig(connection, 'send');
  if (typeof send !== 'function') throw new Error('Puppeteer has no BiDi connection here');
  return async (method, params) =>
    (await Reflect.apply(send, connection, [method, params])) as unknown;
}
