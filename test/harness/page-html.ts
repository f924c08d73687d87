import type { Site } from '../fixtures/sites/types.ts';

/** Where a fixture page's bundle is served, on every host. */
export const ASSETS = '/__fixture/';

const STYLE = `
  body { margin: 2rem auto; max-width: 48rem; font: 16px/1.5 sans-serif; }
  form { margin-top: 1rem; }
  [data-editor] { border: 1px solid #999; padding: 0.25rem; }
  [data-editor] textarea, [data-editor] [contenteditable='true'] {
    width: 100%; min-height: 4rem; box-sizing: border-box;
  }
  .message { white-space: pre-wrap; overflow-wrap: anywhere; }
  .chip { display: inline-block; border: 1px solid #999; padding: 0 0.5rem; }
`;

export function pageHtml(site: Site): string {
  // A site with a style of its own, like the demo, brings it in `head`.
  const head = site.head ?? '';
  const style = head.includes('<style>') ? '' : `<style>${STYLE}</style>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${site.title}</title>
${head}${style}
<script type="module" src="${ASSETS}main.js"></script>
</head>
<body data-site="${site.id}">
${site.body}
</body>
</html>`;
}
