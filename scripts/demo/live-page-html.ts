import { livePageStyle } from './live-page-style.ts';
import type { Sample } from './samples.ts';

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function card({ title, text }: Sample): string {
  return `<li><button data-text="${escapeHtml(text)}">Copy</button>
    <div><h3>${escapeHtml(title)}</h3><pre>${escapeHtml(text)}</pre></div></li>`;
}

/** Shows the rows as they come. Texts are set as text and never read as HTML. */
const SCRIPT = `
  const STATES = {
    waiting: ['', 'Not sent yet'],
    held: ['good', 'The secret did not arrive'],
    clean: ['good', 'Nothing to hide: it arrived as it was'],
    masked: ['good', 'Only a name arrived in place of the secret'],
    leaked: ['bad', 'The secret arrived'],
  };
  function element(name, className, text = '') {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }
  function textBox(pieces) {
    if (pieces.length === 0) return element('p', 'nothing', 'Nothing.');
    const box = element('pre', '');
    box.append(...pieces.map(({ text, kind }) => kind ? element('mark', kind, text) : text));
    return box;
  }
  function side(heading, pieces) {
    const box = element('div', 'side');
    box.append(element('h3', '', heading), textBox(pieces));
    return box;
  }
  function rowElement({ site, how, given, received, state }) {
    const row = element('article', state);
    const [tone, words] = STATES[state];
    const verb = how === 'pasted' ? 'What was pasted' : 'What was typed';
    const head = element('header', '');
    head.append(element('h2', '', site), element('span', 'badge ' + tone, words));
    const sides = element('div', 'sides');
    sides.append(side(verb, given), side('What the server received', received));
    row.append(head, sides);
    return row;
  }
  new EventSource('/events').onmessage = ({ data }) => {
    document.querySelector('#rows').replaceChildren(...JSON.parse(data).map(rowElement));
  };
  for (const button of document.querySelectorAll('[data-text]')) {
    button.onclick = async () => {
      await navigator.clipboard.writeText(button.dataset.text);
      button.textContent = 'Copied';
      setTimeout(() => { button.textContent = 'Copy'; }, 1500);
    };
  }
`;

export function livePageHtml(samples: readonly Sample[]): string {
  const cards = samples.map(card).join('');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What the server received</title>
<style>${livePageStyle}</style>
<h1>What was pasted, and what the server received</h1>
<p class="lead">Everything here stays on this computer. The secrets are made up.</p>
${samples.length > 0 ? `<details open><summary>Texts to try</summary><ul>${cards}</ul></details>` : ''}
<main id="rows" aria-live="polite"></main>
<script>${SCRIPT}</script>
</html>`;
}
