import { isJapanese, type Reading } from './reading.ts';

/**
 * What a line of a text is for. A mail's head, a dateline and a page's dates tell when it was written, not when anything was held;
 * earlier mails, history and what a ministry puts under everything tell of other things.
 */
export type Part = 'head' | 'title' | 'written' | 'body' | 'history' | 'quoted' | 'foot';

export interface Line {
  readonly from: number;
  readonly to: number;
  readonly part: Part;
}

const HEAD = /^\s*(?:from|to|cc|bcc|sent|reply-to|de|a|exp[a-z]*|envoye|copie|importance|attachments?|pieces? jointes?|差出人|宛先|送信者|送信日時|送信日|受信日時|添付(?:ファイル)?|cc)\s?:/;
const SUBJECT = /^\s*(?:件名\s|(?:subject|subj|objet|obj|re|件名|題名|title|titre|summary|resume|標題|表題|event|evenement|activite|activity)\s?:)\s*/;
const WRITTEN = /^\s*(?:date(?: modified| published| issued| of (?:issue|release|publication)| de (?:publication|modification|diffusion|parution))?|published|posted|released?(?: on)?|issued(?: on)?|last (?:updated|modified)|updated|publie le|publication|diffuse le|mis a jour|mise a jour|derniere (?:mise a jour|modification)|発表日|公表日|掲載日|更新日|発信日|作成日|配信日|最終更新(?:日)?|送信日時|起案日|作成年月日|日付)\s*(?::|le\b|on\b|;|$|(?=[0-9令平昭]))/;
const EARLIER = /^\s*(?:-{2,}\s*(?:original message|message d'origine|message original|forwarded message|message transfere|元のメッセージ|転送メッセージ).*|_{8,}|on .{6,90} wrote:|le .{6,90} a ecrit ?:|.{6,80}(?:さん|様)?(?:のメール|が書きました|は書きました|wrote|年.{1,40}<[^>]+>)\s*:|begin forwarded message:|debut du message.*)\s*$/;
const HISTORY = /^\s*[(\["【〔<■●○*#-]*\s*(?:background|backgrounder|quick facts?|context|history|previous (?:rounds|meetings|talks)|past (?:rounds|meetings)|associated links|related (?:links|products|information)|contexte|historique|faits en bref|en bref|rappel|document d'information|rencontres precedentes|sessions precedentes|liens (?:connexes|associes)|produits connexes|参考(?:\d|[::]|資料|$|[)\]】〕])|過去の(?:開催|会合|実績)|これまでの(?:経緯|開催|会合|実績)|開催実績|経緯|関連リンク|前回(?:会合|までの)|沿革|references?\))/;
const FOOT = /^\s*(?:contacts?|media (?:contacts?|relations)|for (?:more|further) information|relations avec les medias|personnes?-ressources?|pour (?:plus|de plus amples) (?:d')?(?:information|renseignement)s?|follow us|suivez-nous|-30-|お問い合わせ先?|問い?合わせ先?|本件(?:に関する)?(?:問|お問|照会)|連絡先|copyright|best regards|kind regards|regards,|cordialement)/;
const LABEL = /^\s*(?:when|quand|dates?(?: and time| de la rencontre| et heure| of (?:the )?(?:meeting|visit|talks))?|start|end|debut|fin|日時|日程|期日|開催日(?:時)?|期間|実施(?:期間|日))\s?:/;

/** When a mail was sent, right below who sent it. */
const SENT = /^\s*(?:日時|日付|sent|date|envoye)\s*:/;
/** Words of something that is done, without which a first line is a letterhead. */
const ABOUT = new RegExp(String.raw`\b(?:meet\w*|met|talks?|calls?|visits?|visite\w*|speaks?|hosts?|welcomes?|receives?|sign\w*|exercises?|exercice\w*|dialogue|consultations?|symposium|colloque|panel|roundtable|table ronde|conference|lecture|conversation|workshop|atelier|seminar|seminaire|staff talks|pourparlers|rencontre\w*|reunion|entreti\w+|s'entretient|escale\w*|port|squadron|escadre|cadets|eleves|delegation|invitation|agreement|accord|summit|sommet|round|session|itinerary|rimpac|kaedex|keen sword|annualex|neon|participa\w+|comes? to|alongside|bilateral\w*|in (?:japan|canada|tokyo|ottawa)|au (?:japon|canada)|a (?:tokyo|ottawa|manille|seoul))\b`
  + '|会談|会合|会議|協議|対話|訪問|寄港|入港|訓練|演習|表敬|署名|懇談|意見交換|シンポジウム|セミナー|ワークショップ|講演|来訪|来日|訪日|訪加|来加|発効|交換|派遣|フォーラム|研修|電話|作戦|来航|協定');
const POINT = /^\s*(?:sujets?|topics?|agenda items?|notes?|remarques?|themes?|mode|suivi|follow-up|objectif|purpose|but|備考|議題|内容|目的|概要|結果|先方|参加部隊|[-*・○●])\s?:?/;
const LETTERHEAD = /^\s*(?:(?:office|bureau|embassy|ambassade|department|ministry|ministere|secretariat|headquarters|direction|division|section|group|branch|house of|senat|senate|cabinet)\b(?!.*\b(?:visit|talks|meet|rencontre|pourparlers|dialogue)))|(?:局|課|部|省|班|室|館|司令部|監部)\s*$/;

/** What an officer would read of a text before giving up; more lines than that are a table. */
const MOST_LINES = 600;

/** Lines with what they are for, in order. */
export function linesOf(reading: Reading): readonly Line[] {
  const lines: Line[] = [];
  let [state, seenTitle, named]: ['body' | 'history' | 'quoted' | 'foot', boolean, boolean] = ['body', false, false];
  for (const { from, to, text } of split(reading.plain)) {
    if (lines.length >= MOST_LINES) break;
    const blank = text.trim() === '';
    if (SENT.test(text) && lines.at(-1)?.part === 'head') lines.push({ from, to, part: 'written' });
    else if (/^\s*>/.test(text)) lines.push({ from, to, part: 'quoted' });
    else if (EARLIER.test(text)) {
      state = 'quoted';
      lines.push({ from, to, part: 'quoted' });
    } else if (state === 'quoted') lines.push({ from, to, part: 'quoted' });
    else if (SUBJECT.test(text)) {
      const skip = SUBJECT.exec(text)?.[0].length ?? 0;
      if (!named) demote(lines);
      lines.push({ from: from + skip, to, part: named ? 'body' : 'title' });
      seenTitle = named = true;
    } else if (HEAD.test(text)) lines.push({ from, to, part: 'head' });
    else if (WRITTEN.test(text) && !blank) {
      lines.push({ from, to, part: 'written' });
    } else if (HISTORY.test(text) && lines.some(({ part }) => part === 'body' || part === 'title') && (text.length < 60 || /^\s*[(\[【〔]?(?:参考|references?\))/.test(text))) {
      state = 'history';
      lines.push({ from, to, part: 'history' });
    } else if (FOOT.test(text) && text.length < 70) {
      state = 'foot';
      lines.push({ from, to, part: 'foot' });
    } else if (blank) continue;
    else if (state === 'body' && !seenTitle && isTitle(text) && !lines.some((line) => line.part === 'body' && line.to - line.from > 60 && /[.。]\s*$/.test(reading.plain.slice(line.from, line.to)))) {
      seenTitle = true;
      named = ABOUT.test(text) && !LETTERHEAD.test(text);
      lines.push({ from, to, part: 'title' });
    } else if (state === 'body' && seenTitle && !named && lines.length < 9 && text.length <= 170 && isTitle(text) && ABOUT.test(text) && !POINT.test(text)) {
      // A letterhead, a rubric or a mark of secrecy names nothing; the line below it does.
      demote(lines);
      named = true;
      lines.push({ from, to, part: 'title' });
    } else lines.push({ from, to, part: LABEL.test(text) ? 'body' : state });
  }
  return lines;
}

/** The line taken for a title is none. */
function demote(lines: Line[]): void {
  const at = lines.findIndex(({ part }) => part === 'title');
  if (at !== -1) lines[at] = { ...(lines[at] as Line), part: 'body' };
}

function* split(plain: string): Iterable<{ from: number; to: number; text: string }> {
  for (let from = 0; from <= plain.length;) {
    const end = plain.indexOf('\n', from);
    const to = end === -1 ? plain.length : end;
    yield { from, to, text: plain.slice(from, to) };
    from = to + 1;
  }
}

const GREETING = /^\s*(?:dear|hi|hello|good (?:morning|afternoon)|all,|team|colleagues|bonjour|chere?s?|madame|monsieur|memo(?:randum)?|news release|press release|readout|compte rendu|communique|for immediate release|statement|media advisory|unclassified|protected|non classifie|報道発表|お知らせ|プレスリリース|news|新着情報|各位|関係各位|お世話に|[ご御]案内)(?:\b|\s*$)/;

/** A line that names what the text is about: short, no sentence, no date alone. */
function isTitle(text: string): boolean {
  const line = text.trim();
  if (/^\([^()]*\)$/.test(line) && /\d/.test(line)) return false;
  // A note in the margin, and where and when something was written, name nothing.
  if (/^[※注*]/.test(line) || /^[a-z][a-z .'-]{2,30}(?: \([a-z. -]{2,24}\))?, (?:le )?(?:1er|\d{1,2}) [a-z]{3,9}\.? \d{4}$/.test(line)) return false;
  if ((GREETING.test(line) && line.length < 40) || /^(?:(?:lieu|endroit|ville|city|participants?|presents?|attendees|delegations?|date|heure|time|place|venue|location|where|when|quand|ref(?:erence)?|file|dossier|classification|start|end|debut|fin|organi[sz]er|organisateur|head of delegation|chef de delegation|contact|tel|source|author|auteur|par|by)[a-z' ]{0,12}|[\u3040-\u9fff()\d. ]{2,10}|\d[.)]? ?[\u3040-\u9fff]{2,6})\s?:/.test(line)) return false;
  if (isJapanese(line)) {
    if (/[様殿]\s*$|です。?$|ます。?$|御中$/.test(line)) return false;
    return line.length <= 90 && !/。/.test(line) && !/^[(\[]?(?:(?:令和|平成|昭和)?\s*[\d元]+年[\d月日 ()曜年火水木金土]*|[\d./-]+)[)\]]?$/.test(line) && /[^\d\s年月日()]/.test(line);
  }
  if (line.length < 8 || line.length > 220 || /[.;,]$/.test(line)) return false;
  return !/^[a-z]+,? [a-z .]*-/.test(line.replace(/\d/g, '')) || line.length < 120 && !/\d{4}\s*-|-\s*\d{1,2} [a-z]+ \d{4}/.test(line) && !isDateline(line);
}

const isDateline = (line: string): boolean => /\b(?:19|20)\d{2}\b/.test(line.slice(0, 60)) && / - /.test(line.slice(0, 90)) && line.length < 100 && !/\b(?:meet|talk|visit|exercise|dialogue|rencontre|visite|exercice|entretien)/.test(line);

const known = new WeakMap<object, readonly Sentence[]>();

export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** The sentences of a line; found once, since every date and every town asks. */
export function sentencesOf(plain: string, line: Pick<Line, 'from' | 'to'>): readonly Sentence[] {
  let found = known.get(line);
  if (!found) known.set(line, (found = sentencesBetween(plain, line.from, line.to)));
  return found;
}

function sentencesBetween(plain: string, from: number, to: number): Sentence[] {
  const sentences: { from: number; to: number }[] = [];
  const ends = /。|[.!?](?=["')\]]?\s+["'(\[]?[a-z0-9\u3040-\u9fff])|\n\s*(?:\n|[-*・○●(])/g;
  let begin = from;
  ends.lastIndex = from;
  for (let end = ends.exec(plain); end && end.index < to; end = ends.exec(plain)) {
    const last = end[0] === '.' ? plain.slice(Math.max(begin, end.index - 12), end.index) : '';
    // "Mr. ", "Gen. ", "H.M.C.S." and months cut short end no sentence.
    if (/(?:^|[\s(.])(?:mr|mrs|ms|m|mme|dr|gen|lt|lgen|mgen|bgen|adm|vadm|radm|cmdre|col|maj|capt|hon|st|ste|no|vol|jan|janv|feb|fev|fevr|juill|aout|mar|apr|avr|jun|jul|juil|aug|sep|sept|oct|nov|dec|[a-z])$/.test(last)) continue;
    sentences.push({ from: begin, to: end.index + 1 });
    begin = end.index + end[0].length - (end[0].startsWith('\n') ? 1 : 0);
  }
  if (begin < to) sentences.push({ from: begin, to });
  return sentences.map((each) => ({ from: skipSpace(plain, each.from, each.to), to: each.to })).filter((each) => each.to - each.from > 3);
}

function skipSpace(plain: string, from: number, to: number): number {
  let place = from;
  while (place < to && /[\s・○●*>-]/.test(plain[place] as string)) place += 1;
  return place;
}
