/** These run in the page's own world, as source text: each stands by itself. */

/** What became of events that a page made. */
export interface Forged {
  readonly sent: number;
  readonly arrived: number;
  readonly stopped: number;
}

/**
 * Dispatches events of every kind that the guard listens to, at every place, with a token in them
 * and in the editor.
 */
export function forgeAll(token: string): Forged {
  const editor = document.querySelector('textarea');
  const button = document.querySelector('button');
  if (!editor || !button) throw new Error('No editor');
  // The page's own listeners would send; that is not what is asked here.
  const sink = document.createElement('textarea');
  sink.value = token;
  document.body.append(sink);
  const send = document.createElement('button');
  send.textContent = 'Send';
  document.body.append(send);
  const data = new DataTransfer();
  data.setData('text/plain', token);
  const init = { bubbles: true, cancelable: true, composed: true };
  const enter = { ...init, key: 'Enter', code: 'Enter', keyCode: 13 };
  const makers = [
    () => new ClipboardEvent('paste', { ...init, clipboardData: data }),
    () => new Event('paste', init),
    () => new CustomEvent('paste', { ...init, detail: token }),
    () => new InputEvent('beforeinput', { ...init, inputType: 'insertFromPaste', data: token }),
    ...['keydown', 'keypress', 'keyup'].map((type) => () => new KeyboardEvent(type, enter)),
    () => new Event('keydown', init),
    ...['pointerdown', 'pointerup', 'click'].map((type) => () => new PointerEvent(type, init)),
    ...['mousedown', 'mouseup', 'click'].map((type) => () => new MouseEvent(type, init)),
    () => new Event('click', init),
    () => new SubmitEvent('submit', init),
    () => new FocusEvent('focusin', init),
    () => new DragEvent('drop', { ...init, dataTransfer: data }),
    () => {
      const event = new ClipboardEvent('paste', { ...init, clipboardData: data });
      Object.defineProperty(event, 'isTrusted', { get: () => true, configurable: true });
      return event;
    },
  ];
  const count = { sent: 0, arrived: 0, stopped: 0 };
  const note = (): void => {
    count.arrived += 1;
  };
  for (const target of [sink, send, document.body, document, window]) {
    for (const make of makers) {
      try {
        const event = make();
        count.sent += 1;
        target.addEventListener(event.type, note);
        if (!target.dispatchEvent(event)) count.stopped += 1;
        target.removeEventListener(event.type, note);
      } catch {
        // `isTrusted` cannot be redefined.
      }
    }
  }
  sink.remove();
  send.remove();
  return count;
}

/** Wraps every native that the guard could touch; keeps what passes through and is of tokens. */
export function spyOnNatives(): void {
  const heard = new Set<string>();
  const keep = heard.add.bind(heard);
  const finds = /ghp_|GITHUB_TOKEN/;
  const test = finds.test.bind(finds);
  let busy = false;
  Reflect.set(globalThis, 'heard', heard);
  const note = (value: unknown): void => {
    if (busy) return;
    busy = true;
    if (typeof value === 'string' && value.length < 1000 && test(value)) keep(value);
    busy = false;
    if (Array.isArray(value) && value.length <= 20) for (const item of value) note(item);
  };
  const wrap = (owner: object, name: string): void => {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    if (descriptor?.configurable !== true) return;
    for (const part of ['value', 'get', 'set'] as const) {
      const native: unknown = Reflect.get(descriptor, part);
      if (typeof native !== 'function' || name === 'constructor') continue;
      descriptor[part] = function spy(this: unknown, ...args: unknown[]): unknown {
        note(this);
        note(args);
        const result: unknown = Reflect.apply(native, this, args);
        note(result);
        return result;
      };
    }
    Object.defineProperty(owner, name, descriptor);
  };
  const text = [String, Array, Map, Set, WeakMap, WeakSet, RegExp];
  const events = [Event, EventTarget, DataTransfer, ClipboardEvent, InputEvent, KeyboardEvent];
  const dom = [Node, Element, HTMLElement, HTMLTextAreaElement, Document, CharacterData, Range];
  const other = [Selection, MutationObserver, ShadowRoot, CSSStyleSheet, DOMParser];
  for (const { prototype } of [...text, ...events, ...dom, ...other]) {
    // What this function itself runs on would call itself.
    const own = new Set(['values', 'next', 'entries']);
    for (const name of Object.getOwnPropertyNames(prototype)) {
      if (!own.has(name)) wrap(prototype, name);
    }
  }
  for (const name of ['execCommand', 'createElement', 'getSelection']) wrap(document, name);
  for (const name of ['stringify', 'parse']) wrap(JSON, name);
  const types = [
    'paste',
    'copy',
    'cut',
    'beforeinput',
    'input',
    'keydown',
    'drop',
    'selectionchange',
  ];
  for (const type of types) {
    addEventListener(
      type,
      (event) => {
        const clipboard = event instanceof ClipboardEvent ? event.clipboardData : null;
        const dropped = event instanceof InputEvent ? event.dataTransfer : null;
        for (const data of [clipboard, dropped]) {
          note([...(data?.types ?? [])].map((kind) => data?.getData(kind)));
        }
        if (event instanceof InputEvent) note(event.data);
      },
      true,
    );
  }
}

/**
 * Elements whose names stand in front of the properties of `document` and of a form. The harness
 * itself asks the page for `querySelector`.
 */
export function clobber(): void {
  const ofDocument =
    'activeElement body documentElement querySelectorAll getElementById createElement getSelection ' +
    'elementFromPoint elementsFromPoint execCommand defaultView implementation createNodeIterator ' +
    'createTreeWalker importNode addEventListener head scrollingElement';
  const ofForm =
    'matches closest parentElement getRootNode contains dispatchEvent requestSubmit addEventListener ' +
    'ownerDocument isContentEditable nodeName nodeType attributes getAttribute children';
  const name = (element: Element, word: string): Element => {
    element.setAttribute('name', word);
    return element;
  };
  const inputs = ofForm.split(' ').map((word) => {
    const input = name(document.createElement('input'), word);
    input.setAttribute('type', 'hidden');
    return input;
  });
  const named = ofDocument.split(' ').flatMap((word) => {
    return [name(document.createElement('form'), word), name(document.createElement('img'), word)];
  });
  const { body } = document;
  const form = document.createElement('form');
  form.append(...body.querySelectorAll('#prompt-textarea, button'), ...inputs);
  body.append(form, ...named);
}

/** Takes away the natives that the guard works with, those aside that the page itself needs. */
export function breakNatives(): void {
  const fail = (): never => {
    throw new Error('broken by the page');
  };
  const nothing = (): boolean => false;
  const quiet = [
    [Event.prototype, 'preventDefault stopPropagation stopImmediatePropagation composedPath'],
    [EventTarget.prototype, 'addEventListener removeEventListener dispatchEvent'],
    [Document.prototype, 'execCommand'],
    [document, 'execCommand'],
    [MutationObserver.prototype, 'observe takeRecords'],
    [Element.prototype, 'checkVisibility'],
  ] as const;
  const loud = [
    [Element.prototype, 'attachShadow closest matches'],
    [HTMLElement.prototype, 'showPopover hidePopover attachInternals click'],
    [HTMLDialogElement.prototype, 'showModal show close'],
    [DataTransfer.prototype, 'getData setData'],
    [Document.prototype, 'elementFromPoint'],
    [HTMLTextAreaElement.prototype, 'setSelectionRange setRangeText'],
    [Selection.prototype, 'setBaseAndExtent getRangeAt'],
    [Crypto.prototype, 'getRandomValues'],
    [window, 'MutationObserver DataTransfer ClipboardEvent InputEvent KeyboardEvent'],
    [window, 'IntersectionObserver CSSStyleSheet DOMParser WeakRef setInterval'],
  ] as const;
  const replace = (owner: object, names: string, broken: () => unknown): void => {
    for (const name of names.split(' ')) Reflect.set(owner, name, broken);
  };
  for (const [owner, names] of quiet) replace(owner, names, nothing);
  for (const [owner, names] of loud) replace(owner, names, fail);
}
