import type { Basis, Verdict } from '#domain/assessment/finding.ts';
import type { CommitmentAnswer } from '#domain/commitment/verdict.ts';
import type { Kind, Level, Stage, Track } from '#domain/engagement/engagement.ts';
import type { Rank } from '#domain/party/rank.ts';
import type { Hosting, StatedRegularity } from '#domain/series/series.ts';
import type { TimelinessState } from '#domain/series/timeliness.ts';
import type { Audience } from '#domain/trust/reader.ts';
import { wordsIn } from './words.ts';

/** The words for the domain's codes; short, in the singular, to stand in a table or after a colon. */
interface DomainWords {
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly tracks: Readonly<Record<Track, string>>;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly ranks: Readonly<Record<Rank, string>>;
  readonly hostings: Readonly<Record<Hosting, string>>;
  readonly states: Readonly<Record<TimelinessState, string>>;
  readonly stated: Readonly<Record<StatedRegularity, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly commitmentVerdicts: Readonly<Record<CommitmentAnswer, string>>;
  readonly audiences: Readonly<Record<Audience, string>>;
  readonly basis: Readonly<Record<Basis, string>>;
}

const en: DomainWords = {
  kinds: {
    summit: 'summit', ministerial: 'ministerial meeting', 'vice-ministerial': 'vice-ministerial meeting', officials: 'officials’ talks', 'staff-talks': 'staff talks',
    visit: 'visit', 'ship-visit': 'ship visit', exercise: 'exercise', exchange: 'exchange', operation: 'operation', agreement: 'agreement',
    parliamentary: 'parliamentary contact', workshop: 'workshop', symposium: 'symposium', other: 'other',
  },
  levels: { bilateral: 'bilateral', regional: 'regional', global: 'global' },
  tracks: { '1': 'Track 1', '1.5': 'Track 1.5', '2': 'Track 2' },
  stages: { proposed: 'proposed', planned: 'planned', confirmed: 'confirmed', held: 'held', reported: 'reported', cancelled: 'cancelled', postponed: 'postponed' },
  ranks: {
    'head-of-government': 'head of government', 'prime-minister': 'prime minister', speaker: 'speaker', minister: 'minister', 'vice-minister': 'vice-minister',
    'deputy-minister': 'deputy minister', 'chief-of-defence': 'chief of defence', 'director-general': 'director-general', adm: 'assistant deputy minister',
    ambassador: 'ambassador', 'head-of-service': 'head of service', 'flag-officer': 'flag officer', 'general-officer': 'general officer', 'two-star': 'two-star officer',
    'one-star': 'one-star officer', director: 'director', officer: 'officer', official: 'official', attache: 'attaché', legislator: 'legislator', cadet: 'cadet',
    student: 'student', expert: 'expert', academic: 'academic',
  },
  hostings: { alternating: 'alternating', 'to-a': 'always in', 'to-b': 'always in', 'each-capital': 'each in the other’s capital', parent: 'with the host of the gathering', none: 'no rule' },
  states: { 'no-promise': 'no promise', 'never-met': 'never met', 'on-time': 'on time', due: 'due', overdue: 'overdue', lapsed: 'lapsed', suspended: 'suspended', ended: 'ended' },
  stated: {
    regular: 'regular', 'claimed-regular': 'claimed to be regular', irregular: 'irregular', declining: 'declining', lapsed: 'lapsed', absent: 'absent', 'not-held': 'not held',
    standing: 'standing', new: 'new', ended: 'ended', proposed: 'proposed', linked: 'linked to another', 'ad-hoc': 'ad hoc', active: 'active', 'being-established': 'being set up', 'not-recorded': 'not recorded',
  },
  verdicts: { yes: 'yes', no: 'no', undetermined: 'undetermined', 'not-computable': 'not computable' },
  commitmentVerdicts: { met: 'met', partly: 'partly met', 'not-met': 'not met', 'not-computable': 'not computable' },
  audiences: { national: 'one side only', shared: 'both sides', public: 'public' },
  basis: { record: 'on dates and rows of the record', statement: 'on a statement of the study, not on dates', both: 'on the record and on a statement of the study' },
};

const fr: DomainWords = {
  kinds: {
    summit: 'sommet', ministerial: 'rencontre ministérielle', 'vice-ministerial': 'rencontre sous-ministérielle', officials: 'consultations entre fonctionnaires', 'staff-talks': 'pourparlers d’état-major',
    visit: 'visite', 'ship-visit': 'visite de navire', exercise: 'exercice', exchange: 'échange', operation: 'opération', agreement: 'accord',
    parliamentary: 'contact parlementaire', workshop: 'atelier', symposium: 'symposium', other: 'autre',
  },
  levels: { bilateral: 'bilatéral', regional: 'régional', global: 'mondial' },
  tracks: { '1': 'voie 1', '1.5': 'voie 1,5', '2': 'voie 2' },
  stages: { proposed: 'proposée', planned: 'prévue', confirmed: 'confirmée', held: 'tenue', reported: 'compte rendu établi', cancelled: 'annulée', postponed: 'reportée' },
  ranks: {
    'head-of-government': 'chef de gouvernement', 'prime-minister': 'premier ministre', speaker: 'président d’assemblée', minister: 'ministre', 'vice-minister': 'vice-ministre',
    'deputy-minister': 'sous-ministre', 'chief-of-defence': 'chef d’état-major de la défense', 'director-general': 'directeur général', adm: 'sous-ministre adjoint',
    ambassador: 'ambassadeur', 'head-of-service': 'chef d’état-major d’armée', 'flag-officer': 'officier général de la marine', 'general-officer': 'officier général', 'two-star': 'major-général',
    'one-star': 'brigadier-général', director: 'directeur', officer: 'officier', official: 'fonctionnaire', attache: 'attaché', legislator: 'parlementaire', cadet: 'élève-officier',
    student: 'étudiant', expert: 'expert', academic: 'universitaire',
  },
  hostings: { alternating: 'à tour de rôle', 'to-a': 'toujours chez la même partie\u00a0:', 'to-b': 'toujours chez la même partie\u00a0:', 'each-capital': 'chacun dans la capitale de l’autre', parent: 'chez l’hôte de la réunion multilatérale', none: 'sans règle' },
  states: { 'no-promise': 'aucune promesse', 'never-met': 'jamais tenu', 'on-time': 'à temps', due: 'à tenir', overdue: 'en retard', lapsed: 'interrompu', suspended: 'suspendu', ended: 'terminé' },
  stated: {
    regular: 'régulier', 'claimed-regular': 'dit régulier', irregular: 'irrégulier', declining: 'en déclin', lapsed: 'interrompu', absent: 'inexistant', 'not-held': 'non tenu',
    standing: 'permanent', new: 'nouveau', ended: 'terminé', proposed: 'proposé', linked: 'lié à un autre', 'ad-hoc': 'ponctuel', active: 'actif', 'being-established': 'en cours d’établissement', 'not-recorded': 'non consigné',
  },
  verdicts: { yes: 'oui', no: 'non', undetermined: 'indéterminé', 'not-computable': 'non calculable' },
  commitmentVerdicts: { met: 'tenu', partly: 'tenu en partie', 'not-met': 'non tenu', 'not-computable': 'non calculable' },
  audiences: { national: 'une seule partie', shared: 'les deux parties', public: 'public' },
  basis: { record: 'dates et lignes du dossier', statement: 'énoncé de l’étude, et non des dates', both: 'dossier et énoncé de l’étude' },
};

const ja: DomainWords = {
  kinds: {
    summit: '首脳会談', ministerial: '閣僚会合', 'vice-ministerial': '次官級会合', officials: '実務者協議', 'staff-talks': '幕僚協議', visit: '訪問', 'ship-visit': '艦艇訪問',
    exercise: '共同訓練', exchange: '交流', operation: '活動', agreement: '合意文書', parliamentary: '議員交流', workshop: 'ワークショップ', symposium: 'シンポジウム', other: 'その他',
  },
  levels: { bilateral: '二国間', regional: '地域', global: '世界' },
  tracks: { '1': 'トラック1', '1.5': 'トラック1.5', '2': 'トラック2' },
  stages: { proposed: '提案', planned: '予定', confirmed: '確定', held: '開催済み', reported: '報告済み', cancelled: '中止', postponed: '延期' },
  ranks: {
    'head-of-government': '首脳', 'prime-minister': '首相', speaker: '議長', minister: '大臣', 'vice-minister': '次官', 'deputy-minister': '次官（カナダ）', 'chief-of-defence': '軍参謀総長・統合幕僚長',
    'director-general': '局長', adm: '次官補', ambassador: '大使', 'head-of-service': '各幕僚長・各軍司令官', 'flag-officer': '将官（海）', 'general-officer': '将官', 'two-star': '少将級', 'one-star': '准将級',
    director: '課長', officer: '士官', official: '担当官', attache: '駐在武官・防衛駐在官', legislator: '議員', cadet: '学生（士官候補生）', student: '学生', expert: '有識者', academic: '研究者',
  },
  hostings: { alternating: '持ち回り', 'to-a': '常に次の国：', 'to-b': '常に次の国：', 'each-capital': '相互訪問', parent: '国際会議の開催国', none: '定めなし' },
  states: { 'no-promise': '約束なし', 'never-met': '未開催', 'on-time': '予定どおり', due: '開催時期', overdue: '遅延', lapsed: '中断', suspended: '停止中', ended: '終了' },
  stated: {
    regular: '定期的', 'claimed-regular': '定期的とされる', irregular: '不定期', declining: '減少傾向', lapsed: '中断', absent: 'なし', 'not-held': '開催されず', standing: '常設', new: '新設', ended: '終了',
    proposed: '提案中', linked: '他と連動', 'ad-hoc': '随時', active: '継続中', 'being-established': '設立準備中', 'not-recorded': '記録なし',
  },
  verdicts: { yes: '該当', no: '非該当', undetermined: '判定不能', 'not-computable': '算定不可' },
  commitmentVerdicts: { met: '達成', partly: '一部達成', 'not-met': '未達成', 'not-computable': '算定不可' },
  audiences: { national: '自国限り', shared: '両当事国', public: '公開' },
  basis: { record: '日付及び記録に基づく', statement: '日付ではなく報告書の記述に基づく', both: '記録及び報告書の記述に基づく' },
};

export const domainWords = wordsIn({ en, fr, ja });
