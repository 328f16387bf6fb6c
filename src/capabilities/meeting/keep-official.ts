import { Type } from 'typebox';
import { whenOf } from '#domain/date/edtf.ts';
import { isRank } from '#domain/party/rank.ts';
import { isStyle } from '#domain/party/style.ts';
import { overlapOf, type TermDates } from '#domain/party/term-overlap.ts';
import { inNoLanguage, tooLong, wrongDates, type Problems } from '#domain/record/problems.ts';
import type { Cells } from '#domain/record/row.ts';
import { recordTable } from '#domain/record/tables.ts';
import { actsFor, mayWrite } from '#domain/trust/held-with.ts';
import { may } from '#domain/trust/permission.ts';
import { JOINT, type Reader } from '#domain/trust/reader.ts';
import { rowOf } from '#capabilities/record/record-store.ts';
import { cellsInput, refuse, relationshipInput, rewrite } from '#capabilities/record/standing-row-store.ts';
import { NotAllowed, Refused, type Act } from '#platform/act.ts';
import { newId } from '#platform/new-id.ts';
import type { Writing } from '#platform/writing.ts';
import { officesReadableBy, termsReadableBy, type TermOfOffice } from './meeting-store.ts';

const input = Type.Object({ relationship: relationshipInput, cells: cellsInput });

const NAME = 'keep-official';

/** What was written, and the terms with which the new one may overlap. */
export interface OfficialKept {
  readonly office: string;
  readonly term: string;
  readonly doubtful: readonly string[];
}

/** Adds a person to an office, and the office where it is new. Terms of one office that certainly overlap are refused. */
export const keepOfficial: Act<typeof input, OfficialKept> = {
  name: NAME,
  input,
  async carryOut(writing, { relationship, cells }, reader) {
    if (!actsFor(reader, relationship)) throw new NotAllowed(NAME);
    const offices = await officesReadableBy(reader, writing.reading, relationship.id);
    const known = offices.find(({ id }) => id === cells['office']);
    refuse(problemsOf(cells, relationship, cells['office'] ? (known ?? null) : undefined));
    const country = known ? (known['country'] ?? '') : (cells['country'] ?? '');
    const dates = datesOf(cells);
    const others = known ? (await termsReadableBy(reader, writing.reading, relationship.id)).filter((term) => term['office'] === known.id) : [];
    const ended = cells['succeeds'] === 'yes' ? await endPredecessor(reader, writing, relationship.id, others, cells) : null;
    const overlaps = others.filter(({ id }) => id !== ended).map((term) => ({ term, overlap: overlapOf(dates, datesOf(term)) }));
    const certain = overlaps.find(({ overlap }) => overlap === 'certain');
    if (certain) throw new Refused({ start_edtf: `overlaps ${certain.term.id}` });
    const office = known?.id ?? newId('OF');
    const shared = (row: Record<string, string | null> & { id: string }) => [{ owner: JOINT, audience: 'shared' as const, row: { ...row, relationship: relationship.id } }];
    if (!known) await writing.insert(recordTable('offices'), shared({ id: office, country, name_en: cells['name_en'] ?? null, name_fr: cells['name_fr'] ?? null, name_ja: cells['name_ja'] ?? null, rank: cells['rank'] ?? null }));
    const name = (language: 'en' | 'fr' | 'ja'): string | null => cells[`title_${language}`] ?? known?.[`name_${language}`] ?? cells[`name_${language}`] ?? null;
    const term = newId('TE');
    await writing.insert(recordTable('terms'), shared({
      id: term, country, office, title_en: name('en'), title_fr: name('fr'), title_ja: name('ja'), person: cells['person'] ?? null, person_ja: cells['person_ja'] ?? null, family: cells['family'] ?? null, kana: cells['kana'] ?? null, style: cells['style'] ?? null,
      start_edtf: cells['start_edtf'] ?? null, end_edtf: cells['end_edtf'] ?? null, acting: cells['acting'] === 'yes' ? 'yes' : null, source: cells['source'] ?? null,
    }));
    return { office, term, doubtful: overlaps.flatMap(({ term: { id }, overlap }) => (overlap === 'possible' ? [id] : [])) };
  },
  subject: (_, { office, term }) => ({ office, term }),
};

// Dates that are none were refused before; a term of the record without a beginning is left to lie before everything.
const datesOf = (row: Readonly<Record<string, string | null>>): TermDates => ({
  start: whenOf(row['start_edtf'] ?? '') ?? { written: '', earliest: -1_000_000, latest: -1_000_000, doubtful: true }, end: row['end_edtf'] ? whenOf(row['end_edtf']) : null, acting: row['acting'] === 'yes',
});

/** Ends the term of the one who was in office until then; a public row is for those to change who may release. */
async function endPredecessor(reader: Reader, writing: Writing, relationship: string, terms: readonly TermOfOffice[], cells: Cells): Promise<string | null> {
  const open = terms.filter((term) => !term['end_edtf'] && term['acting'] !== 'yes');
  const [before] = open;
  if (!before || open.length > 1) return null;
  const row = await rowOf(reader, writing.reading, 'terms', relationship, before.id);
  if (!row || !mayWrite(reader, row)) return null;
  if (row.audience === 'public' && !may(reader, 'release')) throw new Refused({ succeeds: 'public-term' });
  const [began, ends] = [whenOf(row.row['start_edtf'] ?? ''), whenOf(cells['start_edtf'] ?? '')];
  if (began && ends && ends.latest < began.earliest) return null;
  await rewrite(writing, 'terms', row, { end_edtf: cells['start_edtf'] ?? null });
  return before.id;
}

/** `office` is the one chosen: null when it is none of the reader's, undefined when a new one is wanted. */
function problemsOf(cells: Cells, { a, b }: { a: string; b: string }, office: object | null | undefined): Problems {
  return {
    ...(office === null ? { office: 'unknown' } : {}),
    ...(office === undefined && cells['country'] !== a && cells['country'] !== b ? { country: cells['country'] ? 'unknown' : 'missing' } : {}),
    ...(office === undefined ? inNoLanguage(cells, 'name', 'no-office') : {}),
    ...(cells['rank'] && !isRank(cells['rank']) ? { rank: 'unknown' } : {}), ...(cells['style'] && !isStyle(cells['style']) ? { style: 'unknown' } : {}),
    ...(!cells['person'] ? { person: 'no-person' } : {}),
    ...(!cells['start_edtf'] ? { start_edtf: 'missing' } : {}), ...wrongDates(cells, 'start_edtf', 'end_edtf'),
    ...tooLong(cells, () => 300),
  };
}
