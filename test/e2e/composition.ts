import { beforeEach, describe, expect, test } from 'vitest';
import type { EditorName } from '../fixtures/editors/index.ts';
import { inputMethodOf } from '../harness/input-method.ts';
import type { TestBed } from '../harness/test-bed.ts';
import { githubToken } from './masked-paste.ts';

const TOKEN = githubToken(1);

/** In the page: what becomes of an Enter. */
export const WATCH_ENTER = `window.seen = [];
  addEventListener('keydown', (event) => seen.push({
    composing: event.isComposing, code: event.keyCode, prevented: event.defaultPrevented }))`;

/** Messages written with an input method, whose Enter takes a proposal and sends nothing. */
export function describeCompositions(bed: TestBed): void {
  describe('with an input method', () => {
    beforeEach(() => bed.server.reset());

    test.each<EditorName>(['textarea', 'contenteditable', 'prosemirror'])(
      '%s: Enter that ends a composition belongs to the input method',
      async (editor) => {
        const { composer, server } = bed;
        const method = inputMethodOf(composer.page);
        await composer.goto('https://claude.ai/', editor);
        await composer.page.type(`${TOKEN} `);
        await method.compose('にほん');
        await composer.page.evaluate(WATCH_ENTER);
        await method.pressEnter();
        const enter = { composing: true, prevented: false };
        expect(await composer.page.waitFor('seen.length && seen')).toMatchObject([enter]);
        await composer.settle();
        expect(server.messages()).toEqual([]);
        await method.commit('日本');
        await composer.waitForText(`${TOKEN} 日本`);
        await composer.page.press('Enter');
        expect((await server.waitForMessage()).text).toBe('[GITHUB_TOKEN_1] 日本');
        expect(await composer.attempts()).toBe(1);
        expect(server.carrying(TOKEN)).toEqual([]);
      },
    );
  });
}
