import { servedBy } from '#domain/programme/trace.ts';
import { listOf, type RecordRow } from '#domain/record/row.ts';
import { namesFor, phrasesFor } from '#capabilities/record/names-store.ts';
import { html, type Part } from '#platform/web/html.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { programmeFor } from './programme-store.ts';
import { namedLink, type Thing } from './programme-view.ts';
import { programmeWords } from './programme-words.ts';

/** On an engagement's page: the topics, initiatives, goals and commitments that it serves. `series` are its own and those that it counts for. */
export async function servesOf(visit: RelationshipVisit, engagement: RecordRow, series: readonly string[]): Promise<Part> {
  const { reader, database, relationship, language } = visit;
  const words = programmeWords[language];
  const [programme, names, phrases] = await Promise.all([programmeFor(reader, database, relationship.id), namesFor(reader, database, relationship.id), phrasesFor(reader, database, relationship.id)]);
  const rows = (table: 'goals' | 'initiatives' | 'commitments' | 'evidence') => programme[table].map(({ row }) => row);
  const served = servedBy(
    { id: engagement.id, topics: listOf(engagement['topics']), initiative: engagement['initiative'] ?? null, series },
    { goals: rows('goals'), initiatives: rows('initiatives'), commitments: rows('commitments'), evidence: rows('evidence') },
    new Map([...phrases].map(([phrase, { topics }]) => [phrase, topics])));
  const line = (label: string, thing: Thing, ids: readonly string[]): Part => ids.length > 0 && html`<dt>${label}</dt><dd><ul class="plain tight">${ids.map((id) => html`<li>${namedLink(visit, names, thing, id)}</li>`)}</ul></dd>`;
  const any = served.topics.length + served.initiatives.length + served.goals.length + served.commitments.length > 0;
  return html`<h2>${words.serves}</h2>${any ? html`<dl class="facts">${line(words.topics, 'topics', served.topics)}${line(words.initiatives, 'initiatives', served.initiatives)}${line(words.goals, 'goals', served.goals)}${line(words.commitments, 'recommendations', served.commitments)}</dl>`
    : html`<p class="aside">${words.servesNothing}</p>`}`;
}
