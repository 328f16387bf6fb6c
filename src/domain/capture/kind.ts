import type { Kind } from '#domain/engagement/engagement.ts';
import { weightOf, type Rank } from '#domain/party/rank.ts';
import { postsIn, type Post } from './posts.ts';
import { isJapanese, quoteOf, type Found, type Reading } from './reading.ts';
import { sentencesOf, type Line } from './sections.ts';
import { HELD } from './when-held-cues.ts';
import { kindCues } from './kind-cues.ts';

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const NO_LEAD = /^\s*(?:compte rendu|communique|readout|news release)\b.{0,40}$|^\s*(?:participants?|attendees|present|presents|delegations?|location|venue|place|lieu|ville|city|where|head of delegation)[^:]{0,16}:|^\s*(?:\d\s*[.)]?\s*)?(?:出席者?|参加者|場所|日時|開催地|対応者)(?:[^:]{0,16}:|\s)/;

/** What was talked of is not what was held. */
const TALKED_OF = /^\s*(?:topics?|subjects discussed|sujets?(?: abordes)?|themes?|points abordes|議題)\s?:/;

/** Where a text says what it is about: its title, and the first sentences in which something is held. */
export function leadOf({ plain }: Reading, lines: readonly Line[]): { readonly title: Stretch | null; readonly lead: readonly Stretch[] } {
  const title = lines.find(({ part }) => part === 'title') ?? null;
  const lead: Stretch[] = [];
  for (const line of lines) {
    // Lists of who and where come before what was done.
    if (line.part !== 'body' || NO_LEAD.test(plain.slice(line.from, Math.min(line.to, line.from + 60)))) continue;
    for (const sentence of sentencesOf(plain, line)) {
      if (lead.length < 2 && sentence.to - sentence.from > 12 && !TALKED_OF.test(plain.slice(sentence.from, sentence.from + 30)) && tells(plain, sentence, lead.length)) lead.push(sentence);
    }
    if (lead.length >= 2) break;
  }
  return { title, lead };
}

/** A sentence that begins with the day after, or with the round before or after, tells of that. */
const NEIGHBOUR = /^\s*(?:翌|前日|次回|前回|le lendemain|la veille|the (?:day before|following day|next day|next round|previous)|prochaine? (?:rencontre|session)|next (?:round|meeting|session|port))/;

/** Something is held, or the first that a text says is who was where. */
const tells = (plain: string, { from, to }: Stretch, before: number): boolean => !NEIGHBOUR.test(plain.slice(from, from + 40)) && ((/^(?:interlocut|counterpart|先方|相手)/.test(plain.slice(from, from + 20)) && postsIn(plain, from, Math.min(to, from + 200)).length > 0) || HELD.test(plain.slice(from, to)) || (before === 0 && /\d/.test(plain.slice(from, to)) && (kindCues.some(({ weight, words }) => weight >= 1.6 && words.test(plain.slice(from, Math.min(to, from + 400)))) || /\b(?:was|were|will be|stayed|spent|brought|sera|seront|etait|etaient|passe|reunit)\b|滞在|訪れ|赴/.test(plain.slice(from, to)) || postsIn(plain, from, Math.min(to, from + 400)).length > 0)));

const kindOfRank = (rank: Rank): Kind | null => {
  if (rank === 'prime-minister' || rank === 'head-of-government') return 'summit';
  if (rank === 'minister') return 'ministerial';
  if (rank === 'vice-minister' || rank === 'deputy-minister') return 'vice-ministerial';
  if (rank === 'adm' || rank === 'director-general' || rank === 'director') return 'officials';
  if (rank === 'chief-of-defence' || rank === 'head-of-service' || rank === 'ambassador' || rank === 'attache') return 'visit';
  if (rank === 'flag-officer' || rank === 'general-officer') return 'visit';
  return rank === 'speaker' ? 'parliamentary' : null;
};

/** Who met decides what kind of meeting it was: of two heads the lower, since a minister who calls on a prime minister makes no summit. */
export function headPosts(posts: readonly Post[]): { rank: Rank; quotes: readonly Post[] } | null {
  const principal = posts.filter(({ rank }) => kindOfRank(rank) !== null);
  if (principal.length === 0) return null;
  const chosen = principal.slice(0, 2).reduce((low, post) => ((weightOf(post.rank) ?? 0) < (weightOf(low.rank) ?? 0) ? post : low));
  return { rank: chosen.rank, quotes: [chosen] };
}

const [IN_TITLE, IN_LEAD, IN_BODY] = [3, 1.6, 0.25];
/** Without a title, the first sentence says what one would have said. */
const UNTITLED = 1.5;
const ENOUGH = 2.4;
const CLEAR = 0.3;

export function kindOf(reading: Reading, lines: readonly Line[]): Found<Kind> | null {
  const { plain } = reading;
  const { title, lead } = leadOf(reading, lines);
  const scores = new Map<Kind, { score: number; at: Stretch }>();
  const add = (kind: Kind, score: number, at: Stretch): void => {
    const known = scores.get(kind);
    if (known) known.score += score;
    else scores.set(kind, { score, at });
  };
  // A title that says nothing of what was held is none.
  const titled = title !== null && (kindCues.some(({ words }) => matchIn(plain, words, title) !== null) || headPosts(postsIn(plain, title.from, title.to)) !== null);
  const body = lines.filter(({ part }) => part === 'body');
  for (const { kind, words, weight } of kindCues) {
    const inTitle = title && matchIn(plain, words, title);
    // What an English or French title says first it is about; a Japanese one ends with it.
    // Of two things in one long sentence it is about the first.
    const later = inTitle && title && title.to - title.from > 70 ? 1 - (0.25 * (inTitle.from - title.from)) / (title.to - title.from) : 1;
    if (inTitle && title) add(kind, weight * IN_TITLE * later * (inTitle.from - title.from > 0.55 * (title.to - title.from) && title.to - title.from > 70 && !isJapanese(plain.slice(title.from, title.to)) ? 0.4 : 1), inTitle);
    const inLead = lead.map((each, at) => ({ found: matchIn(plain, words, each), at })).find(({ found }) => found);
    if (inLead?.found) add(kind, weight * (inLead.at === 0 ? IN_LEAD : IN_LEAD / 2) * (titled ? 1 : UNTITLED), inLead.found);
    const inBody = body.reduce<Stretch | null>((found, line) => found ?? matchIn(plain, words, line), null);
    if (inBody) add(kind, weight * IN_BODY, inBody);
  }
  addHeads(plain, title, titled, lead, add);
  const ranked = [...scores].sort(([, one], [, other]) => other.score - one.score);
  const [best, second] = ranked;
  if (!best || best[1].score < ENOUGH || (second && best[1].score - second[1].score < CLEAR)) return null;
  const clear = !second || best[1].score > second[1].score * 1.4;
  return { value: best[0], quotes: [quoteOf(reading, best[1].at.from, best[1].at.to)], certainty: clear && best[1].score >= 3 ? 'certain' : 'likely' };
}

function addHeads(plain: string, title: Stretch | null, titled: boolean, lead: readonly Stretch[], add: (kind: Kind, score: number, at: Stretch) => void): void {
  const places: readonly (readonly [Stretch | null | undefined, number])[] = [[title, 3], [lead[0], 2.2], [lead[1], 0.6]];
  for (const [place, weight] of places) {
    const head = place && headPosts(postsIn(plain, place.from, place.to));
    const kind = head && kindOfRank(head.rank);
    if (kind && head.quotes[0]) add(kind, weight * (titled ? 1 : UNTITLED), head.quotes[0]);
  }
}

function matchIn(plain: string, words: RegExp, { from, to }: Stretch): Stretch | null {
  const found = words.exec(plain.slice(from, to));
  return found && { from: from + found.index, to: from + found.index + found[0].length };
}
