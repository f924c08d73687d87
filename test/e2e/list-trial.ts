import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { Manifest } from '../../lib/orglist/manifest.ts';
import type { BrowserUnderTest, OpenOptions } from '../harness/browser.ts';
import { ListServer } from '../harness/list-server.ts';
import { GROUPS, Org } from '../harness/org.ts';
import { standing, TestBed } from '../harness/test-bed.ts';
import { stringsOf } from './locale.ts';
import { internalLines } from './org-list.ts';
import { Popup } from './popup.ts';

const say = stringsOf('en');

/** What managed storage says beside where the list is: the policy of a list has something to lock. */
const LOOSE = { families: { secret: { action: 'allow' } } };

/** A browser with a list from a server that can be told to go wrong, and a chat to paste into. */
export class ListTrial<Browser extends BrowserUnderTest = BrowserUnderTest> {
  readonly bed: TestBed<Browser>;
  #org: Org | undefined;
  #lists: ListServer | undefined;
  #popup: Popup | undefined;
  #published: Manifest | undefined;
  #good: Manifest | undefined;

  /** @param open opens the browser with this managed policy. */
  constructor(
    open: (options: OpenOptions, managedPolicy: object) => Promise<Browser>,
    extension: string,
  ) {
    beforeAll(async () => {
      this.#org = await Org.open([GROUPS.payments]);
      this.#lists = new ListServer(this.#org.out);
    });
    this.bed = TestBed.use(
      async (options) => {
        const list = await this.org.managedPolicy(await this.lists.listen());
        return open(options, { ...list, ...LOOSE });
      },
      { extension },
    );
    beforeAll(async () => {
      this.#popup = await Popup.open(this.bed.browser);
      this.#published = await this.org.manifest();
      this.#good = this.#published;
      await this.lookAgain();
      await this.bed.composer.goto('https://chatgpt.com/', 'textarea');
    });
    afterAll(async () => {
      this.lists.server.closeAllConnections();
      this.lists.server.close();
      await this.org.close();
    });
    // Each case begins with a list in force that is a newer one than all before.
    beforeEach(async () => {
      this.lists.fault = undefined;
      // Above everything that a case may have had accepted.
      const version = Math.max(this.published.version, this.good.version) + 2;
      await this.putInForce({ ...this.published, version });
    });
  }

  get org(): Org {
    return standing(this.#org);
  }

  get lists(): ListServer {
    return standing(this.#lists);
  }

  get popup(): Popup {
    return standing(this.#popup);
  }

  /** What was published last, and as it is in force. */
  get published(): Manifest {
    return standing(this.#published);
  }

  get good(): Manifest {
    return standing(this.#good);
  }

  /** Looks for a newer list as an employee does, and answers what the popup then says. */
  async lookAgain(timeout = 20_000): Promise<string[]> {
    const { page } = this.popup;
    await page.evaluate("document.querySelector('.list button').click()");
    await page.waitFor("!document.querySelector('.list button').disabled", timeout);
    const said = await page.evaluate<string>(
      "document.querySelector('.list [role=status]').innerText",
    );
    return said.split('\n').filter((line) => line !== '');
  }

  /** That the popup says what is wrong, and that the list of before goes on to protect. */
  async expectRefused(problem: string, timeout?: number): Promise<void> {
    expect(await this.lookAgain(timeout)).toEqual([
      say('popup_list_version', String(this.good.version)),
      say(`popup_list_${problem}`),
    ]);
    await this.expectProtected();
  }

  async expectProtected(): Promise<void> {
    const { composer, server } = this.bed;
    await composer.page.toFront();
    await composer.clear();
    await composer.paste(await internalLines('payments'));
    await composer.page.waitFor("document.activeElement?.matches('[popover]')");
    await composer.page.press('Escape');
    await composer.page.waitFor("!document.activeElement?.matches('[popover]')");
    expect(await composer.text()).toBe('');
    expect(server.messages()).toEqual([]);
  }

  /** Signs a list that the browser takes. */
  async putInForce(good: Manifest): Promise<void> {
    this.#good = good;
    await this.org.sign(good);
    expect(await this.lookAgain()).toEqual([say('popup_list_version', String(good.version))]);
  }

  /** Signs the list in force again, with changes, as a newer one. */
  async sign(changes: Partial<Manifest> = {}): Promise<void> {
    await this.org.sign({ ...this.good, version: this.good.version + 1, ...changes });
  }

  /** The browser is short of room and takes the list away. */
  async loseList(): Promise<void> {
    await this.popup.page.evaluate(`new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('org-list');
      request.onsuccess = () => resolve(true);
      request.onerror = request.onblocked = reject;
    })`);
  }

  async edit(change: (list: string) => string): Promise<void> {
    const file = join(this.org.out, 'list.json');
    await writeFile(file, change(await readFile(file, 'utf8')));
  }

  async publish(...options: readonly string[]): Promise<void> {
    await this.org.publish(...options);
    this.#published = await this.org.manifest();
  }

  /** Publishes a new list, whose shards have to be fetched. */
  async publishAnother(): Promise<void> {
    await this.org.addCode(`later${this.good.version}`);
    await this.publish();
  }
}
