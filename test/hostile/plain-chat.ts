/** What stands in a small chat of one's own. */
export type PlainEditor = 'textarea' | 'contenteditable';

const EDITORS: Readonly<Record<PlainEditor, string>> = {
  textarea: '<textarea id="prompt-textarea" rows="4" cols="60"></textarea>',
  contenteditable:
    '<div id="prompt-textarea" contenteditable="true" role="textbox" style="min-height: 4rem; white-space: pre-wrap"></div>',
};

/** Sends as ChatGPT's page does, so that the server reads its messages. */
const SCRIPT = `
  (() => {
    const editor = document.querySelector('#prompt-textarea');
    const read = () => ('value' in editor ? editor.value : editor.innerText.replace(/\\n$/, ''));
    const send = () => {
      const message = { content: { content_type: 'text', parts: [read()] } };
      const body = JSON.stringify({ action: 'next', messages: [message] });
      fetch('https://chatgpt.com/backend-api/f/conversation', { method: 'POST', body });
      if ('value' in editor) editor.value = ''; else editor.replaceChildren();
    };
    editor.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey) return;
      event.preventDefault();
      send();
    });
    document.querySelector('button').addEventListener('click', send);
    globalThis.fixture = {
      ready: Promise.resolve(), text: read, focus: () => editor.focus(),
      clear: () => { if ('value' in editor) editor.value = ''; else editor.replaceChildren(); },
    };
    editor.focus();
  })();`;

/**
 * A whole page with an editor and a send button, for tests that make their own documents. A
 * composer can drive it. Script that is to run in it comes as `extra`.
 */
export function plainChat(editor: PlainEditor, extra = ''): string {
  return `<!doctype html><title>Chat</title><body>${EDITORS[editor]}
    <button type="button" data-testid="send-button">Send</button>
    <script>${SCRIPT}${extra}</script>`;
}
