/** What every fixture page offers to a test, in the page's own world. */
export interface Fixture {
  /** Settles when the editor stands and the composer is wired. */
  readonly ready: Promise<void>;
  /** The editor's model as the site would send it. */
  text(): string;
  /** The serialised model. */
  state(): unknown;
  focus(): void;
  clear(): void;
  canUndo(): boolean | undefined;
  /** Names of what waits as attachments. */
  attachments(): readonly string[];
  /** How often the composer has sent. */
  readonly sent: number;
  /** How often it was asked to send; a second time finds it empty, and sends nothing. */
  readonly attempts: number;
}

declare global {
  var fixture: Fixture;
}
