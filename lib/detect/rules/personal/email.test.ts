import { expect, test } from 'vitest';
import { detect } from '../../engine.ts';

test.each([
  'bart@weber.de',
  'testa@weber.de',
  'user1@brightwater-group.io',
  'eva@wine-bar.com',
  'eva@acme-industries.com',
  'jürgen@müller-bau.de',
])('an address that only looks like an example, or has letters beyond ASCII: %s', (address) => {
  for (const before of ['', '联系', 'Ask about git: ', 'We use ssh, so ask ', '--author=']) {
    const [finding] = detect(before + address).findings;
    expect(finding).toMatchObject({ rule: 'email-address', start: before.length });
  }
});

test.each([
  'ssh deploy@build.host.dev',
  'ssh -p 22 -i ~/.ssh/id deploy@build.host.dev, ssh-copy-id deploy@build.host.dev',
  'foo@weber.de, test@weber.de, ann@my-example.com, ann@example-corp.com, ann@yourdomain.com',
  'aes128-gcm@openssh.com curve25519-sha256@libssh.org rijndael-cbc@lysator.liu.se',
  'Reports go to security@pm2.io, questions to info@weber.de or support@weber.de',
  'firstname.lastname@domain.com, foo@company.io, a@b.com, you@your-domain.org',
])('what nobody reads or answers is not of a person: %s', (text) => {
  expect(detect(text).findings).toEqual([]);
});
