import { escapeXml } from '../xml.ts';

/**
 * What Chromium fetches to learn of a new version, as
 * https://developer.chrome.com/docs/extensions/how-to/distribute/host-on-linux describes it.
 *
 * @param id 32 letters from a to p; see `extensionId`.
 * @param version as in the manifest.
 * @param url the whole address of the CRX.
 */
export function updateXml(id: string, version: string, url: string): string {
  const [appid, codebase, newest] = [id, url, version].map(escapeXml);
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${appid}">
    <updatecheck codebase="${codebase}" version="${newest}"/>
  </app>
</gupdate>
`;
}

/**
 * What Firefox fetches, as https://extensionworkshop.com/documentation/manage/updating-your-extension/
 * describes it. Without a checksum: signing by addons.mozilla.org changes the file.
 *
 * @param id the gecko id of the manifest.
 * @param url the whole address of the XPI.
 */
export function firefoxUpdates(id: string, version: string, url: string): string {
  const update = { version, update_link: url };
  return `${JSON.stringify({ addons: { [id]: { updates: [update] } } }, null, 2)}\n`;
}
