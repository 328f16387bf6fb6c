import { quoteOf, wordsAt, type Found, type Reading } from './reading.ts';
import { sentencesOf, type Line } from './sections.ts';

export const strengths = ['stated', 'exchanged-views', 'shared-view', 'confirmed', 'agreed'] as const;
/** How far two sides went, by the verb of the sentence. */
export type Strength = (typeof strengths)[number];

const verbs: readonly (readonly [Strength, RegExp])[] = [
  ['agreed', /\b(?:agreed|concurred|decided|reached (?:an )?agreement|signed|committed to|undertook to)\b|\b(?:ont convenu|sont convenue?s?|se sont entendue?s|ont decide|ont signe|se sont engagee?s|est convenue?|se sont mis d'accord|ont conclu)\b|で一致|一致しました|一致した|合意し|合意しました|決定し|署名し/],
  ['confirmed', /\b(?:confirmed|reaffirmed|reiterated their)\b|\b(?:ont (?:re)?confirme|ont reaffirme|ont reitere|a reaffirme)\b|(?:再)?確認しました|(?:再)?確認した|確認し(?:た|合|、)/],
  ['shared-view', /\bshared (?:the |their )?(?:view|recognition|concern|understanding)s?\b|\bwelcomed\b|\bpartag\w+ (?:le meme avis|l'avis|leurs? preoccupations?|la meme)|\bont (?:salue|partage)\b|認識を共有|認識で一致|懸念を共有|歓迎しました|歓迎した/],
  ['exchanged-views', /\b(?:exchanged (?:views|opinions|ideas)|discussed|had (?:a )?(?:frank|candid|constructive) (?:discussion|exchange))\b|\b(?:ont (?:echange|discute|aborde)|a discute|ont eu un echange)\b|意見交換|意見を交わし|議論し|協議しました|協議を行/],
  ['stated', /\b(?:stated|said|expressed|underlined|noted|emphasi[sz]ed|explained)\b|\b(?:a declare|a souligne|a indique|a exprime|a rappele)\b|述べました|述べた|表明し|説明し/],
];

const PLANNED = /\b(?:will|would|to be|propose|hope to|plan(?:s|ned)? to|are to)\b[^.]{0,20}\b(?:agree|sign|discuss|decide)|予定(?:です|である|。)/;
const LONGEST = 400;

/** The sentence that says what came of it: that of the strongest verb, the first of them. */
export function outcomeOf(reading: Reading, lines: readonly Line[]): Found<{ readonly sentence: string; readonly strength: Strength }> | null {
  let best: { rank: number; from: number; to: number } | null = null;
  for (const line of lines) {
    if (line.part !== 'body') continue;
    for (const { from, to } of sentencesOf(reading.plain, line)) {
      const text = reading.plain.slice(from, to);
      if (text.length > LONGEST || text.length < 12 || PLANNED.test(text)) continue;
      const rank = verbs.findIndex(([, words]) => words.test(text));
      if (rank !== -1 && rank < verbs.length - 1 && (!best || rank < best.rank)) best = { rank, from, to };
    }
  }
  if (!best) return null;
  // The number of a point is no part of what it says.
  const number = /^(?:\(?\d{1,2}\)?[.)]?|[a-z]\.)[ \n]+/.exec(reading.plain.slice(best.from, best.to))?.[0].length ?? 0;
  const quote = quoteOf(reading, best.from + number, best.to);
  return { value: { sentence: wordsAt(reading, quote).replace(/\s+/g, ' ').trim(), strength: (verbs[best.rank] as (typeof verbs)[number])[0] }, quotes: [quote], certainty: best.rank < 2 ? 'certain' : 'likely' };
}
