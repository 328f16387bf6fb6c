import { counted, numberText, wordsIn } from '#platform/words/words.ts';

export const assessmentWords = wordsIn({
  en: {
    state: {
      title: 'State of the relationship',
      summary: (late: number, coming: number, changed: number) => `${late === 0 ? 'Nothing is late' : `${counted('en', late, { one: 'series is', other: 'series are' })} late`}; ${numberText('en', coming)} expected within a year; ${counted('en', changed, { one: 'finding has', other: 'findings have' })} changed since a year before.`,
      late: 'Series that are late', lateNone: 'No series is late.', step: 'Next step', series: 'Series', status: 'State', last: 'Last met', since: 'Overdue since', host: 'Host’s turn',
      coming: 'Coming within a year', comingNone: 'Nothing is planned, and no window opens.', when: 'When', planned: 'planned', expected: 'expected',
      turns: 'Whose turn to host', turnsNone: 'No series alternates.', lastTime: (when: string) => `last ${when}`,
      reciprocity: 'Reciprocity', reciprocityText: 'Visits between capitals by host; meetings in third countries, in margins and by telephone count for neither.', reciprocityNone: 'No visit is on record.',
      changed: 'Findings that changed', changedText: (day: string) => `Against ${day}.`, changedNone: 'No finding changed.', was: (before: string, now: string) => `${before} → ${now}`,
      terms: 'Terms running out without a meeting', termsNone: 'No term that runs is past its middle without a meeting.', termText: (day: string) => `terms of this office are usually over by ${day}`,
      coverage: 'Made from the records that this reader may read. What is not on record is not proof that it did not happen.',
    },
    verdict: 'Verdict', missing: 'Missing', figures: 'Figures', rule: 'Rule', evidence: 'Rests on', exceptions: 'Points the other way', basis: 'Basis', more: (count: number) => `${numberText('en', count)} more`, noEvidence: 'no record',
    findings: {
      title: '1997 findings', lede: 'What the study of 1997 found, what the same record gives when its dates are put to the rules as of 31 March 1997, and what the rules give on another day.',
      study: 'The study found', then: 'On the record, 31 March 1997', now: (day: string) => `On the record, ${day}`, own: 'Rules of our own', ownText: 'Not in the study; the same rules for every relationship.',
      computable: { yes: 'can be computed', partly: 'can be computed in part', no: 'rests on judgement' }, expected: 'verdict of the study', agrees: 'agrees with the study', differs: 'differs from the study', waits: 'cannot be compared yet',
      tally: (agree: number, of: number) => `Of ${numberText('en', of)} findings that can be computed from the study’s own record, ${numberText('en', agree)} come out as the study has them; the others say what is missing.`, none: 'No findings are on record for this relationship.',
      groupings: { overall: 'Overall', framework: 'Framework', disposition: 'Disposition', regularity: 'Regularity', reciprocity: 'Reciprocity', continuity: 'Continuity', attention: 'Attention', constraint: 'Constraints', institutions: 'Institutions', resources: 'Resources', language: 'Language', record: 'The record of cooperation' } as Readonly<Record<string, string>>,
    },
    scorecard: {
      title: 'Scorecard', lede: 'The recommendations of 1997, made checkable, against the record.', commitment: 'Commitment', since: 'Since', by: 'By', test: 'Looks at', late: 'late', due: (when: string) => `due ${when}`,
      tally: 'How many', all: 'all', none: 'No commitments are on record for this relationship.', notCounted: 'Groups are not counted; their parts are.', group: (met: number, judged: number, all: number) => `${numberText('en', met)} met of ${numberText('en', judged)} that can be judged, ${numberText('en', all)} in all`,
    },
    comparison: {
      title: 'Comparison', lede: 'The same measures of two relationships, over the whole years that both records cover.', reference: 'Compare with', show: 'Compare', none: 'There is no other relationship to compare with. Import one, and this page fills.',
      noYears: 'The two records share no whole year as of this day.', years: (first: number, last: number) => `Whole years ${first} to ${last}`, kind: 'Kind', ratio: 'Ratio', interval: 'exact 95% interval', both: 'All kinds compared', measure: 'Measure', byRank: 'By rank of the higher head', byLevel: 'By level', byTrack: 'By track', atLeast: (rank: string) => `${rank} or above`, below: (rank: string) => `below ${rank}, or not known`,
      frequency: 'Frequency', coordination: 'Coordination', productivity: 'Productivity', perYear: 'Engagements a year', onRecord: (from: string) => `since ${from}`, frameworks: 'Framework instruments in force', jointSeries: 'Senior joint series that have met', share: 'Held engagements with a recorded outcome', promised: 'Commitments made at engagements', promises: (made: number, kept: number, late: number) => `${numberText('en', made)} (kept ${numberText('en', kept)}, late ${numberText('en', late)})`, of: (count: number, all: number) => `${numberText('en', count)} of ${numberText('en', all)}`,
      tooFew: 'too few to tell', coverage: 'The records were collected with different care; a ratio is only as good as both.', records: 'The records', ratioText: (ratio: string, from: string, to: string) => `${ratio} (${from} to ${to})`, unbounded: 'no bound',
    },
  },
  fr: {
    state: {
      title: 'État de la relation',
      summary: (late: number, coming: number, changed: number) => `${late === 0 ? 'Aucun cycle en retard' : `${counted('fr', late, { one: 'cycle', other: 'cycles', many: 'de cycles' })} en retard`}; ${
        coming === 0 ? 'aucune session attendue' : counted('fr', coming, { one: 'session attendue', other: 'sessions attendues', many: 'de sessions attendues' })} d’ici un an; ${
        changed === 0 ? 'aucun constat n’a changé' : counted('fr', changed, { one: 'constat a changé', other: 'constats ont changé', many: 'de constats ont changé' })} depuis un an.`,
      late: 'Cycles en retard', lateNone: 'Aucun cycle n’est en retard.', step: 'Prochaine étape', series: 'Cycle', status: 'État', last: 'Dernière session', since: 'En retard depuis', host: 'À qui le tour d’accueillir',
      coming: 'À venir d’ici un an', comingNone: 'Rien n’est prévu et aucune période ne s’ouvre.', when: 'Date', planned: 'prévue', expected: 'attendue',
      turns: 'À qui le tour d’accueillir', turnsNone: 'Aucun cycle n’alterne.', lastTime: (when: string) => `la dernière fois\u00a0: ${when}`,
      reciprocity: 'Réciprocité', reciprocityText: 'Visites entre capitales, par hôte; les rencontres en pays tiers, en marge ou par téléphone ne comptent pour personne.', reciprocityNone: 'Aucune visite n’est consignée.',
      changed: 'Constats qui ont changé', changedText: (day: string) => `Par rapport au ${day}.`, changedNone: 'Aucun constat n’a changé.', was: (before: string, now: string) => `${before} → ${now}`,
      terms: 'Mandats qui s’achèvent sans rencontre', termsNone: 'Aucun mandat en cours n’a dépassé la moitié de sa durée sans rencontre.', termText: (day: string) => `les mandats à ce poste prennent fin d’ordinaire au plus tard le ${day}`,
      coverage: 'Établi à partir des documents que ce lecteur peut lire. Ce qui n’est pas consigné ne prouve pas que rien n’a eu lieu.',
    },
    verdict: 'Verdict', missing: 'Il manque', figures: 'Chiffres', rule: 'Règle', evidence: 'Repose sur', exceptions: 'Va dans l’autre sens', basis: 'Fondement', more: (count: number) => `${numberText('fr', count)} de plus`, noEvidence: 'aucun document',
    findings: {
      title: 'Constats de 1997', lede: 'Ce que l’étude de 1997 a constaté, ce que donne le même dossier quand ses dates sont soumises aux règles en date du 31 mars 1997, et ce que donnent les règles à une autre date.',
      study: 'L’étude a constaté', then: 'Selon le dossier, 31 mars 1997', now: (day: string) => `Selon le dossier, ${day}`, own: 'Nos propres règles', ownText: 'Absentes de l’étude; les mêmes règles pour toute relation.',
      computable: { yes: 'calculable', partly: 'calculable en partie', no: 'relève du jugement' }, expected: 'verdict de l’étude', agrees: 'concorde avec l’étude', differs: 'diffère de l’étude', waits: 'comparaison encore impossible',
      tally: (agree: number, of: number) => `Constats calculables à partir du dossier même de l’étude\u00a0: ${numberText('fr', of)}; concordant avec l’étude\u00a0: ${numberText('fr', agree)}. Les autres disent ce qui manque.`, none: 'Aucun constat n’est consigné pour cette relation.',
      groupings: { overall: 'Ensemble', framework: 'Cadre', disposition: 'Attitude', regularity: 'Régularité', reciprocity: 'Réciprocité', continuity: 'Continuité', attention: 'Attention', constraint: 'Contraintes', institutions: 'Institutions', resources: 'Ressources', language: 'Langue', record: 'Bilan de la coopération' } as Readonly<Record<string, string>>,
    },
    scorecard: {
      title: 'Tableau de bord', lede: 'Les recommandations de 1997, rendues vérifiables, face au dossier.', commitment: 'Engagement', since: 'Depuis', by: 'Selon', test: 'Examine', late: 'tardif', due: (when: string) => `échéance\u00a0: ${when}`,
      tally: 'Répartition', all: 'tous', none: 'Aucun engagement n’est consigné pour cette relation.', notCounted: 'Les groupes ne sont pas comptés; leurs éléments le sont.', group: (met: number, judged: number, all: number) => `tenus\u00a0: ${numberText('fr', met)} sur ${numberText('fr', judged)} pouvant être jugés (${numberText('fr', all)} en tout)`,
    },
    comparison: {
      title: 'Comparaison', lede: 'Les mêmes mesures de deux relations, sur les années complètes que couvrent les deux dossiers.', reference: 'Comparer avec', show: 'Comparer', none: 'Il n’y a pas d’autre relation à comparer. Importez-en une et cette page se remplira.',
      noYears: 'À cette date, les deux dossiers n’ont aucune année complète en commun.', years: (first: number, last: number) => `Années complètes de ${first} à ${last}`, kind: 'Genre', ratio: 'Rapport', interval: 'intervalle exact à 95\u00a0%', both: 'Tous les genres comparés', measure: 'Mesure', byRank: 'Selon le rang le plus élevé des chefs de délégation', byLevel: 'Selon le niveau', byTrack: 'Selon la voie', atLeast: (rank: string) => `${rank} ou rang supérieur`, below: (rank: string) => `rang inférieur à ${rank}, ou inconnu`,
      frequency: 'Fréquence', coordination: 'Coordination', productivity: 'Productivité', perYear: 'Rencontres par année', onRecord: (from: string) => `depuis ${from}`, frameworks: 'Instruments-cadres en vigueur', jointSeries: 'Cycles conjoints de haut niveau déjà réunis', share: 'Rencontres tenues dont le résultat est consigné', promised: 'Engagements pris lors des rencontres', promises: (made: number, kept: number, late: number) => `${numberText('fr', made)} (tenus\u00a0: ${numberText('fr', kept)}; en retard\u00a0: ${numberText('fr', late)})`, of: (count: number, all: number) => `${numberText('fr', count)} sur ${numberText('fr', all)}`,
      tooFew: 'trop peu pour le dire', coverage: 'Les dossiers n’ont pas été constitués avec le même soin; un rapport ne vaut que ce que valent les deux.', records: 'Les documents', ratioText: (ratio: string, from: string, to: string) => `${ratio} (de ${from} à ${to})`, unbounded: 'sans borne',
    },
  },
  ja: {
    state: {
      title: '二国間関係の現況',
      summary: (late: number, coming: number, changed: number) => `${late === 0 ? '遅延している定例協議はなく' : `遅延している定例協議は${numberText('ja', late)}件`}、1年以内の開催予定は${numberText('ja', coming)}件、1年前から変化した所見は${numberText('ja', changed)}件です。`,
      late: '遅延している定例協議', lateNone: '遅延している定例協議はありません。', step: '次の作業', series: '定例協議', status: '状況', last: '前回', since: '遅延開始', host: '次の主催国',
      coming: '1年以内の予定', comingNone: '予定はなく、開催時期を迎えるものもありません。', when: '時期', planned: '予定', expected: '開催予定時期',
      turns: '次の主催国', turnsNone: '持ち回りの定例協議はありません。', lastTime: (when: string) => `前回：${when}`,
      reciprocity: '相互性', reciprocityText: '首都間の訪問を主催国別に数えます。第三国、国際会議の際、電話による会合はいずれにも数えません。', reciprocityNone: '訪問の記録はありません。',
      changed: '変化した所見', changedText: (day: string) => `${day}時点との比較です。`, changedNone: '変化した所見はありません。', was: (before: string, now: string) => `${before} → ${now}`,
      terms: '会合のないまま終わりに近づく任期', termsNone: '任期の半ばを過ぎて会合のない在任者はいません。', termText: (day: string) => `この役職の任期は通常${day}までに終わります`,
      coverage: 'この閲覧者が閲覧できる記録から作成しています。記録にないことは、行われなかったことの証明ではありません。',
    },
    verdict: '判定', missing: '不足', figures: '数値', rule: '規則', evidence: '根拠', exceptions: '反対の記録', basis: '判定の基礎', more: (count: number) => `ほか${numberText('ja', count)}件`, noEvidence: '記録なし',
    findings: {
      title: '1997年の所見', lede: '1997年の報告書の所見、同じ記録の日付を1997年3月31日時点で規則に当てはめた結果、及び他の時点における結果を示します。',
      study: '報告書の所見', then: '1997年3月31日時点の記録', now: (day: string) => `${day}時点の記録`, own: '独自の規則', ownText: '報告書にはない、全ての二国間関係に共通の規則です。',
      computable: { yes: '算定可能', partly: '一部算定可能', no: '判断による' }, expected: '報告書の判定', agrees: '報告書と一致', differs: '報告書と相違', waits: 'まだ比較できない',
      tally: (agree: number, of: number) => `報告書自身の記録から算定できる所見${numberText('ja', of)}件のうち、${numberText('ja', agree)}件が報告書と一致し、その他は不足するものを示します。`, none: 'この二国間関係に関する所見の記録はありません。',
      groupings: { overall: '全般', framework: '枠組み', disposition: '姿勢', regularity: '定期性', reciprocity: '相互性', continuity: '継続性', attention: '関心', constraint: '制約', institutions: '制度', resources: '資源', language: '言語', record: '協力の実績' } as Readonly<Record<string, string>>,
    },
    scorecard: {
      title: '提言の達成状況', lede: '1997年の提言を検証可能な約束事項とし、記録と照合します。', commitment: '約束事項', since: '達成時期', by: '根拠', test: '検証内容', late: '期限後', due: (when: string) => `期限：${when}`,
      tally: '件数', all: '全て', none: 'この二国間関係に関する約束事項の記録はありません。', notCounted: '項目群は数えず、その内訳を数えます。', group: (met: number, judged: number, all: number) => `判定できる${numberText('ja', judged)}件中${numberText('ja', met)}件達成（全${numberText('ja', all)}件）`,
    },
    comparison: {
      title: '比較', lede: '両方の記録が1年を通じて及ぶ年について、二つの二国間関係を同じ指標で比べます。', reference: '比較対象', show: '比較する', none: '比較できる他の二国間関係がありません。取り込むと、ここに表示されます。',
      noYears: 'この日付の時点では、両方の記録が1年を通じて及ぶ年がありません。', years: (first: number, last: number) => `${first}年から${last}年まで（各年1月～12月）`, kind: '種類', ratio: '比', interval: '95%正確信頼区間', both: '比較対象の全種類', measure: '指標', byRank: '代表者（高い方）の職階別', byLevel: 'レベル別', byTrack: 'トラック別', atLeast: (rank: string) => `${rank}以上`, below: (rank: string) => `${rank}未満又は不明`,
      frequency: '頻度', coordination: '調整', productivity: '成果', perYear: '年間会合数', onRecord: (from: string) => `${from}以降`, frameworks: '有効な枠組み文書', jointSeries: '開催実績のある外務・防衛当局間の局長級以上の定例協議', share: '結果の記録がある会合', promised: '会合での約束事項', promises: (made: number, kept: number, late: number) => `${numberText('ja', made)}件（履行済み${numberText('ja', kept)}件、遅延${numberText('ja', late)}件）`, of: (count: number, all: number) => `${numberText('ja', all)}件中${numberText('ja', count)}件`,
      tooFew: '件数が少なく判断不能', coverage: '二つの記録は収集の精度が異なります。比の確かさは両方の記録の質によります。', records: '対象の記録', ratioText: (ratio: string, from: string, to: string) => `${ratio}（${from}～${to}）`, unbounded: '上限なし',
    },
  },
});
