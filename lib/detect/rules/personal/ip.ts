/** 0.0.0.0/8, loopback, link-local, the blocks of RFC 5737, multicast and above with the masks, two arcs of object ids. */
const NOBODYS =
  /^(?:0|127|22[4-9]|2[3-5]\d|169\.254|192\.0\.[02]|198\.51\.100|203\.0\.113|1\.3|2\.5)\.|\.(?:0|255)$/;

/** Of sections, versions and object ids most are short; of addresses only those of private networks are. */
const SHORTEST = 10;

/** The IPv4 address of one host. */
export function isHost(address: string): boolean {
  return (
    (address.length >= SHORTEST || address.startsWith('10.')) &&
    address.split('.').every((part) => Number(part) < 256 && !/^0\d/.test(part)) &&
    !NOBODYS.test(address)
  );
}

/** What stands before four numbers that are a version, a section or an object id. */
export function isVersioned(before: string): boolean {
  return /(?:\bv|version|ver\.?|release|build|oid|section|[\w-]\/|[§$])["'\s:=@^~<>(]{0,4}$/i.test(
    before,
  );
}
