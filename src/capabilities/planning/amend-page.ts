import { draftOf, problemsOfDays, type Draft } from '#domain/planning/draft.ts';
import { audiencesFor, mayWrite } from '#domain/trust/held-with.ts';
import { may } from '#domain/trust/permission.ts';
import { namesFor } from '#capabilities/record/names-store.ts';
import { rowOf, type OwnedRow } from '#capabilities/record/record-store.ts';
import { perform, Refused } from '#platform/act.ts';
import { address } from '#platform/web/address.ts';
import { bothVersions, noProblems, type Entry } from '#platform/web/form.ts';
import { html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { recordAddress } from '#platform/web/record-link.ts';
import { problemsSaid, versionIn } from '#platform/web/row-form.ts';
import { localText, shownIn } from '#platform/words/words.ts';
import { ChangedMeanwhile } from '#platform/writing.ts';
import { amendEngagement } from './amend-engagement.ts';
import { differing } from './draft-fields.ts';
import { draftShown, draftTyped } from './draft-typed.ts';
import { choicesFor, idsOfNames } from './form-choices.ts';
import { notesView } from './notes-view.ts';
import { planForm } from './plan-form.ts';
import { mayPlan } from './plan-page.ts';
import { notesFor } from './plan-notes.ts';
import { planningWords } from './planning-words.ts';

/** An engagement that the reader may change; null when there is none. */
export async function changeable(visit: RelationshipVisit): Promise<OwnedRow | null> {
  if (!mayPlan(visit)) return null;
  const row = await visit.database.asReader(visit.reader, (tx) => rowOf(visit.reader, tx, 'engagements', visit.relationship.id, visit.params['id'] ?? ''));
  return row && mayWrite(visit.reader, row) ? row : null;
}

export const titleOf = ({ language }: RelationshipVisit, { row }: OwnedRow): string => shownIn(language, localText(row, 'title'))?.text ?? row.id;

const sidesOf = ({ relationship }: RelationshipVisit): readonly string[] => [relationship.a, relationship.b];

export async function amendPage(visit: RelationshipVisit): Promise<Answer> {
  const standing = await changeable(visit);
  if (!standing || !may(visit.reader, 'amend-engagement')) return 'not-found';
  return formPage(visit, standing, draftOf(standing.row, standing.audience, sidesOf(visit)), { version: standing.version });
}

interface Shown {
  readonly version: number;
  readonly problems?: ReadonlyMap<string, string>;
  readonly above?: Part;
  readonly status?: number;
}

async function formPage(visit: RelationshipVisit, standing: OwnedRow, draft: Draft, { version, problems = noProblems, above = null, status = 200 }: Shown): Promise<Answer> {
  const words = planningWords[visit.language];
  const [choices, found] = [await choicesFor(visit), await notesFor(visit, draft, standing.row.id)];
  const entry: Entry = { values: draftShown(visit.language, draft, choices.names), problems };
  const heading = titleOf(visit, standing);
  return {
    status,
    page: {
      title: words.amendTitle(heading), section: 'engagements', wide: true,
      body: html`<h1>${words.amend}<span class="subject">${recordText(visit.language, localText(standing.row, 'title'), standing.row.id)}</span></h1>${above}
<div class="with-notes">${planForm(visit, entry, {
        action: address(visit.language, `/${visit.relationship.id}/engagements/${encodeURIComponent(standing.row.id)}/amend`), choices, proposed: {}, audiences: audiencesFor(visit.reader, standing), version,
        cancel: recordAddress(visit, 'engagements', standing.row.id),
      })}
${notesView(visit, found, draft.series)}</div>`,
    },
  };
}

export async function amendPosted(visit: RelationshipVisit): Promise<Answer> {
  const standing = await changeable(visit);
  if (!standing || !may(visit.reader, 'amend-engagement')) return 'not-found';
  const typed = draftTyped(visit.form, await idsOfNames(visit, [visit.form.get('lead_a'), visit.form.get('lead_b')]));
  const version = versionIn(visit.form) ?? 0;
  if (visit.form.get('do') === 'look') {
    const problems = problemsSaid(visit.language, problemsOfDays(typed), planningWords[visit.language].problems);
    return formPage(visit, standing, typed, { version, problems, status: problems.size > 0 ? 422 : 200 });
  }
  try {
    await perform(visit.database, amendEngagement, { relationship: visit.relationship.id, id: standing.row.id, version, draft: typed }, { reader: visit.reader, at: visit.at });
    return { redirect: `${recordAddress(visit, 'engagements', standing.row.id)}?done=amended` };
  } catch (fault) {
    if (fault instanceof Refused) return formPage(visit, standing, typed, { version, problems: problemsSaid(visit.language, fault.problems, planningWords[visit.language].problems), status: 422 });
    const now = fault instanceof ChangedMeanwhile ? await changeable(visit) : null;
    if (!now) throw fault;
    const above = bothVersions(visit, differing(visit, typed, draftOf(now.row, now.audience, sidesOf(visit)), await namesFor(visit.reader, visit.database, visit.relationship.id)));
    return formPage(visit, now, typed, { version: now.version, above, status: 409 });
  }
}
