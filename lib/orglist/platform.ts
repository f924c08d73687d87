/** What the platform does; handed in, because the core has none. */
export interface Platform {
  readonly verify: (key: Uint8Array, signature: Uint8Array, bytes: Uint8Array) => Promise<boolean>;
  /** In hex. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
  /** From and to UTF-8. */
  readonly decode: (bytes: Uint8Array) => string;
  readonly encode: (text: string) => Uint8Array;
  readonly fromBase64: (text: string) => Uint8Array;
}
