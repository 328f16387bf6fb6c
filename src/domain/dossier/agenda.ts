import { plus, type Day } from '#domain/date/day.ts';
import { listOf, type RecordRow } from '#domain/record/row.ts';
import { agendaParts, desiredResults, inOrderOfParts, itemOf, timetable, type AgendaPart, type DesiredResult, type TimeOfItem } from '#domain/meeting/agenda.ts';
import { openWindows, promisingSeries } from '#domain/series/open-windows.ts';
import type { ExpectedWindow } from '#domain/series/projection.ts';
import type { Side } from '#domain/series/hosting.ts';
import { byPosition, daysOf, inForce, isJoint, prioritiesInForce, topicsOf, type Material } from './material.ts';
import { isClosed, promisesOf, type MeetingPromise } from './standing.ts';

/** What a proposed item is: each is made from the record, and named in words elsewhere. */
export type ItemCode = 'opening' | 'outlook' | 'goal' | 'priority' | 'situation' | 'report' | 'late' | 'follow-up' | 'topic' | 'behind' | 'to-do' | 'next-round' | 'other';

export interface AgendaItem {
  readonly key: string;
  /** Null for an item that the two sides have put on the agenda: `row` holds it. */
  readonly code: ItemCode | null;
  readonly row: RecordRow | null;
  /** Figures that its words name. */
  readonly counts: readonly number[];
  readonly lead: Side | 'both';
  readonly minutes: number | null;
  readonly desired: DesiredResult | null;
  /** When it begins, in the host’s time, as far as the agenda tells. */
  readonly time: TimeOfItem | null;
}

/** Items of one part, of the plenary or of a sub-group. */
export interface AgendaGroup {
  readonly part: AgendaPart | null;
  /** The id of a sub-group; null is the plenary. */
  readonly body: string | null;
  readonly items: readonly AgendaItem[];
}

export interface Agenda {
  /** Not agreed by anybody yet. */
  readonly proposed: boolean;
  readonly groups: readonly AgendaGroup[];
  /** Open promises that come up by themselves; in a proposal they are among its items. */
  readonly carried: readonly MeetingPromise[];
}

/** The agenda that stands, or else one that the record suggests. */
export function agendaOf(material: Material): Agenda {
  const { engagement, rows, asOf } = material;
  const standing = rows.agenda_items.filter((row) => row['engagement'] === engagement.id).map((row) => ({ ...itemOf(row), row }));
  if (standing.length === 0) return { proposed: true, groups: isJoint(material) ? threeParts(material) : [{ part: null, body: null, items: oneList(material) }], carried: [] };
  const days = daysOf(engagement);
  const first = days && days[0] === days[1] ? days[0] : (days?.[0] ?? null);
  const groups = [null, ...rows.subgroups.map(({ id }) => id)].flatMap((body): AgendaGroup[] => {
    const own = inOrderOfParts(standing.filter(({ subgroup }) => subgroup === body));
    const times = timetable(own, first);
    return [...agendaParts, null].map((part) => ({ part, body, items: own.filter((each) => each.part === part).map((each) => ofRow(each.row, each.minutes, times.get(each.id) ?? null)) }));
  });
  return { proposed: false, groups: groups.filter(({ items }) => items.length > 0), carried: promisesOf(rows.commitments, engagement, asOf).filter(({ carried }) => carried) };
}

function ofRow(row: RecordRow, minutes: number | null, time: TimeOfItem | null): AgendaItem {
  const [a, b] = [Boolean(row['lead_a']), Boolean(row['lead_b'])];
  return { key: row.id, code: null, row, counts: [], lead: a === b ? 'both' : a ? 'a' : 'b', minutes, desired: desiredResults.find((each) => each === row['desired']) ?? null, time };
}

const item = (code: ItemCode, desired: DesiredResult, more: Partial<AgendaItem> = {}): AgendaItem => ({ key: code, code, row: null, counts: [], lead: 'both', minutes: null, time: null, desired, ...more });

function threeParts(material: Material): readonly AgendaGroup[] {
  const { rows, asOf } = material;
  const goals = rows.goals.filter((row) => row['horizon'] === 'longer-term' && !row['parent']).filter(inForce(asOf)).toSorted(byPosition).slice(0, 5);
  const priorities = prioritiesInForce(material);
  return [
    { part: '1', body: null, items: [item('outlook', 'inform'), ...goals.map((row) => item('goal', 'exchange', { key: row.id, row })), ...priorities.map((row) => item('priority', 'exchange', { key: row.id, row }))] },
    { part: '2', body: null, items: [item('situation', 'inform'), ...reports(material), ...topicItems(material)] },
    { part: '3', body: null, items: closing(material) },
  ];
}

const oneList = (material: Material): readonly AgendaItem[] => [item('opening', 'inform'), ...reports(material), ...topicItems(material), ...closing(material), item('other', 'exchange')];

/** The report on everything under way; what is late is named one by one. */
function reports(material: Material): readonly AgendaItem[] {
  const { rows, asOf, engagement } = material;
  const everything = isJoint(material);
  // Joint talks take stock of everything; other meetings of what comes up in them.
  const promises = promisesOf(rows.commitments, engagement, asOf).filter(({ carried }) => carried || everything);
  const running = rows.initiatives.filter((row) => !isClosed(row) && (everything || listOf(row['series']).includes(engagement['series'] ?? '')));
  const open = promises.filter(({ state }) => state === 'open' || state === 'late');
  return [
    ...(running.length + open.length > 0 ? [item('report', 'inform', { counts: [running.length, open.length] })] : [item('follow-up', 'inform')]),
    ...promises.filter(({ state }) => state === 'late').map(({ row }) => item('late', 'decide', { key: row.id, row })),
  ];
}

const topicItems = (material: Material): readonly AgendaItem[] =>
  topicsOf(material).map((topic) => item('topic', 'exchange', { key: topic, row: { id: topic } }));

function closing({ rows, asOf, engagement }: Material): readonly AgendaItem[] {
  const open = promisesOf(rows.commitments, engagement, asOf).filter(({ carried }) => carried).length;
  return [item('to-do', 'decide', { counts: [open] }), item('next-round', 'decide')];
}

export interface NextRound {
  readonly window: ExpectedWindow | null;
  readonly host: Side | null;
}

/** Long enough for the next round of any rhythm. */
const AHEAD = { months: 240, days: 0 };

/** When the round after this one is expected by the rule, and where: the other side's turn, if this one has a host. */
export function roundAfter({ engagement, assessment, relationship }: Material, day: Day): NextRound | null {
  const own = promisingSeries(assessment.ground, engagement['series'] ?? '');
  if (!own) return null;
  // As if this round is held as it stands, and none after it were planned.
  const thisOne = { ...own, rounds: { planned: [{ when: { earliest: day, latest: day } }] } };
  const windows = openWindows(thisOne, { ...assessment.ground, asOf: day }, plus(day, AHEAD));
  const alternates = own.series.hosting === 'alternating' || own.series.hosting === 'each-capital';
  const host: Side | null = engagement['host_country'] === relationship.a ? 'b' : engagement['host_country'] === relationship.b ? 'a' : null;
  return { window: windows.find(({ opens }) => opens > day) ?? null, host: alternates ? host : null };
}
