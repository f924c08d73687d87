import { personalCreator } from './creator.ts';

const REACH = 64;
const LOCAL = /[\w%+][\w.%+'-]{0,63}$/;
/** Labels of a host name and a top-level domain of letters (RFC 1035, RFC 1123). */
const DOMAIN =
  /(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}(?:[a-z]{2,24}|xn--[a-z\d-]{2,59})(?![\w-]|\.\w)/iy;

/** Reserved by RFC 2606 and RFC 6761, private by use, what a file name ends with, and versions. */
const NOWHERE =
  /(?:^|\.)(?:example(?:\.\w+)?|test|invalid|localhost|local|lan|png|jpe?g|gif|svg|webp|css|html?|[cm]?[jt]sx?|json|ya?ml|t?gz|zip|exe|map)$|^v?\d+\.[\dx*]|noreply/i;
/** Nobody reads these, and `git` is who everyone is on a code host. */
const NOBODY = /^(?:git|(?:do-?)?no[t-]?-?reply|postmaster|mailer-daemon)$|\.\.|\.$/i;
/** Credentials in an address, or the user of a shell on another machine. */
const HOSTED = /:\/\/[^\s/?#=]*$|\b(?:ssh|scp|sftp|rsync|git)\b[^\n@]{0,40}$/;
const REMOTE_PATH = /:(?!\/\/)[\w.~-]{0,64}\//y;

/** Read from each @: what is looked at is bounded by what an address may hold. */
export const emails = personalCreator('personal-email', ['email-address'], (text, report) => {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    DOMAIN.lastIndex = at + 1;
    const domain = DOMAIN.exec(text)?.[0];
    if (domain === undefined || NOWHERE.test(domain)) continue;
    const local = LOCAL.exec(text.slice(Math.max(0, at - REACH), at))?.[0];
    if (local === undefined || NOBODY.test(local)) continue;
    const start = at - local.length;
    REMOTE_PATH.lastIndex = DOMAIN.lastIndex;
    if (REMOTE_PATH.test(text) || HOSTED.test(text.slice(Math.max(0, start - REACH), start)))
      continue;
    report('email-address', start, DOMAIN.lastIndex);
  }
});
