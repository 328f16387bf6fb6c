/** Words beside a town that say whether it is where something was held. They are looked for in folded text: no accents, small letters. */
export const SHIP = /(?:\b(?:hmcs|ncsm|js|jds|uss|hmas|frigates?|fregates?|destroyers?|ships?|navires?|destroyer|submarines?|sous-marins?|la|le|and|et|mv)\s|[「『"'])$/;
export const SHIP_ONLY = /(?:\b(?:hmcs|ncsm|uss|hmas|frigates?|fregates?|destroyers?|navire|sous-marin)\s+(?:canadien(?:ne)?\s+)?|[「『]|フリゲート|艦)$/;
/** The second ship of two: "HMCS Vancouver and Winnipeg". */
export const SHIPS = /\b(?:hmcs|ncsm|uss|hmas|js|jds)\s+[a-z.' -]{3,24}(?:,\s*[a-z.' -]{3,24})*,?\s+(?:and|et|&)\s+$/;
export const PERSON = /(?<![a-z])(?:admiral|general|minister|mr|ms|mrs|captain|capt|commander|colonel|col|president|amiral|ministre|secretary|premier|lt|mme|m|cmdre|adm|gen)\.?\s+$/;
export const NO_PLACE_AFTER = /^(?:'s (?:government|port|suburb|harbou?r|airport)|-class|-based| class| convention| treaty| proces[s]| protocol| declaration| university| time| group| summit \d{4} outcomes| ai |級|大学|議定書|条約|宣言|時間|プロセス|地裁|湾岸戦争|(?:市|港|基地)?(?:を(?:母港|定係港|出港|出発|離れ)|選出|出身|所属)|」|』)/;
export const NO_PLACE_BEFORE = /(?:university of|universite de|universite d'|bank of|governor of|mayor of|maire de|traite d'|convention d'|protocole de|declaration de|processus d'|based in|base a|bases a|born in|home port(?: of| in)?|homeport(?:ed)? (?:of|in)|port d'attache d?'?|from|left|departed|leaving|depart(?:ing)? from|dep\.? (?:to|for)|en route to|returned? to|back to|quitte|parti de|en provenance de|retour a|de retour a|(?:revenue?s?|rentree?s?|retournee?s?) a|consulate(?:-| )general(?: of [a-z]+)? (?:in|at)|consulat general(?: du [a-z]+)? a|via|puis[a-z ]{0,20} (?:a|en)|(?:apres|after|avant|before|following) (?:une? |a |the |la |le )?(?:brief |courte )?(?:escale|stop|stopover|visite?|passage)[a-z ]{0,14} (?:a|in|at|to|au)|ensuite[a-z ]{0,20} (?:a|en)|then[a-z ]{0,20} (?:to|in)|passage a|stop(?:over)? in|after|before|then|sails? (?:on )?to|next|apres|avant|en route vers|vers|heure (?:normale )?(?:de|d'))\s*$|(?:在|駐|前)$/;
export const IN = /(?:\b(?:in|at|on|a|au|en|dans|to|into|port of|port de|arriv\w+ (?:in|at)|arr\.?|visit(?:s|ed|ing)?|off|in the city of|ville de|from|within|near|fait escale a|rade de|au large de)\s+(?:the |la |le |l')?|於\s*[:]?\s*|[@]\s*)$/;
/** What a town is called further: its kind, a base or port in it, a prefecture in brackets. */
const TOWN_AND = String.raw`(?:[市町村区]内?|市ヶ谷|[都府県州]内?|港|湾|(?:米軍|海軍|航空|空軍|陸軍|補給|弾薬)*(?:基地|駐屯地|分屯地|飛行場|空港|演習場)|地方総監部|地方隊|国際空港|埠頭|ふ頭|岸壁|の港)?(?:\s*\([^()]{1,16}\))?`;
export const IN_AFTER = new RegExp(String.raw`^${TOWN_AND}(?:(?:(?:及び|と|、|・)[ァ-ヴー\u4e00-\u9fff]{1,8}?${TOWN_AND})?(?:に(?:おいて|て|寄港|入港|到着|停泊|接岸|来航|来港|飛来|展開|派遣|配備|所在|おける|ある|招|迎|赴|立ち寄|滞在|集ま|入り|着)|を(?:公式に?)?(?:拠点|使用|利用|基点|起点|経由地|視察|訪れ|訪問|会場|開催地|想定|予定|希望|候補)|で(?![きあしすもはな])|で(?:は|も)(?=、)|へ?(?:の)?(?:寄港|入港|訪問|来航)|へ(?:派遣|出張|赴)|の(?:外務省|防衛省|首相官邸|国防省|本省|.{0,10}(?:ホテル|基地|港|大使館|会議場|センター|大学))|(?:に)?(?:出張|滞在|訪問)中|の予定|訪問|を公式訪問|沖|周辺))`);
/** A hall with its town in brackets: 関西学院大学(西宮市)で. */
export const HALL_BEFORE = /(?<!基地|飛行場|駐屯地|分屯地|演習場|空港|港|市)(?<=[\u3040-\u30ff\u4e00-\u9fff」』a-z])\((?:[\u4e00-\u9fff]{2,3}[都府県])?$/;
export const HALL_AFTER = /^(?:都|市|町|村|県)?[^()。]{0,12}\)\s*(?:に(?:おいて|て|集)|で(?![きあしすもな])|を(?:会場|拠点|訪|視察)|が?会場|へ|$)/;
export const COUNTRY_VISIT = /(?<![a-z])(?:visit(?:s|ed|ing)? (?:to )?(?:[a-z-]+, )?|in |to |arriv\w+ in |visite (?:officielle )?(?:au|en|aux) |au |en |aux |travel\w* to )(?:the )?(?:(?:republic|kingdom|commonwealth|republique|royaume|federal republic) (?:of|du|de|des) (?:the |l')?)?$/;

const VENUE_LABEL = String.raw`(?<=(?:場 ?所|会 ?場|開催地|[@於])(?:は|を|に)?[)\]】>]?\s*[:、]?\s*)`;
const ROOM = String.raw`(?=(?:[南北新中]?庁舎|本館|本省|講堂|大会議室|第?[\d一二三四五六七八九a-z]{0,6}会議室|[a-d]棟)|内の?会議室|を(?:表敬)?訪|(?:及び|と|や)[^。、]{0,8}を訪|に(?:て|おいて|迎|招)|(?:に|で)(?:開催|行われ|実施))`;
/** Ministries and embassies stand for their capital only as a venue: 場所 外務省, @外務省893会議室, 防衛省講堂, 於:在カナダ日本国大使館. */
export const VENUES: readonly (readonly [town: string, words: RegExp])[] = [
  ['tokyo', new RegExp(String.raw`${VENUE_LABEL}(?:外務省|防衛省|防衛庁|(?:駐日|在京|在日)?カナダ大使(?:館|公邸))|(?<![ァ-ヴー\u4e00-\u9fff])(?:外務|防衛)省${ROOM}|(?<=(?:会談|協議|会合|表敬|懇談)\()(?:外務|防衛)省(?=\))`, 'g')],
  ['ottawa', new RegExp(String.raw`${VENUE_LABEL}(?:在カナダ(?:日本国?)?大使(?:館|公邸)|カナダ(?:国防|外務|グローバル連携|連邦議会|国防軍司令部)(?:省|部)?)|カナダ(?:国防|外務)省${ROOM}`, 'g')],
];
/** Where people came together at a university, not the university that called them. */
const AT_UNIVERSITY = String.raw`(?<=\b(?:at |to |a l'|dans les locaux de l'|lieu ?: ?(?:l')?|venue: |where: |location: |[,:-] )(?:the )?)`;
const UNIVERSITY_AFTER = String.raw`(?:大学|大)[^。、()]{0,12}(?:キャンパス|会館|講堂)?(?=\s*$|(?:\([^()]*\))?(?:に(?:おいて|て)|で(?![きあしすも])|を会場|へ))`;
export const UNIVERSITIES: readonly (readonly [town: string, words: RegExp])[] = ([
  ['ottawa', 'university of ottawa|universite d\'ottawa|carleton university|universite carleton', 'オタワ|カールトン'],
  ['montreal', 'mcgill university|mcgill|universite mcgill|universite de montreal|university of montreal|concordia university|universite concordia|uqam', 'モントリオール|マギル|コンコルディア'],
  ['quebec city', 'universite laval|laval university', 'ラバル'],
  ['toronto', 'university of toronto|universite de toronto|york university|universite york|munk (?:school|centre)', 'トロント|ヨーク'],
  ['vancouver', 'university of british columbia|universite de la colombie-britannique|\\bubc|simon fraser university|universite simon fraser', 'ブリティッシュ・?コロンビア|サイモン・?フレーザー'],
  ['victoria', 'university of victoria|universite de victoria|royal roads(?: university)?', 'ビクトリア|ヴィクトリア'],
  ['halifax', 'dalhousie university|universite dalhousie|saint mary\'s university', 'ダルハウジー'],
  ['kingston', 'queen\'s university|universite queen\'s', 'クイーンズ'],
  ['calgary', 'university of calgary|universite de calgary', 'カルガリー'],
  ['tokyo', 'university of tokyo|tokyo university|universite de tokyo|keio university|universite keio|waseda university|universite waseda|sophia university|universite sophia|meiji university|hitotsubashi university|aoyama gakuin university|united nations university', '東京|慶應義塾|慶応|早稲田|上智|明治|青山学院|拓殖'],
  ['kyoto', 'kyoto university|university of kyoto|universite de kyoto|doshisha university|ritsumeikan university', '京都|同志社|立命館'],
  ['osaka', 'osaka university|universite d\'osaka', '大阪'], ['nagoya', 'nagoya university|universite de nagoya', '名古屋'], ['hiroshima', 'hiroshima university|universite d\'hiroshima', '広島'], ['sendai', 'tohoku university|universite (?:du )?tohoku', '東北'], ['kobe', 'kobe university|universite de kobe', '神戸'],
] as const).map(([town, latin, japanese]) => [town, new RegExp(`${AT_UNIVERSITY}(?:${latin})(?![a-z])|(?<![ァ-ヴー\u4e00-\u9fff])(?:${japanese})${UNIVERSITY_AFTER}`, 'g')]);
/** A label alone on its line; the place stands on the next. */
export const LABEL_ALONE = /^\s*[-*・○●◯◇■□]?\s*[(\[【<〔]?\s*(?:\d{1,2}\s*[.)]?\s*)?(?:場 ?所|開催場所|開催地|会 ?場|寄港地|訪問地|訪問先|出張先|訓練海域|海 ?域|実施場所|venue|location|place|lieu)\s*[)\]】>〕]?\s*:?\s*$/;
/** A prefecture before its town is no town: 大阪府茨木市. */
export const PREFECTURE_AFTER = /^[都府県]\s*[\u4e00-\u9fffァ-ヴー]{1,5}[市町村]/;
/** What the text before tells of as over. */
export const OVER = /(?:した|ました|れた|った)[。)]|報告|結果/;

/** An official of a ministry is not in it: "directeur général adjoint au ministère des Affaires étrangères du Japon". */
export const SERVES_BEFORE = /(?:direct\w+|adjointe?|general\w*|sous-ministre|chef\w*|fonctionnaires?|conseill\w+|compliments?|official|counsell?or|secretary|officers?|official|representative\w*|representants?|adresse\w*|note|demande\w*)[a-z ,']{0,24}$/;
/** Where another thing was made known or signed. */
export const MADE_AT = /\b(?:announced|signed|adopted|issued|launched|agreed(?: upon)?|concluded|released|established|annoncee?s?|signee?s?|adoptee?s?|lancee?s?|conclue?s?|publiee?s?)\s+(?:(?:on|le) [a-z0-9 ,]{4,24} )?(?:in|at|a|au|en)\s+$/;
/** 東京で署名された情報保護協定: a participle before what was signed. */
export const MADE_AT_AFTER = /^(?:に(?:おいて|て)|で)(?:署名|締結|発表|採択|合意)された(?=[\u3040-\u30ff\u4e00-\u9fff「])/;
export const WAS_MADE = /\b(?:was|were|been|is|be|today|yesterday|minist\w+|they|ils|elles|governments?|gouvernements?|canada|japan|japon|and|est|sont|ete|etre|hier|aujourd'hui|sera|ont|a|parties|sides)\s+(?:signed|announced|adopted|launched|concluded|signee?s?|annoncee?s?|lancee?s?|conclue?s?|adoptee?s?)\s/;
export const LAST_BEFORE = /\b(?:last (?:in|at|visited)|had (?:met|been|visited)[a-z ]{0,20}|avait eu lieu|avaient eu lieu|s'etait (?:tenue?|deroulee?)|s'etaient (?:tenus|rencontres|deroules)|la derniere fois)\s*(?:in|at|a|au)?\s*$/;
/** Seen again, invited, looked forward to: elsewhere, later. */
export const AGAIN = /\b(?:again|look(?:s|ed|ing)? forward|(?:agreed|hope[sd]?|plan(?:s|ned)?|expect(?:s|ed)?|are) to (?:meet|see)|will (?:meet|see)|se (?:re)?verr\w+|se reverr\w+|au plaisir de|convenu de se (?:re)?(?:voir|rencontrer|parler)|(?:he|she|they|il|elle|ils|elles|who|qui|also|then) (?:(?:also|then|l'a|l'|a|ont|aussi) ?)*(?:invit\w+|has been invited)|has been invited|a ete invitee?|poursui\w+ son voyage|will travel on|travels? on|continues?) [^.;]{0,90}$/;
export const FUTURE = /\b(?:will (?:go|be|take place|be held|host|visit|meet|follow|travel|make|return)|are to|is to|is planned|are planned|se rendr\w+|se tiendr\w+|aura lieu|auront lieu|accueillera|recevra|est prevue?|sont prevue?s)\b[^.;]{0,60}$/;
export const PLAN_AFTER = /^[^。、]{0,14}(?:する|れる|で開催)?(?:予定|計画|見込み)/;
/** What was spoken of. */
export const ABOUT_BEFORE = /\b(?:lectures?|talks?|book|film|panel|presentation|speech|conference|expose|livre|exhibition|exposition|question|sanctions|declaration) (?:on|sur|about)\s+(?:the |la |le )?$/;
export const NEAR_BEFORE = /\b(?:near|close to|outside|pres de|non loin de|aux environs de|en banlieue de)\s+$/;
/** "Meiji University, Tokyo", "NATO HQ, Brussels". */
export const HOUSE_BEFORE = /\b(?:universit[ey]|college|hotel|building|edifice|cent(?:re|er)|hall|institut\w*|school|ecole|hq|headquarters|house|maison|pavillon|embassy|ambassade|library|museum|base|station|wharf|pier|quai|drive|street|rue|plaza|rmc|nda|ndc|cfc|nids|cfb|bfc|jjoc)(?: [a-z'-]{2,16}){0,3},\s+$/;
export const PLACE_ONLY = /^[\s,.()-]*(?:le |on )?(?:(?:1er|\d{1,2})(?: |,|$))?\s*(?:[a-z]{3,9}\.?)?\s*(?:\d{1,2},?)?\s*(?:(?:19|20)\d\d)?[\s,.()-]*$/;
