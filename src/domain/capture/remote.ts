import { quoteOf, type Found, type Reading } from './reading.ts';
import { sentencesOf, type Line } from './sections.ts';
import type { Told } from './place-score.ts';

const TELEPHONE = /\b(?:tele)?phone (?:call|talk|conversation|conference|meeting|consultation)s?\b|\bby (?:tele)?phone\b|\b(?:over|on|via) the (?:tele)?phone\b|\bphoned\b|\bcalled (?:fm|pm|mnd|his|her|japan(?:ese|'s))\b|\ba appele (?:hier |aujourd'hui )?(?:soir |matin )?(?:son|sa|le ministre|la ministre|le premier|la premiere|m\.|mme)\b|\btelephoned\b|\bheld a (?:bilateral |short |brief )?call\b|\ba call (?:with|between)\b|\bcall with\b|\bconference call\b|\bsummit telephone\b|\bministers?'? telephone\b|\bspoke (?:today |yesterday |on \w+ |earlier today |again |briefly )?with\b(?![^.]{0,120}\b(?:in person|on the margins|in the margins|at the|face[- ]to[- ]face))|\bspeaks (?:today )?(?:with|to)\b|\b(?:entretien|appel|conversation|conference|echange|pourparlers|consultations?)s? (?:bilateral\w* )?telephoniques?\b|\b(?:a|ont) telephone a\b|\bcompte rendu d'appel\b|\breadout of (?:a |the )?(?:call|telephone)\b|\bsecure (?:tele)?phone\b|\btelcon\b|\bau telephone\b|\bpar telephone\b|\bs'est entretenue? (?:aujourd'hui )?(?:avec|de nouveau avec)[^.]{0,160}\btelephon|\ba parle (?:aujourd'hui |hier )?(?:avec|au (?=ministre|premier)|a la (?=ministre|premiere)|a s(?:on|a) (?=homologue))\b|\bl'appel (?:a |portait)|\bthe call (?:focused|lasted|dealt)\b|\bs'est entretenue? (?:aujourd'hui |hier |ce |au )?(?:matin |soir |midi )?avec\b|\bs'entretient (?:de nouveau )?avec\b|\bse sont (?:entretenus|parle)\b|電話(?:首脳)?(?:会談|協議|会議|で(?:[^。、]{0,10})(?:会談|協議|懇談|意見))|電話を(?:行|か|受け)|電話が(?:あ|か)|電話にて/g;
const VIDEO = /\bvideo-? ?(?:tele)?-?conference\w*\b|\bvtc\b|\btv (?:talks?|conferences?|meetings?)\b|\btelevision (?:talks?|conferences?)\b|\bby video\b|\bvideo (?:call|meeting|link|talk)s?\b|\bvirtual(?:ly)?(?: (?:meeting|format|session|dialogue|talks|visit|summit|form))?\b|\bheld online\b|\bonline (?:meeting|talks|session|dialogue|seminar|symposium|forum)\b|\b(?:via|par|by|over|on) (?:ms |microsoft )?(?:teams|zoom|webex)\b|\b(?:ms|microsoft) teams\b(?! meeting id)|\b(?:en|par) visio\b|\bvisio-?conferences?\b|\bvideoconferences?\b|\bvirtuel(?:le|lement)?s?\b|\bpar (?:lien )?video\b|\ben ligne\b|\bsur teams\b|テレビ(?:会談|会議|電話|協議)|ビデオ(?:会談|会議|通話)|オンライン(?:で|に|会合|会議|会談|形式|開催|上|協議)|(?:webex|teams|zoom)(?:で|上|に(?:て|よ)|を(?:用|使))|web会議|リモート(?:会議|形式)/g;
/** To speak with somebody is what readouts say of calls; of a meeting they say more. */
const SOFT = /^(?:spoke|speaks|a parle|s'est entretenue?|s'entretient|se sont)/;
const IN_PERSON = /\bin[- ]person\b|\ben personne\b|\ben presentiel\b|\btete-a-tete\b|\bface a face\b|\bpull-?aside\b|対面/;

/** "une visioconférence plutôt qu'un entretien téléphonique", "remplacé par une visioconférence": of two means the one that was left is none. */
const INSTEAD_BEFORE = /(?:au lieu d[e']|plutot qu[e']|et non(?: pas)?(?: par)?|a la place d[eu']|instead of|rather than|not (?:by|a|via))\s*(?:l[ae]s? |l'|d'|une? |the |by |a |par )?(?:[a-z]+ )?$/;
const INSTEAD_AFTER = /^[^.;。]{0,50}(?:(?:est |sera |a ete )?(?:remplace\w*|transforme\w*|converti\w*) (?:par|en)|(?:was |is |will be )?(?:replaced by|changed to|converted (?:to|into))|ではなく|から(?:[^。]{0,12})(?:に変更|に切り替)|に代え|の代わりに)/;

/** What a smaller circle or a later day is to bring: "The sub-group meets by video in September". */
const TO_COME = /\b(?:sub-?groups?|sous-groupes?|next (?:call|meeting|contact|round)|prochaine?s? (?:appel|entretien)|will (?:speak|talk|meet|hold|call)|(?:agreed|plan|hope)(?:s|ed|ned)? to (?:speak|talk|call|hold)|se reparler\w*|doivent se|sera organisee?)\b|小部会|分科会|次回/;

/** To meet was what they agreed on. */
const AGREED = /\b(?:convenu|convinrent|s'entend\w* pour|agreed|look(?:s|ed|ing)? forward|invit\w+|hate|discut\w+ de la visite|(?:talked|spoke) (?:about|of))\b[^.;。]*/g;

/** "You spoke by telephone on 14 May": a sentence with a day of its own tells of another call. */
function isOfAnotherDay(plain: string, line: Line, place: number, when: NonNullable<Told['when']>): boolean {
  const sentence = sentencesOf(plain, line).find(({ from, to }) => place >= from && place < to) ?? line;
  const within = (at: number): boolean => at >= sentence.from && at < sentence.to;
  const { own } = when;
  const there = when.dates.filter(({ from, start }) => (start.date !== null || (own.month !== null && start.month !== null && start.month !== own.month)) && within(from));
  if (line.part === 'body' && !within(when.from) && TO_COME.test(plain.slice(sentence.from, sentence.to))) return true;
  return line.part === 'body' && !within(when.from) && own.date !== null && there.length > 0 && !there.some(({ start }) => start.date === own.date && (start.month === null || own.month === null || start.month === own.month));
}

/** A contact that nobody travelled to. Only the title and the beginning count: later sentences tell of other calls. */
export function remotePlace(reading: Reading, lines: readonly Line[], when: Told['when'] = null): Found<'telephone' | 'video conference'> | null {
  const first = lines.filter(({ part }) => part === 'title' || part === 'body').slice(0, 6);
  let soft: Found<'telephone' | 'video conference'> | null = null;
  for (const [at, line] of first.entries()) {
    // That they spoke says not by what means; the sentences that follow may.
    if (soft && at > 2) break;
    const text = reading.plain.slice(line.from, at === 0 ? line.to : Math.min(line.to, line.from + 420));
    for (const [place, words] of [['video conference', VIDEO], ['telephone', TELEPHONE]] as const) {
      // Of a text that says they spoke and then by what means, the means count.
      const all = [...text.matchAll(words)];
      const found = all.find(([said]) => !SOFT.test(said)) ?? all[0];
      if (!found || /\b(?:follow|following|after|suite|earlier|previous|last|tel\b)\w*\b[^.]{0,40}$/.test(text.slice(Math.max(0, found.index - 50), found.index)) || IN_PERSON.test(text)) continue;
      if (/(?:続き|続く|に先立|に続)/.test(text.slice(found.index + found[0].length, found.index + found[0].length + 6))) continue;
      if (INSTEAD_BEFORE.test(text.slice(Math.max(0, found.index - 40), found.index)) || INSTEAD_AFTER.test(text.slice(found.index + found[0].length, found.index + found[0].length + 80))) continue;
      if (when && isOfAnotherDay(reading.plain, line, line.from + found.index, when)) continue;
      const said = { value: place, quotes: [quoteOf(reading, line.from + found.index, line.from + found.index + found[0].length)] };
      if (!SOFT.test(found[0])) return { ...said, certainty: 'certain' };
      // "They spoke with" in a text that has them meet is only talk.
      if (soft || /\bmet\b|\bvisit|\bdelegation\b|rencontr|\bmargins?\b|sidelines|en marge|\blors d|\bin tokyo|\bin ottawa|\ba tokyo|\ba ottawa/.test(reading.plain.slice(first[0]?.from ?? 0, (first[0]?.from ?? 0) + 900).replace(AGREED, ' '))) continue;
      soft = { ...said, certainty: 'likely' };
    }
  }
  return soft;
}
