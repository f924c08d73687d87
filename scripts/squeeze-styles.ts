/** The style sheet of the warnings is a string, which no minifier of scripts looks into. */
import type { Plugin } from 'vite';

const FILE = '/lib/ui/styles.ts';
const SHEET = /(?<=\bSTYLES = `)[^`]*(?=`)/;

/** A style sheet without comments and without space that says nothing. */
export function squeeze(sheet: string): string {
  return sheet
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) /g, '$1')
    .replace(/(?<=[{;][\w-]+:) /g, '')
    .trim();
}

export function squeezeStyles(): Plugin {
  return {
    name: 'squeeze-styles',
    transform(code, id) {
      if (!id.endsWith(FILE)) return null;
      if (!SHEET.test(code)) throw new Error(`${FILE} no longer holds its sheet as a template.`);
      return { code: code.replace(SHEET, squeeze), map: null };
    },
  };
}
