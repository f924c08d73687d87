import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { userOf } from './audit-user.ts';

const identity = 'Zoë@acme.example';
const key = Buffer.alloc(32, 7);

test('nobody, unless policy says who', async () => {
  const pseudonymKey = key.toString('base64');
  expect(await userOf({ identity: undefined, pseudonymKey })).toBeUndefined();
});

test('the name that policy gives', async () => {
  expect(await userOf({ identity, pseudonymKey: undefined })).toEqual({ name: identity });
});

test('a pseudonym that the owner of the key can make too', async () => {
  const user = await userOf({ identity, pseudonymKey: key.toString('base64') });
  const pseudonym = createHmac('sha256', key).update(identity).digest('hex').slice(0, 32);
  expect(user).toEqual({ pseudonym });
});
