import { expect, test } from 'vitest';
import { titleOf, warningStrings } from './strings.ts';

const RULES = [{ id: 'github-token' }, { id: 'wifi-code' }];

/** A browser that says every key in capitals, until it is gone. */
class Browser {
  readonly asked: string[] = [];
  isGone = false;
  readonly #idle: (() => void)[] = [];

  readonly message = (key: string): string => {
    if (this.isGone) throw new Error('Extension context invalidated.');
    this.asked.push(key);
    return key.toUpperCase();
  };
  readonly whenIdle = (task: () => void): void => {
    this.#idle.push(task);
  };
  rest(): void {
    for (const task of this.#idle) task();
  }
  titlesAsked = (): string[] => this.asked.filter((key) => key.startsWith('rule_'));
}

test('titles are not read at the start, but when the page is idle', () => {
  const browser = new Browser();
  const strings = warningStrings(RULES, browser.message, browser.whenIdle);
  expect(browser.asked).toContain('notice_masked');
  expect(browser.titlesAsked()).toEqual([]);
  browser.rest();
  expect(browser.titlesAsked()).toEqual(['rule_github_token_title', 'rule_wifi_code_title']);
  browser.isGone = true;
  expect(titleOf(strings, 'github-token')).toBe('RULE_GITHUB_TOKEN_TITLE');
  expect(strings('notice_masked')).toBe('NOTICE_MASKED');
});

test('a warning before that has its title too, and nothing is read twice', () => {
  const browser = new Browser();
  const strings = warningStrings(RULES, browser.message, browser.whenIdle);
  expect(titleOf(strings, 'wifi-code')).toBe('RULE_WIFI_CODE_TITLE');
  browser.rest();
  expect(browser.titlesAsked()).toHaveLength(RULES.length);
});

test('without the extension, or for a rule from elsewhere, the id is made readable', () => {
  const browser = new Browser();
  const strings = warningStrings(RULES, browser.message, browser.whenIdle);
  expect(titleOf(strings, 'project-names')).toBe('Project names');
  const late = new Browser();
  const orphan = warningStrings(RULES, late.message, late.whenIdle);
  late.isGone = true;
  late.rest();
  expect(titleOf(orphan, 'github-token')).toBe('Github token');
  expect(orphan('notice_masked')).toBe('NOTICE_MASKED');
});
