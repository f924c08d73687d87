/** What a paste or drop carries. */
export interface Flavours {
  readonly plain: string;
  readonly html: string;
  /** Every other textual flavour, e.g. an editor's own: scanned, but never carried on once masked. */
  readonly others: readonly { readonly type: string; readonly text: string }[];
  /** Carried on when the paste is let through as it was. */
  readonly files: readonly File[];
}

/** Reads a DataTransfer during its event; afterwards it is empty. */
export function readFlavours(data: DataTransfer | null): Flavours {
  const read = (type: string): string => data?.getData(type) ?? '';
  const others = [...(data?.types ?? [])].filter(
    (type) => type !== 'text/plain' && type !== 'text/html' && type !== 'Files',
  );
  return {
    plain: read('text/plain'),
    html: read('text/html'),
    others: others.map((type) => ({ type, text: read(type) })),
    files: [...(data?.files ?? [])],
  };
}

/** Whether there is no text in it. */
export function isEmpty({ plain, html, others }: Flavours): boolean {
  return plain === '' && html === '' && others.every(({ text }) => text === '');
}
