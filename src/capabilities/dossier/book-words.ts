import type { ItemCode } from '#domain/dossier/agenda.ts';
import type { AgendaPart } from '#domain/meeting/agenda.ts';
import type { SectionName } from '#domain/dossier/document.ts';
import type { LineKind, Slot } from '#domain/dossier/draft.ts';
import type { Style } from '#domain/party/style.ts';
import { counted, numberText, wordsIn } from '#platform/words/words.ts';

/** The words that stand in a book. */
interface BookWords {
  readonly title: (title: string) => string;
  readonly draft: string;
  readonly edition: (number: string, day: string) => string;
  readonly basis: (day: string) => string;
  readonly contents: string;
  readonly page: string;
  readonly of: string;
  readonly room: string;
  readonly and: string;
  readonly none: string;
  readonly sections: Readonly<Record<SectionName, string>>;
  readonly slots: Readonly<Record<Slot, string>>;
  readonly scenario: {
    readonly brief: string; readonly when: string; readonly where: string; readonly host: string; readonly kind: string; readonly series: string; readonly stage: string; readonly occasion: string;
    readonly purpose: (title: string) => string; readonly purposeJoint: (title: string) => string;
    readonly beats: string; readonly opening: (host: string, guest: string) => string; readonly openingBoth: string; readonly closing: string; readonly background: string; readonly ifRaised: string;
    readonly lastMet: (when: string) => string; readonly neverMet: string; readonly late: (count: number) => string; readonly open: (count: number) => string; readonly turn: (host: string) => string;
  };
  readonly agenda: {
    readonly proposed: string; readonly head: readonly [string, string, string, string, string]; readonly both: string;
    readonly parts: Readonly<Record<AgendaPart, string>>; readonly rest: string;
    readonly items: Readonly<Record<ItemCode, (name: string, ...counts: number[]) => string>>;
    readonly window: (window: string) => string; readonly at: (host: string) => string;
  };
  readonly people: { readonly named: string; readonly inOffice: string; readonly head: readonly [string, string, string, string]; readonly headOf: string; readonly acting: string; readonly unsure: string; readonly addressed: string; readonly styles: Readonly<Record<NonNullable<Style>, string>>; readonly unknown: string; readonly speaks: Readonly<Record<string, string>> };
  readonly meetings: { readonly series: string; readonly ranks: string; readonly head: readonly [string, string, string, string]; readonly none: string };
  readonly status: {
    readonly initiatives: string; readonly commitments: string; readonly head: readonly [string, string, string, string]; readonly promise: readonly [string, string, string, string];
    readonly behind: string; readonly carried: string; readonly noInitiatives: string; readonly noCommitments: string; readonly madeAt: string; readonly closedWith: string; readonly groups: string; readonly rapporteur: string;
  };
  readonly agreements: { readonly inForce: string; readonly negotiated: string; readonly head: readonly [string, string, string, string]; readonly noneInForce: string; readonly noneNegotiated: string; readonly framework: string };
  readonly assessment: { readonly findings: string; readonly findingHead: readonly [string, string, string]; readonly hosted: (a: string, b: string) => string; readonly noFindings: string; readonly expected: string; readonly unchanged: string;
    readonly summary: (late: number, coming: number, changed: number) => string; readonly lateNone: string; readonly comingNone: string; readonly reciprocityNone: string; readonly coverage: string };
  readonly topics: { readonly lines: Readonly<Record<LineKind, string>>; readonly last: string; readonly under: string; readonly none: string; readonly never: string };
  readonly sources: { readonly head: readonly [string, string, string]; readonly lede: string; readonly none: string };
}

export const bookWords = wordsIn<BookWords>({
  en: {
    title: (title) => `Briefing book: ${title}`, draft: 'Draft', edition: (number, day) => `Edition ${number}, frozen on ${day}`, basis: (day) => `Made from the record as it stood on ${day}.`,
    contents: 'Contents', page: 'Page', of: 'of', room: 'Room for text', and: ', ', none: 'nothing on record',
    sections: {
      scenario: 'Scenario note', agenda: 'Agenda', people: 'Who is who', meetings: 'Last meetings', status: 'Status of initiatives and commitments', agreements: 'Agreements in force and under negotiation',
      assessment: 'Assessment on a page', topics: 'Topic sheets', sources: 'Sources',
    },
    slots: { purpose: 'Purpose', objectives: 'Our objectives', arguments: 'Arguments to use', tactics: 'Tactical arguments', theirs: 'Their objectives', response: 'Our response', press: 'Press line' },
    scenario: {
      brief: 'In brief', when: 'When', where: 'Where', host: 'Host', kind: 'Kind', series: 'Series', stage: 'Stage', occasion: 'Occasion',
      purpose: (title) => `To prepare and hold “${title}”, to take stock of what was promised, and to agree on what is to be done before the next meeting.`,
      purposeJoint: (title) => `“${title}” looks at the next three to five years, takes stock of the present situation and of everything under way, and settles what is to be done by the next talks.`,
      beats: 'Beats', opening: (host, guest) => `Opening remarks: ${host} as host, then ${guest}`, openingBoth: 'Opening remarks by both heads of delegation', closing: 'Closing: what was agreed, who does it by when, and what is said to the press', background: 'Background', ifRaised: 'If raised by the other side:',
      lastMet: (when) => `Last round of this series: ${when}`, neverMet: 'No earlier round of this series is on record.', late: (count) => (count === 0 ? 'No commitment is late.' : `${counted('en', count, { one: 'commitment is', other: 'commitments are' })} late.`), open: (count) => `${counted('en', count, { one: 'commitment is', other: 'commitments are' })} open and not yet due.`,
      turn: (host) => `Turn to host next, by the record: ${host}.`,
    },
    agenda: {
      proposed: 'Proposed from the record; not agreed with the other side.', head: ['No.', 'Item', 'Lead', 'Time', 'Result wanted'], both: 'both',
      parts: { '1': 'Part 1. The next three to five years (outside experts may join)', '2': 'Part 2. The present: the situation, and a report on everything under way', '3': 'Part 3. What is to be done by the next talks' }, rest: 'Other items',
      items: {
        opening: () => 'Opening, and adoption of the agenda', outlook: () => 'Each side’s outlook on the region and its own policy over the next three to five years, with outside experts', goal: (name) => `Goal: ${name}`, priority: (name) => `Joint priority: ${name}`,
        situation: () => 'Each side’s policy, and the present situation in the region', report: (_, initiatives, commitments) => `Report on everything under way: ${counted('en', initiatives ?? 0, { one: 'initiative', other: 'initiatives' })} and ${counted('en', commitments ?? 0, { one: 'open commitment', other: 'open commitments' })}`,
        late: (name) => `Late: ${name}`, 'follow-up': () => 'What has become of the results of the last meeting', topic: (name) => name, behind: (name) => `Behind its day: ${name}`,
        'to-do': (_, open) => `What is to be done until the next meeting, by whom and by when${open ? `; ${counted('en', open, { one: 'commitment is', other: 'commitments are' })} carried forward` : ''}`, 'next-round': () => 'Date and place of the next round', other: () => 'Other matters',
      },
      window: (window) => `expected by its rhythm ${window}`, at: (host) => `host: ${host}`,
    },
    people: { named: 'The delegations, in their order of precedence.', inOffice: 'No delegation is named yet. These officials are in office on the days of the meeting, as far as the record tells.', head: ['Name', 'Office', 'Rank', 'Languages'], headOf: 'head of delegation', acting: 'acting', unsure: 'not certain on all of these days', addressed: 'style', styles: { 'right-honourable': 'The Right Honourable', honourable: 'The Honourable', excellency: 'Excellency' }, unknown: 'not on record', speaks: { en: 'English', fr: 'French', ja: 'Japanese' } },
    meetings: { series: 'Last rounds of the series', ranks: 'Last meetings of the principals, by rank', head: ['When', 'Meeting', 'Place', 'Outcome'], none: 'None is on record.' },
    status: {
      initiatives: 'Initiatives', commitments: 'Commitments made at meetings', head: ['Initiative', 'Leads', 'Due', 'Status'], promise: ['Commitment', 'Owners', 'Due', 'Standing'],
      behind: 'late', carried: 'carried forward', noInitiatives: 'No initiative is on record.', noCommitments: 'No commitment made at a meeting is on record.', madeAt: 'made at', closedWith: 'closed with', groups: 'Sub-groups', rapporteur: 'rapporteur',
    },
    agreements: { inForce: 'Agreed, and not ended', negotiated: 'Under negotiation', head: ['Text', 'Kind', 'Signed', 'In force'], noneInForce: 'None is on record.', noneNegotiated: 'None is on record.', framework: 'framework' },
    assessment: { findings: 'Findings that matter', findingHead: ['Finding', 'Verdict', 'A year ago'], hosted: (a, b) => `${a}, ${b}`, noFindings: 'No finding holds and none has changed.', expected: 'expected', unchanged: 'the same',
      summary: (late, coming, changed) => `${late === 0 ? 'No series is late' : `${counted('en', late, { one: 'series is', other: 'series are' })} late`}; ${counted('en', coming, { one: 'round is', other: 'rounds are' })} expected within a year; ${counted('en', changed, { one: 'finding has', other: 'findings have' })} changed since a year ago.`,
      lateNone: 'Nothing that was promised is late.', comingNone: 'Nothing is planned and no window opens.', reciprocityNone: 'No visit is on record.', coverage: 'Made from the records that may be read by those for whom this book is made. What is not on record is no proof that nothing took place.' },
    topics: { lines: { raise: 'What we raise', respond: 'If they raise it', background: 'Background' }, last: 'Last on an agenda', under: 'Under way', none: 'No topic is on the agenda or on record for this series.', never: 'Not on an agenda before, as far as the record tells.' },
    sources: { head: ['Record', 'What', 'Source'], lede: 'Every fact in this book comes from these records.', none: 'no source given' },
  },
  fr: {
    title: (title) => `Cahier de breffage\u00a0: ${title}`, draft: 'Ébauche', edition: (number, day) => `Édition ${number}, arrêtée le ${day}`, basis: (day) => `Établi à partir du dossier tel qu’il était le ${day}.`,
    contents: 'Table des matières', page: 'Page', of: 'de', room: 'Espace pour le texte', and: ', ', none: 'rien au dossier',
    sections: {
      scenario: 'Note de scénario', agenda: 'Ordre du jour', people: 'Qui est qui', meetings: 'Dernières rencontres', status: 'État des initiatives et des engagements', agreements: 'Accords en vigueur et en négociation',
      assessment: 'Évaluation en une page', topics: 'Fiches thématiques', sources: 'Sources',
    },
    slots: { purpose: 'But', objectives: 'Nos objectifs', arguments: 'Arguments à employer', tactics: 'Arguments tactiques', theirs: 'Leurs objectifs', response: 'Notre réponse', press: 'Message à la presse' },
    scenario: {
      brief: 'En bref', when: 'Date', where: 'Lieu', host: 'Hôte', kind: 'Genre', series: 'Cycle', stage: 'Étape', occasion: 'Occasion',
      purpose: (title) => `Préparer et tenir «\u00a0${title}\u00a0», faire le point sur ce qui a été promis et convenir de ce qui doit être fait avant la prochaine rencontre.`,
      purposeJoint: (title) => `«\u00a0${title}\u00a0»\u00a0: examiner les trois à cinq prochaines années, faire le point sur la situation présente et sur tout ce qui est en cours, et arrêter ce qui doit être fait d’ici les prochains pourparlers.`,
      beats: 'Déroulement', opening: (host, guest) => `Mots d’ouverture\u00a0: ${host}, pays hôte, puis ${guest}`, openingBoth: 'Mots d’ouverture des deux chefs de délégation', closing: 'Clôture\u00a0: ce qui a été convenu, qui s’en charge et pour quand, et ce qui est dit à la presse', background: 'Contexte', ifRaised: 'Si l’autre partie soulève la question\u00a0:',
      lastMet: (when) => `Dernière session de ce cycle\u00a0: ${when}`, neverMet: 'Aucune session antérieure de ce cycle n’est consignée.', late: (count) => (count === 0 ? 'Aucun engagement n’est en retard.' : `${counted('fr', count, { one: 'engagement est', other: 'engagements sont', many: 'd’engagements sont' })} en retard.`), open: (count) => `${counted('fr', count, { one: 'engagement est en cours et n’est pas encore échu', other: 'engagements sont en cours et ne sont pas encore échus', many: 'd’engagements sont en cours et ne sont pas encore échus' })}.`,
      turn: (host) => `À qui le tour d’accueillir, selon le dossier\u00a0: ${host}.`,
    },
    agenda: {
      proposed: 'Proposé à partir du dossier; n’a pas été convenu avec l’autre partie.', head: ['Nº', 'Point', 'Responsable', 'Durée', 'Résultat voulu'], both: 'les deux',
      parts: { '1': 'Partie 1. Les trois à cinq prochaines années (des experts de l’extérieur peuvent participer)', '2': 'Partie 2. Le présent\u00a0: la situation et le compte rendu de tout ce qui est en cours', '3': 'Partie 3. Ce qui doit être fait d’ici les prochains pourparlers' }, rest: 'Autres points',
      items: {
        opening: () => 'Ouverture et adoption de l’ordre du jour', outlook: () => 'Perspectives de chaque partie sur la région et sur sa propre politique pour les trois à cinq prochaines années, avec des experts de l’extérieur', goal: (name) => `But\u00a0: ${name}`, priority: (name) => `Priorité commune\u00a0: ${name}`,
        situation: () => 'Politique de chaque partie et situation actuelle dans la région', report: (_, initiatives, commitments) => `Compte rendu de tout ce qui est en cours\u00a0: ${counted('fr', initiatives ?? 0, { one: 'initiative', other: 'initiatives', many: 'd’initiatives' })} et ${counted('fr', commitments ?? 0, { one: 'engagement en cours', other: 'engagements en cours', many: 'd’engagements en cours' })}`,
        late: (name) => `En retard\u00a0: ${name}`, 'follow-up': () => 'Suites données à la dernière rencontre', topic: (name) => name, behind: (name) => `Échéance dépassée\u00a0: ${name}`,
        'to-do': (_, open) => `Ce qui doit être fait d’ici la prochaine rencontre, par qui et pour quand${open ? `; ${counted('fr', open, { one: 'engagement est reporté', other: 'engagements sont reportés', many: 'd’engagements sont reportés' })} à l’ordre du jour suivant` : ''}`, 'next-round': () => 'Date et lieu de la prochaine session', other: () => 'Questions diverses',
      },
      window: (window) => `attendue selon la périodicité\u00a0: ${window}`, at: (host) => `hôte\u00a0: ${host}`,
    },
    people: { named: 'Les délégations, dans l’ordre de préséance.', inOffice: 'Aucune délégation n’est encore nommée. Voici les titulaires en poste aux jours de la rencontre, d’après le dossier.', head: ['Nom', 'Poste', 'Rang', 'Langues'], headOf: 'chef de délégation', acting: 'par intérim', unsure: 'non certain pour tous ces jours', addressed: 'appel', styles: { 'right-honourable': 'Le très honorable ou la très honorable', honourable: 'L’honorable', excellency: 'Excellence' }, unknown: 'non consigné', speaks: { en: 'anglais', fr: 'français', ja: 'japonais' } },
    meetings: { series: 'Dernières sessions du cycle', ranks: 'Dernières rencontres des responsables, selon le rang', head: ['Date', 'Rencontre', 'Lieu', 'Résultat'], none: 'Aucune n’est consignée.' },
    status: {
      initiatives: 'Initiatives', commitments: 'Engagements pris lors de rencontres', head: ['Initiative', 'Responsables', 'Échéance', 'État'], promise: ['Engagement', 'Responsables', 'Échéance', 'État'],
      behind: 'en retard', carried: 'reporté à l’ordre du jour', noInitiatives: 'Aucune initiative n’est consignée.', noCommitments: 'Aucun engagement pris lors d’une rencontre n’est consigné.', madeAt: 'pris à', closedWith: 'clos par', groups: 'Sous-groupes', rapporteur: 'rapporteur',
    },
    agreements: { inForce: 'Convenus et toujours valables', negotiated: 'En négociation', head: ['Texte', 'Genre', 'Signature', 'Entrée en vigueur'], noneInForce: 'Aucun n’est consigné.', noneNegotiated: 'Aucun n’est consigné.', framework: 'cadre' },
    assessment: { findings: 'Constats qui comptent', findingHead: ['Constat', 'Verdict', 'Il y a un an'], hosted: (a, b) => `${a}, ${b}`, noFindings: 'Aucun constat n’est avéré et aucun n’a changé.', expected: 'attendue', unchanged: 'inchangé',
      summary: (late, coming, changed) => `${late === 0 ? 'Aucun cycle n’est en retard' : `${counted('fr', late, { one: 'cycle est', other: 'cycles sont', many: 'de cycles sont' })} en retard`}; ${counted('fr', coming, { one: 'session est attendue', other: 'sessions sont attendues', many: 'de sessions sont attendues' })} d’ici un an; ${counted('fr', changed, { one: 'constat a changé', other: 'constats ont changé', many: 'de constats ont changé' })} depuis un an.`,
      lateNone: 'Rien de ce qui a été promis n’est en retard.', comingNone: 'Rien n’est prévu et aucune période ne s’ouvre.', reciprocityNone: 'Aucune visite n’est consignée.', coverage: 'Établi à partir des documents que peuvent lire ceux à qui ce cahier est destiné. Ce qui n’est pas consigné ne prouve pas que rien n’a eu lieu.' },
    topics: { lines: { raise: 'Ce que nous soulevons', respond: 'S’ils soulèvent la question', background: 'Contexte' }, last: 'Dernières fois à l’ordre du jour', under: 'En cours', none: 'Aucun thème n’est à l’ordre du jour ni consigné pour ce cycle.', never: 'Jamais à l’ordre du jour jusqu’ici, d’après le dossier.' },
    sources: { head: ['Document', 'Objet', 'Source'], lede: 'Tous les faits de ce cahier proviennent des documents suivants.', none: 'aucune source indiquée' },
  },
  ja: {
    title: (title) => `${title}　資料集`, draft: '案', edition: (number, day) => `第${number}版（${day}確定）`, basis: (day) => `${day}時点の記録に基づき作成。`,
    contents: '目次', page: '', of: '/', room: '記入欄', and: '、', none: '記録なし',
    sections: {
      scenario: '会合の概要及び発言・応答要領', agenda: '議事次第', people: '出席者及び関係役職者', meetings: '過去の会合', status: '取組及び約束事項の現況', agreements: '有効な合意文書及び交渉中の文書',
      assessment: '二国間関係の評価（概要）', topics: '議題別資料', sources: '出典',
    },
    slots: { purpose: '目的', objectives: '我が方の目標', arguments: '発言要領', tactics: '補足の論点', theirs: '先方の目標（想定）', response: '応答要領', press: '対外応答要領' },
    scenario: {
      brief: '概要', when: '日程', where: '場所', host: '主催国', kind: '種類', series: '定例協議', stage: '段階', occasion: '機会',
      purpose: (title) => `「${title}」を開催し、これまでの約束事項の実施状況を確認し、次回会合までに行う事項について認識を共有すること。`,
      purposeJoint: (title) => `「${title}」において、今後3年から5年の展望を議論し、現在の情勢及び実施中の全ての活動の状況を確認し、次回協議までに行う事項を決定すること。`,
      beats: '進行', opening: (host, guest) => `冒頭発言（主催国${host}、続いて${guest}）`, openingBoth: '両首席代表による冒頭発言', closing: '総括（合意事項、担当及び期限並びに対外発表の確認）', background: '参考', ifRaised: '（先方より提起があれば）',
      lastMet: (when) => `本協議の前回会合：${when}`, neverMet: '本協議の過去の会合は記録にない。', late: (count) => (count === 0 ? '期限を過ぎた約束事項はない。' : `期限を過ぎた約束事項は${numberText('ja', count)}件。`), open: (count) => `期限前の約束事項は${numberText('ja', count)}件。`,
      turn: (host) => `記録上、次の主催国は${host}。`,
    },
    agenda: {
      proposed: '記録に基づく案であり、先方と合意したものではない。', head: ['番号', '議題', '担当', '時間', '求める成果'], both: '双方',
      parts: { '1': '第1部　今後3年から5年の展望（部外有識者の参加可）', '2': '第2部　現在の情勢及び実施中の全ての活動の報告', '3': '第3部　次回協議までに行う事項' }, rest: 'その他の議題',
      items: {
        opening: () => '開会及び議事次第の採択', outlook: () => '今後3年から5年の地域情勢の展望及び双方の政策（部外有識者の参加を得る）', goal: (name) => `目標：${name}`, priority: (name) => `共通の優先課題：${name}`,
        situation: () => '双方の政策及び現在の地域情勢', report: (_, initiatives, commitments) => `実施中の全ての活動の報告（取組${numberText('ja', initiatives ?? 0)}件、未了の約束事項${numberText('ja', commitments ?? 0)}件）`,
        late: (name) => `期限超過：${name}`, 'follow-up': () => '前回会合の成果のその後の状況', topic: (name) => name, behind: (name) => `期限超過：${name}`,
        'to-do': (_, open) => `次回会合までに行う事項、担当及び期限${open ? `（継続する約束事項${numberText('ja', open)}件）` : ''}`, 'next-round': () => '次回会合の時期及び場所', other: () => 'その他',
      },
      window: (window) => `開催周期による予定時期：${window}`, at: (host) => `主催国：${host}`,
    },
    people: { named: '代表団（席次順）', inOffice: '代表団は未定である。記録上、会合当日に在任する者は次のとおり。', head: ['氏名', '役職', '職階', '使用言語'], headOf: '首席代表', acting: '代行', unsure: '全期間の在任は未確認', addressed: '敬称', styles: { 'right-honourable': '閣下', honourable: '閣下', excellency: '閣下' }, unknown: '記録なし', speaks: { en: '英語', fr: 'フランス語', ja: '日本語' } },
    meetings: { series: '本協議の過去の会合', ranks: '首脳・閣僚等の直近の会合（職階別）', head: ['日付', '会合', '場所', '結果'], none: '記録なし。' },
    status: {
      initiatives: '取組', commitments: '会合における約束事項', head: ['取組', '責任者', '期限', '状況'], promise: ['約束事項', '責任者', '期限', '状況'],
      behind: '期限超過', carried: '次回議題へ継続', noInitiatives: '取組の記録はない。', noCommitments: '会合における約束事項の記録はない。', madeAt: '約束した会合', closedWith: '終結の根拠', groups: '分科会', rapporteur: '報告者',
    },
    agreements: { inForce: '有効な合意文書', negotiated: '交渉中の文書', head: ['文書', '種類', '署名', '発効'], noneInForce: '記録なし。', noneNegotiated: '記録なし。', framework: '枠組み文書' },
    assessment: { findings: '主な所見', findingHead: ['所見', '判定', '1年前'], hosted: (a, b) => `${a}、${b}`, noFindings: '該当する所見及び変化した所見はない。', expected: '開催予定時期', unchanged: '同じ',
      summary: (late, coming, changed) => `遅延している定例協議は${numberText('ja', late)}件、1年以内の開催予定は${numberText('ja', coming)}件、1年前から変化した所見は${numberText('ja', changed)}件である。`,
      lateNone: '遅延している定例協議はない。', comingNone: '予定はなく、開催時期を迎える定例協議もない。', reciprocityNone: '訪問の記録はない。', coverage: '本資料集の対象者が閲覧できる記録に基づく。記録にないことは、行われなかったことの証明ではない。' },
    topics: { lines: { raise: '発言要領', respond: '応答要領（先方より提起があれば）', background: '参考' }, last: '過去の議論', under: '実施中の事項', none: '本協議の議題は記録にない。', never: '記録上、過去に議題となったことはない。' },
    sources: { head: ['記録番号', '内容', '出典'], lede: '本資料集の事実は全て次の記録による。', none: '出典の記載なし' },
  },
});
