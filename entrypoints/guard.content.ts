import { defineContentScript } from 'wxt/utils/define-content-script';
import { message } from '../lib/browser/locale.ts';
import { isAlive } from '../lib/browser/runtime.ts';
import { openShadowRoot } from '../lib/browser/shadow-root.ts';
import { RULES } from '../lib/detect/rules/index.ts';
import { useRootOpener } from '../lib/guard/deep.ts';
import { isFirstInThisWorld, siteOfFrame } from '../lib/guard/frame.ts';
import { LivePolicy } from '../lib/guard/live-policy.ts';
import { startGuard } from '../lib/guard/start.ts';
import { ANSWERS_TO_GUARD, REQUESTS_TO_GUARD } from '../lib/messaging/guard-protocol.ts';
import { listen } from '../lib/messaging/router.ts';
import { asking } from '../lib/messaging/send.ts';
import { MATCHES } from '../lib/sites/index.ts';
import { PageWarnings } from '../lib/ui/page-warnings.ts';
import { warningStrings } from '../lib/ui/strings.ts';

/** The guard in the isolated world: wires the parts, decides nothing. */
export default defineContentScript({
  matches: [...MATCHES],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main() {
    if (!isFirstInThisWorld()) return;
    useRootOpener(openShadowRoot);
    const site = siteOfFrame();
    const policy = new LivePolicy();
    const words = {
      strings: warningStrings(RULES, message),
      siteName: site.name,
      avoid: site.send,
      termOf: (rule: string) => policy.current.terms.find(({ id }) => id === rule),
      groupTitle: (group: string) =>
        policy.current.groups.find(({ id }) => id === group)?.title ?? group,
    };
    const warnings = new PageWarnings(words, openShadowRoot);
    const ask = asking(ANSWERS_TO_GUARD).background;
    startGuard({ site, policy, warnings, isAlive, ask });
    listen(REQUESTS_TO_GUARD, {
      'policy.changed': policy.accept,
      'status.get': () => ({ site: site.id, armed: true }),
    });
  },
});
