const TERMINAL_MS = 100;
const LOG_MS = 10_000;
const BAR = 20;

/** How far the reading of a repository is. */
export interface Reached {
  readonly files: number;
  /** Files to read. */
  readonly of: number;
  readonly bytes: number;
  readonly lines: number;
}

type Screen = Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'>;

/** Tells a person how far it is: a bar at a terminal, else a line now and then. */
export class Progress {
  readonly #stream: Screen;
  readonly #name: string;
  readonly #started = performance.now();
  #said: number;

  constructor(name: string, stream: Screen = process.stderr) {
    this.#name = name;
    this.#stream = stream;
    this.#said = stream.isTTY ? -Infinity : this.#started;
  }

  show(reached: Reached): void {
    const now = performance.now();
    if (now - this.#said < (this.#stream.isTTY ? TERMINAL_MS : LOG_MS)) return;
    this.#said = now;
    const words = describe(reached, now - this.#started);
    if (!this.#stream.isTTY) {
      this.#stream.write(`${this.#name}: ${words}\n`);
      return;
    }
    const share = reached.of === 0 ? 1 : reached.files / reached.of;
    const full = Math.floor(share * BAR);
    const line = `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${this.#name}: ${words}`;
    this.#stream.write(`\r\u001b[K${line.slice(0, (this.#stream.columns || 80) - 1)}`);
  }

  /** Takes the bar away. */
  end(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\u001b[K');
  }
}

function describe({ files, of, bytes, lines }: Reached, ms: number): string {
  const left = files === 0 ? '' : `, ${duration((ms * (of - files)) / files)} left`;
  const rate = ms === 0 ? 0 : Math.round((1000 * lines) / ms);
  return `${count(files)} of ${count(of)} files, ${megabytes(bytes)} MB, ${count(rate)} lines/s${left}`;
}

function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}

export function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

export function count(number: number): string {
  return number.toLocaleString('en-US');
}
