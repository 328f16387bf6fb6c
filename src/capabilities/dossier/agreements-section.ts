import { agreedInstruments, negotiatedInstruments } from '#domain/dossier/agreements.ts';
import type { Block } from '#domain/dossier/document.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { codeWords } from '#capabilities/record/record-code-words.ts';
import { whenText } from '#platform/words/dates.ts';
import { bracketed } from '#platform/words/words.ts';
import { bookWords } from './book-words.ts';
import { plain, titleRun, type Telling } from './telling.ts';

export function agreementsSection(telling: Telling): readonly Block[] {
  const { language, style, material } = telling;
  const words = bookWords[language].agreements;
  const kinds = codeWords[language].instrumentKinds;
  const when = (text: string | null | undefined) => plain(text ? whenText(style, text) : '');
  const table = (name: string, rows: readonly RecordRow[], none: string): Block => (rows.length === 0 ? { kind: 'text', line: plain(none) } : {
    kind: 'table', name, head: words.head, widths: [7, 3, 3, 3],
    rows: rows.map((row) => ({ key: row.id, cells: [[titleRun(telling, row), ...plain(row['framework'] === 'yes' ? bracketed(language, words.framework) : '')], plain(kinds[row['kind'] ?? ''] ?? row['kind'] ?? ''), when(row['signed_edtf']), when(row['in_force_edtf'])] })),
  });
  return [
    { kind: 'heading', level: 2, text: words.inForce }, table(words.inForce, agreedInstruments(material), words.noneInForce),
    { kind: 'heading', level: 2, text: words.negotiated }, table(words.negotiated, negotiatedInstruments(material), words.noneNegotiated),
  ];
}
