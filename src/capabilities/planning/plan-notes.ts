import { kinds, type Kind } from '#domain/engagement/engagement.ts';
import { isRank, type Rank } from '#domain/party/rank.ts';
import { plannedDays, stretchOf, type Stretch } from '#domain/planning/days.ts';
import type { Draft } from '#domain/planning/draft.ts';
import { THIRD } from '#domain/planning/draft.ts';
import type { Holiday } from '#domain/planning/holidays.ts';
import { notesOf, type Notes, type Other } from '#domain/planning/notes.ts';
import { roundsExpected } from '#domain/planning/window.ts';
import { listOf } from '#domain/record/row.ts';
import { assessmentFor } from '#capabilities/assessment/assessment-store.ts';
import { namesFor, type Names } from '#capabilities/record/names-store.ts';
import { rowOf } from '#capabilities/record/record-store.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import type { LocalText } from '#platform/words/words.ts';
import { engagementsAround, holidaysFor, officesFor } from './planning-store.ts';

const isKind = (text: string): text is Kind => (kinds as readonly string[]).includes(text);
const rankOf = (text: string): Rank | null => (isRank(text) ? text : null);

export interface NotesFound {
  readonly notes: Notes;
  readonly names: Names;
  readonly holidayNames: ReadonlyMap<string, LocalText>;
  readonly stretch: Stretch | null;
}

/** The days that a draft names; null when it names none. */
export function stretchTyped({ when, until }: Pick<Draft, 'when' | 'until'>): Stretch | null {
  const [days, last] = [plannedDays(when), until.trim() === '' ? null : plannedDays(until)];
  return days && stretchOf({ start: days.start, end: days.end ?? last?.start ?? null });
}

/** What the record says of a draft, as far as the reader may read it; `own` is the engagement that it amends. */
export async function notesFor(visit: RelationshipVisit, draft: Draft, own: string | null = null): Promise<NotesFound> {
  const { reader, database, relationship, today } = visit;
  const { ground } = await assessmentFor(reader, database, relationship, today);
  const stretch = stretchTyped(draft);
  const first = roundsExpected(ground, { series: draft.series, own })?.windows[0];
  const days = stretch ?? (first ? { from: first.opens, to: first.closes } : null);
  const { holidays, offices, others, initiative } = await database.asReader(reader, async (tx) => ({
    holidays: await holidaysFor(reader, tx, relationship.id), offices: await officesFor(reader, tx, relationship.id),
    others: days ? await engagementsAround(reader, tx, relationship.id, days) : [],
    initiative: draft.initiative ? await rowOf(reader, tx, 'initiatives', relationship.id, draft.initiative) : null,
  }));
  const notes = notesOf({
    own, kind: isKind(draft.kind) ? draft.kind : 'other', series: draft.series || null, stretch, host: draft.host === THIRD ? draft.third || null : draft.host || null,
    rankA: rankOf(draft.rank_a), rankB: rankOf(draft.rank_b), leads: [draft.lead_a || null, draft.lead_b || null],
    participants: [draft.participants_a || null, draft.participants_b || null], topics: listOf(draft.topics), constraints: listOf(initiative?.row['constraints']),
  }, {
    ground, offices, holidays,
    others: others.filter(({ id }) => id !== own).map((row): Other => ({
      id: row.id, from: row.earliest, to: row.last_day ?? row.latest,
      concerning: {
        participants: [row['participants_a'] ?? null, row['participants_b'] ?? null], promised: [],
        heads: (['a', 'b'] as const).map((side) => ({ country: relationship[side], rank: row[`rank_${side}`] ?? null, lead: row[`lead_${side}`] ?? null })),
      },
    })),
  });
  const ids = [...notes.clashes.map(({ id }) => id), ...[...notes.planned, notes.window?.last, notes.turn?.lastHosted].flatMap((each) => each?.id ?? [])];
  const names = await namesFor(reader, database, relationship.id, ids);
  return { notes, names, stretch, holidayNames: new Map(holidays.map(({ id, name }: Holiday & { name: LocalText }) => [id, name])) };
}
