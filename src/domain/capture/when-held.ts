import type { Kind } from '#domain/engagement/engagement.ts';
import { quoteOf, type Found, type Reading } from './reading.ts';
import { sentencesOf, type Line } from './sections.ts';
import { DUE_AFTER, DUE_BEFORE, EARLIER_AFTER, EARLIER_BEFORE, EVENT_LABEL, HELD, LEFT_AFTER, LEFT_BEFORE, MOVED_AFTER, LOCAL_BEFORE, MADE_BEFORE, AHEAD_AFTER, WEEK_AFTER, WEEK_BEFORE, ANNOUNCED, AROUND_IT, AT_HEAD, CLAUSE_BEFORE, MONTHS_AT_HEAD, NEW_DATE_BEFORE, DROPPED_AFTER, DROPPED_BEFORE, GATHERING_AFTER, GATHERING_BEFORE, NEXT_BEFORE, REACTED_BEFORE, OTHER_CLOCK_AFTER, OTHER_CLOCK_BEFORE, PUBLISHED_BEFORE } from './when-held-cues.ts';
import { isOtherRound } from './standing.ts';
import type { TextDates } from './text-dates.ts';
import { ARRIVED, startsWithEnds } from './when-stretches.ts';
import { relativeDates, type RelativeDate } from './when-relative.ts';
import type { Held, WrittenDate } from './when-written.ts';
import { heldOn } from './when-year.ts';

interface Candidate {
  readonly held: Held;
  score: number;
  readonly date: { readonly from: number; readonly to: number };
  readonly exact: boolean;
}

/** What is known of an engagement before its date is chosen. */
export interface About {
  readonly kind: Kind | null;
  readonly round: number | null;
  /** How far words tell of the two parties. */
  readonly named: (words: string) => number;
}

const LASTING: ReadonlySet<Kind> = new Set<Kind>(['visit', 'ship-visit', 'exercise', 'exchange', 'operation', 'parliamentary', 'workshop', 'symposium', 'staff-talks']);
/** 【東京=16日】: where and when a newspaper wrote. */
const BRACKETED = /^\s*[【\[][^】\]]{0,20}[=、,\s]\s*$/;
const LEAVING = /\bleft\b|\bleaves\b|departed|quitte|reparti|離れ|出発|帰国/;
const FORCE = /in(?:to)? force|en vigueur|発効|効力を/;
/** The agreement's own sentence, and no signing beside it. */
const ENTERS = /^(?![^]*\b(?:today signed|signed today|was signed|were signed|ont signe|a ete signe|est signe)\b)(?![^]*(?:に署名し|署名が行|署名式))[^]*(?:\b(?:est|sont) entree?s? en vigueur|\bentrer(?:a|ont) en vigueur|\b(?:entered|enters|comes?|came|brought) into (?:force|effect)|発効(?:し|する))/;
/** Notes by which a government tells that its procedures are over. */
const NOTE = /presents its compliments|presente ses compliments|internal (?:legal )?procedures|procedures internes|口上書|国内手続/;
const ENOUGH = 1;
const CLEAR = 0.4;

/** When the engagement of a text was held, or is to be. */
export function whenHeld(reading: Reading, lines: readonly Line[], { dates, written }: TextDates, about: About): Found<Held> | null {
  const candidates: Candidate[] = [];
  const titleYear = dates.find(({ from, start }) => start.year !== null && lines.some((line) => line.part === 'title' && from >= line.from && from <= line.to))?.start.year ?? null;
  for (const date of startsWithEnds(reading, lines, dates)) {
    const line = lines.find(({ from, to }) => date.from >= from && date.from <= to);
    const held = line && heldOn(date, dates, written, titleYear);
    if (!line || !held) continue;
    candidates.push({ held, score: scoreOf(reading, lines, line, date, dates, written, about), date, exact: date.start.date !== null });
  }
  if (written) {
    for (const relative of relativeDates(reading, written.day, dates, about.kind === null || LASTING.has(about.kind))) {
      const line = lines.find(({ from, to }) => relative.from >= from && relative.from <= to);
      if (!line || line.part !== 'body' && line.part !== 'title') continue;
      const score = relativeScore(reading, lines, line, relative, written.by, about);
      if (score !== null) candidates.push({ held: relative.held, score, date: relative, exact: relative.exact });
    }
  }
  return decided(reading, candidates);
}

function decided(reading: Reading, candidates: Candidate[]): Found<Held> | null {
  const byDate = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = `${candidate.held.start}/${candidate.held.end ?? ''}`;
    const known = byDate.get(key);
    if (!known) byDate.set(key, { ...candidate });
    // Said again: a little surer, and quoted where it is said best.
    else if (candidate.score > known.score) byDate.set(key, { ...candidate, score: candidate.score + (known.score > 0 ? 0.5 : 0) });
    else if (candidate.score > 0) known.score += 0.5;
  }
  const ranked = [...byDate.values()].sort((one, other) => other.score - one.score || one.date.from - other.date.from);
  const [first] = ranked;
  // A year that is said often is no better than the day within it that is said once.
  const longer = first && !first.held.end ? ranked.find((each) => each.score >= ENOUGH && first.score - each.score < 5 && each.held.end !== null && each.held.start === first.held.start) : undefined;
  const best = longer ?? (first && (ranked.find((each) => each !== first && !first.held.end && each.score >= ENOUGH && each.exact && !first.exact && each.held.start.startsWith(first.held.start)) ?? first));
  if (!best || best.score < ENOUGH) return null;
  // Less exact words for the same time contradict nothing.
  const rival = ranked.find((each) => each !== best && !best.held.start.startsWith(each.held.start) && !(best.held.end && each.held.start >= best.held.start && each.held.start <= best.held.end));
  if (rival && best.score - rival.score < CLEAR) return null;
  return { value: best.held, quotes: [quoteOf(reading, best.date.from, best.date.to)], certainty: best.exact && best.score >= 5 && (!rival || best.score - rival.score >= 2) ? 'certain' : 'likely' };
}

function scoreOf(reading: Reading, lines: readonly Line[], line: Line, date: WrittenDate, all: readonly WrittenDate[], written: TextDates['written'], { kind, round, named }: About): number {
  const { plain } = reading;
  const whole = plain.slice(line.from, line.to);
  if (written?.date === date) return writtenScore(plain, lines, written);
  const parts: Readonly<Record<Line['part'], number>> = { title: 5, body: 0, history: -9, quoted: -8, foot: -8, head: -6, written: -6 };
  let score = parts[line.part];
  const labelled = EVENT_LABEL.test(whole) && date.from - line.from < 40 && (line.part === 'body' || line.part === 'written');
  if (labelled) score += 10 - (line.part === 'written' ? parts.written : 0);
  const sentence = sentenceAt(plain, line, date.from);
  const [before, after] = [plain.slice(Math.max(sentence.from, date.from - 60), date.from), plain.slice(date.to, Math.min(sentence.to, date.to + 40))];
  if (HELD.test(sentence.text)) score += 3;
  if (isOtherRound(sentence.text, round)) score -= 5;
  // Who is named close by; a whole sentence may go through many capitals.
  score += named(plain.slice(Math.max(sentence.from, date.from - 90), Math.min(sentence.to, date.to + 70))) + Math.max(0, 3 - 0.5 * lines.indexOf(line)) - Math.min(2, sentence.at * 0.4);
  if (date.start.date !== null) score += date.start.month === null && date.end === null && !/日/.test(plain.slice(date.from, date.to)) ? 1 : 2;
  else score -= date.start.month !== null || date.start.season !== undefined ? 1 : 3;
  const lasting = kind !== null && LASTING.has(kind);
  if (date.end) score += lasting ? (date.stay ? 4 : 2) : -1;
  if (date.end) {
    const head = plain.slice(sentence.from, date.from);
    // What lasts and is told of first is what the text is about, whatever it was.
    if ((lasting || kind === null) && line.part === 'body' && sentence.at === 0 && (date.start.date === null ? MONTHS_AT_HEAD : AT_HEAD).test(head)) score += lasting ? 3 : 4;
    if ((line.part === 'body' || line.part === 'title') && lines.indexOf(line) < 6 && standsAlone(whole, date, line.from)) score += line.part === 'title' ? 2 : 5;
  }
  if (NEW_DATE_BEFORE.test(before)) score += 8;
  // The first of two days in a sentence is the one it is about.
  score -= 0.6 * all.filter((each) => each.from >= sentence.from && each.from < date.from).length;
  const aboutForce = kind === 'agreement' && (NOTE.test(plain.slice(0, 1500)) || ENTERS.test(plain.slice(0, 900)) || lines.some((each) => each.part === 'title' && FORCE.test(plain.slice(each.from, each.to))));
  if (aboutForce && (FORCE.test(before.slice(-45)) || /^[^。.]{0,30}(?:発効|効力を)/.test(after))) score += 4;
  // "since mid-August until …" began then and goes on.
  const goesOn = date.end !== null && /(?:since|depuis)[^.;]{0,14}$/.test(before);
  if ((EARLIER_BEFORE.test(before) && !goesOn) || EARLIER_AFTER.test(after)) score -= date.start.date === null ? 7 : 4;
  if (MADE_BEFORE.test(before) && (date.start.date === null || kind !== 'agreement' || aboutForce)) score -= 3;
  if (/翌$/.test(before)) score -= 4;
  if (/前日(?:の)?$|la veille,?(?: le)? $|the day before,?(?: on)? $|the (?:following|next) day,? $|le lendemain,? $/.test(before)) score -= 2;
  if (CLAUSE_BEFORE.test(before)) score -= 6;
  if (ANNOUNCED.test(plain.slice(date.to, sentence.to)) && /(?:は|が)\s*$/.test(before)) score -= 4;
  if ((WEEK_BEFORE.test(before) || WEEK_AFTER.test(after)) && date.end === null) score -= 20;
  if (AHEAD_AFTER.test(plain.slice(date.to, sentence.to))) score -= 5;
  if (NEXT_BEFORE.test(before)) score -= 3;
  if (GATHERING_BEFORE.test(plain.slice(Math.max(sentence.from, date.from - 110), date.from)) || GATHERING_AFTER.test(after)) score -= 6;
  if (kind !== null && LASTING.has(kind) && AROUND_IT.test(plain.slice(Math.max(sentence.from, date.from - 60), Math.min(sentence.to, date.to + 40)))) score -= 4;
  if (MOVED_AFTER.test(plain.slice(date.to, Math.min(sentence.to, date.to + 120)))) score -= 6;
  if (DROPPED_BEFORE.test(before) || DROPPED_AFTER.test(plain.slice(date.to, date.to + 40))) score -= 6;
  if (BRACKETED.test(plain.slice(line.from, date.from)) && /^[^\n】\]]{0,14}[】\]]/.test(after)) score -= 8;
  if (LEFT_BEFORE.test(before) || LEFT_AFTER.test(after)) score -= 4;
  if (DUE_BEFORE.test(before) || DUE_AFTER.test(after)) score -= 6;
  if (PUBLISHED_BEFORE.test(before)) score -= 5;
  if (REACTED_BEFORE.test(before)) score -= 3;
  if (OTHER_CLOCK_BEFORE.test(before) || OTHER_CLOCK_AFTER.test(after)) score -= 6;
  if (LOCAL_BEFORE.test(before)) score += 2;
  return score;
}

/** A line that holds a stretch of days, and nothing else. */
const standsAlone = (whole: string, { from, to }: WrittenDate, start: number): boolean =>
  /^[\s(]*(?:(?:du|from|les?|the)\s+)?(?:[a-z]{3,9}\.?,? )?$/.test(whole.slice(0, from - start)) && /^(?:\s*\([日月火水木金土]\))?[\s).]*$/.test(whole.slice(to - start));

/** Null for what is neither said to be held nor stands at the beginning: nobody knows what it was. */
function relativeScore({ plain }: Reading, lines: readonly Line[], line: Line, relative: RelativeDate, by: NonNullable<TextDates['written']>['by'], { named }: About): number | null {
  const sentence = sentenceAt(plain, line, relative.from);
  const [before, after] = [plain.slice(Math.max(sentence.from, relative.from - 60), relative.from), plain.slice(relative.to, Math.min(sentence.to, relative.to + 40))];
  const [held, place] = [HELD.test(sentence.text), lines.filter(({ part }) => part === 'body').indexOf(line)];
  if (!held && (place > 1 || sentence.at > 0)) return null;
  // Something that ended today was held before.
  const ended = /conclu\w* (?:her|his|their|a|the|sa|son|leur|une?) [a-z-]*? ?(?:visit|trip|tour|voyage|mission)/.test(sentence.text) || LEAVING.test(sentence.text) && !ARRIVED.test(sentence.text) ? 4 : /conclu|wrap|acheve|termine|終え|終了/.test(sentence.text) && relative.held.end === null ? 2 : 0;
  let score = (held ? 5 : 4) - ended + named(sentence.text) - sentence.at * 0.5 - (by === 'mail' ? 2 : 0) - relative.weak + Math.max(0, 2 - 0.5 * Math.max(0, place));
  if (EARLIER_BEFORE.test(before) || EARLIER_AFTER.test(after) || NEXT_BEFORE.test(before)) score -= 4;
  if (DUE_BEFORE.test(before) || DUE_AFTER.test(after) || PUBLISHED_BEFORE.test(before)) score -= 6;
  return score;
}

/** The day of writing is that of the event only where the text says nothing else, and reports as of that day. */
function writtenScore(plain: string, lines: readonly Line[], { by, date }: NonNullable<TextDates['written']>): number {
  if (by === 'mail' || by === 'label') return -6;
  const first = lines.filter(({ part }) => part === 'body' || part === 'title').slice(0, 5).map(({ from, to }) => plain.slice(from, to)).join('\n');
  const reported = /\b(?:met|spoke|held|hosted|welcomed|signed|concluded|participated|received|a rencontre|s'est entretenue?|se sont entretenu\w*|ont tenu|s'est tenue?|a accueilli|a eu|ont eu|se sont rencontre\w*|a recu|a parle|ont signe|ont participe)\b|会談を行|協議を行|実施しました|行いました|行われました|開催され|開催しました|行われた|実施した|表敬を受け|電話会談|寄港しました|入港しました/.test(first);
  // In an agenda the day at the head is that of what stands below.
  if (by !== 'dateline' && !reported && ((first.match(/(?:^|\n)\s*\d{1,2} ?[h:] ?\d\d\b/g)?.length ?? 0) > 1 || /^[^\n]{0,20}\b(?:agenda|programme|itinerary|schedule|itineraire|horaire)\b/.test(first))) return 3;
  if (by !== 'dateline' && /\b\d{1,2} ?(?:h|:) ?\d\d ?(?:-|a|to) ?\d{1,2} ?(?:h|:) ?\d\d/.test(first) && !reported) return 3;
  return reported && date.from < 4000 ? 3 : -2;
}

/** How far around a date a sentence without end is read. */
const AROUND = 500;

function sentenceAt(plain: string, line: Line, place: number): { from: number; to: number; text: string; at: number } {
  const sentences = sentencesOf(plain, line);
  const at = Math.max(0, sentences.findIndex(({ from, to }) => place >= from && place < to));
  const { from, to } = sentences[at] ?? line;
  return { from, to, text: plain.slice(Math.max(from, place - AROUND), Math.min(to, place + AROUND)), at };
}
