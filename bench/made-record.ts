import type { RecordRow } from '#domain/record/row.ts';
import { isoOf, dayOn } from '#domain/date/day.ts';
import { kinds } from '#domain/engagement/engagement.ts';

/** A generator of numbers in [0, 1) that gives the same ones every time (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const topics = [
  'peacekeeping', 'landmines', 'maritime security', 'cyber', 'North Korea', 'Arctic', 'disaster relief', 'defence equipment',
  'information security', 'free and open Indo-Pacific', 'joint training', 'counter-terrorism',
];
const places = ['Ottawa', 'Tokyo', 'Singapore', 'New York', 'Halifax', 'Yokosuka', 'Esquimalt', 'Kure'];
const ranks = ['minister', 'prime-minister', 'director-general', 'flag-officer', 'official', 'chief-of-defence'];

const FIRST = dayOn(1972, 1, 1);
const DAYS = dayOn(2026, 10, 1) - FIRST;

/** One relationship's made-up engagements and series, in the proportions of the real record: one date in five is no day. */
export function madeEngagements(relationship: string, parties: readonly [string, string], count: number, seed: number): RecordRow[] {
  const roll = dice(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(roll() * items.length)] as Item;
  return Array.from({ length: count }, (_, at) => {
    const iso = isoOf(FIRST + Math.floor(roll() * DAYS));
    const precision = roll();
    const start = precision < 0.08 ? iso.slice(0, 4) : precision < 0.2 ? iso.slice(0, 7) : iso;
    const kind = pick(kinds);
    const host = roll();
    return {
      id: `${relationship.toUpperCase()}-${at + 1}`,
      relationship,
      title_en: `${kind} on ${pick(topics)} number ${at + 1}`,
      title_fr: `Rencontre ${at + 1} : ${pick(topics)}`,
      title_ja: `第${at + 1}回協議（安全保障）`,
      start_edtf: start,
      end_edtf: null,
      stage: 'held',
      level: pick(['bilateral', 'regional', 'global']),
      track: pick(['1', '1', '1', '1.5', '2']),
      kind,
      series: `${relationship.toUpperCase()}-S${Math.floor(roll() * 40) + 1}`,
      occasion: roll() < 0.1 ? 'G7' : null,
      host_country: host < 0.4 ? parties[0] : host < 0.8 ? parties[1] : null,
      place: pick(places),
      participants_a: `Head of delegation ${Math.floor(roll() * 500)}`,
      participants_b: `Head of delegation ${Math.floor(roll() * 500)}`,
      rank_a: pick(ranks),
      rank_b: pick(ranks),
      topics: `${pick(topics)}; ${pick(topics)}`,
      outcome_en: roll() < 0.6 ? `Agreed on ${pick(topics)}.` : null,
      source: 'https://example.org/made',
      source_date: iso,
      confidence: 'high',
      note: null,
      count_only: null,
      context: null,
    };
  });
}

export function madeSeries(relationship: string): RecordRow[] {
  return Array.from({ length: 40 }, (_, at) => ({
    id: `${relationship.toUpperCase()}-S${at + 1}`,
    relationship,
    name_en: `Series ${at + 1}`,
    name_fr: `Cycle ${at + 1}`,
    name_ja: `定例協議${at + 1}`,
    level: 'bilateral',
    track: '1',
    kind: kinds[at % kinds.length] as string,
    rank: 'director-general',
    cadence: ['P1Y', 'P12M..P18M', 'P2Y', 'ad-hoc'][at % 4] as string,
    hosting: at % 2 ? 'alternating' : 'none',
    stated_regularity: 'regular',
  }));
}
