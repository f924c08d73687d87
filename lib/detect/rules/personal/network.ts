import { hexDigit } from '../../../text/digits.ts';
import type { Match } from '../../gate.ts';
import { closes, opens } from './edges.ts';
import { sourceOf } from './kind.ts';
import type { Check, Kind } from './kind.ts';

/** 0.0.0.0/8, loopback, link-local, the blocks of RFC 5737, multicast and above with the masks, two arcs of object ids. */
const NOBODYS =
  /^(?:0|127|22[4-9]|2[3-5]\d|169\.254|192\.0\.[02]|198\.51\.100|203\.0\.113|1\.3|2\.5)\.|\.(?:0|255)$|\b0\d|(?:[3-9]\d|2[6-9]|25[6-9])\d/;
/** What stands before four numbers that are a version, a section or an object id. */
const VERSIONED = /(?:\bv|ver|version|release|oid|section|\w\/|[§$])["'\s:=@^~<>(]{0,4}$|[\w.-]$/i;

/** The IPv4 address of one host. Of sections, versions and object ids most are short; a port or a mask may follow. */
const isHost: Check = (_, text, start, end) =>
  (end - start > 9 || text.startsWith('10.', start)) &&
  !NOBODYS.test(text.slice(start, end)) &&
  !VERSIONED.test(text.slice(Math.max(0, start - 16), start)) &&
  !/^[.-]?\w/.test(text.slice(end, end + 2));

/** Eight groups, or fewer around one `::`. */
const isHost6: Check = (_, text, start, end) =>
  /^(?:(?!.*::.*::).*::|(?:[^:]+:){7}[^:]+$)/.test(text.slice(start, end));

export const HOST = 'ip-address';

/** Global unicast without the block for documentation (RFC 3849), unique local and link-local. */
const IPV6 =
  '(?!2001:0?db8:)(?:[23][#a-f]{3}|f[cd][#a-f]{2}|fe80):(?:[#a-f]{0,4}:){1,6}[#a-f]{0,4}';

export const NETWORK: readonly Kind[] = [
  [HOST, isHost, '#{1,3}(?:\\.#{1,3}){3}'],
  [HOST, isHost6, '', 'ipv6|inet6', IPV6],
  [
    'mac-address',
    // No hardware has the bit for a group of receivers; the rest is examples.
    (id) => !/^(?:.[13579BDF]|001122|AABBCC|(..)\1\1)/.test(id),
    '',
    'mac|ether|bssid',
    '[#a-fA-F]{2}(?:[:-][#a-fA-F]{2}){5}',
  ],
];

const BEFORE = /(?<=([\da-f:]{0,30}))::/iy;
const WHOLE = new RegExp(sourceOf(IPV6), 'iy');

/** The IPv6 address around the `::` at `at`. */
export function addressAt(text: string, at: number): Match | undefined {
  if (hexDigit(text.charCodeAt(at - 1)) < 0) return undefined;
  BEFORE.lastIndex = at;
  const start = at - (BEFORE.exec(text)?.[1]?.length ?? 0);
  WHOLE.lastIndex = start;
  if (!WHOLE.test(text) || !opens(text, start)) return undefined;
  const end = WHOLE.lastIndex;
  return closes(text, end) && isHost6('', text, start, end)
    ? { messageId: HOST, start, end }
    : undefined;
}
