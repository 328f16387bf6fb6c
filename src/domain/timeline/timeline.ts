import { plus, type Day } from '#domain/date/day.ts';
import type { Ground, SeriesAssessment } from '#domain/assessment/ground.ts';
import { isCalledOff, isHeld, kinds, type Engagement } from '#domain/engagement/engagement.ts';
import { missedWindows } from '#domain/series/missed-windows.ts';
import { openWindows } from '#domain/series/open-windows.ts';
import type { ExpectedWindow } from '#domain/series/projection.ts';

/** Who was host: one of the sides, or neither (a third country, by telephone, not known). */
export type HostSide = 'a' | 'b' | 'neither';

export interface Mark {
  readonly engagement: Engagement;
  readonly from: Day;
  readonly to: Day;
  /** "day": short enough to be drawn as a point; "lasting": a stretch that is known; "uncertain": one day, or some, within a stretch. */
  readonly shape: 'day' | 'lasting' | 'uncertain';
  readonly host: HostSide;
  /** Not held yet. */
  readonly planned: boolean;
}

export interface Lane {
  /** Id of a series, or a kind. */
  readonly id: string;
  readonly of: 'series' | 'kind';
  readonly marks: readonly Mark[];
  readonly expected: readonly ExpectedWindow[];
  readonly missed: readonly ExpectedWindow[];
}

export interface TimelineWish {
  readonly from: Day;
  readonly to: Day;
  readonly lanes: 'series' | 'kind';
  readonly wanted: (engagement: Engagement) => boolean;
}

const POINT_DAYS = 45;
/** How far ahead of today windows are drawn. */
const AHEAD = { months: 36, days: 0 };

/** What a picture of the record shows between two days: lanes in the order of their first mark, empty ones left out. */
export function timelineOf(ground: Ground, wish: TimelineWish): readonly Lane[] {
  const lanes = wish.lanes === 'kind' ? lanesOfKinds(ground, wish) : lanesOfSeries(ground, wish);
  return lanes.filter(({ marks, expected, missed }) => marks.length + expected.length + missed.length > 0);
}

function lanesOfKinds({ record }: Ground, wish: TimelineWish): readonly Lane[] {
  const shown = record.engagements.filter((each) => isShown(each, wish));
  return kinds.map((kind): Lane => ({
    id: kind, of: 'kind', expected: [], missed: [], marks: shown.filter((each) => each.kind === kind).map((each) => markOf(each, record.relationship)),
  }));
}

function lanesOfSeries(ground: Ground, wish: TimelineWish): readonly Lane[] {
  const { record } = ground;
  const placed = new Set<string>();
  const lanes = ground.wholeSeries.map((each): Lane => {
    const rounds = [...each.rounds.held, ...each.rounds.possible, ...each.rounds.planned].filter((round) => isShown(round, wish));
    for (const { id } of rounds) placed.add(id);
    return { id: each.series.id, of: 'series', marks: rounds.map((round) => markOf(round, record.relationship)), ...windowsOf(each, ground, wish) };
  });
  const first = ({ marks, expected, missed }: Lane): Day => Math.min(...marks.map(({ from }) => from), ...[...expected, ...missed].map(({ opens }) => opens));
  const alone = lanesOfKinds(ground, { ...wish, wanted: (each) => wish.wanted(each) && !placed.has(each.id) });
  return [...lanes.toSorted((one, other) => first(one) - first(other)), ...alone];
}

function windowsOf(each: SeriesAssessment, ground: Ground, { from, to, wanted }: TimelineWish): Pick<Lane, 'expected' | 'missed'> {
  const { series, history, rounds } = each;
  const { record, asOf } = ground;
  // Windows belong to a series as a whole: they are left out where only some of its rounds are asked for.
  if (!rounds.held.every(wanted)) return { expected: [], missed: [] };
  const within = ({ opens, closes }: ExpectedWindow): boolean => closes >= from && opens <= to;
  return {
    expected: openWindows(each, ground, Math.min(to, plus(asOf, AHEAD))).filter(within),
    missed: missedWindows(series, history, rounds, record.gatherings, asOf).filter(within),
  };
}

const isShown = (engagement: Engagement, { from, to, wanted }: TimelineWish): boolean => {
  const { when, countOnly, context, stage } = engagement;
  return !countOnly && !context && !isCalledOff(stage) && when.latest >= from && when.earliest <= to && wanted(engagement);
};

function markOf(engagement: Engagement, { a, b }: Ground['record']['relationship']): Mark {
  const { when, host, stage } = engagement;
  const short = when.latest - when.earliest <= POINT_DAYS;
  // A day within a stretch is not the same as something that lasted all of it.
  const lasting = when.written.includes('/') && !when.written.startsWith('[');
  return {
    engagement, from: when.earliest, to: when.latest, host: host === a ? 'a' : host === b ? 'b' : 'neither',
    shape: when.doubtful || (!short && !lasting) ? 'uncertain' : short ? 'day' : 'lasting',
    planned: !isHeld(stage),
  };
}
