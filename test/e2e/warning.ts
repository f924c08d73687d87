import type { CDPSession } from 'playwright-core';
import type { ChromiumPage } from '../harness/chromium-page.ts';
import { poll } from '../harness/poll.ts';

type Role = 'alertdialog' | 'status';

/** What stands on the page, in CSS pixels of the window. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An element that a person can press; `node` finds it again. */
export interface Button {
  readonly name: string;
  readonly focused: boolean;
  readonly node: number;
}

/** A dialog or a notice, as a screen reader tells it. */
export interface Said {
  readonly name: string;
  readonly description: string;
  readonly modal: boolean;
  /** In the order of the tab key. */
  readonly buttons: readonly Button[];
  /** Line by line, without the buttons. */
  readonly text: readonly string[];
  readonly node: number;
}

type AxNode = Awaited<ReturnType<typeof readTree>>[number];

async function readTree(protocol: CDPSession) {
  return (await protocol.send('Accessibility.getFullAXTree')).nodes;
}

/**
 * What the extension shows in a page. It stands in a closed shadow root, where neither the page nor
 * Playwright reaches; the accessibility tree has it all the same, and that is what people get.
 */
export class Warning {
  readonly #page: ChromiumPage;
  readonly #protocol: CDPSession;

  private constructor(page: ChromiumPage, protocol: CDPSession) {
    this.#page = page;
    this.#protocol = protocol;
  }

  static async on(page: ChromiumPage): Promise<Warning> {
    return new Warning(page, await page.raw.context().newCDPSession(page.raw));
  }

  /** Undefined when there is none. */
  async find(role: Role): Promise<Said | undefined> {
    const nodes = await readTree(this.#protocol);
    const found = nodes.find((node) => node.role?.value === role && node.childIds?.length);
    return found && said(found, new Map(nodes.map((node) => [node.nodeId, node])));
  }

  async waitFor(role: Role): Promise<Said> {
    const found = await poll(`a ${role}`, () => this.find(role), 15_000);
    if (!found) throw new Error(`No ${role}`);
    return found;
  }

  async waitUntilGone(role: Role, timeout = 15_000): Promise<void> {
    await poll(`no ${role}`, async () => !(await this.find(role)), timeout);
  }

  /** One click with the mouse, in the middle. */
  async click(button: Button): Promise<void> {
    const { x, y, width, height } = await this.boxOf(button);
    await this.#page.raw.mouse.click(x + width / 2, y + height / 2);
  }

  /** Clicks until it has an effect: a click in the first half second counts for nothing. */
  async choose(role: Role, name: string): Promise<void> {
    const find = async () => (await this.find(role))?.buttons.find((it) => it.name === name);
    await poll(`a button "${name}"`, find, 15_000);
    const clicked = async (): Promise<boolean> => {
      const button = await find();
      if (button) await this.click(button);
      return !button;
    };
    await poll(`"${name}" to be taken`, clicked, 15_000);
  }

  async htmlOf({ node }: { readonly node: number }): Promise<string> {
    return (await this.#protocol.send('DOM.getOuterHTML', { backendNodeId: node })).outerHTML;
  }

  async boxOf({ node }: { readonly node: number }): Promise<Box> {
    const { model } = await this.#protocol.send('DOM.getBoxModel', { backendNodeId: node });
    const [x = 0, y = 0] = model.border;
    return { x, y, width: model.width, height: model.height };
  }
}

function said(node: AxNode, all: ReadonlyMap<string, AxNode>): Said {
  const inside = [...descendants(node, all)];
  const buttons = inside.filter((it) => it.role?.value === 'button');
  const inButtons = new Set(buttons.flatMap((button) => [...descendants(button, all)]));
  const texts = inside.filter((it) => it.role?.value === 'StaticText' && !inButtons.has(it));
  return {
    name: textOf(node.name),
    description: textOf(node.description),
    modal: has(node, 'modal'),
    buttons: buttons.map((button) => ({
      name: textOf(button.name),
      focused: has(button, 'focused'),
      node: button.backendDOMNodeId ?? 0,
    })),
    text: texts.map(({ name }) => textOf(name)),
    node: node.backendDOMNodeId ?? 0,
  };
}

function* descendants(node: AxNode, all: ReadonlyMap<string, AxNode>): Generator<AxNode> {
  for (const id of node.childIds ?? []) {
    const child = all.get(id);
    if (!child) continue;
    yield child;
    yield* descendants(child, all);
  }
}

function textOf(property: AxNode['name']): string {
  const value: unknown = property?.value;
  return typeof value === 'string' ? value : '';
}

function has(node: AxNode, name: string): boolean {
  return node.properties?.some((it) => it.name === name && it.value.value === true) ?? false;
}
