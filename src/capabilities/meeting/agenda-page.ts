import { agendaParts, desiredResults, hasThreeParts } from '#domain/meeting/agenda.ts';
import { mayWrite } from '#domain/trust/held-with.ts';
import { commitmentTable } from '#capabilities/commitment/commitment-control.ts';
import { servedReadableBy } from '#capabilities/commitment/commitment-store.ts';
import { namesFor } from '#capabilities/record/names-store.ts';
import { rowOf } from '#capabilities/record/record-store.ts';
import { perform } from '#platform/act.ts';
import { noProblems, type Entry } from '#platform/web/form.ts';
import { formWords } from '#platform/web/form-words.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { Answer, PageContent, RelationshipVisit } from '#platform/web/page.ts';
import { cellsIn, nothingStands, rowForm, saveRow, versionIn, type RowField, type Standing } from '#platform/web/row-form.ts';
import { countryName } from '#platform/words/parties.ts';
import { agendaTables } from './agenda-table.ts';
import { proposalsFor, type Proposal, type Proposals } from './agenda-proposals.ts';
import { keepAgenda } from './keep-agenda.ts';
import { languagesFrom, mayHere, meetingAddress, meetingHead, nameOf, plain } from './meeting-frame.ts';
import { insideOf, type Inside, type ItemRow } from './meeting-store.ts';
import { meetingWords } from './meeting-words.ts';

async function fieldsFor(visit: RelationshipVisit, { subgroups }: Inside): Promise<readonly RowField[]> {
  const words = meetingWords[visit.language];
  const { a, b } = visit.relationship;
  const { topics } = await servedReadableBy(visit.reader, visit.database, visit.relationship.id);
  const { none } = formWords[visit.language];
  return [
    ...languagesFrom(visit.language).map((each): RowField => ({ name: `title_${each}`, label: words.agenda.titles[each], as: 'text', lang: each })),
    ...(subgroups.length > 0 ? [{ name: 'subgroup', label: words.body, as: 'select', none: words.plenary, choices: subgroups.map(({ row }) => ({ value: row.id, text: plain(visit, nameOf(row), row.id) })) } satisfies RowField] : []),
    { name: 'part', label: words.agenda.part, as: 'select', none: words.agenda.noPart, choices: agendaParts.map((value) => ({ value, text: words.agenda.parts[value] })) },
    { name: 'lead_a', label: words.lead(countryName(visit.language, a)), as: 'text' },
    { name: 'lead_b', label: words.lead(countryName(visit.language, b)), as: 'text' },
    { name: 'starts', label: words.agenda.starts, as: 'text', hint: words.agenda.startsHint },
    { name: 'duration', label: words.agenda.duration, as: 'text', hint: words.agenda.durationHint },
    { name: 'desired', label: words.agenda.desired, as: 'select', none, choices: desiredResults.map((value) => ({ value, text: words.agenda.results[value] })) },
    { name: 'paper', label: words.agenda.paper, as: 'text' },
    { name: 'topics', label: words.agenda.topic, as: 'select', none, choices: topics.map((topic) => ({ value: topic.id, text: plain(visit, topic, topic.id) })) },
  ];
}

const isWhat = (text: string | null): text is 'up' | 'down' | 'remove' => text === 'up' || text === 'down' || text === 'remove';

/** The agenda of a meeting and of its sub-groups, what the record proposes for it, and a form that adds to it. */
export async function agendaPage(visit: RelationshipVisit, posted: boolean): Promise<Answer> {
  const { reader, database, relationship, language, at } = visit;
  const words = meetingWords[language].agenda;
  const inside = await insideOf(reader, database, relationship.id, visit.params['id'] ?? '');
  const editable = mayHere(visit, 'keep-agenda');
  if (!inside || (posted && !editable)) return 'not-found';
  const engagement = inside.at.row.id;
  const here = meetingAddress(visit, engagement, '/agenda');
  const series = inside.at.row['series'] ? await database.asReader(reader, (tx) => rowOf(reader, tx, 'series', relationship.id, inside.at.row['series'] ?? '')) : null;
  const threeParts = hasThreeParts(series?.row ?? null);
  const proposals = await proposalsFor(visit, inside, threeParts);
  const change = (input: { id: string | null; cells: Readonly<Record<string, string | null>>; what: 'save' | 'up' | 'down' | 'remove' }) => perform(database, keepAgenda, { relationship: visit.relationship, engagement, version: null, ...input }, { reader, at });
  const what = visit.form.get('do');
  if (posted && isWhat(what)) {
    await change({ id: visit.form.get('id') ?? '', cells: {}, what });
    return { redirect: here };
  }
  const taken = visit.form.get('take');
  if (posted && taken !== null) {
    const proposal = proposals.proposed.find(({ kind, id }) => `${kind}:${id}` === taken);
    if (!proposal) return 'not-found';
    await change({ id: null, cells: proposal.cells, what: 'save' });
    return { redirect: here };
  }
  const [fields, names] = [await fieldsFor(visit, inside), await namesFor(reader, database, relationship.id, proposals.carried.map(({ commitment }) => commitment.engagement))];
  const shown = async (entry: Entry, version: number | null, above: Part): Promise<PageContent> => ({
    title: words.title, section: 'engagements', wide: true,
    body: html`${meetingHead(visit, inside.at.row, words.title)}${above}${agendaTables(visit, inside, names, { threeParts, editable, alone: true })}
${proposals.carried.length > 0 && html`<h2>${words.carried}</h2><p class="quiet">${words.carriedText}</p>${commitmentTable(visit, { made: proposals.carried, meetings: proposals.meetings, names, asOf: visit.today })}`}
${editable && html`${proposalList(visit, proposals, here)}<section class="no-print"><h2>${words.add}</h2>${rowForm(visit, { action: here, fields, submit: words.save }, entry, version)}</section>`}`,
  });
  if (!posted) return { page: await shown({ values: { get: () => null }, problems: noProblems }, null, null) };
  return saveRow(visit, { fields, page: shown, problems: words.problems, standing: async () => nothingStands, save: async () => { await change({ id: null, cells: cellsIn(visit.form, fields), what: 'save' }); return here; } });
}

const SHOWN = 8;

function proposalList(visit: RelationshipVisit, { proposed }: Proposals, action: string): Part {
  if (proposed.length === 0) return null;
  const words = meetingWords[visit.language].agenda;
  const group = (kind: Proposal['kind']): Part => {
    const own = proposed.filter((each) => each.kind === kind);
    const item = ({ id, texts }: Proposal): Html => html`<li><button class="second small" name="take" value="${kind}:${id}" aria-label="${words.takeWhat(plain(visit, texts, id))}">${words.take}</button> ${recordText(visit.language, texts, id)}</li>`;
    return own.length > 0 && html`<h3>${words[kind]}</h3><ul class="plain tight">${own.slice(0, SHOWN).map(item)}</ul>${own.length > SHOWN && html`<details><summary>${words.more(own.length - SHOWN)}</summary><ul class="plain tight">${own.slice(SHOWN).map(item)}</ul></details>`}`;
  };
  return html`<section class="no-print"><h2>${words.proposals}</h2><p class="quiet">${words.proposalsText}</p><form method="post" action="${action}" class="proposals">${group('commitments')}${group('initiatives')}${group('topics')}</form></section>`;
}

/** One item, to be amended. */
export async function itemPage(visit: RelationshipVisit, posted: boolean): Promise<Answer> {
  const { reader, database, relationship, language, at } = visit;
  const words = meetingWords[language].agenda;
  const inside = mayHere(visit, 'keep-agenda') ? await insideOf(reader, database, relationship.id, visit.params['id'] ?? '') : null;
  const find = (from: Inside | null): ItemRow | null => from?.items.find(({ id }) => id === visit.params['item']) ?? null;
  const one = find(inside);
  if (!inside || !one || !mayWrite(reader, one)) return 'not-found';
  const engagement = inside.at.row.id;
  const here = meetingAddress(visit, engagement, '/agenda');
  const fields = await fieldsFor(visit, inside);
  const standingOf = ({ row, version }: ItemRow): Standing => ({ version, values: { get: (name) => row[name] ?? null } });
  const shown = async (entry: Entry, version: number | null, above: Part): Promise<PageContent> => ({
    title: words.amendTitle, section: 'engagements', body: html`${meetingHead(visit, inside.at.row, words.amendTitle)}${above}${rowForm(visit, { action: `${here}/${encodeURIComponent(one.id)}`, fields, cancel: here }, entry, version)}`,
  });
  if (!posted) return { page: await shown({ ...standingOf(one), problems: noProblems }, one.version, null) };
  return saveRow(visit, {
    fields, page: shown, problems: words.problems, standing: async () => { const now = find(await insideOf(reader, database, relationship.id, engagement)); return now && standingOf(now); },
    save: async () => {
      // A commitment that the item takes up, or a sub-group that the form does not offer, stays with it.
      const cells = { subgroup: one.row['subgroup'] ?? null, commitment: one.row['commitment'] ?? null, ...cellsIn(visit.form, fields) };
      await perform(database, keepAgenda, { relationship: visit.relationship, engagement, id: one.id, version: versionIn(visit.form) ?? -1, cells, what: 'save' }, { reader, at });
      return here;
    },
  });
}
