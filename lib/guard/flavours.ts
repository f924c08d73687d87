/** What a paste or drop carries as text. */
export interface Flavours {
  readonly plain: string;
  readonly html: string;
  /** Every other textual flavour, e.g. an editor's own: scanned, but never carried on once masked. */
  readonly others: readonly string[];
}

/** Reads a DataTransfer during its event; afterwards it is empty. */
export function readFlavours(data: DataTransfer | null): Flavours {
  const read = (type: string): string => data?.getData(type) ?? '';
  const others = [...(data?.types ?? [])].filter(
    (type) => type !== 'text/plain' && type !== 'text/html' && type !== 'Files',
  );
  return { plain: read('text/plain'), html: read('text/html'), others: others.map(read) };
}

export function isEmpty(flavours: Flavours): boolean {
  return flavours.plain === '' && flavours.html === '' && flavours.others.every((it) => it === '');
}
