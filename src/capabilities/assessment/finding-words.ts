import { wordsIn } from '#platform/words/words.ts';

/** By the id of the rule: the claim that "yes" would confirm, and how the rule decides it. */
export const findingWords = wordsIn({
  en: {
    'less-frequent': {
      title: 'Engagements are less frequent than in the reference relationship',
      rule: 'Yes when the exact 95% interval of the ratio of the two numbers of summits, ministerial and vice-ministerial meetings, exercises and agreements (bilateral and regional, in the whole years that both records cover) lies wholly below 1; no when wholly above 1; otherwise undetermined.',
    },
    'less-coordinated': {
      title: 'Cooperation is coordinated neither by a framework nor by senior joint talks',
      rule: 'Yes when no bilateral series that joins the foreign and defence ministries of both sides at director-general rank or above has met, and no framework instrument agreed by both sides is signed or in force and not ended; otherwise no; the agreed topics that are silent, the share of engagements tied to an agreed topic and an initiative, and the share with a lead named on both sides are shown beside it where they are on record, and do not decide.',
    },
    'less-productive': {
      title: 'Few engagements produce results',
      rule: 'Always undetermined: the share of dated engagements with a recorded outcome is shown, with the commitments made at engagements, those kept, late and carried forward, and the follow-up from one working-level meeting to the next, as far as they are on record; no limit is stated from which on meetings are productive.',
    },
    'recent-progress': {
      title: 'There is recent progress in new series and on Track 2',
      rule: 'Yes when at least one series begun in the last five years has met twice or more without missing a period, and the Track 2 engagements of the last five years, plus the Track 2 series that a statement of the last five years calls regular, outnumber the Track 2 engagements of the five years before; otherwise no.',
    },
    'slower-than-others': {
      title: 'Progress is slower than in the reference relationship',
      rule: 'Of three measures (rounds of senior joint talks and exercises in the whole years that both records cover, and agreements in force), yes when more are below the reference relationship than above it; no when more are above; undetermined when as many are below as above.',
    },
    'no-framework': {
      title: 'There is no framework for security cooperation',
      rule: 'Yes when no instrument agreed by both sides, signed or in force and not ended, sets objectives and priorities for security cooperation as a whole; otherwise no.',
    },
    'no-priorities': {
      title: 'Objectives and priorities are not laid down in an agreed list',
      rule: 'Yes when no signed instrument is named as evidence for the commitment that asks for an agreed list of priority topics; otherwise no.',
    },
    'no-direction': {
      title: 'No senior joint body gives direction to the cooperation',
      rule: 'Yes when no bilateral series that joins the foreign and defence ministries of both sides at director-general rank or above has met; otherwise no, without regard to who leads within each government.',
    },
    'no-senior-joint-talks': {
      title: 'There are no senior talks that join foreign and defence ministries',
      rule: 'Yes when no bilateral series that joins the foreign and defence ministries of both sides at director-general rank or above has met; a single meeting is enough for no.',
    },
    episodic: {
      title: 'Official bilateral contacts follow no regular pattern',
      rule: 'Yes when at least half of the bilateral Track 1 series that can be told are irregular; a series is irregular when it has missed a period or is certainly overdue or lapsed, else as a statement not older than five years says, else regular when it has met a period; no when fewer than half are.',
    },
    'less-regular': {
      title: 'Official bilateral contacts are becoming less regular',
      rule: 'Yes when the bilateral Track 1 series with significantly lengthening gaps (at least four gaps, positive Theil-Sen slope, exact Mann-Kendall probability of 0.1 or less), plus those that a statement not older than five years calls declining or lapsed, outnumber the series with significantly shortening gaps; undetermined when there are none of the three; otherwise no.',
    },
    'not-reciprocated': {
      title: 'Some senior visits are not reciprocated',
      rule: 'Yes when, in at least one series at director-general rank or above that is to meet in each capital or in alternation and has seen at least two visits, one side has hosted two or more and the other none; otherwise no; meetings in third countries, in the margins of others or at a distance do not count.',
    },
    'no-continuity': {
      title: 'Working-level meetings lack continuity',
      rule: 'Undetermined as soon as an officials’ or staff talks meeting of a bilateral Track 1 series is on record, because follow-up from one meeting to the next is not; not computable without such a meeting.',
    },
    'infrequent-defence-ministers': {
      title: 'Defence ministers meet less than once in two years',
      rule: 'Yes when the defence ministers’ meetings are fewer than 0.5 a year, over the years (rounded to whole years) since their once-per-term rule took effect or, until then, since the period counted by the study began or else the series did; undetermined when that is less than one year when rounded; otherwise no.',
    },
    'regular-ship-visits': {
      title: 'Ship visits to the second party keep their promised interval',
      rule: 'No when a promised period was missed whole, tolerance included, between any two successive visits; undetermined when the dates leave open whether one was; otherwise yes, the time since the last visit left aside.',
    },
    'economy-first': {
      title: 'Summits are almost exclusively about the economy',
      rule: 'Always undetermined when topics of bilateral summits are on record: the share of them that belongs to an agreed topic of peace and security is shown, but the agendas are not complete; not computable without any topic.',
    },
    'peacekeeping-first': {
      title: 'Peacekeeping leads the cooperation at the global level',
      rule: 'Yes when peacekeeping was on the agenda of more engagements at the global level than any other agreed global topic; no when it was not, a tie included.',
    },
    'silent-topics': {
      title: 'Some agreed topics have fallen silent',
      rule: 'Yes when at least one agreed topic, with all that is part of it, was on no agenda in the last five years; otherwise no.',
    },
    'judgement-sf-9': {
      title: 'Both parties are reluctant to engage each other',
      rule: 'Always not computable: this takes a person’s judgement, which no record decides.',
    },
    'judgement-sf-9a': {
      title: 'Its constitution and its relations with the United States make the second party cautious',
      rule: 'Always not computable: this takes a person’s judgement, which no record decides.',
    },
    'judgement-sf-9c': {
      title: 'Lack of knowledge of the second party’s system hides limits and opportunities',
      rule: 'Always not computable: this takes a person’s judgement, which no record decides.',
    },
    'judgement-sf-16': {
      title: 'Officials remain occupied with the priorities of the Cold War',
      rule: 'Always not computable: this takes a person’s judgement, which no record decides.',
    },
    'judgement-sf-20b': {
      title: 'Knowledge of the second party’s language is growing on the first party’s side',
      rule: 'Always not computable: this takes a person’s judgement, which no record decides.',
    },
    'looks-elsewhere': {
      title: 'The first party’s attention goes mainly to Europe',
      rule: 'Always not computable: the first party’s engagements with other partners, whose share by region would decide, are not on record.',
    },
    constrained: {
      title: 'Legal or political limits restrict cooperation',
      rule: 'Yes when at least one limit in the register has begun, or has no date of beginning, and has not ended; otherwise no.',
    },
    'agreements-harder-for-b': {
      title: 'Agreements are harder to conclude for the second party',
      rule: 'Yes when more of the current limits on agreements in the register are on the second party’s side than on the first party’s; otherwise no; limits on both sides count for neither.',
    },
    'dissimilar-institutions': {
      title: 'The institutions of the two parties do not match',
      rule: 'Yes when at least one organization of the two parties has no counterpart and at least one that has a counterpart has a recorded asymmetry; otherwise no.',
    },
    'think-tanks-in-b-only': {
      title: 'Only the second party has think-tanks',
      rule: 'Yes when the record holds at least one think-tank of the second party and none of the first; otherwise no.',
    },
    'university-institutes-in-a-only': {
      title: 'Only the first party has university institutes of security studies',
      rule: 'Yes when the record holds at least one university institute of the first party and none of the second; otherwise no.',
    },
    'short-of-means': {
      title: 'Staff and funds are inadequate',
      rule: 'Undetermined when a current limit in the register bears on all cooperation, because how short the means are is not measured; otherwise not computable.',
    },
    'broad-mandates': {
      title: 'Staff mandates are too broad for new activities',
      rule: 'Undetermined when the record names units responsible for series: the largest number of series of one unit is shown, but staffing is not on record; otherwise not computable.',
    },
    'declining-budgets': {
      title: 'Declining budgets restrict travel and projects',
      rule: 'Always not computable: budgets are not on record.',
    },
    'few-bilingual': {
      title: 'Too few of the working-level staff are bilingual',
      rule: 'Undetermined when a current limit in the register bears on exchanges, because language skills are not on record; otherwise not computable.',
    },
    'exchanges-precluded': {
      title: 'Officers and cadets do not attend each other’s schools and universities',
      rule: 'Yes when none of the series that the study names here has ever taken place and a statement not older than five years says of each that it is absent; no when any of them has taken place; otherwise undetermined.',
    },
    'institutes-not-connected': {
      title: 'No standing bilateral series connects the security studies communities',
      rule: 'Yes when no bilateral Track 2 series has met at least twice; otherwise no.',
    },
    'few-military-education-links': {
      title: 'Military education institutions have few regular links',
      rule: 'Yes when a statement not older than five years calls fewer than half of the series that the study names here regular; undetermined when none of them has either such a statement or more than one dated round; otherwise no.',
    },
    'promises-overdue': {
      title: 'Some promised meetings are overdue',
      rule: 'Yes when at least one series with a promise is certainly overdue or lapsed; undetermined when the dates only allow that one is; otherwise no.',
    },
    'claim-contradicted': {
      title: 'A claim of regularity is contradicted by the dates',
      rule: 'Yes when at least one series that a document calls regular missed a promised period between two rounds held by the day of that document; otherwise no.',
    },
    'unequal-ranks': {
      title: 'Some delegations are led at unequal ranks',
      rule: 'Yes when, in at least one bilateral engagement with both ranks on record, the ranks of the two heads of delegation differ by 2 or more on the common scale of 1 to 10; otherwise no.',
    },
    'terms-running-out': {
      title: 'Some terms of office are running out without a meeting',
      rule: 'Yes when at least one current holder bound to meet the counterpart once per term has not done so after more than half of the usual length of a term (the median of past terms, or two years without any); otherwise no.',
    },
  },
  fr: {
    'less-frequent': {
      title: 'Les rencontres sont moins fréquentes que dans la relation de référence',
      rule: 'Oui si l’intervalle exact à 95\u00a0% du rapport entre les deux nombres de sommets, de rencontres de ministres et de sous-ministres, d’exercices et d’accords (bilatéraux et régionaux, dans les années complètes que couvrent les deux dossiers) se situe entièrement au-dessous de 1; non s’il se situe entièrement au-dessus; indéterminé autrement.',
    },
    'less-coordinated': {
      title: 'La coopération n’est coordonnée ni par un cadre ni par des pourparlers conjoints de haut niveau',
      rule: 'Oui si aucun cycle bilatéral réunissant les ministères des Affaires étrangères et de la Défense des deux parties au rang de directeur général ou au-dessus n’a tenu de rencontre et qu’aucun instrument-cadre convenu par les deux parties n’est signé ou en vigueur sans avoir pris fin; non autrement; les thèmes convenus mais absents, la proportion des rencontres rattachées à un thème convenu et à une initiative et celle des rencontres avec un responsable nommé de part et d’autre sont indiqués lorsqu’ils figurent au dossier, sans être déterminants.',
    },
    'less-productive': {
      title: 'Peu de rencontres produisent des résultats',
      rule: 'Toujours indéterminé\u00a0: la proportion des rencontres datées ayant un résultat consigné est indiquée, de même que les engagements pris lors des rencontres, ceux qui sont tenus, en retard ou reportés, et les suites données d’une rencontre de travail à l’autre, dans la mesure où ils figurent au dossier; aucun seuil de productivité n’est énoncé.',
    },
    'recent-progress': {
      title: 'Des progrès récents se voient dans de nouveaux cycles et dans la voie 2',
      rule: 'Oui si au moins un cycle amorcé dans les cinq dernières années a tenu deux rencontres ou plus sans manquer d’échéance et que les rencontres de la voie 2 des cinq dernières années, plus les cycles de la voie 2 qu’un énoncé des cinq dernières années dit réguliers, dépassent en nombre les rencontres de la voie 2 des cinq années précédentes; non autrement.',
    },
    'slower-than-others': {
      title: 'Les progrès sont plus lents que dans la relation de référence',
      rule: 'Parmi trois mesures (sessions de pourparlers conjoints de haut niveau et exercices dans les années complètes que couvrent les deux dossiers, et accords en vigueur), oui si un plus grand nombre sont inférieures que supérieures à la relation de référence; non dans le cas inverse; indéterminé à égalité.',
    },
    'no-framework': {
      title: 'La coopération en matière de sécurité n’a pas de cadre',
      rule: 'Oui si aucun instrument convenu par les deux parties, signé ou en vigueur et n’ayant pas pris fin, ne fixe d’objectifs et de priorités pour l’ensemble de la coopération en matière de sécurité; non autrement.',
    },
    'no-priorities': {
      title: 'Les objectifs et les priorités ne sont pas fixés dans une liste convenue',
      rule: 'Oui si aucun instrument signé n’est désigné comme preuve pour l’engagement qui demande une liste convenue de thèmes prioritaires; non autrement.',
    },
    'no-direction': {
      title: 'Aucune instance conjointe de haut niveau n’oriente la coopération',
      rule: 'Oui si aucun cycle bilatéral réunissant les ministères des Affaires étrangères et de la Défense des deux parties au rang de directeur général ou au-dessus n’a tenu de rencontre; non autrement, sans égard à l’unité responsable au sein de chaque gouvernement.',
    },
    'no-senior-joint-talks': {
      title: 'Aucuns pourparlers de haut niveau ne réunissent les ministères des Affaires étrangères et de la Défense',
      rule: 'Oui si aucun cycle bilatéral réunissant les ministères des Affaires étrangères et de la Défense des deux parties au rang de directeur général ou au-dessus n’a tenu de rencontre; une seule rencontre suffit pour répondre non.',
    },
    episodic: {
      title: 'Les contacts bilatéraux officiels ne suivent aucun rythme régulier',
      rule: 'Oui si au moins la moitié des cycles bilatéraux de la voie 1 dont la régularité peut être établie sont irréguliers; un cycle est irrégulier s’il a manqué une échéance ou s’il est certainement en retard ou interrompu, sinon selon un énoncé datant d’au plus cinq ans, sinon régulier s’il a respecté une échéance; non si c’est moins de la moitié.',
    },
    'less-regular': {
      title: 'Les contacts bilatéraux officiels deviennent moins réguliers',
      rule: 'Oui si les cycles bilatéraux de la voie 1 dont les intervalles s’allongent de façon significative (au moins quatre intervalles, pente de Theil-Sen positive, probabilité exacte de Mann-Kendall d’au plus 0,1), plus ceux qu’un énoncé datant d’au plus cinq ans dit en déclin ou interrompus, dépassent en nombre ceux dont les intervalles raccourcissent de façon significative; indéterminé s’il n’y a aucun des trois; non autrement.',
    },
    'not-reciprocated': {
      title: 'Certaines visites de haut niveau ne sont pas rendues',
      rule: 'Oui si, dans au moins un cycle au rang de directeur général ou au-dessus qui doit se tenir dans chaque capitale ou à tour de rôle et qui compte au moins deux visites, une partie en a accueilli deux ou plus et l’autre aucune; non autrement; les rencontres dans un pays tiers, en marge d’une autre réunion ou à distance ne comptent pas.',
    },
    'no-continuity': {
      title: 'Les rencontres au niveau opérationnel manquent de continuité',
      rule: 'Indéterminé dès qu’une rencontre de fonctionnaires ou d’état-major d’un cycle bilatéral de la voie 1 figure au dossier, car les suites données d’une rencontre à l’autre n’y figurent pas; non calculable sans une telle rencontre.',
    },
    'infrequent-defence-ministers': {
      title: 'Les ministres de la Défense se rencontrent moins d’une fois en deux ans',
      rule: 'Oui si les ministres de la Défense se rencontrent moins de 0,5 fois par an, sur les années (arrondies à l’année entière) écoulées depuis la prise d’effet de leur règle d’une rencontre par mandat ou, avant celle-ci, depuis le début de la période dénombrée par l’étude ou, à défaut, du cycle; indéterminé si cette durée arrondie est de moins d’un an; non autrement.',
    },
    'regular-ship-visits': {
      title: 'Les visites de navires chez la deuxième partie respectent l’intervalle promis',
      rule: 'Non si une période promise s’est écoulée en entier, tolérance comprise, entre deux visites successives; indéterminé si les dates laissent la question ouverte; oui autrement, sans tenir compte du temps écoulé depuis la dernière visite.',
    },
    'economy-first': {
      title: 'Les sommets portent presque exclusivement sur l’économie',
      rule: 'Toujours indéterminé lorsque des thèmes de sommets bilatéraux figurent au dossier\u00a0: la proportion qui relève d’un thème convenu de paix et de sécurité est indiquée, mais les ordres du jour ne sont pas complets; non calculable sans aucun thème.',
    },
    'peacekeeping-first': {
      title: 'Le maintien de la paix domine la coopération à l’échelle mondiale',
      rule: 'Oui si le maintien de la paix a été à l’ordre du jour d’un plus grand nombre de rencontres au niveau mondial que tout autre thème mondial convenu; non autrement, égalité comprise.',
    },
    'silent-topics': {
      title: 'Certains thèmes convenus ne sont plus abordés',
      rule: 'Oui si au moins un thème convenu, avec tout ce qui en fait partie, n’a été à aucun ordre du jour des cinq dernières années; non autrement.',
    },
    'judgement-sf-9': {
      title: 'Les deux parties hésitent à se rapprocher',
      rule: 'Toujours non calculable\u00a0: la réponse exige le jugement d’une personne et aucun dossier n’en décide.',
    },
    'judgement-sf-9a': {
      title: 'Sa constitution et ses relations avec les États-Unis rendent la deuxième partie prudente',
      rule: 'Toujours non calculable\u00a0: la réponse exige le jugement d’une personne et aucun dossier n’en décide.',
    },
    'judgement-sf-9c': {
      title: 'La méconnaissance du système de la deuxième partie cache des limites et des possibilités',
      rule: 'Toujours non calculable\u00a0: la réponse exige le jugement d’une personne et aucun dossier n’en décide.',
    },
    'judgement-sf-16': {
      title: 'Les administrations restent préoccupées par les priorités de la guerre froide',
      rule: 'Toujours non calculable\u00a0: la réponse exige le jugement d’une personne et aucun dossier n’en décide.',
    },
    'judgement-sf-20b': {
      title: 'La connaissance de la langue de la deuxième partie progresse du côté de la première',
      rule: 'Toujours non calculable\u00a0: la réponse exige le jugement d’une personne et aucun dossier n’en décide.',
    },
    'looks-elsewhere': {
      title: 'L’attention de la première partie va surtout à l’Europe',
      rule: 'Toujours non calculable\u00a0: les rencontres de la première partie avec d’autres partenaires, dont la répartition par région déciderait, ne figurent pas au dossier.',
    },
    constrained: {
      title: 'Des contraintes juridiques ou politiques limitent la coopération',
      rule: 'Oui si au moins une contrainte du registre a commencé, ou n’a pas de date de début, et n’a pas pris fin; non autrement.',
    },
    'agreements-harder-for-b': {
      title: 'Les accords sont plus difficiles à conclure pour la deuxième partie',
      rule: 'Oui si, au registre, plus de contraintes actuelles visant les accords se trouvent du côté de la deuxième partie que de la première; non autrement; les contraintes communes aux deux parties ne comptent pour aucune.',
    },
    'dissimilar-institutions': {
      title: 'Les institutions des deux parties ne se correspondent pas',
      rule: 'Oui si au moins un organisme des deux parties n’a pas d’homologue et qu’au moins un organisme qui en a un présente une asymétrie consignée; non autrement.',
    },
    'think-tanks-in-b-only': {
      title: 'Seule la deuxième partie a des groupes de réflexion',
      rule: 'Oui si le dossier contient au moins un groupe de réflexion de la deuxième partie et aucun de la première; non autrement.',
    },
    'university-institutes-in-a-only': {
      title: 'Seule la première partie a des instituts universitaires d’études de sécurité',
      rule: 'Oui si le dossier contient au moins un institut universitaire de la première partie et aucun de la deuxième; non autrement.',
    },
    'short-of-means': {
      title: 'Le personnel et les fonds sont insuffisants',
      rule: 'Indéterminé si une contrainte actuelle du registre vise l’ensemble de la coopération, car l’ampleur du manque n’est pas mesurée; non calculable autrement.',
    },
    'broad-mandates': {
      title: 'Les attributions du personnel sont trop larges pour de nouvelles activités',
      rule: 'Indéterminé si le dossier nomme des unités responsables de cycles\u00a0: le plus grand nombre de cycles d’une même unité est indiqué, mais les effectifs ne figurent pas au dossier; non calculable autrement.',
    },
    'declining-budgets': {
      title: 'La baisse des budgets restreint les déplacements et les projets',
      rule: 'Toujours non calculable\u00a0: les budgets ne figurent pas au dossier.',
    },
    'few-bilingual': {
      title: 'Trop peu d’employés au niveau opérationnel sont bilingues',
      rule: 'Indéterminé si une contrainte actuelle du registre vise les échanges, car les compétences linguistiques ne figurent pas au dossier; non calculable autrement.',
    },
    'exchanges-precluded': {
      title: 'Les officiers et les élèves-officiers ne fréquentent pas les écoles et les universités de l’autre partie',
      rule: 'Oui si aucun des cycles que l’étude nomme ici n’a jamais eu lieu et qu’un énoncé datant d’au plus cinq ans dit chacun d’eux inexistant; non si l’un d’eux a eu lieu; indéterminé autrement.',
    },
    'institutes-not-connected': {
      title: 'Aucun cycle bilatéral établi ne relie les milieux d’études de sécurité',
      rule: 'Oui si aucun cycle bilatéral de la voie 2 n’a tenu au moins deux rencontres; non autrement.',
    },
    'few-military-education-links': {
      title: 'Les établissements d’enseignement militaire ont peu de liens réguliers',
      rule: 'Oui si un énoncé datant d’au plus cinq ans dit réguliers moins de la moitié des cycles que l’étude nomme ici; indéterminé si aucun d’eux n’a un tel énoncé ni plus d’une rencontre datée; non autrement.',
    },
    'promises-overdue': {
      title: 'Certaines rencontres promises sont en retard',
      rule: 'Oui si au moins un cycle assorti d’une promesse est certainement en retard ou interrompu; indéterminé si les dates permettent seulement de le supposer; non autrement.',
    },
    'claim-contradicted': {
      title: 'Une affirmation de régularité est contredite par les dates',
      rule: 'Oui si au moins un cycle qu’un document dit régulier a manqué une échéance promise entre deux rencontres tenues au plus tard à la date de ce document; non autrement.',
    },
    'unequal-ranks': {
      title: 'Certaines délégations sont dirigées à des rangs inégaux',
      rule: 'Oui si, dans au moins une rencontre bilatérale dont les deux rangs figurent au dossier, les rangs des deux chefs de délégation diffèrent de 2 ou plus sur l’échelle commune de 1 à 10; non autrement.',
    },
    'terms-running-out': {
      title: 'Certains mandats avancent sans rencontre',
      rule: 'Oui si au moins un titulaire en poste, tenu de rencontrer son homologue une fois par mandat, ne l’a pas fait après plus de la moitié de la durée habituelle d’un mandat (la médiane des mandats passés, ou deux ans s’il n’y en a aucun); non autrement.',
    },
  },
  ja: {
    'less-frequent': {
      title: '会合の頻度は比較対象の二国間関係より低い',
      rule: '両方の記録が1年を通じて及ぶ年における首脳会談、閣僚会合、次官級会合、共同訓練及び合意文書（二国間及び地域）の件数の比について、95%正確信頼区間の全体が1を下回れば該当、全体が1を上回れば非該当、それ以外は判定不能とする。',
    },
    'less-coordinated': {
      title: '協力を調整する枠組みも高いレベルの合同協議もない',
      rule: '双方の外務・防衛当局が参加する局長級以上の二国間の定例協議に開催実績がなく、かつ、署名又は発効済みで終了していない両国間の枠組み文書もなければ該当、それ以外は非該当とする。扱われていない合意議題の数、合意された議題及び取組に結び付いた会合の割合並びに双方の責任者が記載された会合の割合は、記録があれば併せて示すが、判定には用いない。',
    },
    'less-productive': {
      title: '成果を生む会合は少ない',
      rule: '日付のある会合のうち結果の記録があるものの割合のほか、会合での約束事項並びにその履行、遅延及び引継ぎの状況、実務者会合から次の会合へのフォローアップを、記録のある限り示す。成果があるとする基準が示されていないため、常に判定不能とする。',
    },
    'recent-progress': {
      title: '新設の定例協議及びトラック2に最近の進展がある',
      rule: '過去5年以内に始まり、未実施の期なく2回以上開催された定例協議が一つ以上あり、かつ、直近5年間のトラック2会合の数と、過去5年以内の記述で定期的とされるトラック2定例協議の数との合計が、その前の5年間のトラック2会合の数を上回れば該当、それ以外は非該当とする。',
    },
    'slower-than-others': {
      title: '進展は比較対象の二国間関係より遅い',
      rule: '三つの指標（両方の記録が1年を通じて及ぶ年における外務・防衛当局間の局長級以上の協議の回数及び共同訓練の件数並びに発効済みの協定の件数）のうち、比較対象を下回るものが上回るものより多ければ該当、少なければ非該当、同数であれば判定不能とする。',
    },
    'no-framework': {
      title: '安全保障協力の枠組みがない',
      rule: '署名又は発効済みで終了していない両国間の合意文書のうち、安全保障協力全体の目的及び優先順位を定めるものがなければ該当、あれば非該当とする。',
    },
    'no-priorities': {
      title: '目的及び優先順位が合意された一覧に示されていない',
      rule: '優先課題の一覧の合意を求める約束事項について、その根拠として指定された署名済みの文書がなければ該当、あれば非該当とする。',
    },
    'no-direction': {
      title: '協力に方向性を与える高いレベルの合同の場がない',
      rule: '双方の外務・防衛当局が参加する局長級以上の二国間の定例協議に開催実績がなければ該当、あれば非該当とし、各政府内の主管部局は考慮しない。',
    },
    'no-senior-joint-talks': {
      title: '外務・防衛当局が合同で行う高いレベルの協議がない',
      rule: '双方の外務・防衛当局が参加する局長級以上の二国間の定例協議に開催実績がなければ該当、1回でもあれば非該当とする。',
    },
    episodic: {
      title: '政府間の二国間の接触に定まった周期がない',
      rule: '判断可能な二国間のトラック1定例協議のうち不定期のものが半数以上であれば該当、半数未満であれば非該当とし、個々の定例協議は、未実施の期があるか、確実に遅延若しくは中断していれば不定期、そうでなければ過去5年以内の記述により、記述もなければ実施された期がある場合に定期的とする。',
    },
    'less-regular': {
      title: '政府間の二国間の接触は定期性を失いつつある',
      rule: '二国間のトラック1定例協議のうち、間隔が有意に長くなっているもの（間隔が四つ以上、テイル・セン推定の傾きが正、マン・ケンドール検定の正確確率が0.1以下）と、過去5年以内の記述で減少傾向又は中断とされるものとの合計が、間隔が有意に短くなっているものより多ければ該当、三者のいずれもなければ判定不能、それ以外は非該当とする。',
    },
    'not-reciprocated': {
      title: '高いレベルの訪問に相互性を欠くものがある',
      rule: '相互訪問又は持ち回りで行うこととされ、2回以上の訪問実績がある局長級以上の定例協議のうち、一方が2回以上受け入れ、他方が一度も受け入れていないものが一つ以上あれば該当、なければ非該当とし、第三国での会合、国際会議の際の会合及び遠隔での会合は数えない。',
    },
    'no-continuity': {
      title: '実務者レベルの会合に継続性がない',
      rule: '二国間のトラック1の実務者協議又は幕僚協議の会合が記録にあれば、会合間のフォローアップの記録がないため判定不能、会合の記録がなければ算定不可とする。',
    },
    'infrequent-defence-ministers': {
      title: '防衛担当大臣の会談は2年に1回に満たない',
      rule: '在任中に1回会談するとの定めの適用開始以降（それ以前は報告書が回数を示す期間の始期以降、これもなければ定例協議の開始以降）の年数を整数に丸め、防衛担当大臣の会談が年0.5回未満であれば該当、丸めた年数が1年未満であれば判定不能、それ以外は非該当とする。',
    },
    'regular-ship-visits': {
      title: '第二当事国への艦艇訪問は約束された間隔を守っている',
      rule: '連続する二つの訪問の間に、許容期間を含めて約束の1期がまるごと過ぎたものがあれば非該当、日付からは判断できないものがあれば判定不能、それ以外は該当とし、最後の訪問以降の期間は考慮しない。',
    },
    'economy-first': {
      title: '首脳会談の議題はほぼ経済に限られる',
      rule: '二国間の首脳会談の議題が記録にあれば、平和及び安全保障に関する合意済みの議題に属するものの割合を示すが、議題の全容が不明であるため常に判定不能とし、議題の記録がなければ算定不可とする。',
    },
    'peacekeeping-first': {
      title: '世界レベルの協力では平和維持活動が最も多い',
      rule: '世界レベルの会合のうち平和維持活動を議題としたものの数が、合意済みの他のいずれの世界レベルの議題よりも多ければ該当、同数の場合を含めそれ以外は非該当とする。',
    },
    'silent-topics': {
      title: '合意済みの議題に取り上げられなくなったものがある',
      rule: '合意済みの議題のうち、下位の議題を含めて過去5年間いずれの会合でも取り上げられていないものが一つ以上あれば該当、なければ非該当とする。',
    },
    'judgement-sf-9': {
      title: '両当事国は互いに関わることに消極的である',
      rule: '人による判断を要し、記録だけでは決まらないため、常に算定不可とする。',
    },
    'judgement-sf-9a': {
      title: '第二当事国は憲法及び対米関係のため慎重である',
      rule: '人による判断を要し、記録だけでは決まらないため、常に算定不可とする。',
    },
    'judgement-sf-9c': {
      title: '第二当事国の制度に関する知識不足により限界も機会も見えていない',
      rule: '人による判断を要し、記録だけでは決まらないため、常に算定不可とする。',
    },
    'judgement-sf-16': {
      title: '行政当局は依然として冷戦期の優先事項にとらわれている',
      rule: '人による判断を要し、記録だけでは決まらないため、常に算定不可とする。',
    },
    'judgement-sf-20b': {
      title: '第一当事国側で第二当事国の言語能力が向上している',
      rule: '人による判断を要し、記録だけでは決まらないため、常に算定不可とする。',
    },
    'looks-elsewhere': {
      title: '第一当事国の関心は主に欧州に向いている',
      rule: '判断の基となる第一当事国と他の相手国との会合の地域別割合が記録にないため、常に算定不可とする。',
    },
    constrained: {
      title: '法的又は政治的制約が協力を制限している',
      rule: '制約の一覧に、既に始まっているか又は開始日の記載がなく、かつ終了していないものが一つ以上あれば該当、なければ非該当とする。',
    },
    'agreements-harder-for-b': {
      title: '協定の締結は第二当事国の側でより困難である',
      rule: '制約の一覧にある協定に関する現行の制約の数が、第二当事国の側で第一当事国の側より多ければ該当、それ以外は非該当とし、両当事国に共通する制約はいずれの側にも数えない。',
    },
    'dissimilar-institutions': {
      title: '両当事国の機関は対応していない',
      rule: '両当事国の機関のうち、相手方に対応機関のないものが一つ以上あり、かつ、対応機関があって非対称性の記録があるものが一つ以上あれば該当、それ以外は非該当とする。',
    },
    'think-tanks-in-b-only': {
      title: 'シンクタンクは第二当事国にのみある',
      rule: '第二当事国のシンクタンクが記録に一つ以上あり、第一当事国のものがなければ該当、それ以外は非該当とする。',
    },
    'university-institutes-in-a-only': {
      title: '大学の安全保障研究所は第一当事国にのみある',
      rule: '第一当事国の大学研究所が記録に一つ以上あり、第二当事国のものがなければ該当、それ以外は非該当とする。',
    },
    'short-of-means': {
      title: '人員及び資金が不十分である',
      rule: '協力全般に関する現行の制約が制約の一覧にあれば、不足の程度を測る資料がないため判定不能、なければ算定不可とする。',
    },
    'broad-mandates': {
      title: '職員の所掌が広すぎて新たな活動を担えない',
      rule: '定例協議の担当部局が記録にあれば、一部局当たりの最多の担当件数を示すが、人員の記録がないため判定不能とし、担当部局の記録がなければ算定不可とする。',
    },
    'declining-budgets': {
      title: '予算の減少が出張及び事業を制限している',
      rule: '予算の記録がないため、常に算定不可とする。',
    },
    'few-bilingual': {
      title: '両言語に通じた実務者が少なすぎる',
      rule: '交流に関する現行の制約が制約の一覧にあれば、語学能力の記録がないため判定不能、なければ算定不可とする。',
    },
    'exchanges-precluded': {
      title: '士官及び士官候補生は相手国の学校及び大学で学んでいない',
      rule: '報告書がここで挙げる定例協議のいずれにも実施の実績がなく、かつ、その全てについて過去5年以内の記述で「なし」とされていれば該当、一つでも実施の実績があれば非該当、それ以外は判定不能とする。',
    },
    'institutes-not-connected': {
      title: '安全保障の研究者を結ぶ二国間の定例協議がない',
      rule: '2回以上開催された二国間のトラック2定例協議がなければ該当、あれば非該当とする。',
    },
    'few-military-education-links': {
      title: '軍事教育機関の間の定期的な交流は少ない',
      rule: '報告書がここで挙げる定例協議のうち、過去5年以内の記述で定期的とされるものが半数未満であれば該当、いずれにもそのような記述がなく、日付のある開催実績も1回以下であれば判定不能、それ以外は非該当とする。',
    },
    'promises-overdue': {
      title: '約束された会合に遅延しているものがある',
      rule: '開催の約束がある定例協議のうち、確実に遅延又は中断しているものが一つ以上あれば該当、日付からはその可能性があるにとどまるものしかなければ判定不能、いずれもなければ非該当とする。',
    },
    'claim-contradicted': {
      title: '定期的とする記述が日付と矛盾している',
      rule: '文書で定期的とされる定例協議のうち、その文書の日付までに開催された二つの会合の間に、約束された期の未実施があるものが一つ以上あれば該当、なければ非該当とする。',
    },
    'unequal-ranks': {
      title: '双方の代表者の職階が釣り合わない会合がある',
      rule: '双方の職階が記録にある二国間の会合のうち、1から10までの共通の尺度で双方の代表者の職階に2以上の差があるものが一つ以上あれば該当、なければ非該当とする。',
    },
    'terms-running-out': {
      title: '会談のないまま在任期間が過ぎつつある職がある',
      rule: '在任中に1回相手方と会談することとされている現職者のうち、通常の在任期間（過去の在任期間の中央値、過去の例がなければ2年）の半分を超えても会談していない者が一人以上いれば該当、いなければ非該当とする。',
    },
  },
});

/** By the code of a commitment's test: what it looks at. */
export const testWords = wordsIn({
  en: {
    cadence: 'whether meetings keep the promised rhythm',
    occurrence: 'whether it has taken place at least once',
    exists: 'whether what was promised exists',
    'exists-by-date': 'whether it exists by its date',
    'occurs-by-date': 'whether it took place by its date',
    'count-by-date': 'whether the list asked for is agreed by its date',
    'once-per-term': 'whether each holder met the counterpart during the term',
    balance: 'whether visits in both directions are balanced',
    'topic-share': 'whether the share of meetings on peace and security has grown',
    'agenda-part': 'whether the agenda has this part',
    format: 'whether meetings have this format',
    'count-increase': 'whether the number has increased',
    'scope-increase': 'whether the scope has widened',
    resource: 'whether funds have been allocated',
    qualitative: 'what only a person can judge',
    group: 'how many of the commitments under it are met',
  },
  fr: {
    cadence: 'si les rencontres respectent le rythme promis',
    occurrence: 'si cela a eu lieu au moins une fois',
    exists: 'si ce qui a été promis existe',
    'exists-by-date': 'si cela existe à la date prévue',
    'occurs-by-date': 'si cela a eu lieu au plus tard à la date prévue',
    'count-by-date': 'si la liste demandée est convenue à la date prévue',
    'once-per-term': 'si chaque titulaire a rencontré son homologue pendant son mandat',
    balance: 'si les visites dans les deux sens s’équilibrent',
    'topic-share': 'si la proportion des rencontres sur la paix et la sécurité a augmenté',
    'agenda-part': 'si l’ordre du jour comporte cette partie',
    format: 'si les rencontres ont cette formule',
    'count-increase': 'si le nombre a augmenté',
    'scope-increase': 'si la portée s’est élargie',
    resource: 'si des fonds ont été affectés',
    qualitative: 'ce que seule une personne peut juger',
    group: 'combien des engagements qui en relèvent sont tenus',
  },
  ja: {
    cadence: '会合が約束された周期で開催されているか',
    occurrence: '少なくとも1回実施されたか',
    exists: '約束されたものが存在するか',
    'exists-by-date': '期日までに成立したか',
    'occurs-by-date': '期日までに実施されたか',
    'count-by-date': '求められた一覧が期日までに合意されたか',
    'once-per-term': '各在任者が在任中に相手方と会談したか',
    balance: '双方向の訪問が均衡しているか',
    'topic-share': '平和及び安全保障を扱う会合の割合が増えたか',
    'agenda-part': '議題に当該部分が含まれているか',
    format: '会合が当該形式で行われているか',
    'count-increase': '人数又は件数が増えたか',
    'scope-increase': '範囲が広がったか',
    resource: '資金が配分されたか',
    qualitative: '人による判断のみが可能な事項',
    group: '属する約束事項のうち達成されたものの数',
  },
});
