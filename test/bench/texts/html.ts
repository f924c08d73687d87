/** The html flavour that comes with a text copied from a page: a paragraph a line, some of it marked up. */
export function htmlOf(text: string): string {
  const lines = text.split('\n').map((line, index) => {
    const escaped = line.replace(/[&<>"]/g, (unit) => `&#${unit.charCodeAt(0)};`);
    if (index % 3 !== 0) return `<p>${escaped}</p>`;
    const words = escaped.split(' ').map((word, at) => (at % 4 === 0 ? mark(word) : word));
    return `<p style="margin: 0px; white-space: pre-wrap;">${words.join(' ')}</p>`;
  });
  return `<meta charset='utf-8'>${lines.join('')}`;
}

function mark(word: string): string {
  return `<span style="color: rgb(86, 156, 214);">${word}</span>`;
}
