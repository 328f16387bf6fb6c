import { isoOf } from '#domain/date/day.ts';
import { perform } from '#platform/act.ts';
import { noProblems, type Entry } from '#platform/web/form.ts';
import { formWords } from '#platform/web/form-words.ts';
import { html, type Part } from '#platform/web/html.ts';
import type { Answer, PageContent, RelationshipVisit } from '#platform/web/page.ts';
import { cellsIn, nothingStands, rowForm, saveRow, type RowField } from '#platform/web/row-form.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { spanText, whenText } from '#platform/words/dates.ts';
import { countryName } from '#platform/words/parties.ts';
import { bracketed } from '#platform/words/words.ts';
import { nameFields } from './name-fields.ts';
import { languagesFrom, mayHere, meetingAddress, meetingHead, nameOf, plain } from './meeting-frame.ts';
import { keepOfficial } from './keep-official.ts';
import { insideOf, officesReadableBy, termsReadableBy, type TermOfOffice } from './meeting-store.ts';
import { meetingWords } from './meeting-words.ts';

/** Adds a person to an office from within a meeting, without an administrator. */
export async function officialPage(visit: RelationshipVisit, posted: boolean): Promise<Answer> {
  const { reader, database, relationship, language, at } = visit;
  const words = meetingWords[language].official;
  const inside = mayHere(visit, 'keep-official') ? await insideOf(reader, database, relationship.id, visit.params['id'] ?? '') : null;
  if (!inside) return 'not-found';
  const engagement = inside.at.row.id;
  const [offices, terms] = await database.asReader(reader, async (tx) => [await officesReadableBy(reader, tx, relationship.id), await termsReadableBy(reader, tx, relationship.id)] as const);
  const { delegation } = meetingWords[language];
  const fields: readonly RowField[] = [
    { name: 'person', label: delegation.person, as: 'text', required: true },
    ...nameFields(language),
    { name: 'office', label: words.office, as: 'select', none: words.newOffice, choices: offices.map((office) => ({ value: office.id, text: `${plain(visit, nameOf(office), office.id)}${bracketed(language, countryName(language, office['country'] ?? ''))}` })) },
    { name: 'country', label: words.country, as: 'select', choices: [relationship.a, relationship.b].map((value) => ({ value, text: countryName(language, value) })) },
    ...languagesFrom(language).map((each): RowField => ({ name: `name_${each}`, label: words.names[each], as: 'text', lang: each })),
    { name: 'rank', label: delegation.rank, as: 'select', none: formWords[language].none, choices: Object.entries(domainWords[language].ranks).map(([value, text]) => ({ value, text })) },
    { name: 'start_edtf', label: words.since, as: 'text', required: true, hint: words.dates },
    { name: 'end_edtf', label: words.until, as: 'text', hint: words.untilHint },
    { name: 'acting', label: words.acting, as: 'check' },
    { name: 'succeeds', label: words.succeeds, as: 'check' },
    { name: 'source', label: words.source, as: 'text' },
  ];
  const shown = async (entry: Entry, version: number | null, above: Part): Promise<PageContent> => ({
    title: words.title, section: 'engagements',
    body: html`${meetingHead(visit, inside.at.row, words.title)}<p>${words.lede}</p>${above}${rowForm(visit, { action: meetingAddress(visit, engagement, '/officials'), fields, cancel: meetingAddress(visit, engagement, '/delegation') }, entry, version)}`,
  });
  if (!posted) return { page: await shown({ values: { get: (name) => (name === 'country' ? reader.party : name === 'start_edtf' ? isoOf(visit.today) : null) }, problems: noProblems }, null, null) };
  return saveRow(visit, {
    fields, page: shown, standing: async () => nothingStands,
    problems: (code) => (code.startsWith('overlaps ') ? overlapText(visit, terms.find(({ id }) => id === code.slice('overlaps '.length))) : words.problems[code]),
    save: async () => {
      const cells = cellsIn(visit.form, fields);
      const { term, doubtful } = await perform(database, keepOfficial, { relationship: visit.relationship, cells }, { reader, at });
      const office = offices.find(({ id }) => id === cells['office']);
      const query = new URLSearchParams({ added: term, person: cells['person'] ?? '', side: office?.['country'] ?? cells['country'] ?? '' });
      for (const id of doubtful) query.append('doubt', id);
      return `${meetingAddress(visit, engagement, '/delegation')}?${query}`;
    },
  });
}

function overlapText(visit: RelationshipVisit, term: TermOfOffice | undefined): string | undefined {
  return term && meetingWords[visit.language].official.overlaps(plain(visit, { en: term['person'], fr: term['person'], ja: term['person_ja'] }, term.id), term['end_edtf'] ? spanText(visit, term['start_edtf'] ?? '', term['end_edtf']) : whenText(visit, `${term['start_edtf'] ?? ''}/..`));
}
