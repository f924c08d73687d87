import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { rotateKeys } from '../../cli/rotate-keys.ts';
import { READABLE } from '../harness/list-server.ts';
import type { Fault } from '../harness/list-server.ts';
import { GROUPS, Org, value } from '../harness/org.ts';
import type { ListTrial } from './list-trial.ts';
import { stringsOf } from './locale.ts';

const LIST = '/list.json';
const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
const say = stringsOf('en');

/** A fault of one file alone. */
const at =
  (path: RegExp, answer: (response: Parameters<Fault>[1], path: string) => void): Fault =>
  (asked, response) => {
    if (!path.test(asked)) return false;
    answer(response, asked);
    return true;
  };

/**
 * What can happen to a list on its way, in any browser.
 *
 * @param inBackground calls a function, given in source, with the global object of the extension's background.
 */
export function describeListAttacks(
  trial: ListTrial,
  inBackground: (work: string) => Promise<void>,
): void {
  const shiftClock = (milliseconds: number): Promise<void> =>
    inBackground(`(background) => {
      const { Date } = background;
      const now = (background.realNow ??= Date.now.bind(Date));
      Date.now = () => now() + ${String(milliseconds)};
    }`);

  test('a good list again costs one request that answers "not modified"', async () => {
    trial.lists.exchanges.length = 0;
    await trial.lookAgain();
    expect(trial.lists.exchanges).toEqual([{ path: LIST, status: 304 }]);
    await trial.expectProtected();
  });

  test('a signature of another key', async () => {
    const stranger = await Org.open([GROUPS.payments]);
    trial.lists.fault = at(/list\.json$/u, (response) => {
      void readFile(join(stranger.out, 'list.json')).then((bytes) =>
        response.writeHead(200, READABLE).end(bytes),
      );
    });
    await trial.expectRefused('forged');
    await stranger.close();
  });

  test('one changed letter in what was signed', async () => {
    await trial.edit((list) => list.replace('Payments', 'Paiments'));
    await trial.expectRefused('forged');
  });

  test('an older list', async () => {
    await trial.sign({ version: trial.good.version - 1 });
    await trial.expectRefused('old');
  });

  test('an older list, after the browser has lost the one it had', async () => {
    await trial.loseList();
    await trial.sign({ version: trial.good.version - 1 });
    expect(await trial.lookAgain()).toContain(say('popup_list_old'));
    const { version } = trial.good;
    await trial.org.sign(trial.good);
    expect(await trial.lookAgain()).toEqual([say('popup_list_version', String(version))]);
    await trial.expectProtected();
  });

  test('another list of the same version', async () => {
    await trial.sign({ version: trial.good.version, groups: [] });
    await trial.expectRefused('forged');
  });

  test('an expired list', async () => {
    const expires = new Date(Date.now() - YEAR).toISOString();
    await trial.sign({ expires });
    await trial.expectRefused('expired');
  });

  test('a list of another organisation under the same keys', async () => {
    await trial.sign({ orgId: 'other' });
    await trial.expectRefused('forged');
    await trial.org.sign(trial.good);
  });

  test('a list for a later version of the extension', async () => {
    await trial.sign({ minExtensionVersion: '99.0' });
    await trial.expectRefused('unfit');
  });

  test('a hash key that this browser does not know', async () => {
    await trial.sign({ hashKeyId: '00000000' });
    await trial.expectRefused('key');
  });

  test('shards of another list', async () => {
    const before = trial.good.targets.map(({ name }) => name);
    const old = await readFile(join(trial.org.out, 'targets', before[0] ?? ''));
    await trial.publishAnother();
    trial.lists.fault = at(/\.pwf$/u, (response) => response.writeHead(200, READABLE).end(old));
    await trial.expectRefused('damaged');
  });

  test('a list that never ends', async () => {
    trial.lists.fault = at(/list\.json$/u, (response) => {
      response.writeHead(200, READABLE);
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 0x20)));
      };
      response.on('drain', more);
      more();
    });
    await trial.expectRefused('damaged');
  });

  test('a shard that is longer than it should be', async () => {
    await trial.publishAnother();
    const longer = Buffer.alloc(64 * 1024 * 1024);
    trial.lists.fault = at(/\.pwf$/u, (response) => response.writeHead(200, READABLE).end(longer));
    await trial.expectRefused('damaged');
  });

  test('a shard that is cut off', async () => {
    await trial.publishAnother();
    trial.lists.fault = at(/\.pwf$/u, (response, path) => {
      void readFile(join(trial.org.out, path)).then((bytes) =>
        response.writeHead(200, READABLE).end(bytes.subarray(0, bytes.length / 2)),
      );
    });
    await trial.expectRefused('damaged');
  });

  test('a connection that breaks halfway', async () => {
    await trial.edit((list) => `${list} `);
    trial.lists.fault = at(/list\.json$/u, (response) => {
      response.writeHead(200, { ...READABLE, 'content-length': '100000' });
      response.write('{"keyring":', () => response.destroy());
    });
    await trial.expectRefused('unreachable');
  });

  test('a server that sends a byte now and then', async () => {
    trial.lists.fault = at(/list\.json$/u, (response) => {
      response.writeHead(200, READABLE);
      const drip = setInterval(() => response.write(' '), 500);
      response.on('close', () => clearInterval(drip));
    });
    await trial.expectRefused('unreachable', 60_000);
  });

  test('a redirect', async () => {
    trial.lists.fault = at(/list\.json$/u, (response) =>
      response.writeHead(302, { ...READABLE, location: '/other.json' }).end(),
    );
    await trial.expectRefused('unreachable');
  });

  test.each([404, 500, 503])('an answer %i', async (status) => {
    trial.lists.fault = at(/list\.json$/u, (response) =>
      response.writeHead(status, READABLE).end(),
    );
    await trial.expectRefused('unreachable');
  });

  test('a page that asks to sign in', async () => {
    trial.lists.fault = at(/list\.json$/u, (response) =>
      response.writeHead(200, READABLE).end('<!doctype html><title>Sign in</title>'),
    );
    await trial.expectRefused('damaged');
  });

  describe('a clock', () => {
    afterEach(() => shiftClock(0));

    test.each([
      ['an hour behind', -HOUR],
      ['a year behind', -YEAR],
      ['an hour ahead', HOUR],
    ])('that is %s does no harm', async (_, shift) => {
      await shiftClock(shift);
      await trial.sign();
      expect(await trial.lookAgain()).toEqual([
        say('popup_list_version', String(trial.good.version + 1)),
      ]);
      await trial.expectProtected();
    });

    test('that is a year ahead', async () => {
      await shiftClock(YEAR);
      await trial.sign();
      await trial.expectRefused('expired');
    });
  });

  test('everything anew under the next hash key, which browsers know already', async () => {
    const { hashKeyId } = trial.good;
    await trial.publish('--full');
    expect(trial.published.hashKeyId).not.toBe(hashKeyId);
    const { version } = trial.published;
    expect(await trial.lookAgain()).toEqual([say('popup_list_version', String(version))]);
    await trial.expectProtected();
  });

  test('a stolen key that published the highest version there is, until the keys are changed', async () => {
    await trial.sign({ version: Number.MAX_SAFE_INTEGER });
    await trial.lookAgain();
    value(
      await rotateKeys(trial.org.config, { rootKey: undefined, keepOld: false, now: Date.now() }),
    );
    await trial.publish();
    const { version } = trial.published;
    expect(version).toBeLessThan(Number.MAX_SAFE_INTEGER);
    expect(await trial.lookAgain()).toEqual([say('popup_list_version', String(version))]);
    await trial.expectProtected();
  });

  test('the keys of before, once the same list came under new ones', async () => {
    const old = await readFile(join(trial.org.out, 'list.json'));
    value(
      await rotateKeys(trial.org.config, { rootKey: undefined, keepOld: true, now: Date.now() }),
    );
    await trial.org.sign(trial.good);
    const { version } = trial.good;
    expect(await trial.lookAgain()).toEqual([say('popup_list_version', String(version))]);
    await writeFile(join(trial.org.out, 'list.json'), old);
    await trial.expectRefused('old');
  });
}
