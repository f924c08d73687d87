import type { BrowserUnderTest, TestPage } from '../harness/browser.ts';
import { poll } from '../harness/poll.ts';

/** Path of a field to its value, as a person reads it. */
export type ShownEvent = Readonly<Record<string, string>>;

const STANDING = `[
  document.querySelector('.progress')?.textContent === '',
  ['#reported .whereto', '#reported :is(.filter, .empty)', '#rules table'].every((one) => document.querySelector(one)),
]`;

/** The options page in a tab of its own. */
export class OptionsPage<Page extends TestPage = TestPage> {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open<Page extends TestPage>(
    browser: BrowserUnderTest<Page>,
  ): Promise<OptionsPage<Page>> {
    const options = new OptionsPage(await browser.extensionPage('options.html'));
    await options.ready();
    return options;
  }

  /** Asks until all parts are there. Where a busy background was late with one, it does as the page says. */
  async ready(): Promise<void> {
    const stands = async (): Promise<boolean> => {
      const [isLoaded, isWhole] = await this.page.evaluate<boolean[]>(STANDING);
      if (isLoaded === true && isWhole === false) {
        await this.page.evaluate('void setTimeout(() => location.reload(), 0)');
      }
      return isWhole === true;
    };
    await poll('the options page', () => stands().catch(() => false), 30_000);
  }

  text = () => this.page.evaluate<string>("document.querySelector('#app').innerText");
  /** All that is in the page, attributes and what is folded away too. */
  source = () => this.page.evaluate<string>('document.documentElement.outerHTML');

  async unfold(selector: string): Promise<void> {
    await this.page.evaluate(
      `for (const one of document.querySelectorAll('${selector}')) one.open = true`,
    );
  }

  /** Sentence and state of each event of the days that are unfolded, the latest first. */
  rows = () =>
    this.page.evaluate<readonly { readonly sentence: string; readonly state: string }[]>(
      `[...document.querySelectorAll('.day li summary')].map((row) => ({
        sentence: row.querySelector('.sentence').textContent,
        state: row.querySelector('.state').textContent,
      }))`,
    );

  /** Unfolds every event and reads what is in it, the latest first. */
  async events(): Promise<readonly ShownEvent[]> {
    await this.unfold('.day');
    await this.page.waitFor(
      `[...document.querySelectorAll('.day')].every((one) => one.querySelector('li'))`,
    );
    await this.unfold('.day details');
    await this.page.waitFor(
      `[...document.querySelectorAll('.day details')].every((one) => one.querySelector('.fields'))`,
    );
    return this.page.evaluate(
      `[...document.querySelectorAll('.day .fields')].map((fields) =>
        Object.fromEntries([...fields.children].map((field) =>
          [field.querySelector('code').textContent, field.querySelector('dd').textContent])))`,
    );
  }

  async press(label: string): Promise<void> {
    await this.page.evaluate(
      `[...document.querySelectorAll('button')].find((one) => one.innerText === ${JSON.stringify(label)}).click()`,
    );
  }
}

/** What a person would read of a value that was received. */
export function asShown(value: unknown, path = ''): ShownEvent {
  if (Array.isArray(value)) return { [path]: value.join(', ') };
  if (typeof value !== 'object' || value === null) return { [path]: String(value) };
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) => asShown(inner, path ? `${path}.${key}` : key)),
  ) as ShownEvent;
}
