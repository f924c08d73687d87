import { browser } from 'wxt/browser';

/**
 * A string of the locale files, in the browser's language; empty when there is none. The generated
 * types know each key by name, but keys are put together from rule ids: a contract test checks that
 * they exist.
 */
export function message(key: string, substitutions: readonly string[]): string {
  const getMessage: unknown = Reflect.get(browser.i18n, 'getMessage');
  if (typeof getMessage !== 'function') return '';
  const text: unknown = Reflect.apply(getMessage, browser.i18n, [key, [...substitutions]]);
  return typeof text === 'string' ? text : '';
}
