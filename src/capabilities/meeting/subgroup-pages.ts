import { firstStages } from '#domain/engagement/life.ts';
import { inPrecedence } from '#domain/meeting/delegation.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { mayWrite } from '#domain/trust/held-with.ts';
import { linkedTexts } from '#capabilities/concept/concept-control.ts';
import { namesFor } from '#capabilities/record/names-store.ts';
import { rowOf, rowsWith, type OwnedRow } from '#capabilities/record/record-store.ts';
import { perform } from '#platform/act.ts';
import { address } from '#platform/web/address.ts';
import { noProblems, type Entry } from '#platform/web/form.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { sideMark } from '#platform/web/marks.ts';
import type { Answer, PageContent, RelationshipVisit } from '#platform/web/page.ts';
import { recordAddress, recordLink } from '#platform/web/record-link.ts';
import { languageWritten, written } from '#platform/web/written.ts';
import { cellsIn, nothingStands, rowForm, saveRow, versionIn, type RowField, type Standing } from '#platform/web/row-form.ts';
import { spanText, whenText } from '#platform/words/dates.ts';
import { countryName } from '#platform/words/parties.ts';
import { personOf } from './delegation-table.ts';
import { keepSubgroup } from './keep-subgroup.ts';
import { languagesFrom, mayHere, meetingAddress, nameOf, plain, titleOf } from './meeting-frame.ts';
import { inOrderOfParts, itemOf } from '#domain/meeting/agenda.ts';
import { delegateOf } from '#domain/meeting/delegation.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { colon } from '#platform/words/words.ts';
import { meetingsOfSeries, subgroupsOf } from './meeting-store.ts';
import { meetingWords } from './meeting-words.ts';

export const subgroupAddress = (visit: RelationshipVisit, id: string, rest = ''): string => address(visit.language, `/${visit.relationship.id}/subgroups/${encodeURIComponent(id)}${rest}`);

function fieldsFor(visit: RelationshipVisit): readonly RowField[] {
  const words = meetingWords[visit.language];
  const { a, b } = visit.relationship;
  return [
    ...languagesFrom(visit.language).map((each): RowField => ({ name: `name_${each}`, label: words.subgroup.names[each], as: 'text', lang: each })),
    { name: 'mandate', label: words.subgroup.mandate, as: 'area', rows: 3 },
    { name: 'lead_a', label: words.lead(countryName(visit.language, a)), as: 'text', hint: words.subgroup.leadHint },
    { name: 'lead_b', label: words.lead(countryName(visit.language, b)), as: 'text' },
    { name: 'rapporteur', label: words.subgroup.rapporteur, as: 'text', hint: words.subgroup.rapporteurHint },
    { name: 'since_edtf', label: words.subgroup.since, as: 'text', hint: words.official.dates },
    { name: 'until_edtf', label: words.subgroup.until, as: 'text' },
    { name: 'note', label: words.subgroup.note, as: 'area', rows: 2 },
  ];
}

/** The sub-groups of a series, and a form that sets up another. */
export async function subgroupsPage(visit: RelationshipVisit, posted: boolean): Promise<Answer> {
  const { reader, database, relationship, language } = visit;
  const words = meetingWords[language].subgroup;
  const [series, groups] = await database.asReader(reader, async (tx) => [await rowOf(reader, tx, 'series', relationship.id, visit.params['id'] ?? ''), await subgroupsOf(reader, tx, relationship.id, visit.params['id'] ?? '')] as const);
  const editable = mayHere(visit, 'keep-subgroup');
  if (!series || (posted && !editable)) return 'not-found';
  const fields = fieldsFor(visit);
  const title = words.of(plain(visit, nameOf(series.row), series.row.id));
  const here = address(language, `/${relationship.id}/series/${encodeURIComponent(series.row.id)}/subgroups`);
  const shown = async (entry: Entry, version: number | null, above: Part): Promise<PageContent> => ({
    title, section: 'series',
    body: html`<p class="no-print"><a href="${recordAddress(visit, 'series', series.row.id)}">${recordText(language, nameOf(series.row), series.row.id)}</a></p><h1>${title}</h1><p class="lede">${words.lede}</p>${above}
${groups.length === 0 ? html`<p class="aside">${words.none}</p>` : html`<ul class="plain">${groups.map(({ row }) => html`<li><a href="${subgroupAddress(visit, row.id)}">${recordText(language, nameOf(row), row.id)}</a>${row['mandate'] && html`<br><span class="quiet">${written(visit, row['mandate'])}</span>`}</li>`)}</ul>`}
${editable && html`<section class="no-print"><h2>${words.add}</h2>${rowForm(visit, { action: here, fields, submit: words.add }, entry, version)}</section>`}`,
  });
  if (!posted) return { page: await shown({ values: { get: () => null }, problems: noProblems }, null, null) };
  return saveRow(visit, {
    fields, page: shown, problems: words.problems, standing: async () => nothingStands,
    save: async () => subgroupAddress(visit, await perform(database, keepSubgroup, { relationship: visit.relationship, series: series.row.id, id: null, version: null, cells: cellsIn(visit.form, fields) }, { reader, at: visit.at })),
  });
}

const groupAsked = (visit: RelationshipVisit): Promise<OwnedRow | null> => visit.database.asReader(visit.reader, (tx) => rowOf(visit.reader, tx, 'subgroups', visit.relationship.id, visit.params['id'] ?? ''));

/** A sub-group: what it is for, who leads it, and its agenda and report at each meeting of its series. */
export async function subgroupPage(visit: RelationshipVisit): Promise<Answer> {
  const { reader, database, relationship, language } = visit;
  const words = meetingWords[language].subgroup;
  const group = await groupAsked(visit);
  if (!group) return 'not-found';
  const { row } = group;
  const [meetings, items, discussions, delegates] = await database.asReader(reader, async (tx) => {
    const its = (table: 'agenda_items' | 'discussions' | 'delegates') => rowsWith(reader, tx, table, relationship.id, 'subgroup', row.id);
    return [await meetingsOfSeries(reader, tx, relationship.id, row['series'] ?? ''), await its('agenda_items'), await its('discussions'), await its('delegates')] as const;
  });
  const names = await namesFor(reader, database, relationship.id);
  const linking = await linkedTexts(visit);
  const fact = (label: string, value: Part): Part => value && html`<dt>${label}</dt><dd>${value}</dd>`;
  const of = (rows: readonly OwnedRow[], meeting: string): readonly OwnedRow[] => rows.filter((each) => each.row['engagement'] === meeting);
  const come = meetings.filter(({ id }) => [items, discussions, delegates].some((rows) => of(rows, id).length > 0));
  return {
    page: {
      title: plain(visit, nameOf(row), row.id), section: 'series',
      body: html`<h1>${recordText(language, nameOf(row), row.id)}</h1><dl class="facts">${fact(words.series, row['series'] && recordLink(visit, names, row['series']))}${fact(words.mandate, row['mandate'] && html`<span class="text">${written(visit, row['mandate'], linking.of(row['mandate'], languageWritten(language, row['mandate']) ?? language))}</span>`)}
${fact(meetingWords[language].leads, (row['lead_a'] || row['lead_b']) && html`<ul class="plain tight">${(['a', 'b'] as const).map((side) => row[`lead_${side}`] && html`<li>${sideMark(visit, side)} ${written(visit, row[`lead_${side}`])}</li>`)}</ul>`)}
${fact(words.rapporteur, written(visit, row['rapporteur']))}${fact(words.since, row['since_edtf'] && whenText(visit, row['since_edtf']))}${fact(words.until, row['until_edtf'] && whenText(visit, row['until_edtf']))}${fact(words.note, written(visit, row['note']))}</dl>
${mayHere(visit, 'keep-subgroup') && mayWrite(reader, group) && html`<p class="no-print"><a href="${subgroupAddress(visit, row.id, '/amend')}">${meetingWords[language].amend}</a></p>`}
<h2>${words.meetings}</h2>${come.length === 0 ? html`<p class="quiet">${words.noMeetings}</p>` : come.map((meeting) => atMeeting(visit, meeting, of(items, meeting.id), of(discussions, meeting.id), of(delegates, meeting.id)))}
${toCome(visit, meetings)}`,
    },
  };
}

/** Where a sub-group can be put on an agenda. */
function toCome(visit: RelationshipVisit, meetings: readonly RecordRow[]): Part {
  const next = meetings.filter(({ stage }) => (firstStages as readonly (string | null | undefined)[]).includes(stage));
  if (next.length === 0 || !mayHere(visit, 'keep-agenda')) return null;
  const words = meetingWords[visit.language].subgroup;
  return html`<section class="no-print"><h2>${words.toCome}</h2><ul class="plain tight">${next.map((meeting) => html`<li><a href="${meetingAddress(visit, meeting.id, '/agenda')}">${words.agendaOf(plain(visit, titleOf(meeting), meeting.id))}</a><span class="quiet">${inBrackets(visit.language, spanText(visit, meeting['start_edtf'] ?? '', meeting['end_edtf']))}</span></li>`)}</ul></section>`;
}

function atMeeting(visit: RelationshipVisit, meeting: RecordRow, items: readonly OwnedRow[], discussions: readonly OwnedRow[], delegates: readonly OwnedRow[]): Html {
  const words = meetingWords[visit.language];
  const members = delegates.map((each) => ({ ...each, ...delegateOf(each.row) }));
  const { a, b } = visit.relationship;
  return html`<h3><a href="${meetingAddress(visit, meeting.id)}">${recordText(visit.language, titleOf(meeting), meeting.id)}</a><span class="quiet">${inBrackets(visit.language, spanText(visit, meeting['start_edtf'] ?? '', meeting['end_edtf']))}</span></h3>
${members.length > 0 && html`<p>${words.subgroup.members}${colon[visit.language]}${[...inPrecedence(members, a), ...inPrecedence(members, b)].map((one) => personOf(one, visit.language)).join(visit.language === 'ja' ? '、' : ', ')}</p>`}
${items.length > 0 && html`<p>${words.subgroup.agenda}</p><ol>${inOrderOfParts(items.map((each) => ({ ...each, ...itemOf(each.row) }))).map(({ row }) => html`<li>${recordText(visit.language, titleOf(row), row.id)}</li>`)}</ol>`}
${discussions.map(({ row }) => html`<p>${words.discussion.kinds[row['kind'] === 'agreed' ? 'agreed' : 'one-sided']}${colon[visit.language]}<a href="${meetingAddress(visit, meeting.id, '/discussions')}#${row.id}">${words.discussion.read}</a></p>`)}`;
}

export async function amendSubgroup(visit: RelationshipVisit, posted: boolean): Promise<Answer> {
  const words = meetingWords[visit.language].subgroup;
  const group = mayHere(visit, 'keep-subgroup') ? await groupAsked(visit) : null;
  if (!group || !mayWrite(visit.reader, group)) return 'not-found';
  const fields = fieldsFor(visit);
  const here = subgroupAddress(visit, group.row.id);
  const standingOf = ({ row, version }: OwnedRow): Standing => ({ version, values: { get: (name) => row[name] ?? null } });
  const shown = async (entry: Entry, version: number | null, above: Part): Promise<PageContent> => ({ title: words.amendTitle, section: 'series', body: html`<h1>${words.amendTitle}</h1>${above}${rowForm(visit, { action: `${here}/amend`, fields, cancel: here }, entry, version)}` });
  if (!posted) return { page: await shown({ ...standingOf(group), problems: noProblems }, group.version, null) };
  return saveRow(visit, {
    fields, page: shown, problems: words.problems, standing: async () => { const now = await groupAsked(visit); return now && standingOf(now); },
    save: async () => {
      await perform(visit.database, keepSubgroup, { relationship: visit.relationship, series: group.row['series'] ?? '', id: group.row.id, version: versionIn(visit.form) ?? -1, cells: cellsIn(visit.form, fields) }, { reader: visit.reader, at: visit.at });
      return here;
    },
  });
}
