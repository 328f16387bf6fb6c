import { dayOf, type Day } from '#domain/date/day.ts';
import { whenOf } from '#domain/date/edtf.ts';
import type { When } from '#domain/date/when.ts';
import type { Engagement } from '#domain/engagement/engagement.ts';
import { rulesOf } from '#domain/series/cadence.ts';
import type { Rounds } from '#domain/series/rounds.ts';
import type { Series } from '#domain/series/series.ts';

export function on(iso: string): Day {
  const day = dayOf(iso);
  if (day === null) throw new Error(`${iso} is no day`);
  return day;
}

export function dated(edtf: string): When {
  const when = whenOf(edtf);
  if (!when) throw new Error(`${edtf} is no date`);
  return when;
}

/** A closed interval of days as it might stand in a record. */
export const within = (earliest: Day, latest: Day, doubtful = false): When => ({ written: `${earliest}..${latest}`, earliest, latest, doubtful });

let made = 0;

export function round(when: string | When, rest: Partial<Engagement> = {}): Engagement {
  made += 1;
  return {
    id: `E-${String(made).padStart(6, '0')}`, when: typeof when === 'string' ? dated(when) : when, level: 'bilateral', track: '1', kind: 'officials', stage: 'held', series: 'S',
    host: null, remote: false, occasion: null, rankA: null, rankB: null, topics: [], outcome: false, countOnly: false, context: false, initiative: null, leads: 0, ...rest,
  };
}

export function series(rules: string, rest: Partial<Series> = {}): Series {
  const read = rulesOf(rules);
  if (!read) throw new Error(`${rules} is no rule`);
  return {
    id: 'S', counts: [], level: 'bilateral', track: '1', kind: 'officials', rank: null, joint: false, rules: read, hosting: 'none', stated: null, statedOn: null,
    statedCount: null, since: null, until: null, suspended: false, ...rest,
  };
}

/** Rounds that were held, by earliest day, and others. */
export const rounds = (held: readonly (string | When | Engagement)[], rest: Partial<Rounds> = {}): Rounds => ({
  held: held.map((each) => (typeof each === 'object' && 'id' in each ? each : round(each))).toSorted((one, other) => one.when.earliest - other.when.earliest),
  possible: [], counted: [], planned: [], ...rest,
});

const MS_PER_DAY = 86_400_000;

/** Months counted by Date, so that models do not share the arithmetic of what they test. */
export function monthsOn(day: Day, months: number): Day {
  const at = new Date(day * MS_PER_DAY);
  const first = Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1);
  const length = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months + 1, 0)).getUTCDate();
  return first / MS_PER_DAY + Math.min(at.getUTCDate(), length) - 1;
}

export function* eachDay(from: Day, to: Day): Generator<Day> {
  for (let day = from; day <= to; day += 1) yield day;
}
