import type { Day } from '#domain/date/day.ts';
import type { Relationship } from '#domain/assessment/record.ts';
import type { Engagement } from '#domain/engagement/engagement.ts';
import type { Side } from '#domain/series/hosting.ts';
import { openWindows } from '#domain/series/open-windows.ts';
import type { ExpectedWindow } from '#domain/series/projection.ts';
import { isVisit } from '#domain/series/rounds.ts';
import type { Standing, Standings } from './standing.ts';

/** A stretch in which a rule expects a round that nobody has planned yet. */
export interface WindowAhead extends ExpectedWindow {
  readonly series: string;
  /** Whose turn it would be to host, if each turn before is kept. */
  readonly turn: Side | null;
  /** 1 is the next one to come. */
  readonly place: number;
}

/** What the rules of every series expect from a day on, beside what is planned already: a planned round answers its window. What is late is expected from `from` on. */
export const windowsAhead = (standings: Standings, from: Day, until: Day): readonly WindowAhead[] => standings.series.flatMap((each) => windowsOf(each, standings, from, until));

function windowsOf(each: Standing, standings: Standings, from: Day, until: Day): readonly WindowAhead[] {
  const { record, asOf } = standings;
  const planned = each.rounds.planned.filter(({ when }) => when.latest >= asOf);
  let turn = turnAfter(each, planned, record.relationship);
  const flips = each.series.hosting === 'alternating' || each.series.hosting === 'each-capital';
  return openWindows(each, standings, until, from).map(({ opens, closes }, at) => {
    const mine = { series: each.series.id, opens, closes, turn, place: at + 1 };
    if (flips && turn !== null) turn = other(turn);
    return mine;
  });
}

const other = (side: Side): Side => (side === 'a' ? 'b' : 'a');

/** Whose turn comes after the rounds that are planned; of those before, the record of hosts tells. */
function turnAfter({ series, turn }: Standing, planned: readonly Engagement[], relationship: Relationship): Side | null {
  const lastVisit = planned.findLast((round) => isVisit(round, relationship));
  if (!lastVisit || (series.hosting !== 'alternating' && series.hosting !== 'each-capital')) return turn;
  return lastVisit.host === relationship.a ? 'b' : 'a';
}
