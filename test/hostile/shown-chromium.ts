import type { CDPSession, Page } from 'playwright-core';
import { HOST_NAME } from './sighting.ts';
import type { ShownButton, Sighting } from './sighting.ts';

/** As the DevTools protocol gives a document, closed shadow roots and frames included. */
interface DomNode {
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly nodeType: number;
  readonly nodeValue: string;
  readonly children?: DomNode[];
  readonly shadowRoots?: DomNode[];
  readonly contentDocument?: DomNode;
}

const TEXT = 3;

export function lookByDevTools(page: Page): () => Promise<Sighting> {
  let opened: Promise<CDPSession> | undefined;
  return async () => {
    opened ??= page.context().newCDPSession(page);
    const session = await opened;
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const hosts = everyNode(root).filter(({ nodeName }) => HOST_NAME.test(nodeName.toLowerCase()));
    const shown = hosts.flatMap(({ shadowRoots }) => shadowRoots ?? []).flatMap(everyNode);
    const buttons = shown.filter(({ nodeName }) => nodeName === 'BUTTON');
    return {
      text: textOf(shown),
      buttons: buttons.map((node) => buttonOf(session, node)),
    };
  };
}

function buttonOf(session: CDPSession, node: DomNode): ShownButton {
  return {
    label: textOf(everyNode(node)),
    place: async () => {
      const { backendNodeId } = node;
      const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
      const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    },
  };
}

function everyNode(node: DomNode): DomNode[] {
  const inside = [...(node.children ?? []), ...(node.shadowRoots ?? [])];
  if (node.contentDocument) inside.push(node.contentDocument);
  return [node, ...inside.flatMap(everyNode)];
}

function textOf(nodes: readonly DomNode[]): string {
  const texts = nodes.filter(({ nodeType }) => nodeType === TEXT);
  return texts.map(({ nodeValue }) => nodeValue).join(' ');
}
