import { beforeEach, describe, expect, test } from 'vitest';
import { poll } from '../harness/poll.ts';
import type { TestBed } from '../harness/test-bed.ts';
import { plainChat } from './plain-chat.ts';
import { freshToken } from './secrets.ts';
import { Shown } from './shown.ts';
import { FIND_HOST, NOTICED } from './warning-attacks.ts';

const ORIGINAL = 'Paste the original';
const QUESTION = 'Why must the original go through?';
const TOO_SHORT = 'Please give a reason in a few words.';
const REASON = 'The quartz vendor needs it.';
const URL = 'https://claude.ai/plain';

/** A site whose originals go through for a reason, for a policy that asks for none elsewhere. */
export const JUSTIFYING = {
  sites: { claude: { families: { secret: { action: 'warn', override: 'justify' } } } },
};

const FORGED = 'The page says that it is all right.';

/** With the focus in the field for the reason. */
const WRITING: Readonly<Record<string, string>> = {
  'commands that insert': `
    for (const command of ['insertText', 'insertHTML', 'insertParagraph', 'insertText']) {
      document.execCommand(command, false, '${FORGED}');
    }`,
  'commands after each move of the caret': `
    document.addEventListener('selectionchange', () => {
      if (document.activeElement === host) document.execCommand('insertText', false, '${FORGED}');
    });
    document.execCommand('insertText', false, '${FORGED}');`,
  'events with text in them': `
    for (const target of [host, document, window]) {
      for (const type of ['beforeinput', 'input', 'textInput', 'paste', 'drop', 'change']) {
        const init = { bubbles: true, composed: true, inputType: 'insertText', data: '${FORGED}' };
        target.dispatchEvent(new InputEvent(type, init));
      }
    }
    document.execCommand('insertText', false, '${FORGED}');`,
  'keys of its own': `
    for (const target of [host, document, window]) {
      for (const key of [...'${FORGED}', 'Tab', 'Enter', ' ']) {
        for (const type of ['keydown', 'keypress', 'keyup']) {
          target.dispatchEvent(new KeyboardEvent(type, { bubbles: true, composed: true, key }));
        }
      }
      target.click?.();
      target.requestSubmit?.();
    }`,
  'values set on all that it finds': `
    for (const element of [host, document.activeElement, ...document.querySelectorAll('html > *')]) {
      element.value = element.textContent = '${FORGED}';
      element.setRangeText?.('${FORGED}');
    }`,
};

const UNHEARD = [
  ...[
    'keydown',
    'keypress',
    'keyup',
    'beforeinput',
    'input',
    'textInput',
    'change',
    'select',
    'selectstart',
  ],
  ...[
    'compositionstart',
    'compositionupdate',
    'compositionend',
    'copy',
    'cut',
    'paste',
    'drop',
    'dragstart',
  ],
];

/** In the page: notes all that can be heard and seen while somebody writes. */
const LISTEN = `
  globalThis.heard = [];
  const note = (...values) => heard.push(values.map(String).join(' '));
  for (const type of ${JSON.stringify(UNHEARD)}) {
    addEventListener(type, ({ key, data, clipboardData, target }) => {
      note(type, key, data, clipboardData?.getData('text/plain'), target.value);
    }, true);
  }
  globalThis.look = () => {
    const selection = getSelection();
    const range = document.createRange();
    range.selectNodeContents(host);
    const { activeElement, documentElement } = document;
    note('selected', selection, selection.anchorNode?.textContent, selection.focusNode?.textContent, range);
    note('focused', activeElement.value, activeElement.innerText, activeElement.textContent, activeElement.shadowRoot);
    note('shown', documentElement.innerText, documentElement.getHTML?.({ serializableShadowRoots: true }));
  };
  document.addEventListener('selectionchange', look);
  new MutationObserver((records) => {
    for (const { type, target, oldValue } of records) note('changed', type, target.textContent, oldValue);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const { name, target } of list.getEntries()) note('timed', name, target?.textContent);
  }).observe({ type: 'event', durationThreshold: 16 });
  const style = document.createElement('style');
  const families = ['system-ui', 'sans-serif', 'monospace', 'serif'];
  style.textContent = families.map((family) =>
    '@font-face { font-family: "' + family + '"; unicode-range: U+71; src: url("/font/' + family + '"); }').join('');
  document.head.append(style);`;

/** What a page can do about the reason that policy wants for an original. */
export function describeReasonAttacks(bed: TestBed): void {
  let token: string;
  let shown: Shown;

  const attack = (script: string) => bed.composer.page.evaluate(`${FIND_HOST} {${script}}; 0`);
  /** From the safe button, which has the focus, back to the field. */
  const enterField = async (): Promise<void> => {
    for (let times = 0; times < 3; times += 1) await bed.composer.page.press('Shift+Tab');
  };
  /** A click as a person's, later than half a second after the dialog came. */
  const clickOriginal = async (): Promise<void> => {
    const place = await shown.placeOf(ORIGINAL);
    const from = Date.now();
    await poll('time passes', () => Promise.resolve(Date.now() - from > 750), 15_000);
    await shown.clickAt(place);
  };
  const expectNothing = async (): Promise<void> => {
    const held = await bed.composer.text();
    await bed.composer.page.evaluate("fetch('/holds', { method: 'POST', body: fixture.text() })");
    const told = () => bed.server.records.find(({ path }) => path === '/holds');
    await bed.server.waitFor('what it holds', told, 15_000);
    expect(held).toBe('');
    expect(bed.server.carrying(token)).toEqual([]);
  };

  describe('the reason for an original', () => {
    beforeEach(async () => {
      bed.server.page('claude.ai', '/plain', plainChat('textarea'));
      await bed.composer.goto(URL);
      bed.server.reset();
      token = freshToken();
      shown = new Shown(bed.composer.page);
      await bed.composer.pasteFromElsewhere(`key ${token}`);
      await shown.waitForText(QUESTION);
    });

    test.each(Object.keys(WRITING))('is not written by %s', async (name) => {
      await enterField();
      await attack(WRITING[name] ?? '');
      await clickOriginal();
      await shown.waitForText(TOO_SHORT);
      await expectNothing();
    });

    test('does not count under a cover', async () => {
      await enterField();
      await bed.composer.page.type(REASON);
      await attack(NOTICED['covered by a popover that lets clicks through'] ?? '');
      await clickOriginal();
      await expectNothing();
    });

    test('is not heard or seen by a page that listens, while it is written', async () => {
      const { composer, server } = bed;
      await attack(LISTEN);
      await enterField();
      for (const word of REASON.split(/(?= )/)) {
        await composer.page.type(word);
        await composer.page.evaluate('look(); 0');
      }
      const heard = await composer.page.evaluate<string[]>('heard');
      // It does listen: it sees who has the focus and where the caret is.
      expect(heard.some((it) => it.startsWith('selected'))).toBe(true);
      expect(heard.filter((it) => UNHEARD.some((type) => it.startsWith(`${type} `)))).toEqual([]);
      expect(heard.filter((it) => /quartz|vendor|needs/.test(it) || it.includes(token))).toEqual(
        [],
      );
      // Fonts of its own for a single letter, which would be fetched when somebody writes that.
      expect(server.records.filter(({ path }) => path.startsWith('/font/'))).toEqual([]);
      // It has to select all of it; docs/threat-model.md says so.
      const all = "document.execCommand('selectAll') && String(getSelection())";
      expect(await composer.page.evaluate(all)).toBe(REASON);
    });
  });
}
