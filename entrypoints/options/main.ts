import { message } from '../../lib/browser/locale.ts';
import { RULES } from '../../lib/detect/rules/index.ts';
import { KINDS } from '../../lib/fingerprint/grams.ts';
import { CodeCheck } from '../../lib/guard/code-check.ts';
import { ANSWERS } from '../../lib/messaging/protocol.ts';
import { asking } from '../../lib/messaging/send.ts';
import { loadState } from '../../lib/ui/options/load-state.ts';
import { showOptions } from '../../lib/ui/options/options.tsx';
import type { OptionsWishes } from '../../lib/ui/options/options.tsx';
import { optionsStrings } from '../../lib/ui/options/strings.ts';

const root = document.querySelector('#app');
const strings = optionsStrings(RULES, message);
// Not the browser's own language, which may be one that Pasteward does not speak.
document.documentElement.lang = strings('language');
if (root) {
  const { background: ask } = asking(ANSWERS);
  const loading = loadState(ask);
  const checking = loading.then(({ policy }) => new CodeCheck(ask, () => policy?.policy));
  const wishes: OptionsWishes = {
    earlier: async (before) => {
      const answer = await ask('audit.list', { before });
      return answer.ok ? answer.value : undefined;
    },
    lookAgain: async () => {
      const answer = await ask('list.sync', null);
      return answer.ok ? answer.value : undefined;
    },
    listed: async (text) => {
      const check = await checking;
      const answers = await check.ask(check.questionsOf([text], KINDS));
      return answers[0] ?? { findings: [], complete: true };
    },
  };
  showOptions(root, { strings, state: undefined, ...wishes });
  showOptions(root, { strings, state: await loading, ...wishes });
}
