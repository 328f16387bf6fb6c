import { plus, type Day } from '#domain/date/day.ts';
import { lastDayOfTopics } from '#domain/assessment/topic-coverage.ts';
import type { AgendaPart } from '#domain/meeting/agenda.ts';
import type { Cells, RecordRow } from '#domain/record/row.ts';
import { assessmentFor } from '#capabilities/assessment/assessment-store.ts';
import { carriedIntoMeeting, textOf } from '#capabilities/commitment/commitment-control.ts';
import type { MadeRow, NamedMeeting } from '#capabilities/commitment/commitment-store.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { localText, type LocalText } from '#platform/words/words.ts';
import { initiativesUnderWay, topicsAgreed, type Inside } from './meeting-store.ts';

/** Something that the record proposes for an agenda, and the item that it would become. */
export interface Proposal {
  readonly kind: 'commitments' | 'initiatives' | 'topics';
  readonly id: string;
  readonly texts: LocalText;
  readonly cells: Cells;
}

export interface Proposals {
  /** Open promises of the series: they stand on the agenda by themselves. */
  readonly carried: readonly MadeRow[];
  readonly meetings: readonly NamedMeeting[];
  readonly proposed: readonly Proposal[];
}

const SILENT = { months: 60, days: 0 };

const titled = (texts: LocalText): Cells => ({ title_en: texts.en ?? null, title_fr: texts.fr ?? null, title_ja: texts.ja ?? null });

/** What an agenda could take up: open promises, initiatives under way, agreed topics that no agenda has had for five years. */
export async function proposalsFor(visit: RelationshipVisit, { at, items }: Inside, threeParts: boolean): Promise<Proposals> {
  const { reader, database, relationship } = visit;
  const [{ carried, meetings }, initiatives, topics, silent] = await Promise.all([
    carriedIntoMeeting(visit, at.row), database.asReader(reader, (tx) => initiativesUnderWay(reader, tx, relationship.id, at.row['series'] ?? null)), database.asReader(reader, (tx) => topicsAgreed(reader, tx, relationship.id)), silentSince(visit)]);
  const part = (wanted: AgendaPart): Cells => ({ part: threeParts ? wanted : null });
  const taken = new Set(items.flatMap(({ row }) => [row['commitment'], row['topics'], row['paper']]));
  const proposed: Proposal[] = [
    ...carried.map((each): Proposal => ({ kind: 'commitments', id: each.row.id, texts: textOf(each), cells: { ...titled(textOf(each)), ...part('2'), commitment: each.row.id, lead_a: each.row['actors_a'] ?? null, lead_b: each.row['actors_b'] ?? null, topics: each.row['topics'] ?? null } })),
    ...initiatives.map((row): Proposal => { const texts = localText(row, 'title'); return { kind: 'initiatives', id: row.id, texts, cells: { ...titled(texts), ...part('2'), lead_a: row['lead_a'] ?? null, lead_b: row['lead_b'] ?? null, paper: row.id } }; }),
    ...topics.filter(({ id }) => silent(id)).map((row: RecordRow): Proposal => { const texts = localText(row, 'label'); return { kind: 'topics', id: row.id, texts, cells: { ...titled(texts), ...part('3'), topics: row.id } }; }),
  ];
  return { carried, meetings, proposed: proposed.filter(({ id }) => !taken.has(id)) };
}

async function silentSince(visit: RelationshipVisit): Promise<(topic: string) => boolean> {
  const { ground } = await assessmentFor(visit.reader, visit.database, visit.relationship, visit.today);
  const [last, since]: [ReadonlyMap<string, Day>, Day] = [lastDayOfTopics(ground), plus(visit.today, SILENT, -1)];
  return (topic) => (last.get(topic) ?? -Infinity) < since;
}
