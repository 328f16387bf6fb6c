import type { Language } from '#domain/text/language.ts';
import { escaped } from '../web/html.ts';
import { deflatedZip } from '../tables/stored-zip.ts';
import { localeOf } from '../words/languages.ts';
import { FACTS_STYLE, TABLE_STYLE } from './docx-styles.ts';

const TYPES = '[Content_Types].xml';

interface Wanted {
  /** ISO 8601: the day that stands as made and changed. */
  readonly day: string;
  readonly language: Language;
  readonly fonts: readonly (readonly [face: string, instead: string])[];
  /** What each table holds, in their order. */
  readonly tables: readonly string[];
}

/**
 * The library draws ids at random and writes the moment at which it ran. Here ids are counted in the order in which
 * they occur, the moment is the day of the book, and what the library cannot say is added: a table's description,
 * the style of tables, and the faces to take where one is missing.
 */
export function sameEveryTime(parts: ReadonlyMap<string, string | Uint8Array>, wanted: Wanted): Buffer {
  const counted = new Map<string, string>();
  // Ids of relations: 21 letters that are drawn, in lower case. Bookmarks are counted through the whole life of the process.
  const id = (kind: string, drawn: string): string => {
    const known = counted.get(`${kind} ${drawn}`) ?? String([...counted.keys()].filter((each) => each.startsWith(`${kind} `)).length + 1);
    counted.set(`${kind} ${drawn}`, known);
    return known;
  };
  const ids = (text: string): string => text
    .replace(/"(?:rId)?([a-z0-9_-]{21})"/g, (_, drawn: string) => `"rIdLink${id('relation', drawn)}"`)
    .replace(/"_Toc(\d+)"/g, (_, number: string) => `"_Toc${id('toc', number)}"`)
    .replace(/(\b_Toc)(\d+)(?= \\h)/g, (_, name: string, number: string) => `${name}${id('toc', number)}`)
    .replace(/(<w:bookmark(?:Start|End)[^>]*? w:id=")(\d+)"/g, (_, ahead: string, number: string) => `${ahead}${id('bookmark', number)}"`);
  // The document first: the order of its ids is the order of the reading.
  const order = ['word/document.xml', ...[...parts.keys()].filter((name) => name !== 'word/document.xml')];
  const done = new Map(order.map((name) => [name, finished(name, ids(String(parts.get(name) ?? '')), wanted)]));
  // The list of types first: by it, tools tell a Word file from any other ZIP.
  const names = [...parts.keys()].toSorted((one, other) => Number(other === TYPES) - Number(one === TYPES));
  return deflatedZip(new Map(names.map((name) => [name, Buffer.from(done.get(name) ?? '')])));
}

function finished(name: string, text: string, { day, language, fonts, tables }: Wanted): string {
  switch (name) {
    case 'docProps/core.xml': return text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`).replace('</cp:coreProperties>', `<dc:language>${localeOf[language]}</dc:language></cp:coreProperties>`);
    case 'word/document.xml': return described(text, tables);
    case 'word/styles.xml': return text.replace('</w:styles>', `${tableStyles}</w:styles>`);
    case 'word/fontTable.xml': return text.replace(/(<w:fonts[^>]*?)\/?>[^]*$/, `$1>${fonts.map(([face, instead]) => `<w:font w:name="${face}"><w:altName w:val="${instead}"/></w:font>`).join('')}</w:fonts>`);
    default: return text;
  }
}

function described(text: string, tables: readonly string[]): string {
  let at = 0;
  return text.replaceAll('</w:tblPr>', () => {
    const name = escaped(tables[at] ?? '');
    at += 1;
    return `<w:tblCaption w:val="${name}"/><w:tblDescription w:val="${name}"/></w:tblPr>`;
  });
}

const side = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="9A9A9A"/>`;
const styleOf = (id: string, name: string, more: string): string => `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')}</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>${more}</w:style>`;
const tableStyles = styleOf(FACTS_STYLE, 'Book Facts', '') + styleOf(TABLE_STYLE, 'Book Table', '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E4EAF2"/></w:tcPr></w:tblStylePr>');
