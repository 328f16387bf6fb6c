import { actsFor, mayWrite } from '#domain/trust/held-with.ts';
import { may } from '#domain/trust/permission.ts';
import { isoOf } from '#domain/date/day.ts';
import { canPromise } from '#domain/commitment/check.ts';
import { closings } from '#domain/commitment/made.ts';
import { namesFor, type Names } from '#capabilities/record/names-store.ts';
import { rowOf } from '#capabilities/record/record-store.ts';
import { perform } from '#platform/act.ts';
import { address } from '#platform/web/address.ts';
import { noProblems, type Entry } from '#platform/web/form.ts';
import { formWords } from '#platform/web/form-words.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { Answer, PageContent, RelationshipVisit } from '#platform/web/page.ts';
import { recordLink } from '#platform/web/record-link.ts';
import { cellsIn, rowForm, saveRow, versionIn, type RowField, type Standing } from '#platform/web/row-form.ts';
import { languages } from '#platform/words/languages.ts';
import { countryName } from '#platform/words/parties.ts';
import { shortened } from '#platform/words/shortened.ts';
import { colon, shownIn, type LocalText } from '#platform/words/words.ts';
import { commitmentAddress, textOf } from './commitment-control.ts';
import { commitmentsReadableBy, meetingOf, servedReadableBy, type MadeRow, type Offered } from './commitment-store.ts';
import { commitmentWords } from './commitment-words.ts';
import { amendCommitment, closeCommitment, makeCommitment } from './keep-commitment.ts';

type Shown = (entry: Entry, version: number | null, above: Part) => Promise<PageContent>;

/** The fields of a promise, with what it can serve to choose from. */
async function promiseFields(visit: RelationshipVisit): Promise<{ fields: readonly RowField[]; beside: Part }> {
  const words = commitmentWords[visit.language];
  const { a, b } = visit.relationship;
  const { topics, recommendations, offices } = await servedReadableBy(visit.reader, visit.database, visit.relationship.id);
  const choice = (each: Offered): { value: string; text: string } => ({ value: each.id, text: shortened(shownIn(visit.language, each)?.text ?? each.id, 90) });
  const { none } = formWords[visit.language];
  const order = [visit.language, ...languages.filter((language) => language !== visit.language)];
  return {
    fields: [
      ...order.map((language, at): RowField => ({ name: `text_${language}`, label: words.texts[language], as: 'area', rows: 2, lang: language, ...(at === 0 ? { hint: words.textHint } : {}) })),
      { name: 'side', label: words.duty, as: 'select', none: words.both, hint: words.dutyHint, choices: [a, b].map((party) => ({ value: party, text: countryName(visit.language, party) })) },
      { name: 'actors_a', label: words.owner(countryName(visit.language, a)), as: 'text', required: true, hint: words.ownerHint, list: 'posts-a' },
      { name: 'actors_b', label: words.owner(countryName(visit.language, b)), as: 'text', required: true, list: 'posts-b' },
      { name: 'due_edtf', label: words.dueLabel, as: 'text', hint: words.dueHint },
      { name: 'topics', label: words.topicLabel, as: 'select', none, choices: topics.map(choice) },
      { name: 'parent', label: words.parentLabel, as: 'select', none, choices: recommendations.map(choice) },
    ],
    beside: (['a', 'b'] as const).map((side) => html`<datalist id="posts-${side}">${offices.filter(({ country }) => country === visit.relationship[side]).map((each) => html`<option value="${shownIn(visit.language, each)?.text ?? each.id}"></option>`)}</datalist>`),
  };
}

const opened = (visit: RelationshipVisit, at: string): string => address(visit.language, `/${visit.relationship.id}/engagements/${encodeURIComponent(at)}`);

/** GET shows the form for a promise made at a meeting, POST records it. */
export async function makePage(visit: RelationshipVisit, posted: boolean): Promise<Answer> {
  const words = commitmentWords[visit.language];
  const { reader, database, relationship, today } = visit;
  const engagement = visit.params['id'] ?? '';
  const at = may(reader, 'make-commitment') && actsFor(reader, relationship) ? await database.asReader(reader, (tx) => rowOf(reader, tx, 'engagements', relationship.id, engagement)) : null;
  const meeting = at && meetingOf(at.row);
  if (!at || !meeting) return 'not-found';
  const { fields, beside } = await promiseFields(visit);
  const shown: Shown = async (entry, version, above) => ({
    title: words.makeTitle, section: 'commitments',
    body: html`<h1>${words.makeTitle}</h1><p class="lede">${words.at}${colon[visit.language]}<a href="${opened(visit, engagement)}">${recordText(visit.language, meeting.title, engagement)}</a></p>${above}
${canPromise(meeting, today) ? rowForm(visit, { action: `${opened(visit, engagement)}/commitments`, fields, beside, cancel: opened(visit, engagement) }, entry, version) : html`<p class="aside">${words.problems['not-met-yet']}</p>`}`,
  });
  if (!posted) return { page: await shown({ values: { get: () => null }, problems: noProblems }, null, null) };
  return saveRow(visit, {
    fields, page: shown, problems: words.problems, standing: async () => null,
    save: async () => {
      const id = await perform(database, makeCommitment, { relationship: visit.relationship, engagement, cells: cellsIn(visit.form, fields), today }, { reader, at: visit.at });
      return commitmentAddress(visit, id);
    },
  });
}

async function madeOne({ reader, database, relationship, params }: RelationshipVisit): Promise<MadeRow | null> {
  const { made } = await commitmentsReadableBy(reader, database, relationship.id);
  return made.find((each) => each.row.id === params['id']) ?? null;
}

const standingOf = (one: MadeRow): Standing => ({ values: { get: (name) => one.row[name] ?? null }, version: one.version });

/** Whether this reader may change it; a closed one stays as it is. */
const isOpenTo = (visit: RelationshipVisit, one: MadeRow, act: 'amend-commitment' | 'close-commitment'): boolean => may(visit.reader, act) && actsFor(visit.reader, visit.relationship) && mayWrite(visit.reader, one);

export async function amendPage(visit: RelationshipVisit, posted: boolean): Promise<Answer> {
  const words = commitmentWords[visit.language];
  const one = await madeOne(visit);
  if (!one || !isOpenTo(visit, one, 'amend-commitment')) return 'not-found';
  const { fields, beside } = await promiseFields(visit);
  const here = commitmentAddress(visit, one.row.id);
  const shown: Shown = async (entry, version, above) => ({ title: words.amendTitle, section: 'commitments', body: html`<h1>${words.amendTitle}</h1>${above}${rowForm(visit, { action: `${here}/amend`, fields, beside, cancel: here }, entry, version)}` });
  if (!posted) return { page: await shown({ ...standingOf(one), problems: noProblems }, one.version, null) };
  return saveRow(visit, {
    fields, page: shown, problems: words.problems, standing: async () => { const now = await madeOne(visit); return now && standingOf(now); },
    save: async () => {
      await perform(visit.database, amendCommitment, { relationship: visit.relationship, id: one.row.id, version: versionIn(visit.form) ?? -1, cells: cellsIn(visit.form, fields) }, { reader: visit.reader, at: visit.at });
      return here;
    },
  });
}

/** What a promise can have been kept by, so that nobody has to know a number by heart: the latest meetings first. */
async function recordsToName({ reader, database, relationship, language }: RelationshipVisit, names: Names): Promise<Part> {
  const { meetings } = await commitmentsReadableBy(reader, database, relationship.id);
  const option = (id: string, name: LocalText, day = ''): Html => html`<option value="${id}" label="${[shownIn(language, name)?.text ?? id, day].filter(Boolean).join(' · ')}"></option>`;
  return html`<datalist id="records">${meetings.toSorted((one, other) => other.when.latest - one.when.latest).map(({ id, title, written }) => option(id, title, written[0]))}${
    [...names].filter(([, { table }]) => table === 'series' || table === 'instruments').map(([id, name]) => option(id, name))}</datalist>`;
}

export async function closePage(visit: RelationshipVisit, posted: boolean): Promise<Answer> {
  const words = commitmentWords[visit.language];
  const one = await madeOne(visit);
  if (!one || !isOpenTo(visit, one, 'close-commitment')) return 'not-found';
  const served = one.row['parent'] ?? null;
  const names = await namesFor(visit.reader, visit.database, visit.relationship.id);
  const fields: readonly RowField[] = [
    { name: 'state', label: words.stateLabel, as: 'select', required: true, none: formWords[visit.language].choose, choices: closings.map((value) => ({ value, text: words.states[value] })) },
    { name: 'closing', label: words.closingLabel, as: 'area', rows: 3, hint: words.closingHint },
    { name: 'record', label: words.recordLabel, as: 'text', hint: words.recordHint, list: 'records' },
    ...(served ? [{ name: 'bearing', label: words.bearingLabel, as: 'select', choices: (['partly', 'fulfils'] as const).map((value) => ({ value, text: words.bearings[value] })) } satisfies RowField] : []),
    { name: 'closed_edtf', label: words.onLabel, as: 'text', hint: words.onHint },
  ];
  const here = commitmentAddress(visit, one.row.id);
  const shown: Shown = async (entry, version, above) => ({
    title: words.closeTitle, section: 'commitments',
    body: html`<h1>${words.closeTitle}</h1><p class="lede">${recordText(visit.language, textOf(one), one.row.id)}</p>${served && html`<p>${words.serves} ${recordLink(visit, names, served)}</p>`}${above}
${rowForm(visit, { action: `${here}/close`, fields, beside: await recordsToName(visit, names), cancel: here, submit: words.close }, entry, version)}`,
  });
  if (!posted) return { page: await shown({ values: { get: (name) => (name === 'closed_edtf' ? isoOf(visit.today) : null) }, problems: noProblems }, one.version, null) };
  return saveRow(visit, {
    fields, page: shown, problems: words.problems, standing: async () => { const now = await madeOne(visit); return now && standingOf(now); },
    save: async () => {
      await perform(visit.database, closeCommitment, { relationship: visit.relationship, id: one.row.id, version: versionIn(visit.form) ?? -1, cells: cellsIn(visit.form, fields), today: visit.today }, { reader: visit.reader, at: visit.at });
      return here;
    },
  });
}
