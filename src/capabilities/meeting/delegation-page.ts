import { whenOf } from '#domain/date/edtf.ts';
import { inOrderOfNames } from '#domain/party/person-name.ts';
import { listOf } from '#domain/record/row.ts';
import { onlyLookAlike } from '#domain/text/look-alike.ts';
import { may } from '#domain/trust/permission.ts';
import { mayWrite } from '#domain/trust/held-with.ts';
import { namesFor } from '#capabilities/record/names-store.ts';
import { perform } from '#platform/act.ts';
import { noProblems, type Entry } from '#platform/web/form.ts';
import { formWords } from '#platform/web/form-words.ts';
import { html, type Part } from '#platform/web/html.ts';
import type { Answer, PageContent, RelationshipVisit } from '#platform/web/page.ts';
import { personCells, personMark, personText } from '#platform/web/person-mark.ts';
import { cellsIn, nothingStands, rowForm, saveRow, versionIn, type RowField, type Standing } from '#platform/web/row-form.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { languages } from '#platform/words/languages.ts';
import { countryName } from '#platform/words/parties.ts';
import { spanText } from '#platform/words/dates.ts';
import { delegationTables } from './delegation-table.ts';
import { keepDelegation } from './keep-delegation.ts';
import { nameFields } from './name-fields.ts';
import { languagesFrom, mayHere, meetingAddress, meetingHead, nameOf, plain } from './meeting-frame.ts';
import { inOfficeOn, insideOf, officesReadableBy, termsReadableBy, type Inside, type TermOfOffice } from './meeting-store.ts';
import { meetingWords } from './meeting-words.ts';

interface Known {
  readonly terms: readonly TermOfOffice[];
  readonly fields: readonly RowField[];
  readonly beside: Part;
}

/** The fields of a delegate, with the people and offices of that day to choose from. */
async function known(visit: RelationshipVisit, { at, subgroups }: Inside): Promise<Known> {
  const { reader, database, relationship, language } = visit;
  const words = meetingWords[language].delegation;
  const [offices, terms] = await database.asReader(reader, async (tx) => [await officesReadableBy(reader, tx, relationship.id), await termsReadableBy(reader, tx, relationship.id)] as const);
  const day = whenOf(at.row['start_edtf'] ?? '')?.earliest ?? visit.today;
  const there = inOfficeOn(terms, day);
  const { none } = formWords[language];
  return {
    terms,
    fields: [
      { name: 'side', label: words.side, as: 'select', required: true, choices: [relationship.a, relationship.b].map((value) => ({ value, text: countryName(language, value) })) },
      { name: 'person', label: words.person, as: 'text', hint: words.personHint, list: 'people' },
      { name: 'office', label: words.office, as: 'text', hint: words.officeHint, list: 'offices' },
      { name: 'head', label: words.head, as: 'check' },
      ...nameFields(language),
      { name: 'rank', label: words.rank, as: 'select', none, choices: Object.entries(domainWords[language].ranks).map(([value, text]) => ({ value, text })) },
      ...languagesFrom(language).map((each): RowField => ({ name: `title_${each}`, label: words.titles[each], as: 'text', lang: each })),
      ...languages.map((each): RowField => ({ name: `speaks_${each}`, label: words.speaks[each], as: 'check' })),
      { name: 'subgroup', label: words.subgroup, as: 'select', none: meetingWords[language].plenary, choices: subgroups.map(({ row }) => ({ value: row.id, text: plain(visit, nameOf(row), row.id) })) },
    ],
    beside: html`<datalist id="people">${[...new Set(there.toSorted((one, other) => inOrderOfNames(language)(personCells(one), personCells(other))).map(({ person }) => person))].map((person) => html`<option value="${person}"></option>`)}</datalist><datalist id="offices">${offices.map((office) => html`<option value="${plain(visit, nameOf(office), office.id)}"></option>`)}</datalist>`,
  };
}

function delegateCellsIn(form: URLSearchParams, fields: readonly RowField[]): Record<string, string | null> {
  const { speaks_en: _, speaks_fr: __, speaks_ja: ___, ...cells } = cellsIn(form, fields);
  return { ...cells, languages: languages.filter((each) => form.get(`speaks_${each}`) === 'yes').join('; ') || null };
}

const isWhat = (text: string | null): text is 'up' | 'down' | 'head' | 'remove' => text === 'up' || text === 'down' || text === 'head' || text === 'remove';

/** Both delegations, and a form that adds to them. */
export async function delegationPage(visit: RelationshipVisit, posted: boolean): Promise<Answer> {
  const { reader, database, relationship, language, at } = visit;
  const words = meetingWords[language].delegation;
  const inside = await insideOf(reader, database, relationship.id, visit.params['id'] ?? '');
  const editable = mayHere(visit, 'keep-delegation');
  if (!inside || (posted && !editable)) return 'not-found';
  const engagement = inside.at.row.id;
  const here = meetingAddress(visit, engagement, '/delegation');
  const what = visit.form.get('do');
  if (posted && isWhat(what)) {
    await perform(database, keepDelegation, { relationship: visit.relationship, engagement, id: visit.form.get('id') ?? '', version: null, cells: {}, what }, { reader, at });
    return { redirect: here };
  }
  const { fields, beside, terms } = await known(visit, inside);
  const names = await namesFor(reader, database, relationship.id);
  const shown = async (entry: Entry, version: number | null, above: Part): Promise<PageContent> => ({
    title: words.title, section: 'engagements', wide: true,
    body: html`${meetingHead(visit, inside.at.row, words.title)}${kept(visit, terms)}${above}${delegationTables(visit, inside, names, { editable, alone: true })}
${editable && inside.at.audience === 'public' && !may(reader, 'release') && html`<p class="aside no-print">${words.public}</p>`}
${editable && html`<section class="no-print"><h2>${words.add}</h2><p><a href="${meetingAddress(visit, engagement, '/officials')}">${words.official}</a></p>${rowForm(visit, { action: here, fields, beside, submit: words.save }, entry, version)}</section>`}`,
  });
  if (!posted) return { page: await shown({ values: { get: (name) => visit.query.get(name) ?? (name === 'side' ? reader.party : null) }, problems: noProblems }, null, null) };
  return saveRow(visit, {
    fields, page: shown, problems: words.problems, standing: async () => nothingStands,
    save: async () => {
      await perform(database, keepDelegation, { relationship: visit.relationship, engagement, id: null, version: null, cells: delegateCellsIn(visit.form, fields), what: 'save' }, { reader, at });
      return here;
    },
  });
}

/** What came of adding an official just before. */
function kept(visit: RelationshipVisit, terms: readonly TermOfOffice[]): Part {
  const words = meetingWords[visit.language].official;
  const saved = terms.find(({ id }) => id === visit.query.get('added'));
  if (!saved) return null;
  const who = (term: TermOfOffice): string => personText(visit.language, term, term.id);
  const mark = (term: TermOfOffice): Part => personMark(visit.language, term, term.id, { beside: false });
  const alike = [...new Map(terms.filter((term) => (['person', 'person_ja'] as const).some((column) => { const [mine, other] = [saved[column], term[column]]; return mine && other && onlyLookAlike(mine, other); })).map((term) => [who(term), term] as const)).values()];
  const doubtful = terms.filter(({ id }) => visit.query.getAll('doubt').includes(id));
  return html`<p class="success" role="status">${words.saved(mark(saved))}</p>${alike.map((term) => html`<p class="aside">${meetingWords[visit.language].delegation.looksLike(mark(term))}</p>`)}${doubtful.map((term) => html`<p class="aside">${words.doubt(who(term), spanText(visit, term['start_edtf'] ?? '', term['end_edtf'] ?? '..'))}</p>`)}`;
}

/** One delegate, to be amended. */
export async function delegatePage(visit: RelationshipVisit, posted: boolean): Promise<Answer> {
  const { reader, database, relationship, language, at } = visit;
  const words = meetingWords[language].delegation;
  const inside = mayHere(visit, 'keep-delegation') ? await insideOf(reader, database, relationship.id, visit.params['id'] ?? '') : null;
  const find = (from: Inside | null) => from?.delegates.find(({ id }) => id === visit.params['delegate']) ?? null;
  const one = find(inside);
  if (!inside || !one || !mayWrite(reader, one)) return 'not-found';
  const engagement = inside.at.row.id;
  const { fields, beside } = await known(visit, inside);
  const here = meetingAddress(visit, engagement, '/delegation');
  const standingOf = ({ row, version }: NonNullable<ReturnType<typeof find>>): Standing => ({ version, values: { get: (name) => (name.startsWith('speaks_') ? (listOf(row['languages']).includes(name.slice(-2)) ? 'yes' : null) : name === 'office' ? officeName(row['office'] ?? null) : (row[name] ?? null)) } });
  const names = await namesFor(reader, database, relationship.id);
  const officeName = (office: string | null): string | null => (office === null ? null : plain(visit, names.get(office) ?? {}, office));
  const shown = async (entry: Entry, version: number | null, above: Part): Promise<PageContent> => ({
    title: words.amendTitle, section: 'engagements', body: html`${meetingHead(visit, inside.at.row, words.amendTitle)}${above}${rowForm(visit, { action: `${here}/${encodeURIComponent(one.id)}`, fields, beside, cancel: here }, entry, version)}`,
  });
  if (!posted) return { page: await shown({ ...standingOf(one), problems: noProblems }, one.version, null) };
  return saveRow(visit, {
    fields, page: shown, problems: words.problems, standing: async () => { const now = find(await insideOf(reader, database, relationship.id, engagement)); return now && standingOf(now); },
    save: async () => {
      await perform(database, keepDelegation, { relationship: visit.relationship, engagement, id: one.id, version: versionIn(visit.form) ?? -1, cells: delegateCellsIn(visit.form, fields), what: 'save' }, { reader, at });
      return here;
    },
  });
}
