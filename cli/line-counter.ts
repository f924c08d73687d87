/** `line:column` of ascending places, both from 1, columns in UTF-16 units as editors count. */
export class LineCounter {
  readonly #text: string;
  #line = 1;
  #start = 0;
  #next: number;

  constructor(text: string) {
    this.#text = text;
    this.#next = this.#findNext();
  }

  at(place: number): string {
    while (this.#next <= place) {
      this.#line += 1;
      this.#start = this.#next;
      this.#next = this.#findNext();
    }
    return `${this.#line}:${place - this.#start + 1}`;
  }

  #findNext(): number {
    const end = this.#text.indexOf('\n', this.#start);
    return end < 0 ? Infinity : end + 1;
  }
}
