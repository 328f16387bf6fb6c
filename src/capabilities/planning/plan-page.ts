import { kinds, type Kind } from '#domain/engagement/engagement.ts';
import { noDraft, problemsOfDays, type Draft } from '#domain/planning/draft.ts';
import { actsFor } from '#domain/trust/held-with.ts';
import { audiencesOpenTo } from '#domain/trust/reader.ts';
import { may } from '#domain/trust/permission.ts';
import { namesFor } from '#capabilities/record/names-store.ts';
import { seriesRowReadableBy } from '#capabilities/series/series-store.ts';
import { perform, Refused } from '#platform/act.ts';
import { address } from '#platform/web/address.ts';
import { noProblems, selectField, type Entry } from '#platform/web/form.ts';
import { html, type Html } from '#platform/web/html.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { recordAddress } from '#platform/web/record-link.ts';
import { problemsSaid } from '#platform/web/row-form.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { languages } from '#platform/words/languages.ts';
import { draftShown, draftTyped } from './draft-typed.ts';
import { choicesFor, idsOfNames, type FormChoices } from './form-choices.ts';
import { notesView } from './notes-view.ts';
import { planEngagement } from './plan-engagement.ts';
import { planForm } from './plan-form.ts';
import { notesFor, stretchTyped } from './plan-notes.ts';
import { planningWords } from './planning-words.ts';
import { titleProposed } from './title-proposal.ts';

const isKind = (text: string | null | undefined): text is Kind => (kinds as readonly (string | null | undefined)[]).includes(text);

/** Planning is for officers of either side; for everybody else there is no such address. */
export const mayPlan = ({ reader, relationship }: Pick<RelationshipVisit, 'reader' | 'relationship'>): boolean =>
  may(reader, 'plan-engagement') && actsFor(reader, relationship);

/** The form, filled with what an address asks for: a series, a kind, a date. Without series and kind, what to plan is asked first. */
export async function planPage(visit: RelationshipVisit): Promise<Answer> {
  if (!mayPlan(visit)) return 'not-found';
  const [series, kind] = [visit.query.get('series') ?? '', visit.query.get('kind')];
  const row = series ? await seriesRowReadableBy(visit.reader, visit.database, visit.relationship.id, series) : null;
  const choices = await choicesFor(visit);
  if (!row && !isKind(kind)) return chooser(visit, choices);
  const draft: Draft = {
    ...noDraft, series: row ? series : '', when: visit.query.get('when')?.slice(0, 60) ?? '', kind: isKind(kind) ? kind : isKind(row?.['kind']) ? row['kind'] : 'other',
    level: row?.['level'] ?? 'bilateral', track: row?.['track'] ?? '1', rank_a: row?.['rank'] ?? '', rank_b: row?.['rank'] ?? '', stage: 'planned', audience: 'shared',
  };
  return formPage(visit, choices, { ...draft, host: await hostOf(visit, draft) }, noProblems);
}

/** Whoever's turn it is. */
async function hostOf(visit: RelationshipVisit, draft: Draft): Promise<string> {
  const { notes } = await notesFor(visit, draft);
  return notes.turn ? visit.relationship[notes.turn.next] : '';
}

function chooser(visit: RelationshipVisit, choices: FormChoices): Answer {
  const { language } = visit;
  const words = planningWords[language];
  const entry: Entry = { values: visit.query, problems: noProblems };
  const ask = (label: string, field: Html): Html => html`<form class="entry" method="get" action="${address(language, `/${visit.relationship.id}/plan`)}"><h2>${label}</h2>${field}<p class="actions"><button>${words.goOn}</button></p></form>`;
  return {
    page: {
      title: words.plan, section: 'engagements',
      body: html`<h1>${words.plan}</h1><p class="lede">${words.choose}</p>
${choices.series.length > 0 && ask(words.bySeries, selectField(visit, entry, { name: 'series', label: words.series, choices: choices.series }))}
${ask(words.byKind, selectField(visit, entry, { name: 'kind', label: words.kind, choices: kinds.map((value) => ({ value, text: domainWords[language].kinds[value] })) }))}`,
    },
  };
}

async function formPage(visit: RelationshipVisit, choices: FormChoices, draft: Draft, problems: ReadonlyMap<string, string>, status = 200): Promise<Answer> {
  const words = planningWords[visit.language];
  const [found, proposed] = await Promise.all([notesFor(visit, draft), titleProposed(visit, choices.names, draft.series, stretchTyped(draft))]);
  const entry: Entry = { values: draftShown(visit.language, draft, choices.names), problems };
  return {
    status,
    page: {
      title: words.plan, section: 'engagements', wide: true,
      body: html`<h1>${words.plan}</h1><p class="lede">${words.lede}</p>
<div class="with-notes">${planForm(visit, entry, { action: address(visit.language, `/${visit.relationship.id}/plan`), choices, proposed, audiences: audiencesOpenTo(visit.reader), version: null, cancel: address(visit.language, `/${visit.relationship.id}/engagements`) })}
${notesView(visit, found, draft.series)}</div>`,
    },
  };
}

/** Looks again, or puts it into the record. */
export async function planPosted(visit: RelationshipVisit): Promise<Answer> {
  if (!mayPlan(visit)) return 'not-found';
  const typed = draftTyped(visit.form, await idsOfNames(visit, [visit.form.get('lead_a'), visit.form.get('lead_b')]));
  if (visit.form.get('do') === 'look') {
    // Notes on days that were not understood would be notes on other days.
    const problems = problemsSaid(visit.language, problemsOfDays(typed), planningWords[visit.language].problems);
    return formPage(visit, await choicesFor(visit), typed, problems, problems.size > 0 ? 422 : 200);
  }
  const proposed = typed.series === '' ? {} : await titleProposed(visit, await namesFor(visit.reader, visit.database, visit.relationship.id), typed.series, stretchTyped(typed));
  const titles = Object.fromEntries(languages.map((language) => [`title_${language}`, typed[`title_${language}`].trim() || (proposed[language] ?? '')]));
  try {
    const { id } = await perform(visit.database, planEngagement, { relationship: visit.relationship.id, draft: { ...typed, ...titles } }, { reader: visit.reader, at: visit.at });
    return { redirect: `${recordAddress(visit, 'engagements', id)}?done=planned` };
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    return formPage(visit, await choicesFor(visit), typed, problemsSaid(visit.language, fault.problems, planningWords[visit.language].problems), 422);
  }
}
