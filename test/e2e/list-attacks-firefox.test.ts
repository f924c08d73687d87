import { describe } from 'vitest';
import { Firefox } from '../harness/firefox.ts';
import { describeListAttacks } from './list-attacks.ts';
import { describeListPolicy } from './list-policy.ts';
import { ListTrial } from './list-trial.ts';

describe('what can happen to a list on its way, in Firefox', () => {
  const trial = new ListTrial(
    (options, managedPolicy) => Firefox.open({ ...options, managedPolicy }),
    '.output/firefox-mv3',
  );
  describeListPolicy(trial);
  describeListAttacks(trial, async (work) => {
    await trial.popup.page.evaluate(`browser.runtime.getBackgroundPage().then(${work})`);
  });
});
