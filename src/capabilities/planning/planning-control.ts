import { isStage, stepsFrom, type Step } from '#domain/engagement/life.ts';
import { actsFor, mayWrite } from '#domain/trust/held-with.ts';
import { may } from '#domain/trust/permission.ts';
import { dossierWords } from '#capabilities/dossier/dossier-words.ts';
import { meetingWords } from '#capabilities/meeting/meeting-words.ts';
import { namesFor, type Names } from '#capabilities/record/names-store.ts';
import { address } from '#platform/web/address.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { recordLink } from '#platform/web/record-link.ts';
import { shownIn } from '#platform/words/words.ts';
import { unclosedFor, unclosedTable } from './closing-page.ts';
import { mayPlan } from './plan-page.ts';
import { postponedFrom } from './planning-store.ts';
import { planningWords } from './planning-words.ts';

interface Standing {
  readonly id: string;
  readonly owner: string;
  readonly audience: string;
  readonly version: number;
  readonly stage: string | null;
  readonly earliest: number;
  readonly mergedInto: string | null;
}

/** What an act that was just done says of itself on the page that it led to. */
export function doneNotice(visit: RelationshipVisit): Part {
  const words = planningWords[visit.language];
  const said: Readonly<Record<string, string>> = { planned: words.saved, amended: words.savedChanges, advanced: words.life.done, merged: words.life.done };
  const done = said[visit.query.get('done') ?? ''];
  return done !== undefined && html`<p class="success" role="status">${done}</p>`;
}

/** What may follow on the page of an engagement, as far as its reader may do it. */
export function lifeControl(visit: RelationshipVisit, standing: Standing): Part {
  if (!mayPlan(visit) || !mayWrite(visit.reader, standing) || standing.mergedInto !== null) return null;
  const { language, relationship } = visit;
  const words = planningWords[language];
  const at = `/${relationship.id}/engagements/${encodeURIComponent(standing.id)}`;
  const steps = isStage(standing.stage) && may(visit.reader, 'advance-engagement') ? stepsFrom(standing.stage, standing.earliest, visit.today) : [];
  const link = (path: string, text: string, query: Record<string, string> = {}): Html => html`<a href="${address(language, `${at}${path}`, query)}">${text}</a>`;
  const step = ({ to, needsReason, back }: Step): Html => {
    if (back) return link('/advance', (words.life.back as Readonly<Record<string, string>>)[to] ?? to, { to });
    if (to === 'held') return link('/aftermath', words.life.held);
    if (needsReason) return link('/advance', words.life[to], { to });
    return html`<form method="post" action="${address(language, `${at}/advance`, { to })}"><input type="hidden" name="version" value="${standing.version}"><input type="hidden" name="to" value="${to}"><button>${words.life[to]}</button></form>`;
  };
  return html`<section class="life no-print" aria-labelledby="life"><h2 id="life">${words.life.heading}</h2><ul class="inline">${
    steps.filter(({ back }) => !back).map((each) => html`<li>${step(each)}</li>`)}${may(visit.reader, 'amend-engagement') && html`<li>${link('/amend', words.amend)}</li>`}${
    may(visit.reader, 'merge-engagements') && html`<li>${link('/merge', words.merge.merges)}</li>`}${steps.filter(({ back }) => back).map((each) => html`<li>${step(each)}</li>`)}</ul></section>`;
}

/** The other engagement, where one was postponed to another. */
export async function postponedControl(visit: RelationshipVisit, { id, postponedTo }: { readonly id: string; readonly postponedTo: string | null }): Promise<readonly (readonly [string, Part])[]> {
  const { reader, database, relationship, language } = visit;
  const from = await database.asReader(reader, (tx) => postponedFrom(reader, tx, relationship.id, id));
  const ids = [postponedTo, from].flatMap((each) => each ?? []);
  if (ids.length === 0) return [];
  const names = await namesFor(reader, database, relationship.id, ids);
  const words = planningWords[language].life;
  return [...(postponedTo !== null && names.has(postponedTo) ? [[words.postponedTo, recordLink(visit, names, postponedTo)] as const] : []), ...(from !== null ? [[words.postponedFrom, recordLink(visit, names, from)] as const] : [])];
}

/** To plan something, or the next round of a series. Where many such links stand on a page, each says of which series it is to those who hear it. */
export function planLink(visit: RelationshipVisit, series: string | null = null, names: Names = new Map()): Part {
  if (!mayPlan(visit)) return null;
  const words = planningWords[visit.language];
  const name = shownIn(visit.language, names.get(series ?? '') ?? {})?.text;
  return html`<a class="no-print" href="${address(visit.language, `/${visit.relationship.id}/plan`, { series })}"${name !== undefined && html` aria-label="${words.planNextOf(name)}"`}>${series === null ? words.plan : words.planNext}</a>`;
}

/** What prepares a meeting that is planned: its agenda and its book. */
export function preparationLinks(visit: RelationshipVisit, id: string): Part {
  if (!actsFor(visit.reader, visit.relationship)) return null;
  const at = (path: string): string => address(visit.language, `/${visit.relationship.id}/engagements/${encodeURIComponent(id)}/${path}`);
  return html`<span class="no-print"><br>→ ${mayPlan(visit) && html`<a href="${at('agenda')}">${meetingWords[visit.language].agenda.title}</a> · `}<a href="${at('book')}">${dossierWords[visit.language].button}</a></span>`;
}

/** For the links above the list of engagements. */
export function listLinks(visit: RelationshipVisit): Part {
  if (!mayPlan(visit)) return null;
  const { language, relationship } = visit;
  const words = planningWords[language];
  return html`<p class="bar no-print">${planLink(visit)} <a href="${address(language, `/${relationship.id}/closing`)}">${words.aftermath.mine}</a> <a href="${address(language, `/${relationship.id}/duplicates`)}">${words.merge.duplicates}</a></p>`;
}

const SHOWN = 5;

/** At the top of the morning's page: planned meetings whose day has passed. Nothing for whoever cannot close them. */
export async function askControl(visit: RelationshipVisit): Promise<Part> {
  if (!mayPlan(visit)) return null;
  const words = planningWords[visit.language].aftermath;
  const mine = (await unclosedFor(visit)).filter((one) => mayWrite(visit.reader, one));
  if (mine.length === 0) return null;
  return html`<section class="no-print"><h2>${words.ask}</h2><p class="quiet">${words.askText}</p>${unclosedTable(visit, mine.slice(0, SHOWN))}${
    mine.length > SHOWN && html`<p><a href="${address(visit.language, `/${visit.relationship.id}/closing`)}">${words.whole}${inBrackets(visit.language, mine.length)}</a></p>`}</section>`;
}
