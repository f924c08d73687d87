import { beforeAll, describe } from 'vitest';
import { Firefox } from '../harness/firefox.ts';
import { poll } from '../harness/poll.ts';
import { TestBed } from '../harness/test-bed.ts';
import { Shown } from '../hostile/shown.ts';
import { ASKING, describeAsking } from './ask.ts';
import { stringsOf } from './locale.ts';
import { githubToken } from './masked-paste.ts';

describe('a policy that asks, in Firefox', () => {
  const bed = TestBed.use((options) => Firefox.open(options), {
    extension: '.output/firefox-mv3',
    managedPolicy: ASKING,
  });
  beforeAll(async () => {
    const { composer } = bed;
    const shown = new Shown(composer.page);
    const asked = async (): Promise<boolean> => {
      await composer.goto('https://chatgpt.com/', 'textarea');
      await composer.paste(githubToken(1));
      await shown.waitForText('GitHub');
      return (await shown.text()).includes(stringsOf('en')('button_original_paste'));
    };
    await poll('the policy is in force', asked, 10_000);
  });
  describeAsking(bed);
});
