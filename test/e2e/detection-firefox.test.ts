import { beforeAll, describe } from 'vitest';
import { Firefox } from '../harness/firefox.ts';
import { poll } from '../harness/poll.ts';
import { TestBed } from '../harness/test-bed.ts';
import { POLICY, describeDetection } from './detection.ts';

describe('what is found, in Firefox', () => {
  const bed = TestBed.use((options) => Firefox.open(options), {
    extension: '.output/firefox-mv3',
    managedPolicy: POLICY,
  });
  beforeAll(async () => {
    const { composer } = bed;
    const masked = async (): Promise<boolean> => {
      await composer.goto('https://chatgpt.com/', 'textarea');
      await composer.paste('青鸟计划');
      await composer.settle();
      return (await composer.text()).includes('CODE_NAMES');
    };
    await poll('the policy is in force', masked, 10_000);
  });
  describeDetection(bed);
});
