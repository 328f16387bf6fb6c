import {
  AlignmentType, Document, ExternalHyperlink, Footer, Header, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, SectionType, Table, TableCell, TableLayoutType, TableOfContents,
  TableRow, TextRun, VerticalAlignTable, WidthType, type ISectionOptions, type ParagraphChild,
} from 'docx';
import type { Block, Book, Line, Run, Section } from '#domain/dossier/document.ts';
import { localeOf } from '../words/languages.ts';
import { clean } from './clean-text.ts';
import { sameEveryTime } from './docx-canonical.ts';
import { docxFonts, docxStyles, FACTS_STYLE, TABLE_STYLE } from './docx-styles.ts';

// Twips: twentieths of a point. ISO 216 A4, and Letter.
const sizes = { a4: { width: 11_906, height: 16_838 }, letter: { width: 12_240, height: 15_840 } } as const;
const MARGIN = 1_134; // 20 mm
const BULLETS = 'bullets';

function runOf({ text, lang, href, strong }: Run): ParagraphChild {
  const language = lang === undefined ? {} : { language: lang === 'ja' ? { eastAsia: localeOf.ja } : { value: localeOf[lang] } };
  const run = new TextRun({ text: clean(text), ...(strong ? { bold: true } : {}), ...language, ...(href ? { style: 'Hyperlink' } : {}) });
  return href ? new ExternalHyperlink({ link: href, children: [run] }) : run;
}

const runsOf = (line: Line): ParagraphChild[] => line.map(runOf);

function blockOf(book: Book, block: Block, width: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': return [new Paragraph({ heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3, children: [new TextRun(clean(block.text))] })];
    case 'text': return [new Paragraph({ ...(block.tone === 'quiet' ? { style: 'Quiet' } : {}), children: runsOf(block.line) })];
    case 'list': return block.items.map(({ line }) => new Paragraph({ style: 'ListBullet', numbering: { reference: BULLETS, level: 0 }, children: runsOf(line) }));
    case 'room': return Array.from({ length: block.lines }, (_, at) => new Paragraph({ style: 'Room', children: at === 0 ? [new TextRun({ text: book.words.room, size: 14, color: '767676' })] : [] }));
    case 'table': return [tableOf(block, width), new Paragraph({ style: 'AfterTable', children: [] })];
  }
}

function tableOf({ head, widths, rows }: Block & { kind: 'table' }, width: number): Table {
  const whole = widths.reduce((sum, each) => sum + each, 0);
  const columns = widths.map((each) => Math.floor((width * each) / whole));
  const cell = (line: Line, at: number): TableCell => new TableCell({ width: { size: columns[at] ?? 0, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.TOP, children: [new Paragraph({ style: 'TableText', children: runsOf(line) })] });
  const heading = head.length === 0 ? [] : [new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text, at) => cell([{ text, strong: true }], at)) })];
  return new Table({
    style: head.length > 0 ? TABLE_STYLE : FACTS_STYLE, layout: TableLayoutType.FIXED, width: { size: columns.reduce((sum, each) => sum + each, 0), type: WidthType.DXA }, columnWidths: columns,
    tableLook: { firstRow: head.length > 0, firstColumn: head.length === 0, noHBand: true, noVBand: true },
    rows: [...heading, ...rows.map(({ cells }) => new TableRow({ cantSplit: true, children: cells.map(cell) }))],
  });
}

function sectionOf(book: Book, marking: string, children: ISectionOptions['children'], first: boolean): ISectionOptions {
  const centred = (runs: TextRun[]): Paragraph => new Paragraph({ style: 'Marking', alignment: AlignmentType.CENTER, children: runs });
  const pages = [book.words.page === '' ? '' : `${book.words.page} `, PageNumber.CURRENT, book.words.of === '/' ? ' / ' : ` ${book.words.of} `, PageNumber.TOTAL_PAGES];
  return {
    properties: { ...(first ? {} : { type: SectionType.NEXT_PAGE }), page: { size: sizes[book.paper], margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 567, footer: 567 } } },
    headers: { default: new Header({ children: [centred([new TextRun(clean(marking))])] }) },
    footers: { default: new Footer({ children: [centred([new TextRun(clean(marking))]), new Paragraph({ style: 'PageNumber', alignment: AlignmentType.CENTER, children: [new TextRun({ children: pages })] })] }) },
    children,
  };
}

/** The tables of a book in their order, by what they hold. */
const tablesOf = (sections: readonly Section[]): string[] => sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.name] : [])));

/** The parts before the library packs them: its own packing takes half of all the time, and would only be undone. */
const partsOf = (file: Document): ReadonlyMap<string, string | Uint8Array> =>
  (Packer as unknown as { readonly compiler: { compile(file: Document): ReadonlyMap<string, string | Uint8Array> } }).compiler.compile(file);

/** A book as a Word file: the same book makes the same bytes. */
export function docxOf(book: Book): Buffer {
  const width = sizes[book.paper].width - 2 * MARGIN;
  const cover = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(clean(book.title))] }),
    ...book.under.map((text) => new Paragraph({ style: 'Subtitle', children: [new TextRun(clean(text))] })),
    new Paragraph({ style: 'ContentsHeading', children: [new TextRun(book.words.contents)] }),
    new TableOfContents(book.words.contents, { hyperlink: true, headingStyleRange: '1-2' }),
  ];
  const file = new Document({
    title: clean(book.title), creator: book.words.product, lastModifiedBy: book.words.product, description: clean(book.marking), keywords: clean(book.marking), revision: 1,
    styles: docxStyles(book.language),
    numbering: { config: [{ reference: BULLETS, levels: [{ level: 0, format: LevelFormat.BULLET, text: book.language === 'ja' ? '○' : '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 360, hanging: 360 } } } }] }] },
    sections: [
      sectionOf(book, book.marking, cover, true),
      ...book.sections.map((section) => sectionOf(book, section.marking, [
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(clean(section.heading))] }), ...section.blocks.flatMap((block) => blockOf(book, block, width)),
      ], false)),
    ],
  });
  return sameEveryTime(partsOf(file), { day: book.day, language: book.language, fonts: docxFonts, tables: tablesOf(book.sections).map(clean) });
}

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
