import { agreedInstruments, negotiatedInstruments } from '#domain/dossier/agreements.ts';
import type { Block, Line } from '#domain/dossier/document.ts';
import { peopleOf } from '#domain/dossier/people.ts';
import { initiativesInOrder, inOrderOfDays, promisesOf } from '#domain/dossier/standing.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { isWebAddress } from '#platform/web/html.ts';
import { bookWords } from './book-words.ts';
import { writtenRun, localRun, plain, titleRun, type Telling } from './telling.ts';

/** Every record that the book speaks of, with where it comes from. */
export function sourcesSection(telling: Telling): readonly Block[] {
  const { language, material } = telling;
  const words = bookWords[language].sources;
  const { engagement, engagements, rows, asOf } = material;
  const people = peopleOf(material).people.map(({ row }) => row);
  const held = new Set([...engagements.keys(), engagement.id]);
  const of = (all: readonly RecordRow[], column: string): (readonly [RecordRow, Line])[] => all.map((row) => [row, [titleRun(telling, row, column)]]);
  const records = [
    ...of([engagement, ...inOrderOfDays([...engagements.values()])], 'title'),
    ...of(promisesOf(rows.commitments, engagement, asOf).map(({ row }) => row), 'text'), ...of(initiativesInOrder(rows.initiatives, asOf), 'title'),
    ...of([...agreedInstruments(material), ...negotiatedInstruments(material)], 'title'),
    ...people.filter((row) => row['source']).map((row) => [row, [localRun(language, { en: row['person'], fr: row['person'], ja: row['person_ja'] }, row.id)]] as const),
    ...rows.corroborations.filter((row) => held.has(row['record'] ?? '')).map((row) => [row, [writtenRun(language, `${row['record']} ${row['what'] ?? ''} ${row['value'] ?? ''}`.trim())]] as const),
  ];
  const unique = records.filter(([row], at) => records.findIndex(([other]) => other.id === row.id) === at);
  return [
    { kind: 'text', tone: 'quiet', line: plain(words.lede) },
    { kind: 'table', name: bookWords[language].sections.sources, head: words.head, widths: [3, 6, 7], rows: unique.map(([row, what]) => ({ key: row.id, cells: [plain(row.id), what, sourceLine(telling, row['source'])] })) },
  ];
}

function sourceLine({ language }: Telling, source: string | null | undefined): Line {
  if (!source) return plain(bookWords[language].sources.none);
  return isWebAddress(source) ? [{ text: source, href: source }] : [writtenRun(language, source)];
}
