/** The text of a DOM tree and where each part of it stands. */
export interface TextMap {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly node: Text;
  /** Offset of the node's first character in the text. */
  readonly start: number;
}

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE ' +
    'FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT ' +
    'THEAD TR UL'
  ).split(' '),
);
const CELLS = new Set(['TD', 'TH']);

/**
 * Flattens a tree: block ends and `<br>` become line breaks, cells are divided by tabs. Hidden text
 * counts, because it would be sent too. A value that is spread over elements, as syntax colouring
 * leaves it, comes out in one piece.
 */
export function mapText(root: Node): TextMap {
  const pieces: Piece[] = [];
  const text = new Growing();
  const visit = (node: Node): void => {
    if (isText(node)) {
      pieces.push({ node, start: text.length });
      text.add(node.data);
      return;
    }
    if (node.nodeName === 'BR') {
      text.add('\n');
      return;
    }
    const block = node !== root && BLOCKS.has(node.nodeName);
    if (block) text.breakLine();
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
    if (block) text.breakLine();
    else if (CELLS.has(node.nodeName)) text.add('\t');
  };
  visit(root);
  return { text: text.joined(), pieces };
}

/** A text in parts: asking a growing string for its last character would copy it each time. */
class Growing {
  readonly #parts: string[] = [];
  length = 0;
  #last = '';

  add(part: string): void {
    if (part === '') return;
    this.#parts.push(part);
    this.length += part.length;
    this.#last = part.slice(-1);
  }

  breakLine(): void {
    if (this.length > 0 && this.#last !== '\n') this.add('\n');
  }

  joined(): string {
    return this.#parts.join('');
  }
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

export interface Slice {
  readonly node: Text;
  /** Offsets within the node. */
  readonly from: number;
  readonly to: number;
}

/** The parts of text nodes that a span of the text covers, in order. */
export function slicesOf(map: TextMap, start: number, end: number): Slice[] {
  const slices: Slice[] = [];
  for (let at = firstPieceAt(map, start); at < map.pieces.length; at += 1) {
    const piece = map.pieces[at];
    if (!piece || piece.start >= end) break;
    const from = Math.max(start - piece.start, 0);
    const to = Math.min(end - piece.start, piece.node.data.length);
    if (from < to) slices.push({ node: piece.node, from, to });
  }
  return slices;
}

/** Index of the last piece that begins at or before an offset, by bisection. */
function firstPieceAt(map: TextMap, offset: number): number {
  let low = 0;
  let high = map.pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((map.pieces[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}
