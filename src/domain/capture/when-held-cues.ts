/** Words beside a date that say what happened then. They are looked for in folded text: no accents, small letters. */
export const HELD = new RegExp([
  String.raw`\b(?:met|meets?|meeting|held|hold|talks?|talked|sat down|spoke|speaks?|visit(?:ed|s|ing)?|host(?:ed|s)?|call(?:ed|s)?|exercise|took place|takes? place|dialogue|signed|signature|arriv(?:ed|es|al)|conduct(?:ed|s)?|participat\w+|conven\w+|conclud\w+|attend\w*|port|seminar|workshop|symposium|paid|pays|docked|berthed|moored|tied up|pull(?:s|ed) in(?:to)?|puts? in(?:to)?|sailed|joined|welcom\w+|received|consultations?|session|round|scheduled|confirmed|invit\w+|deploy\w*|in(?:to)? (?:force|effect)|berths?|docks?|alongside|opens?|guest of|stay(?:ed|s)?|receive|runs?|ran|gather\w*|announc\w+|launch\w*|brought|chaired|(?:tele)?phoned)\b`,
  String.raw`\b(?:rencontre\w*|entreten\w+|entretien\w*|rendue?|reunion\w*|reuni\w*|ten(?:ue?s?|ait|u)|tiendr\w+|eu lieu|aura lieu|visite\w*|pourparlers|exercice\w*|escale\w*|signe\w*|particip\w+|accueill\w+|deroul\w+|seance|session|consultations|atelier|colloque|seminaire|mouill\w+|accost\w+|arriv\w+|mene\w*|conversation|appel|parle|prevue?s?|en vigueur|recue?s?|recoit|vue?s|rassembl\w+|annonc\w+|lanc\w+|dirige\w*|organis\w+|pass(?:e|ent|eront)|convi\w+|presid(?:e|ee|ait|aient|era|eront)|telephone)\b`,
  '会談|会合|会議|協議|対話|訪問|寄港|入港|出港|訓練|演習|表敬|電話|署名|開催|実施|行われ|行う|行な|行っ|行い|懇談|意見交換|参加|シンポジウム|セミナー|来訪|視察|訪日|訪加|来日|発効|滞在|派遣|立ち話|フォーラム|研修|昼食会|夕食会|訪れ|赴|面会|交換され|来航|出席|停泊|接岸|来港|留学',
].join('|'));

export const EARLIER_BEFORE = /\b(?:since|first (?:held|met|visit)|last (?:met|held|round|meeting|visit|time|call|spoke|conversation|contact)|previous\w*|established|follow(?:s|ed|ing)|founded|launched|began|recall\w*|builds? on|took office|appointed|inaugurated|anniversary|earlier|after (?:the|their|that of|those of|her|his)|apres (?:celle|celui|ceux) d[eu]|their (?:last|first)|since their|dated|your (?:e-?mail|message|letter) of|letter of|depuis|precedente?s?|derniere?s? (?:rencontre|reunion|visite|fois|session|ronde|appel|entretien|conversation|echange|contact)s?|cree\w*|etabli\w*|lance\w*|fait suite|a la suite|rappel(?! ?:)\w*|en fonction|anniversaire|votre (?:courriel|lettre|message) du)\b[^.;]*$|(?:前回|過去|以前)[^。、]*$/;
export const EARLIER_AFTER = /^[^.;。]{0,22}(?:以来|に続き|に続く|に就任|に創設|に設立|に発足|に発表され|に署名され|に策定|の前回|に開始|に立ち上げ|に合意し)|^に[^。、]{0,10}(?:署名|締結|発表|採択)された(?=[\u3040-\u30ff\u4e00-\u9fff「])/;
/** What was made then: a plan of an earlier year is named by its date. */
export const MADE_BEFORE = /\b(?:was held|were held|signed|adopted|announced|created|concluded|released|adopte\w*|annonce\w*|signe\w*|conclu\w*|publie\w*)\b[^.;]{0,24}$|(?:策定|発表|署名|公表)(?:さ|し)[^。]{0,3}$/;
/** A clause that tells when another event was held. */
export const CLAUSE_BEFORE = /\b(?:dont|whose|laquelle|lequel|which)\b[^.;]{0,60}\b(?:avait|avaient|had|was|were)\b[^.;]{0,50}$|\b(?:qui (?:s'est|se sont|a eu|avait|s'etait)|which (?:was|were|took)|that (?:was|took place)|lors de la (?:reunion|rencontre) d[eu]|at (?:the|their) meeting (?:in|on))\b[^.;]{0,50}$|昨年[^。、]{0,12}$|一昨年[^。、]{0,12}$|先の[^。、]{0,12}$/;
/** Made known on a day: "10月8日、……と発表した". */
export const ANNOUNCED = /^\s*(?:\([日月火水木金土]\))?[、,]?[^。]*(?:と|を)(?:発表|公表|明らかに)し/;
/** A later event named for orientation: "6日に予定される……に先立ち". */
export const AHEAD_AFTER = /^[^。]{0,4}に?(?:予定|開催)される[^。]{0,40}(?:先立ち|に向け|前に)|^[^.;]{0,60}(?:, ahead of which)/;
/** When somebody or a ship left for there is not when they were there. */
export const LEFT_BEFORE = /\b(?:left|departed|sailed from|set out|set sail|a quitte|ont quitte|est parti\w*|sont parti\w*|appareille\w*)\b[^.;]{0,40}$/;
export const LEFT_AFTER = /^(?:\([日月火水木金土]\))?に[^。、]{0,16}(?:を出港|を出発|出国)/;
export const NEXT_BEFORE = /\b(?:(?:agreed|hope[sd]?) to (?:meet|see)|will see|se (?:re)?verront|next (?:round|meeting|session|visit|edition|talks|dialogue)|follow-up|again in|prochaine?s? (?:session|rencontre|reunion|ronde|edition|visite|seance|fois)|de nouveau)\b[^.;]*$|(?:次回|来年|次の)[^。]*$/;
export const DUE_BEFORE = /\b(?:by|before|no later than|not later than|deadline(?: is)?|rsvp(?: by)?|due(?: on| by)?|until|valid (?:to|until)|avant(?: le)?|d'ici(?: le| au)?|au plus tard(?: le)?|limite(?: est)?(?: le)?|echeance|remettre(?: le| avant le)?|締 ?切(?:日)?は?|期限は?|〆切は?|提出は?)\s*:?\s*(?:the |le |cob |eod |noon |close of business |end of day |\w+day,? )?$/;
/** Seven days, none of which is meant. */
export const WEEK_BEFORE = /\b(?:week(?:s)? (?:of|beginning|commencing|starting)|semaine (?:du|de|commencant le))\s*(?:the |le |monday |lundi )?(?:the |le )?$/;
export const WEEK_AFTER = /^(?:\([日月火水木金土]\))?の?週/;
/** The end of what was said to begin elsewhere. */
export const UNTIL_BEFORE = /\b(?:runs?|continues?|lasts?|will run|se (?:poursuit|poursuivra|deroulera)|durera?|prendra fin|ends?|concludes?)\b[^.;]{0,30}(?:until|through|to|on|jusqu'au|le|au)\s*(?:\w+day,? )?$/;
export const DUE_AFTER = /^(?:\s*\([日月火水木金土]\))?\s*(?:正午|午前|午後)?\s*(?:\d{1,2}時)?\s*(?:までに|締切|必着|期限|まで[^。]{0,8}(?:回答|返信|返事|提出))/;
/** The same moment on the other side's clock. */
export const OTHER_CLOCK_BEFORE = /(?:日本時間|japan time|jst|heure du japon|heure de tokyo|カナダ時間|オタワ時間|加時間|heure d'ottawa|ottawa time)\s*:?\s*(?:on |le )?$/;
export const OTHER_CLOCK_AFTER = /^[^()]{0,30}(?:japan time|jst|heure (?:normale )?du japon|heure de tokyo|in japan\))\s*\)?/;
export const LOCAL_BEFORE = /(?:現地時間|local time|heure locale)\s*[:、,]?\s*$/;
/** What somebody said of it afterwards: « Le Japon a salué cette contribution le 20 août ». */
export const REACTED_BEFORE = /\b(?:welcomed|praised|hailed|condemned|thanked|paid tribute|(?:a|ont) (?:salue|remercie|condamne|felicite|loue))\b[^.;]{0,50}$/;
export const PUBLISHED_BEFORE = /\b(?:said|told \w+|reported|a (?:dit|declare|indique|precise))\s+(?:on |le )?(?:\w+day,? )?$|(?:published|posted|released|updated|publie|diffuse|envoyee?|sent|発表|公表|掲載)\s*(?:on|le|:)?\s*$/;

/** A gathering's own days, in whose course two met: "on the margins of the Shangri-La Dialogue (29-31 May)". */
export const GATHERING_BEFORE = /\b(?:margins?|sidelines?|during|attend\w*|ahead of|before|prior to|on the eve|after|following|en marge|lors d|a l'occasion|au cours|pendant|a la veille|avant|apres|en prelude|ou (?:il|elle) avait)\b[^.;()]{0,80}\(\s*(?:du |le |les |from )?$/;
export const GATHERING_AFTER = /^(?:\([日月火水木金土]\))?\s*\)?\s*(?:の機会|の際に?|に合わせ|に際し|期間中|への出席|が開(?:か|催))/;
/** What only prepares or sums up. */
export const AROUND_IT = /\b(?:(?:initial|main|final|mid)? ?planning conference|pre-?sail|rehearsal|hot wash(?:-?up)?|wash-?up|site survey|advance party|conference de planification|reunion preparatoire|mission preparatoire|equipe precurseure|repetition generale|(?:pre-?deployment|language|refresher) (?:training|course)|(?:formation|cours|stage) (?:linguistique|de langue|d'anglais|de japonais))\b|計画会議|事前(?:打合せ|協議|会議)|準備会合|現地調査|研究会/;
/** A day that was thought of first. */
export const DROPPED_BEFORE = /(?:\b(?:originally|initially|instead of|rather than|no longer|not|initialement|au depart|au lieu d[ue]|plutot que|et non)\s+(?:planned |scheduled |proposed |set |prevue?s? |fixee?s? )?(?:for |on |le |the |du )?(?:[a-z]+day,? |lundi |mardi |mercredi |jeudi |vendredi )?|当初(?:案|予定)?(?:の|は|、)?|仮日程(?:の|は)?)$/;
export const DROPPED_AFTER = /^(?:\s*\([^)]{1,4}\))?\s*(?:案)?(?:は|の案は|を)?(?:取り消|取消|取りやめ|撤回|見送|中止|不可|使えな)|^[^.;,]{0,24}\b(?:is|was|has been|est|a ete) (?:cancelled|withdrawn|dropped|off|annulee?|abandonnee?)/;

/** "planned for 15 October … postponed to 22 October": the first day is no longer meant. */
export const MOVED_AFTER = /^[^.;。]{0,90}\b(?:postponed|moved|rescheduled|deferred|put off|pushed|brought forward|reporte\w*|deplace\w*|remise?s?|repousse\w*|devance\w*) (?:to|until|au|a|jusqu'au)\b|^[^。]{0,40}(?:予定(?:し|さ|だ|の)|から)[^。]{0,40}(?:延期|変更|繰り?[上下]げ|前倒し)/;

/** What a postponed meeting is given: "New date: …". */
export const NEW_DATE_BEFORE = /(?:\b(?:nouvelles? dates?(?: (?:retenue|proposee|convenue|fixee|confirmee)s?)?|(?:new|revised|rescheduled) dates?(?: (?:agreed|proposed|set|confirmed))?)\s*(?::|is|are|est|sont|-)\s*(?:le |les |du |from |on )?(?:[a-z]{3,9}\.?,? )?(?:le |the )?|(?:新日程|新日時|新たな日程|変更後の?(?:日程|日時|期日)?)\s*[:は]\s*)$/;
/** "Du 1er février au 31 juillet 2027, …": a stretch at the head of its sentence. */
export const AT_HEAD = /^\s*(?:du|from|entre le|between)\s+(?:[a-z]{3,9}\.?,? )?(?:the |le )?$/;
export const MONTHS_AT_HEAD = /^\s*(?:de |d'|from |between |entre )$/;

/** Labels after which the date of the event stands. */
export const EVENT_LABEL = /^\s*[-*・○●◯◇]?\s*[(\[【<]?\s*(?:\d\s*[.)]?\s*)?(?:when|quand|いつ|dtstart(?:;[^:]{0,40})?|dates?|date and time|date\(s\)|日付|dates? (?:of|de|du) (?!modif|publi|diffus|paru|issu|release|creat|envoi|redaction|(?:la )?(?:note|lettre|demande))[a-z' ]{3,30}|date et heure|periode?s?|duree du|jours?|event date|start(?:s| date)?|begin(?:s|ning)?|debut|日 ?時|日 ?程|期 ?日|開催日時?|開催期間|期 ?間|実施日|実施期間|会合日|訪問日|訪問期間|寄港日|寄港期間|訓練期間|日にち)\s*[)\]】>]?\s*(?::|\s{1,}(?=[\d令平昭]))/;
/** What stands in a form that an event was entered in, beside its date. */
export const FORM_LABEL = /^\s*[-*・○●◯◇]?\s*[(\[【<]?\s*(?:\d\s*[.)]?\s*)?(?:mode|means|format|interlocut(?:eur|rice|or)|counterpart|participants?|attendees|heure|time|duration|duree|topics?|sujets?|agenda|時 ?間|先 ?方|相 ?手|出席者|参加者|議 ?題|形 ?式|手 ?段|方 ?法)\s*[)\]】>]?\s*:/;
export const PLACE_LABEL = /^\s*[-*・○●◯◇]?\s*[(\[【<]?\s*(?:\d\s*[.)]?\s*)?(?:place|venue|location|where|lieu|endroit|ou|どこ|場 ?所|開催場所|開催地|会 ?場|於|寄港地|訪問地|訪問先|出張先|訓練海域|海 ?域|実施場所|area|zone|port|city|ville)\s*[)\]】>]?\s*:|^\s*[-*・○●◯◇■□]?\s*[(\[【<〔]?\s*(?:\(?\d{1,2}\s*[.)]?\s*)?(?:場 ?所|開催場所|開催地|会 ?場|寄港地|訪問地|訪問先|出張先|訓練海域|海 ?域|実施場所)(?:\s*[)\]】>〕]\s*|\s+)(?=[\u3040-\u9fffa-z「(])/m;
