import { edtfTyped } from '#domain/capture/date-typed.ts';
import { spanOf, whenOf } from '#domain/date/edtf.ts';
import { firstStages } from '#domain/engagement/life.ts';
import { kinds, levels, tracks } from '#domain/engagement/engagement.ts';
import { isCountry } from '#domain/party/countries.ts';
import { isRank } from '#domain/party/rank.ts';
import { listOf } from '#domain/record/row.ts';
import { audiences } from '#domain/trust/reader.ts';
import { daysTyped, endTyped, plannedDays } from './days.ts';

/** What is typed of an engagement; a field that is left empty is not known. */
export const draftFields = [
  'title_en', 'title_fr', 'title_ja', 'when', 'until', 'kind', 'series', 'stage', 'audience', 'host', 'third', 'occasion', 'place', 'level', 'track',
  'rank_a', 'rank_b', 'lead_a', 'lead_b', 'participants_a', 'participants_b', 'topics', 'ports', 'linked', 'initiative', 'outcome_en', 'outcome_fr', 'outcome_ja', 'source', 'source_date', 'confidence', 'count_only', 'context', 'note',
] as const;
export type DraftField = (typeof draftFields)[number];
export type Draft = Readonly<Record<DraftField, string>>;

/** A host that is neither side must be said to be one: it is where both meet in the margins of something. */
export const THIRD = 'third';
/** Places of contacts that nobody travels to. */
export const remotePlaces = ['telephone', 'video conference'] as const;
const isRemote = (text: string | null | undefined): text is (typeof remotePlaces)[number] => (remotePlaces as readonly (string | null | undefined)[]).includes(text);

export type DraftProblem = 'missing' | 'not-a-date' | 'ends-before-start' | 'unknown' | 'too-long' | 'no-party' | 'no-country' | 'a-party';

/** How sure the record is of what it says. */
export const confidences = ['high', 'medium', 'low'] as const;

export type Cells = Readonly<Record<string, string | null>>;

const LONGEST: Partial<Record<DraftField, number>> = { note: 5_000, outcome_en: 5_000, outcome_fr: 5_000, outcome_ja: 5_000, participants_a: 2_000, participants_b: 2_000, topics: 2_000, source: 2_000 };
const LONGEST_OF_A_LINE = 300;

interface Told {
  readonly a: string;
  readonly b: string;
  /** The stage can be chosen only where an engagement begins. */
  readonly begins: boolean;
}

/** The cells that a draft says, or what is wrong with it by its fields. Rows that it names are not looked up here. */
export function cellsOfDraft(draft: Draft, { a, b, begins }: Told): { readonly cells: Cells } | { readonly problems: ReadonlyMap<DraftField, DraftProblem> } {
  const problems = new Map<DraftField, DraftProblem>();
  const typed = (field: DraftField): string | null => draft[field].trim() || null;
  const oneOf = (field: DraftField, codes: readonly string[], otherwise: string | null = null): string | null => {
    const code = typed(field) ?? otherwise;
    if (code === null) problems.set(field, 'missing');
    else if (!codes.includes(code)) problems.set(field, 'unknown');
    return code;
  };
  for (const field of draftFields) if (draft[field].length > (LONGEST[field] ?? LONGEST_OF_A_LINE)) problems.set(field, 'too-long');
  const days = daysOf(typed('when'), typed('until'), problems);
  if (!typed('title_en') && !typed('title_fr') && !typed('title_ja')) problems.set('title_en', 'missing');
  for (const field of ['rank_a', 'rank_b'] as const) if (draft[field] !== '' && !isRank(draft[field])) problems.set(field, 'unknown');
  const sourceDate = typed('source_date') === null ? null : edtfTyped(draft.source_date);
  if (typed('source_date') !== null && sourceDate === null) problems.set('source_date', 'not-a-date');
  if (draft.confidence !== '' && !(confidences as readonly string[]).includes(draft.confidence)) problems.set('confidence', 'unknown');
  for (const field of ['count_only', 'context'] as const) if (draft[field] !== '' && draft[field] !== 'yes') problems.set(field, 'unknown');
  const cells: Record<string, string | null> = {
    title_en: typed('title_en'), title_fr: typed('title_fr'), title_ja: typed('title_ja'), start_edtf: days.start, end_edtf: days.end,
    kind: oneOf('kind', kinds), level: oneOf('level', levels, 'bilateral'), track: oneOf('track', tracks, '1'), series: typed('series'),
    ...hostOf(draft, [a, b], problems), occasion: typed('occasion'), rank_a: typed('rank_a'), rank_b: typed('rank_b'), lead_a: typed('lead_a'), lead_b: typed('lead_b'),
    participants_a: typed('participants_a'), participants_b: typed('participants_b'), topics: listOf(draft.topics.replaceAll('；', ';')).join('; ') || null,
    ports: listOf(draft.ports.replaceAll('；', ';')).join('; ') || null, linked: listOf(draft.linked).join('; ') || null, initiative: typed('initiative'),
    outcome_en: typed('outcome_en'), outcome_fr: typed('outcome_fr'), outcome_ja: typed('outcome_ja'), source: typed('source'), source_date: sourceDate, confidence: typed('confidence'), count_only: typed('count_only'), context: typed('context'), note: typed('note'),
  };
  oneOf('audience', audiences);
  if (begins) cells['stage'] = oneOf('stage', firstStages, 'proposed');
  return problems.size > 0 ? { problems } : { cells };
}

/** What is wrong with the days alone, where some are typed. */
export function problemsOfDays({ when, until }: Pick<Draft, 'when' | 'until'>): ReadonlyMap<DraftField, DraftProblem> {
  const problems = new Map<DraftField, DraftProblem>();
  if (when.trim() !== '') daysOf(when.trim(), until.trim() || null, problems);
  return problems;
}

function daysOf(when: string | null, until: string | null, problems: Map<DraftField, DraftProblem>): { start: string | null; end: string | null } {
  const none = { start: null, end: null };
  if (when === null) { problems.set('when', 'missing'); return none; }
  const days = plannedDays(when);
  if (!days) { problems.set('when', endsFirst(when) ? 'ends-before-start' : 'not-a-date'); return none; }
  if (until === null) return days;
  const end = plannedDays(until);
  const [start, last] = [whenOf(days.start), end && end.end === null ? whenOf(end.start) : null];
  if (!end || !last) problems.set('until', 'not-a-date');
  // The end is said twice, or before the beginning.
  else if (days.end !== null) problems.set('until', 'not-a-date');
  else if (start && (last.latest < start.earliest || spanOf(start, last)[1] > last.latest)) problems.set('until', 'ends-before-start');
  return { start: days.start, end: end?.start ?? null };
}

/** Each of the two is a date, but not one after the other. */
function endsFirst(when: string): boolean {
  const [from, to, ...more] = when.normalize('NFKC').replace(/\s+/g, '').split('/');
  const [start, end] = [whenOf(from ?? ''), whenOf(to ?? '')];
  return more.length === 0 && start !== null && end !== null && end.earliest < start.earliest;
}

function hostOf(draft: Draft, parties: readonly string[], problems: Map<DraftField, DraftProblem>): Cells {
  const [host, third, place] = [draft.host.trim(), draft.third.trim(), draft.place.trim() || null];
  if (isRemote(host)) return { host_country: null, place: host };
  if (host === THIRD) {
    if (!isCountry(third)) problems.set('third', third === '' ? 'missing' : 'no-country');
    else if (parties.includes(third)) problems.set('third', 'a-party');
    return { host_country: third, place };
  }
  if (host !== '' && !parties.includes(host)) problems.set('host', 'no-party');
  return { host_country: host || null, place };
}

/** What a row says, as it would be typed. */
export function draftOf(row: Readonly<Record<string, string | null | undefined>>, audience: string, parties: readonly string[]): Draft {
  const days = { start: row['start_edtf'] ?? '', end: row['end_edtf'] ?? null };
  const host = row['host_country'] ?? '';
  const remote = isRemote(row['place']);
  const said = Object.fromEntries(draftFields.map((field) => [field, row[field] ?? ''])) as Record<DraftField, string>;
  return {
    ...said, audience, when: daysTyped(days), until: endTyped(days), place: remote ? '' : said.place,
    host: remote ? (row['place'] ?? '') : host === '' || parties.includes(host) ? host : THIRD, third: remote || parties.includes(host) ? '' : host,
  };
}

export const noDraft: Draft = Object.fromEntries(draftFields.map((field) => [field, ''])) as Record<DraftField, string>;
