import { message } from '../../lib/browser/locale.ts';
import { ANSWERS } from '../../lib/messaging/protocol.ts';
import { asking } from '../../lib/messaging/send.ts';
import { accessIn } from '../../lib/policy/access.ts';
import { SITES } from '../../lib/sites/index.ts';
import { showBlocked } from '../../lib/ui/blocked/blocked.tsx';
import { blockedStrings } from '../../lib/ui/blocked/strings.ts';

const root = document.querySelector('#app');
const id = new URLSearchParams(location.search).get('site');
const site = SITES.find((one) => one.id === id);
const strings = blockedStrings(message);
// Not the browser's own language, which may be one that Pasteward does not speak.
document.documentElement.lang = strings('language');
if (root && site) {
  const answer = await asking(ANSWERS).background('policy.get', null);
  const access = answer.ok ? accessIn(answer.value.policy) : undefined;
  showBlocked(root, { strings, site, access });
}
