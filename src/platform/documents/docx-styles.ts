import type { Language } from '#domain/text/language.ts';
import { BorderStyle, LineRuleType, type IStylesOptions } from 'docx';
import { localeOf } from '../words/languages.ts';

export const TABLE_STYLE = 'BookTable';
/** Of a table whose first column says what its second holds. */
export const FACTS_STYLE = 'BookFacts';

const line = (color: string) => ({ style: BorderStyle.SINGLE, size: 4, space: 1, color });
// Without its rule, LibreOffice takes a line’s height for exact, and a long title runs over itself.
const INK = '1F3A5F';

/** Real styles, so that a ministry can restyle a book in one place. Sizes are in half points. */
export function docxStyles(language: Language): IStylesOptions {
  // Japanese papers are set in a Mincho face, with headings in a Gothic one; Latin letters keep one face throughout.
  const body = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: language === 'ja' ? 'Yu Mincho' : 'Yu Gothic' };
  const display = { ...body, eastAsia: 'Yu Gothic' };
  // Faces for Japanese are tall of themselves: the same share of their height would leave too few lines on a page.
  const tall = (share: number): number => (language === 'ja' ? Math.round(share * 0.84) : share);
  const heading = (size: number, before: number) => ({ run: { font: display, size, bold: true, color: INK }, paragraph: { spacing: { before, after: 80 }, keepNext: true } });
  const text = (id: string, name: string, run: object, paragraph: object) => ({ id, name, basedOn: 'Normal', quickFormat: true, run, paragraph });
  return {
    default: {
      document: {
        run: { font: body, size: language === 'ja' ? 21 : 20, language: { value: language === 'ja' ? localeOf.en : localeOf[language], eastAsia: localeOf.ja } },
        paragraph: { spacing: { after: 100, line: tall(264), lineRule: LineRuleType.AUTO } },
      },
      title: { run: { font: display, size: 40, bold: true, color: INK }, paragraph: { spacing: { before: 600, after: 240 } } },
      heading1: heading(30, 0), heading2: heading(24, 240), heading3: heading(21, 160),
      hyperlink: { run: { color: '0B4F9E', underline: {} } },
    },
    paragraphStyles: [
      { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', quickFormat: true, run: { size: 24 }, paragraph: { spacing: { after: 60 } } },
      { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', run: { size: 19 }, paragraph: { spacing: { before: 40, after: 0, line: tall(240), lineRule: LineRuleType.AUTO } } },
      { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', run: { size: 18 }, paragraph: { spacing: { after: 0, line: tall(230), lineRule: LineRuleType.AUTO }, indent: { left: 240 } } },
      text('ContentsHeading', 'Contents Heading', { font: display, size: 26, bold: true, color: INK }, { spacing: { before: 480, after: 120 } }),
      text('ListBullet', 'List Bullet', {}, { spacing: { after: 60 } }),
      text('TableText', 'Table Text', { size: 18 }, { spacing: { after: 0, line: tall(232), lineRule: LineRuleType.AUTO } }),
      text('AfterTable', 'After Table', { size: 8 }, { spacing: { after: 60, line: 120, lineRule: LineRuleType.AUTO } }),
      text('Quiet', 'Quiet', { color: '555555' }, {}),
      text('Room', 'Room', { size: 18 }, { spacing: { before: 0, after: 0, line: 420, lineRule: LineRuleType.AUTO }, border: { bottom: line('9A9A9A'), between: line('9A9A9A') } }),
      text('Marking', 'Marking', { font: display, size: 18, bold: true }, { spacing: { after: 0 } }),
      text('PageNumber', 'Page Number Line', { size: 16 }, { spacing: { after: 0 } }),
    ],
  };
}

/** Faces to take where the named one is not installed. */
export const docxFonts: readonly (readonly [face: string, instead: string])[] = [['Arial', 'Liberation Sans'], ['Yu Mincho', 'Noto Serif CJK JP'], ['Yu Gothic', 'Noto Sans CJK JP']];
