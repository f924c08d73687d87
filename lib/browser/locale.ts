import { browser } from 'wxt/browser';

/** A string of the locale files, in the browser's language; empty when there is none. */
export function message(key: string, substitutions: readonly string[] = []): string {
  return Reflect.apply(browser.i18n.getMessage, browser.i18n, [key, [...substitutions]]);
}

export function language(): string {
  return browser.i18n.getUILanguage();
}
