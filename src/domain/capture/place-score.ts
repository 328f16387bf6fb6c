import type { Kind } from '#domain/engagement/engagement.ts';
import type { Gathering } from './occasion.ts';
import { ABOUT_BEFORE, AGAIN, FUTURE, HALL_AFTER, HALL_BEFORE, HOUSE_BEFORE, IN, IN_AFTER, LABEL_ALONE, LAST_BEFORE, MADE_AT, MADE_AT_AFTER, NEAR_BEFORE, NO_PLACE_BEFORE, OVER, PLACE_ONLY, PLAN_AFTER, PREFECTURE_AFTER, WAS_MADE } from './place-cues.ts';
import type { PlaceName } from './place-names.ts';
import { isJapanese, type Reading } from './reading.ts';
import { sentencesOf, type Line } from './sections.ts';
import { isOtherRound } from './standing.ts';
import { AROUND_IT, CLAUSE_BEFORE, EARLIER_BEFORE, HELD, NEXT_BEFORE, PLACE_LABEL } from './when-held-cues.ts';
import type { Point } from './when-written.ts';

/** What is known of an engagement before its place is looked for. */
export interface Told {
  readonly kind: Kind | null;
  /** Where in the folded text its date stands. */
  readonly when: { readonly from: number; readonly own: Point; readonly dates: readonly { readonly from: number; readonly start: Point }[] } | null;
  readonly year: number | null;
  readonly round: number | null;
  /** How far words tell of the two parties. */
  readonly named: (words: string) => number;
  readonly gatherings: readonly Gathering[];
}

/** Releases are issued there, wherever people met. */
const HOMES: ReadonlySet<string> = new Set(['Ottawa', 'Tokyo']);

export function scoreOf(plain: string, lines: readonly Line[], line: Line, place: PlaceName, from: number, to: number, kind: Kind | null): number {
  const sentences = sentencesOf(plain, line);
  const sentence = sentences.find((each) => from >= each.from && from < each.to) ?? line;
  const [before, after] = [plain.slice(Math.max(sentence.from, from - 60), from), plain.slice(to, Math.min(line.to, to + 30))];
  const whole = plain.slice(line.from, line.to);
  let score = line.part === 'title' ? 3 : Math.max(0, 2.5 - 0.4 * lines.indexOf(line)) - Math.min(1.5, 0.3 * sentences.indexOf(sentence as never));
  if (PLACE_LABEL.test(whole) && from - line.from < 60) score += 8;
  if (place.country === null) score += kind === 'exercise' || kind === 'operation' ? (place.name === 'waters around Japan' ? -0.5 : 1) : -6;
  if (/(?:において|で|にて|を訪|や)$|^(?:at|au) /.test(plain.slice(from, to)) || IN.test(before) || (kind === 'operation' && /\bdepuis\s*$/.test(before)) || (isJapanese(plain[from] ?? '') && IN_AFTER.test(after))) score += 3;
  if (/^\s*(?:,|\()/.test(after) && IN.test(before)) score += 0.5;
  // A line that is nothing but a hall and its town.
  if (line.part === 'body' && whole.length < 60 && /^[\s).]*$/.test(plain.slice(to, line.to)) && /(?:,|\()\s*$/.test(before) && !HELD.test(whole) && !/\d{4}/.test(whole)) score += 1.5;
  if (HELD.test(plain.slice(Math.max(sentence.from, from - 400), Math.min(sentence.to, to + 400)))) score += 1;
  // Aircraft on watch fly from the base where they are.
  if (NO_PLACE_BEFORE.test(before) && !(kind === 'operation' && /\b(?:from|depuis)\s*$/.test(before))) score -= 5;
  if (EARLIER_BEFORE.test(before)) score -= 3;
  if (LAST_BEFORE.test(before)) score -= 4;
  // "the roadmap announced in Tokyo": where something else was made, unless it is the making that the text tells of.
  if (MADE_AT.test(before) && (kind !== 'agreement' || !WAS_MADE.test(before))) score -= line.part === 'title' && kind === 'agreement' ? 0 : 5;
  if (MADE_AT_AFTER.test(after)) score -= 6;
  if (AGAIN.test(plain.slice(Math.max(sentence.from, from - 110), from)) && line.part !== 'title') score -= 4;
  // The conference that plans an exercise, the course in the language before a posting.
  if ((kind === 'exercise' || kind === 'exchange') && line.part !== 'title' && AROUND_IT.test(plain.slice(Math.max(sentence.from, from - 90), from))) score -= 5;
  if (kind === 'exchange' && /\b(?:toured?|sightsee\w*|excursions?|day trip|side trip|visite guidee)\b[^.;]{0,36}$/.test(before)) score -= 2;
  // « AGENDA DE LA MINISTRE - mercredi 23 septembre 2026 (New York) ».
  if (/\d\s*\($/.test(before) && /^\s*\)\s*$/.test(plain.slice(to, line.to)) && lines.indexOf(line) < 3) score += 3;
  // Where one lands on the way.
  if (/^(?:Haneda|Narita)$/.test(place.name) && !PLACE_LABEL.test(whole)) score -= 7;
  if (ABOUT_BEFORE.test(before)) score -= 6;
  if (NEAR_BEFORE.test(before)) score -= 1.5;
  if (HOUSE_BEFORE.test(before) || (/[a-z)],\s+$/.test(before) && /^(?:,| \()[^.;\n]{0,20}\b\d{1,2}\b/.test(after))) score += 2.5;
  // Nothing but a town and its country, where a release says whence it comes.
  if (line.part === 'body' && whole.length < 70 && PLACE_ONLY.test(plain.slice(line.from, from)) && PLACE_ONLY.test(plain.slice(to, line.to).replace(/^\s*[,(]\s*[a-z. '-]{2,24}\)?/, ''))) score += lines.indexOf(line) < 5 && !HOMES.has(place.name) ? 3 : 0;
  if (HALL_BEFORE.test(before) && HALL_AFTER.test(after)) score += 3;
  const above = lines[lines.indexOf(line) - 1];
  if (above && whole.length < 60 && LABEL_ALONE.test(plain.slice(above.from, above.to))) score += 8;
  if (/^[^()]{0,6}\)が?(?:主催|共催|後援)/.test(after)) score -= 5;
  if (PREFECTURE_AFTER.test(after)) score -= 3.5;
  if (isNext(plain, lines, sentence.from, before)) score -= 4;
  if (CLAUSE_BEFORE.test(before) || /^[^.。]{0,12}(?:で行われて以降|以来)/.test(after)) score -= 5;
  if (/^,? ?(?:next|later this|in the (?:fall|spring)|l'an prochain|en \w+ prochain|prochain)/.test(after) || /(?:to be held|will (?:be held|host|take place)|doit accueillir|se tiendra|prochain)[^.;]{0,30}$/.test(before)) score -= 1.5;
  // A port is called at before and after an exercise.
  if (kind === 'exercise' && /^[^。.]{0,6}(?:へ|に)寄港|^港/.test(after)) score -= 3;
  // A dateline is where the release was written, which is where the meeting was only if nothing else is.
  if (/^\s*(?:,\s*(?:ont|ontario|quebec|b\.?c|british columbia|japan|japon|canada)[a-z.]*)?\s*(?:\([a-z. ]+\))?\s*(?:,|-|\(|$)/.test(after) && from - line.from < 45 && line.part !== 'title' && (/ - /.test(whole.slice(0, 140)) || /^[a-z .'-]{3,25}, (?:le )?\d{1,2} [a-z]+ \d{4}\. /.test(whole))) score += HOMES.has(place.name) ? 1 : 3;
  if (/embass(?:y|ade)|大使館/.test(before) && !/(?:at|a l'|にて|で)/.test(before)) score -= 1;
  return score;
}

/** 次回 tells of another meeting where one was told of before it; a plan is itself about the next. */
export const isNext = (plain: string, lines: readonly Line[], sentence: number, before: string): boolean =>
  NEXT_BEFORE.test(before) && (!/(?:次回|来年|次の)[^。]*$/.test(before) || OVER.test(plain.slice(lines[0]?.from ?? 0, sentence)));

/** The sentence of the date is that of the place; one with another day, or about another round, tells of another meeting. */
export function sentenceScore({ plain }: Reading, lines: readonly Line[], line: Line, place: number, { kind, when, round }: Told): number {
  const sentence = sentencesOf(plain, line).find(({ from, to }) => place >= from && place < to) ?? line;
  const within = (at: number): boolean => at >= sentence.from && at < sentence.to;
  const others = isOtherRound(plain.slice(Math.max(sentence.from, place - 300), Math.min(sentence.to, place + 300)), round) ? -4 : 0;
  // Far from what the text is about, a town is mostly that of something else.
  const far = line.part === 'body' && lines.filter(({ part }) => part === 'body').indexOf(line) > 3 && !PLACE_LABEL.test(plain.slice(line.from, line.to)) && !(when && when.from >= line.from && when.from < line.to) ? -1.5 : 0;
  // What is to come in a sentence of its own, behind what the text is about.
  const later = line.part === 'body' && sentence.from > (lines.find(({ part }) => part === 'body')?.from ?? 0) && !(when && within(when.from)) && (FUTURE.test(plain.slice(Math.max(sentence.from, place - 90), place)) || (PLAN_AFTER.test(plain.slice(place, place + 30).replace(/^[ァ-ヴー\u4e00-\u9fff]{1,8}(?=[をにで])/, '')) && OVER.test(plain.slice(lines[0]?.from ?? 0, sentence.from))));
  const other = others + (later ? -3 : 0);
  if (!when) return other + far;
  const foreign = when.dates.filter(({ from, start }) => from !== when.from && within(from) && !(start.date !== null && start.date === when.own.date && (start.month === null || start.month === when.own.month)));
  if (within(when.from)) {
    // Of several days in a sentence the nearest is the place's own.
    const nearer = foreign.some(({ from, start }) => start.date !== null && Math.abs(from - place) < Math.abs(when.from - place));
    return other + 1.5 + Math.max(0, 0.5 - Math.abs(place - when.from) / 200) - (nearer ? (kind === 'agreement' ? 6 : 1.5) : 0);
  }
  if (kind === 'agreement' && line.part !== 'title' && foreign.some(({ start }) => start.date !== null)) return other - 6;
  // A sentence of another month tells of another time.
  const { own } = when;
  if (line.part === 'body' && foreign.some(({ start }) => start.date === null && !((start.month === null || start.month === own.month) && (start.year === null || start.year === own.year)))) return other + far - 2.5;
  return other + far - (line.part !== 'title' && foreign.some(({ start }) => start.date !== null) ? 2 : 0);
}
