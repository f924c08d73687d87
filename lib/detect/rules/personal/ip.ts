/** 0.0.0.0/8, loopback, link-local, the blocks of RFC 5737, and multicast and above, masks among them. */
const NOBODYS = /^(?:0|127|22[4-9]|2[3-5]\d|169\.254|192\.0\.[02]|198\.51\.100|203\.0\.113)\./;

/** An IPv4 address of a host; networks and broadcasts are of nobody, and most of them are version numbers. */
export function isHost(address: string): boolean {
  const parts = address.split('.');
  return (
    parts.every((part) => Number(part) < 256 && !/^0\d/.test(part)) &&
    !/\.(?:0|255)$/.test(address) &&
    !NOBODYS.test(address)
  );
}

/** `before` is what stands before four numbers: a word that says that they are a version, or an object id. */
export function isVersioned(before: string): boolean {
  return /(?:\bv|version|ver\.?|release|build|oid|[\w-]\/)["'\s:=@^~<>(]{0,4}$/i.test(before);
}
