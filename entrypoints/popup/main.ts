import { message } from '../../lib/browser/locale.ts';
import { activeTab } from '../../lib/browser/tabs.ts';
import { RULES } from '../../lib/detect/rules/index.ts';
import { KINDS } from '../../lib/fingerprint/grams.ts';
import { CodeCheck } from '../../lib/guard/code-check.ts';
import { ANSWERS } from '../../lib/messaging/protocol.ts';
import { asking } from '../../lib/messaging/send.ts';
import { loadState } from '../../lib/ui/popup/load-state.ts';
import { showPopup } from '../../lib/ui/popup/popup.tsx';
import { popupStrings } from '../../lib/ui/popup/strings.ts';

const root = document.querySelector('#app');
const strings = popupStrings(RULES, message);
// Not the browser's own language, which may be one that Pasteward does not speak.
document.documentElement.lang = strings('language');
if (root) {
  const { background: askBackground, tab: askTab } = asking(ANSWERS);
  const state = await loadState({ activeTab, askBackground, askTab });
  const check = new CodeCheck(askBackground, () => state.policy?.policy);
  showPopup(root, strings, state, {
    lookAgain: async () => {
      const answer = await askBackground('list.sync', null);
      return answer.ok ? answer.value : undefined;
    },
    listed: async (text) => {
      const answers = await check.ask(check.questionsOf([text], KINDS));
      return answers[0] ?? { findings: [], complete: true };
    },
  });
}
