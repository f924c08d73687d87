/** 0.0.0.0/8, loopback, link-local, the blocks of RFC 5737, multicast and above with the masks, two arcs of object ids. */
const NOBODYS =
  /^(?:0|127|22[4-9]|2[3-5]\d|169\.254|192\.0\.[02]|198\.51\.100|203\.0\.113|1\.3|2\.5)\.|\.(?:0|255)$|\b0\d|(?:[3-9]\d|2[6-9]|25[6-9])\d/;
/** What stands before four numbers that are a version, a section or an object id. */
const VERSIONED = /(?:\bv|ver|version|release|oid|section|\w\/|[§$])["'\s:=@^~<>(]{0,4}$|[\w.-]$/i;

/** Of sections, versions and object ids most are short; of addresses only those of private networks are. */
const SHORTEST = 10;

/** Whether four numbers are the IPv4 address of one host. */
export function isHost(text: string, start: number, end: number): boolean {
  const address = text.slice(start, end);
  return (
    (address.length >= SHORTEST || address.startsWith('10.')) &&
    !NOBODYS.test(address) &&
    !VERSIONED.test(text.slice(Math.max(0, start - 16), start)) &&
    !/^(?:\w|[.-]\w)/.test(text.slice(end, end + 2))
  );
}
