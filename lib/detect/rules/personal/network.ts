/** 0.0.0.0/8, loopback, link-local, the blocks of RFC 5737, multicast and above with the masks, two arcs of object ids. */
const NOBODYS =
  /^(?:0|127|2(?:2[4-9]|[3-5]\d)|169\.254|192\.0\.[02]|198\.51\.100|203\.0\.113|1\.3|2\.5)\.|\.(?:0|255)$|\b0\d|(?:[3-9]\d|2[6-9]|25[6-9])\d/;
/** What stands before four numbers that are a version, a section or an object id. */
const VERSIONED = /(?:\bv|ver(?:sion)?|release|\w\/|[§$])["'\s:=@^~<>(]{0,4}$|[\w.-]$/i;
/** Eight groups, or fewer around one `::`. */
const WHOLE_6 = /^(?!.*::.*::)(?:.*::|(?:[^:]+:){7}[^:]+$)/;

/** What the addresses of IPv6 begin with that the registries gave away. */
export const STEMS_6 = '2001: 2003: 240 260 2a0 2a1'.split(' ');

/**
 * The address of one host. Of sections, versions and object ids most are short, but a private network may begin with
 * 10 (RFC 1918); a port or a mask may follow.
 */
export function isHost(_: string, text: string, start: number, end: number): boolean {
  const address = text.slice(start, end);
  if (address.includes(':'))
    return WHOLE_6.test(address) && !/[\w:.-]/.test(text.charAt(start - 1));
  return (
    /^10\.|.{10}/.test(address) &&
    !NOBODYS.test(address) &&
    !VERSIONED.test(text.slice(Math.max(0, start - 16), start)) &&
    !/^[.-]?\w/.test(text.slice(end, end + 2))
  );
}
