/** Part of a text: a cell of a table, or the value of a field. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}
