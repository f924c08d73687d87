type Screen = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;

/** Tells a person what is being done: in one line at a terminal, else a line for each step. */
export class Steps {
  readonly #stream: Screen;
  readonly #shown: boolean;

  constructor(shown: boolean, stream: Screen = process.stderr) {
    this.#shown = shown;
    this.#stream = stream;
  }

  show(step: string): void {
    if (!this.#shown) return;
    this.#stream.write(this.#stream.isTTY ? `\r\u001b[K${step}…` : `${step}\n`);
  }

  end(): void {
    if (this.#shown && this.#stream.isTTY) this.#stream.write('\r\u001b[K');
  }
}
