import type { Page } from 'puppeteer-core';
import { connectionOf } from '../harness/bidi.ts';
import type { Send } from '../harness/bidi.ts';
import { dig, digList, digText } from '../harness/exchange.ts';
import { HOST_NAME } from './sighting.ts';
import type { ShownButton, Sighting } from './sighting.ts';

/** Not by way of `document` itself: the names of a page's elements can stand in front of that. */
const HOSTS = `[...Document.prototype.querySelectorAll.call(document, '*')].filter(
  (element) => ${String(HOST_NAME)}.test(element.localName),
)`;
const MIDDLE = `(element) => {
  const box = element.getBoundingClientRect();
  return JSON.stringify({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
}`;

/** WebDriver BiDi writes closed shadow roots out when it is asked to. */
export function lookByBidi(page: Page): () => Promise<Sighting> {
  const send = connectionOf(page);
  return async () => {
    const target = { context: await contextOf(page, send) };
    const found = await send('script.evaluate', {
      expression: HOSTS,
      target,
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 20 },
    });
    const shown = digList(found, 'result', 'result', 'value').flatMap((host) =>
      everyNode(dig(host, 'value', 'shadowRoot')),
    );
    const buttons = shown.filter((node) => digText(node, 'value', 'localName') === 'button');
    return { text: textOf(shown), buttons: buttons.map((node) => buttonOf(send, target, node)) };
  };
}

function buttonOf(send: Send, target: object, node: unknown): ShownButton {
  return {
    label: textOf(everyNode(node)),
    place: async () => {
      const answer = await send('script.callFunction', {
        functionDeclaration: MIDDLE,
        arguments: [{ sharedId: digText(node, 'sharedId') }],
        target,
        awaitPromise: false,
      });
      const place: unknown = JSON.parse(digText(answer, 'result', 'result', 'value'));
      return { x: Number(dig(place, 'x')), y: Number(dig(place, 'y')) };
    },
  };
}

function everyNode(node: unknown): unknown[] {
  if (node === undefined || node === null) return [];
  const inside = digList(node, 'value', 'children').flatMap(everyNode);
  return [node, ...inside];
}

function textOf(nodes: readonly unknown[]): string {
  return nodes
    .map((node) => digText(node, 'value', 'nodeValue'))
    .filter((text) => text !== '')
    .join(' ');
}

async function contextOf(page: Page, send: Send): Promise<string> {
  const tree = await send('browsingContext.getTree', {});
  const contexts = digList(tree, 'result', 'contexts');
  const own = contexts.find((context) => digText(context, 'url') === page.url());
  return digText(own, 'context');
}
