const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Readers turn line ends and tabs in attributes into spaces, and \r\n everywhere into \n.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A text as XML has it, in an attribute between double quotes or in an element. */
export function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"\t\n\r]/gu, (letter) => ENTITIES[letter] ?? letter);
}

/** A part of a document, line by line. */
export type Xml = readonly string[];

/** An element with others in it, or, with a text for content, on one line. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  content: string | readonly Xml[] = [],
): Xml {
  const set = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const start = `<${name}${set.join('')}`;
  if (typeof content === 'string') return [`${start}>${escapeXml(content)}</${name}>`];
  if (content.length === 0) return [`${start}/>`];
  return [`${start}>`, ...content.flat().map((line) => `  ${line}`), `</${name}>`];
}

/** Two hyphens would end it. */
export function comment(text: string): Xml {
  return [`<!-- ${text.replaceAll(/-(?=-)/gu, '- ')} -->`];
}

export function xmlDocument(parts: readonly Xml[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${parts.flat().join('\n')}\n`;
}
