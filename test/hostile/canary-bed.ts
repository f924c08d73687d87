import { afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { policyInForce } from '../e2e/policy-in-force.ts';
import { Chromium } from '../harness/chromium.ts';
import { ChromiumPage } from '../harness/chromium-page.ts';
import { TestBed } from '../harness/test-bed.ts';
import { channelsWith, freshCanary } from './canaries.ts';
import { Channels } from './channels.ts';
import { plainChat } from './plain-chat.ts';
import { CHANGEABLE } from './run-time.ts';
import { Shown } from './shown.ts';

export const EXTENSION = '.output/chrome-mv3';

/** One chat for each thing that policy can say. */
export const MASKS = 'https://chatgpt.com/plain';
export const BLOCKS = 'https://claude.ai/plain';
export const ASKS = 'https://gemini.google.com/plain';

const POLICY = {
  sites: {
    claude: { families: { secret: { action: 'block' } } },
    gemini: { families: { secret: { action: 'warn' } } },
  },
};

/** A fresh secret for each test; after it, no part of any may have been said or kept anywhere. */
export class CanaryBed {
  readonly bed = TestBed.use((options) => Chromium.open(options), {
    extension: EXTENSION,
    extraArgs: CHANGEABLE,
    managedPolicy: POLICY,
  });
  /** A trace of an earlier one must not turn up later either. */
  readonly #planted: string[] = [];
  #channels: Channels | undefined;
  canary = '';

  /** Call it once, in the file's outermost describe block. */
  static use(): CanaryBed {
    const it = new CanaryBed();
    beforeAll(async () => {
      await policyInForce(it.bed.browser);
      it.#channels = await Channels.open(it.bed.browser, it.page);
    });
    beforeEach(() => {
      for (const address of [MASKS, BLOCKS, ASKS]) it.serve(address, '');
      it.canary = freshCanary(it.#planted.length);
      it.#planted.push(it.canary);
      it.bed.server.reset();
    });
    afterEach(async () => {
      await it.channels.look();
      expect(channelsWith(it.#planted, it.channels.heard)).toEqual([]);
      it.channels.heard.length = 0;
    });
    return it;
  }

  get page(): ChromiumPage {
    const { page } = this.bed.composer;
    if (page instanceof ChromiumPage) return page;
    throw new Error('Not Chromium');
  }

  get channels(): Channels {
    if (!this.#channels) throw new Error('The channels open in beforeAll');
    return this.#channels;
  }

  get shown(): Shown {
    return new Shown(this.page);
  }

  serve(address: string, script: string): void {
    const html = plainChat('contenteditable', script);
    this.bed.server.page(new URL(address).host, '/plain', html);
  }

  async paste(address: string): Promise<void> {
    await this.bed.composer.goto(address);
    await this.bed.composer.pasteFromElsewhere(`pasted ${this.canary} end`);
  }

  async type(address: string): Promise<void> {
    await this.bed.composer.goto(address);
    await this.page.type(`typed ${this.canary} end`);
    await this.bed.composer.settle();
    await this.page.press('Enter');
  }

  /** Looks while the question or the notice is on screen. */
  async see(words: string): Promise<void> {
    await this.shown.waitForText(words);
    await this.channels.look();
  }

  async expectSent(text: RegExp): Promise<void> {
    expect((await this.bed.server.waitForMessage()).text).toMatch(text);
  }

  expectGone(): void {
    expect(this.bed.server.carrying(this.canary)).toEqual([]);
  }
}
