import type { FileOut, TranslationOut, UnitOut } from './translation-file.ts';
import { xmlAttribute, xmlEscapes, xmlSpecial, xmlText } from '#platform/xml/xml-text.ts';

/** Namespace of the core of XLIFF 2.0 and 2.1 alike. */
const NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0';

const codePoint = (character: string): string => {
  const hex = (character.codePointAt(0) as number).toString(16).toUpperCase();
  return `<cp hex="${hex.padStart(4, '0')}"/>`;
};

/** A text as content; a lone carriage return would come back as a line feed. */
const content = (text: string): string => text.replace(xmlSpecial, (character) => xmlEscapes[character] ?? codePoint(character));

const notesOf = (notes: readonly string[], indent: string): string =>
  (notes.length === 0 ? '' : `${indent}<notes>\n${notes.map((note) => `${indent}  <note>${xmlText(note)}</note>\n`).join('')}${indent}</notes>\n`);

// The whole text is one segment, with no white space around it that a tool could take for a part of it.
const unitText = ({ id, source, target, state, notes }: UnitOut): string => `    <unit id="${xmlAttribute(id)}">
${notesOf(notes, '      ')}      <segment id="s" state="${state}">
        <source>${content(source)}</source>
${target === null ? '' : `        <target>${content(target)}</target>\n`}      </segment>
    </unit>
`;

const fileText = ({ id, original, notes, units }: FileOut): string => `  <file id="${xmlAttribute(id)}" original="${xmlAttribute(original)}" xml:space="preserve">
${notesOf(notes, '    ')}${units.map(unitText).join('')}  </file>
`;

/** XLIFF 2.1, core alone. A file without units is no file of it, so what has none is left out. */
export function xliffOf({ source, target, files }: TranslationOut): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="${NAMESPACE}" version="2.1" srcLang="${xmlAttribute(source)}" trgLang="${xmlAttribute(target)}">
${files.filter(({ units }) => units.length > 0).map(fileText).join('')}</xliff>
`;
}

/** Letters and digits of an id as they are, everything else by its number, so that any id of a row makes an NMTOKEN. */
export const nameToken = (parts: readonly string[]): string =>
  parts.map((part) => part.replace(/[^A-Za-z0-9.-]/gu, (character) => `_${(character.codePointAt(0) as number).toString(16)}_`)).join(':');

/** The parts again; null of what no part could have been written as. */
export function namedBy(token: string): readonly string[] | null {
  const parts: string[] = [];
  for (const part of token.split(':')) {
    if (!/^(?:[A-Za-z0-9.-]|_[0-9a-f]{1,6}_)*$/.test(part)) return null;
    const numbers = [...part.matchAll(/_([0-9a-f]+)_/g)].map(([, hex]) => Number.parseInt(hex as string, 16));
    if (numbers.some((number) => number > 0x10ffff)) return null;
    parts.push(part.replace(/_([0-9a-f]+)_/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))));
  }
  return parts;
}

