import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeScratch } from './scratch.ts';

const GECKO_ID = 'probe@pasteward.example';

const MANIFEST = {
  manifest_version: 3,
  name: 'Probe',
  version: '1',
  // Any bytes fix the id; nothing is ever signed with them.
  key: Buffer.from('a key for the probe extension').toString('base64'),
  permissions: ['storage', 'webRequest', 'webRequestBlocking'],
  host_permissions: ['https://chatgpt.com/*'],
  storage: { managed_schema: 'schema.json' },
  background: { service_worker: 'background.js', scripts: ['background.js'] },
  browser_specific_settings: {
    gecko: { id: GECKO_ID, data_collection_permissions: { required: ['none'] } },
  },
  content_scripts: [
    { matches: ['https://chatgpt.com/*'], js: ['content.js'], run_at: 'document_start' },
  ],
};

const SCHEMA = { type: 'object', properties: { greeting: { type: 'string' } } };

const BACKGROUND = `
chrome.runtime.onMessage.addListener((message, sender, reply) => {
  chrome.storage.managed.get(null, (policy) => reply(policy ?? chrome.runtime.lastError?.message));
  return true;
});
chrome.webRequest.onBeforeRequest.addListener(
  () => ({ cancel: true }),
  { urls: ['https://chatgpt.com/forbidden'] },
  ['blocking'],
);`;

/** Tells its findings through attributes of the document, the only thing both worlds see. */
const CONTENT = `
const found = document.documentElement.dataset;
found.early = String(document.body === null);
window.addEventListener('paste', (event) => {
  found.trusted = String(event.isTrusted);
  found.html = event.clipboardData.getData('text/html');
}, true);
document.addEventListener('probe', () => {
  chrome.runtime.sendMessage('policy', (policy) => { found.policy = JSON.stringify(policy); });
});`;

/** A small extension that shows what a browser gives to any extension; answers the folder. */
export async function makeProbeExtension(): Promise<string> {
  const folder = await makeScratch();
  const files = {
    'manifest.json': JSON.stringify(MANIFEST),
    'schema.json': JSON.stringify(SCHEMA),
    'background.js': BACKGROUND,
    'content.js': CONTENT,
    'page.html': '<title>A page of the probe</title>',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}
