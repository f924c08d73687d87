import { matchesAt } from '../../sticky.ts';
import type { Match } from '../../gate.ts';

const LOCAL = /(?<=([\w%+À-ɏ][\w.%+'À-ɏ-]{0,63}))@/y;
/** Labels of a host name, in Latin letters (RFC 5890), and a top-level domain of ASCII (RFC 1035, RFC 1123). */
const DOMAIN = /(?:[a-z\dÀ-ɏ-]{1,63}\.){1,8}[a-z]{2,24}(?![\w-]|\.\w)/iy;

/**
 * Nobody reads these, or a whole office does (RFC 2142), and `git` is who everyone is on a code host; names of algorithms (RFC 4251, section 6); domains
 * that everyone takes for examples, reserved by RFC 2606 and RFC 6761, private by use, what a file name ends with, and
 * versions.
 */
const NOBODY =
  /^(?:git|info|contact|support|sales|security|webmaster|postmaster|abuse)@|^\w@\w\.|^(?:foo|bar|test)@|no-?t?-?reply|\.[.@]|@(?:openssh|libssh|lysator)\.|[@.](?:(?:your|my)?-?domain|foo|bar|acme|test)\.\w+(?:\.\w\w)?$|[@.-]example(?:-\w+)?\.|[@.](?:example|test|tld|invalid|local(?:host)?|lan|png|jpe?g|svg|css|html|[cm]?[jt]s|json|t?gz|zip)$|@v?\d+(?:\.[\dx*]|x)/i;
/** Credentials in an address, or the user of a shell on another machine, behind the command and its options. */
const HOSTED = /:\/\/[^\s/?#=]*$|\bs(?:sh|ftp)(?: ?--?\w[^\n@]{0,40})? $/;
const REMOTE_PATH = /:(?!\/\/)[\w.~-]{0,64}\//y;

/** The address around an @. */
export function emailAt(text: string, at: number): Match | undefined {
  if (!matchesAt(DOMAIN, text, at + 1)) return undefined;
  LOCAL.lastIndex = at;
  const start = at - (LOCAL.exec(text)?.[1]?.length ?? 0);
  const end = DOMAIN.lastIndex;
  const isOther =
    start === at ||
    NOBODY.test(text.slice(start, end)) ||
    matchesAt(REMOTE_PATH, text, end) ||
    HOSTED.test(text.slice(Math.max(0, start - 64), start));
  return isOther ? undefined : { messageId: 'email-address', start, end };
}
