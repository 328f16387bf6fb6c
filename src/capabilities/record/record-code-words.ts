import { wordsIn } from '#platform/words/words.ts';

/** Codes that only the record's own tables use; those of the domain have theirs in domain-words. */
interface CodeWords {
  readonly sides: Readonly<Record<'both' | 'region' | 'INT' | 'BI', string>>;
  readonly yes: string;
  readonly noStyle: string;
  readonly topicKinds: Readonly<Record<string, string>>;
  readonly allLevels: string;
  readonly organisationTypes: Readonly<Record<string, string>>;
  readonly counterpartBases: Readonly<Record<string, string>>;
  readonly instrumentKinds: Readonly<Record<string, string>>;
  readonly limits: Readonly<Record<string, string>>;
  readonly statuses: Readonly<Record<string, string>>;
  readonly commitmentKinds: Readonly<Record<string, string>>;
  readonly bearings: Readonly<Record<string, string>>;
  readonly factKinds: Readonly<Record<string, string>>;
  readonly sourceKinds: Readonly<Record<string, string>>;
  readonly phraseBases: Readonly<Record<string, string>>;
  readonly termKinds: Readonly<Record<string, string>>;
  readonly relationKinds: Readonly<Record<string, string>>;
  readonly bookStates: Readonly<Record<string, string>>;
  readonly methods: Readonly<Record<string, string>>;
}

const en: CodeWords = {
  sides: { both: 'both sides', region: 'the region', INT: 'international', BI: 'joint body of both sides' },
  yes: 'yes',
  noStyle: 'no style',
  topicKinds: { level: 'level', theme: 'theme', topic: 'topic', subtopic: 'subtopic', 'current-agenda': 'agenda of the day', 'current-topic': 'topic of the day' },
  allLevels: 'all levels',
  organisationTypes: {
    office: 'office', ministry: 'ministry', unit: 'unit', agency: 'agency', 'armed-forces': 'armed forces', post: 'post', 'military-education': 'military education', 'training-centre': 'training centre',
    programme: 'program', legislature: 'legislature', network: 'network', 'university-institute': 'university institute', 'think-tank': 'think tank', university: 'university', track2: 'Track 2 body',
    panel: 'panel', fund: 'fund', association: 'association', international: 'international organization',
  },
  counterpartBases: { stated: 'stated by the study', implied: 'implied by the study', none: 'there is none', unknown: 'not known' },
  instrumentKinds: {
    law: 'law', treaty: 'treaty', declaration: 'declaration', agreement: 'agreement', policy: 'policy', arrangement: 'arrangement', memorandum: 'memorandum', 'action-plan': 'action plan', study: 'study',
  },
  limits: {
    'limits new activities': 'new activities', 'limits agreements': 'agreements', 'limits exercises and exchange': 'exercises and exchanges', 'limits missions; also enables': 'missions, which it also makes possible',
    'limits pace': 'pace', 'limits attention': 'attention', 'limits all': 'everything', 'limits exchange': 'exchanges', 'complicates linkages': 'links between institutions',
  },
  statuses: { 'in force': 'in force', 'in force since 1992': 'in force since 1992', easing: 'easing' },
  commitmentKinds: { recommendation: 'recommendation', commitment: 'commitment', purpose: 'purpose', candidate: 'possible measure' },
  bearings: { fulfils: 'wholly', partly: 'in part' },
  factKinds: {
    status: 'status', interest: 'interest', membership: 'membership', rationale: 'reason', trend: 'trend', disposition: 'disposition', context: 'context', document: 'about the document',
  },
  sourceKinds: { dataset: 'data set', 'dataset-adjusted': 'data set, adjusted', page: 'page', mixed: 'several', unread: 'no page read' },
  bookStates: { draft: 'draft', frozen: 'frozen' },
  methods: { request: 'invited', cancel: 'called off' },
  termKinds: { activity: 'activity', subject: 'subject', body: 'body', office: 'office', text: 'kind of text', place: 'place', exercise: 'exercise', concept: 'concept' },
  relationKinds: { broader: 'falls under', related: 'related to', exact: 'the same as', close: 'close to' },
  phraseBases: { 'keyword rule, not checked one by one': 'a keyword, not checked one by one', unmatched: 'nothing; it matches no topic' },
};

const fr: CodeWords = {
  sides: { both: 'les deux parties', region: 'la région', INT: 'international', BI: 'organisme commun aux deux parties' },
  yes: 'oui',
  noStyle: 'aucun appel',
  topicKinds: { level: 'niveau', theme: 'volet', topic: 'thème', subtopic: 'sous-thème', 'current-agenda': 'programme de l’heure', 'current-topic': 'thème de l’heure' },
  allLevels: 'tous les niveaux',
  organisationTypes: {
    office: 'poste', ministry: 'ministère', unit: 'unité', agency: 'agence', 'armed-forces': 'forces armées', post: 'poste à l’étranger', 'military-education': 'enseignement militaire', 'training-centre': 'centre de formation',
    programme: 'programme', legislature: 'assemblée législative', network: 'réseau', 'university-institute': 'institut universitaire', 'think-tank': 'groupe de réflexion', university: 'université', track2: 'organisme de la voie 2',
    panel: 'groupe d’experts', fund: 'fonds', association: 'association', international: 'organisation internationale',
  },
  counterpartBases: { stated: 'indiqué par l’étude', implied: 'sous-entendu par l’étude', none: 'aucun', unknown: 'inconnu' },
  instrumentKinds: {
    law: 'loi', treaty: 'traité', declaration: 'déclaration', agreement: 'accord', policy: 'politique', arrangement: 'arrangement', memorandum: 'protocole d’entente', 'action-plan': 'plan d’action', study: 'étude',
  },
  limits: {
    'limits new activities': 'les nouvelles activités', 'limits agreements': 'les accords', 'limits exercises and exchange': 'les exercices et les échanges', 'limits missions; also enables': 'les missions, qu’elle rend aussi possibles',
    'limits pace': 'le rythme', 'limits attention': 'l’attention', 'limits all': 'tout', 'limits exchange': 'les échanges', 'complicates linkages': 'les liens entre institutions',
  },
  statuses: { 'in force': 'en vigueur', 'in force since 1992': 'en vigueur depuis 1992', easing: 'en voie d’assouplissement' },
  commitmentKinds: { recommendation: 'recommandation', commitment: 'engagement', purpose: 'objet', candidate: 'mesure possible' },
  bearings: { fulfils: 'en entier', partly: 'en partie' },
  factKinds: {
    status: 'situation', interest: 'intérêt', membership: 'appartenance', rationale: 'raison', trend: 'tendance', disposition: 'attitude', context: 'contexte', document: 'au sujet du document',
  },
  sourceKinds: { dataset: 'jeu de données', 'dataset-adjusted': 'jeu de données, corrigé', page: 'page', mixed: 'plusieurs', unread: 'aucune page lue' },
  bookStates: { draft: 'ébauche', frozen: 'arrêtée' },
  methods: { request: 'invitation envoyée', cancel: 'annulation envoyée' },
  termKinds: { activity: 'activité', subject: 'sujet', body: 'organisme', office: 'poste', text: 'genre de texte', place: 'lieu', exercise: 'exercice', concept: 'concept' },
  relationKinds: { broader: 'relève de', related: 'associé à', exact: 'identique à', close: 'proche de' },
  phraseBases: { 'keyword rule, not checked one by one': 'mot-clé, sans vérification cas par cas', unmatched: 'aucun; ne correspond à aucun thème' },
};

const ja: CodeWords = {
  sides: { both: '両国', region: '地域', INT: '国際機関', BI: '両国共同' },
  yes: '該当',
  noStyle: '敬称なし',
  topicKinds: { level: 'レベル', theme: '主題', topic: '議題', subtopic: '細目', 'current-agenda': '当時の議題', 'current-topic': '当時の個別議題' },
  allLevels: '全レベル',
  organisationTypes: {
    office: '役職', ministry: '省', unit: '部局', agency: '庁・機関', 'armed-forces': '軍・自衛隊', post: '在外勤務の職', 'military-education': '軍事教育機関', 'training-centre': '訓練センター',
    programme: 'プログラム', legislature: '議会', network: 'ネットワーク', 'university-institute': '大学研究所', 'think-tank': 'シンクタンク', university: '大学', track2: 'トラック2の組織',
    panel: '有識者会議', fund: '基金', association: '学会・団体', international: '国際機関',
  },
  counterpartBases: { stated: '報告書に明記', implied: '報告書から推定', none: 'なし', unknown: '不明' },
  instrumentKinds: {
    law: '法令', treaty: '条約', declaration: '宣言', agreement: '協定', policy: '政策文書', arrangement: '取決め', memorandum: '覚書', 'action-plan': '行動計画', study: '報告書',
  },
  limits: {
    'limits new activities': '新たな活動', 'limits agreements': '協定の締結', 'limits exercises and exchange': '訓練及び交流', 'limits missions; also enables': '任務（可能とする側面もある）',
    'limits pace': '進度', 'limits attention': '関心', 'limits all': '全般', 'limits exchange': '交流', 'complicates linkages': '機関間の連携',
  },
  statuses: { 'in force': '有効', 'in force since 1992': '1992年以降有効', easing: '緩和の方向' },
  commitmentKinds: { recommendation: '提言', commitment: '約束事項', purpose: '目的', candidate: '候補となる措置' },
  bearings: { fulfils: '達成', partly: '一部達成' },
  factKinds: {
    status: '地位', interest: '利益', membership: '加盟', rationale: '理由', trend: '傾向', disposition: '姿勢', context: '背景', document: '文書に関する事項',
  },
  sourceKinds: { dataset: 'データセット', 'dataset-adjusted': 'データセット（補正あり）', page: 'ウェブページ等', mixed: '複数', unread: '資料未確認' },
  bookStates: { draft: '作成中', frozen: '確定済み' },
  methods: { request: '招待済み', cancel: '取消し通知済み' },
  termKinds: { activity: '活動', subject: '主題', body: '組織', office: '役職', text: '文書の種類', place: '地名', exercise: '訓練', concept: '概念' },
  relationKinds: { broader: '上位概念', related: '関連概念', exact: '同一の概念', close: '近い概念' },
  phraseBases: { 'keyword rule, not checked one by one': 'キーワードによる（個別には未確認）', unmatched: '該当する議題なし' },
};

export const codeWords = wordsIn({ en, fr, ja });
