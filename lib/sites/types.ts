/**
 * What Pasteward knows about one AI chat site. Everything here is a hint: the composer is first
 * looked for at the focus, and a send control is also recognised by what it says.
 */
export interface Site {
  /** Stable id, used by policy and events, e.g. `chatgpt`. */
  readonly id: string;
  /** Name as people know it; a proper noun, so not translated. */
  readonly name: string;
  /** Host names of the pages, matched exactly. */
  readonly hosts: readonly string[];
  /** `https` but for the demo, which runs on loopback. */
  readonly scheme: 'https' | 'http';
  /** CSS selectors of the composer, best first. */
  readonly composer: readonly string[];
  /** CSS selectors of the control that sends, best first. */
  readonly send: readonly string[];
}
