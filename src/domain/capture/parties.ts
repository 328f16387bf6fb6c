import type { PartyCode } from '#domain/trust/reader.ts';

/** How texts name a government: its country, its people, its ministries and its forces, old names too. */
const partyWords: Readonly<Record<PartyCode, RegExp>> = {
  CA: /\bcanad\w*|カナダ|日加|加日|加(?=外相|首相|国防|側|軍|海軍|両国)|(?<=[日米豪英韓仏比印][、・,] ?)加(?![\u4e00-\u9fff])|両国|\bdnd\b|\bmdn\b|\bgac\b|\bmnd\b|\bmina\b|\bpmo\b|\bndhq\b|\bqgdn\b|\bmarpac\b|\bmarlant\b|\bamc\b|\bdfait\b|\bdfatd\b|\bmaeci\b|\bhmcs\b|\bncsm\b|\brcn\b|\brcaf\b|\bcaf\b|\bfac\b|\bcp-140\b|\b1[249] wing\b|\b(?:operation|op) projection\b|\bcf-1[0-9]{2}\b|house of commons|chambre des communes|chief of the defen[cs]e staff|minister of national defen[cs]e/,
  JP: /\bjapan\w*|\bjapon\w*|日本|日加|加日|日豪|豪日|日・カナダ|両国|外務省|防衛省|防衛庁|自衛隊|訪日|来日|\bmofa\b|\bmod\b|\bjda\b|\bgaimusho\b|\bnids\b|institute for defen[cs]e studies|institut national d'etudes de defense|防衛研究所|\bjsdf\b|\bjmsdf\b|\bjgsdf\b|\bjasdf\b|\bsdf\b|\bjs [a-z]{4}|\bdiet\b|house of (?:representatives|councillors)|chambre des (?:representants|conseillers)|honshu|kyushu|okinaw|(?:外務|防衛)大臣|外相|防衛相|統合幕僚|海自|陸自|空自/,
  AU: /\baustrali\w*|オーストラリア|豪州|日豪|豪日|両国|\bhmas\b|\badf\b/,
  US: /\bunited states\b|\bu\.s\.|\betats-unis\b|\bamerican\b|米国|日米|米軍/,
};

/** Other countries of whom a text may tell instead. */
const otherCountries: Readonly<Record<string, RegExp>> = {
  US: /\bunited states\b|\bu\.s\b|\betats-unis\b|\bamericaine?s?\b|米国|日米|米(?=海軍|軍|国防|国務)/, KR: /\brepublic of korea\b|\bsouth korea\w*|\brok\b|\bcoree du sud\b|\brepublique de coree\b|\bsud-coree\w*|韓国|日韓/, AU: /\baustrali\w*|オーストラリア|豪州|日豪|豪(?=海軍|軍|国防)/, GB: /\bunited kingdom\b|\bbritish\b(?! columbia)|\bu\.?k\b|\broyaume-uni\b|(?<!colombie-)\bbritannique\w*|英国|日英/,
  FR: /\bfrance\b|\bfrench\b|\bfrancais\w*|フランス|日仏/, DE: /\bgerman\w*|\ballemagne\b|\ballemande?s?\b|ドイツ|日独/, IT: /\bital\w+|イタリア|日伊/, IN: /\bindia\b|\bindian\b(?! ocean)|\binde\b|\bindienne?s?\b|インド(?!太平洋|洋|ネシア)|日印/, PH: /(?<!mer des )\bphilippin\w*(?! sea)|フィリピン(?!海)|日比/, NZ: /\bnew zealand\b|\bnouvelle-zelande\b|ニュージーランド/, CN: /\bchin(?:a|ese)\b(?! seas?)|(?<!mer de )(?<!mers de )\bchine\b|中国(?!地方|新聞|放送|四国)|日中(?!間)/, VN: /\bviet ?nam\w*|ベトナム|日越/,
};

export const names = (party: PartyCode, text: string): boolean => partyWords[party]?.test(text) ?? false;

/** How far a sentence tells of the two parties: each counts, and a country that is neither counts against it. */
export const partiesIn = (a: PartyCode, b: PartyCode) => (sentence: string): number => {
  const named = (names(a, sentence) ? 0.8 : 0) + (names(b, sentence) ? 0.8 : 0);
  const others = Object.entries(otherCountries).filter(([code, words]) => code !== a && code !== b && words.test(sentence)).length;
  return named - (named < 1.6 && others > 0 ? 2 : 0);
};

/** Countries besides the two parties that a text names. */
export const othersIn = (a: PartyCode, b: PartyCode, text: string): string[] => Object.entries(otherCountries).filter(([code, words]) => code !== a && code !== b && words.test(text)).map(([code]) => code);
