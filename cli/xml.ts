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
