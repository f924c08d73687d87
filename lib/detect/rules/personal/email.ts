import { personalCreator } from './creator.ts';
import type { Report } from './creator.ts';

const LOCAL = 64;
const BEFORE = /[\w.%+'-]{1,64}$/;
/** Labels of a host name and a top-level domain of letters (RFC 1035, RFC 1123). */
const DOMAIN =
  /(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}(?:[a-z]{2,24}|xn--[a-z\d-]{2,59})(?![\w-]|\.\w)/iy;

/** Reserved by RFC 2606 and RFC 6761, private by use, and what is the ending of a file. */
const NOWHERE =
  /(?:^|\.)(?:example(?:\.\w+)?|test|invalid|localhost|local(?:domain)?|lan|png|jpe?g|gif|svg|webp|ico|css|s[ac]ss|html?|[cm]?[jt]sx?|json|vue|ya?ml|tgz|gz|zip|exe|dll|map|lock|txt)$|^\d+\.\d+\.|^v?\d+\.[x\d*]|noreply/i;
/** Nobody reads these, and `git` is who everyone is on a code host. */
const NOBODY =
  /^(?:git|(?:do-?)?no[t-]?-?reply|svn|hg|postmaster|mailer-daemon)$|^['.%+-]|\.\.|\.$/i;
/** Credentials in an address, or the user of a shell on another machine. */
const HOSTED = /:\/\/[^\s/?#=]*$|\b(?:ssh|scp|sftp|rsync|git)\b[^\n@]{0,40}$/;
const REMOTE_PATH = /:(?=[\w.~-]{0,64}\/)(?!\/\/)/y;

/** Each address begins before its @ and is read from there: what is looked at is bounded by what an address may hold. */
export const emails = personalCreator('personal-email', ['email-address'], findEmails);

function findEmails(text: string, report: Report): void {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    DOMAIN.lastIndex = at + 1;
    const domain = DOMAIN.exec(text)?.[0];
    if (domain === undefined || NOWHERE.test(domain)) continue;
    const local = BEFORE.exec(text.slice(Math.max(0, at - LOCAL), at))?.[0];
    if (local === undefined || NOBODY.test(local)) continue;
    const start = at - local.length;
    const end = at + 1 + domain.length;
    REMOTE_PATH.lastIndex = end;
    if (REMOTE_PATH.test(text) || HOSTED.test(text.slice(Math.max(0, start - LOCAL), start)))
      continue;
    report('email-address', start, end);
  }
}
