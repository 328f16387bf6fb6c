import { discussionKinds, discussionState, type DiscussionKind } from '#domain/meeting/discussion.ts';
import { mayWrite } from '#domain/trust/held-with.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { perform } from '#platform/act.ts';
import { noProblems, type Entry } from '#platform/web/form.ts';
import { linkedTexts, type LinkedTexts } from '#capabilities/concept/concept-control.ts';
import { html, type Part } from '#platform/web/html.ts';
import type { Answer, PageContent, RelationshipVisit } from '#platform/web/page.ts';
import { cellsIn, nothingStands, rowForm, saveRow, versionIn, type RowField, type Standing } from '#platform/web/row-form.ts';
import { ChangedMeanwhile } from '#platform/writing.ts';
import { discussionArticle } from './discussion-article.ts';
import { agreeDiscussion, keepDiscussion } from './keep-discussion.ts';
import { languagesFrom, mayHere, meetingAddress, meetingHead, nameOf, plain } from './meeting-frame.ts';
import { digestOfText, insideOf, type Inside } from './meeting-store.ts';
import { meetingWords } from './meeting-words.ts';

const insideAsked = (visit: RelationshipVisit): Promise<Inside | null> => insideOf(visit.reader, visit.database, visit.relationship.id, visit.params['id'] ?? '');

function fieldsFor(visit: RelationshipVisit, { subgroups }: Inside): readonly RowField[] {
  const words = meetingWords[visit.language];
  return [
    ...languagesFrom(visit.language).map((each, at): RowField => ({ name: `text_${each}`, label: words.discussion.texts[each], as: 'area', rows: at === 0 ? 14 : 6, lang: each })),
    ...(subgroups.length > 0 ? [{ name: 'subgroup', label: words.body, as: 'select', none: words.plenary, choices: subgroups.map(({ row }) => ({ value: row.id, text: plain(visit, nameOf(row), row.id) })) } satisfies RowField] : []),
  ];
}

/** All records of discussion of a meeting that this reader may read, in full. */
export async function discussionsPage(visit: RelationshipVisit): Promise<Answer> {
  const inside = await insideAsked(visit);
  return inside ? { page: allOf(visit, inside, null, await linkedTexts(visit)) } : 'not-found';
}

function allOf(visit: RelationshipVisit, inside: Inside, above: Part, linking: LinkedTexts): PageContent {
  const words = meetingWords[visit.language].discussion;
  return {
    title: words.title, section: 'engagements',
    body: html`${meetingHead(visit, inside.at.row, words.title)}${above}${inside.discussions.length === 0 ? html`<p class="quiet">${words.none}</p>` : inside.discussions.map((one) => discussionArticle(visit, inside, one, linking))}${writeLinks(visit, inside)}`,
  };
}

/** What can be written: minutes, unless the other side does not read the meeting, and notes. */
export function writeLinks(visit: RelationshipVisit, { at }: Pick<Inside, 'at'>): Part {
  if (!mayHere(visit, 'keep-discussion')) return null;
  const words = meetingWords[visit.language].discussion;
  return html`<ul class="plain tight no-print">${discussionKinds.filter((kind) => kind === 'one-sided' || at.audience !== 'national').map((kind) => html`<li><a href="${meetingAddress(visit, at.row.id, '/discussions/new')}?kind=${kind}">${words.write[kind]}</a></li>`)}</ul>`;
}

interface Written {
  readonly inside: Inside;
  readonly kind: DiscussionKind;
  readonly one: OwnedRow | null;
}

async function formPage(visit: RelationshipVisit, { inside, kind, one }: Written, posted: boolean): Promise<Answer> {
  const { reader, database, at } = visit;
  const words = meetingWords[visit.language].discussion;
  const engagement = inside.at.row.id;
  const [all, fields] = [meetingAddress(visit, engagement, '/discussions'), fieldsFor(visit, inside)];
  const action = one ? `${all}/${encodeURIComponent(one.row.id)}` : `${all}/new?kind=${kind}`;
  const standingOf = (row: OwnedRow): Standing => ({ version: row.version, values: { get: (name) => row.row[name] ?? null } });
  const agreed = one !== null && kind === 'agreed' && discussionState(one.row as Readonly<Record<'agreed_a' | 'agreed_b', string | null>> & typeof one.row, digestOfText(one.row)) !== 'drafted';
  const shown = async (entry: Entry, version: number | null, above: Part): Promise<PageContent> => ({
    title: words.amendTitle[kind], section: 'engagements',
    body: html`${meetingHead(visit, inside.at.row, words.amendTitle[kind])}<p class="${kind === 'agreed' ? 'quiet' : 'aside'}">${words.explain[kind]}</p>${agreed && html`<p class="problem">${words.withdraws}</p>`}${above}${rowForm(visit, { action, fields, cancel: all }, entry, version)}`,
  });
  const opened = one ? standingOf(one) : nothingStands;
  if (!posted) return { page: await shown({ values: opened.values, problems: noProblems }, opened.version, null) };
  return saveRow(visit, {
    fields, page: shown, problems: words.problems,
    standing: async () => { const now = (await insideAsked(visit))?.discussions.find(({ row }) => row.id === one?.row.id); return now ? standingOf(now) : null; },
    save: async () => {
      const cells = { ...(one ? { subgroup: one.row['subgroup'] ?? null } : {}), ...cellsIn(visit.form, fields) };
      const id = await perform(database, keepDiscussion, { relationship: visit.relationship, engagement, kind, id: one?.row.id ?? null, version: one ? (versionIn(visit.form) ?? -1) : null, cells }, { reader, at });
      return `${all}#${id}`;
    },
  });
}

export async function newDiscussion(visit: RelationshipVisit, posted: boolean): Promise<Answer> {
  const inside = mayHere(visit, 'keep-discussion') ? await insideAsked(visit) : null;
  const kind = discussionKinds.find((each) => each === visit.query.get('kind'));
  return inside && kind ? formPage(visit, { inside, kind, one: null }, posted) : 'not-found';
}

export async function amendDiscussion(visit: RelationshipVisit, posted: boolean): Promise<Answer> {
  const inside = mayHere(visit, 'keep-discussion') ? await insideAsked(visit) : null;
  const one = inside?.discussions.find(({ row }) => row.id === visit.params['discussion']) ?? null;
  if (!inside || !one || !mayWrite(visit.reader, one)) return 'not-found';
  return formPage(visit, { inside, kind: one.row['kind'] === 'agreed' ? 'agreed' : 'one-sided', one }, posted);
}

/** Agrees for the own side to exactly the text that was read, or takes that back. When it changed meanwhile, it is shown again. */
export async function agreePage(visit: RelationshipVisit): Promise<Answer> {
  const inside = mayHere(visit, 'agree-discussion') ? await insideAsked(visit) : null;
  const id = visit.params['discussion'] ?? '';
  if (!inside) return 'not-found';
  try {
    const input = { relationship: visit.relationship, engagement: inside.at.row.id, id, version: versionIn(visit.form) ?? -1, digest: visit.form.get('digest') ?? '', agrees: visit.form.get('agrees') === 'yes', today: visit.today };
    await perform(visit.database, agreeDiscussion, input, { reader: visit.reader, at: visit.at });
    return { redirect: `${meetingAddress(visit, inside.at.row.id, '/discussions')}#${encodeURIComponent(id)}` };
  } catch (fault) {
    if (!(fault instanceof ChangedMeanwhile)) throw fault;
    const now = (await insideAsked(visit)) ?? inside;
    return { status: 409, page: allOf(visit, now, html`<p class="problem" role="alert">${meetingWords[visit.language].discussion.changed}</p>`, await linkedTexts(visit)) };
  }
}
