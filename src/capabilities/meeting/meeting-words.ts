import type { Part } from '#platform/web/html.ts';
import type { AgendaPart, DesiredResult } from '#domain/meeting/agenda.ts';
import type { DiscussionState } from '#domain/meeting/discussion.ts';
import { wordsIn } from '#platform/words/words.ts';

type Parts = Readonly<Record<AgendaPart, string>>;
type Results = Readonly<Record<DesiredResult, string>>;
type Problems = Readonly<Record<string, string>>;
type States = Readonly<Record<DiscussionState, (a: string, b: string) => string>>;

export const meetingWords = wordsIn({
  en: {
    backToMeeting: 'Back to the meeting', order: 'Order', up: 'up', down: 'down', amend: 'amend', remove: 'take off', moveUp: (what: string) => `Move up: ${what}`, moveDown: (what: string) => `Move down: ${what}`, removeWhat: (what: string) => `Take off: ${what}`, amendWhat: (what: string) => `Amend: ${what}`,
    lead: (country: string) => `Lead, ${country}`, leads: 'Leads', plenary: 'Plenary', body: 'Plenary or sub-group', unassigned: 'none',
    delegation: {
      title: 'Delegations', none: 'Nobody is on record.', name: 'Name', person: 'Name', personJa: 'Name in Japanese', kana: 'Reading in kana', kanaHint: 'Names in Japanese are sorted by it.', family: 'Family name', familyHint: 'Only where the name itself does not show it: de Chastelain; Nakasone, of Hirofumi Nakasone.', style: 'Style', byOffice: 'by the custom of the office', noStyle: 'none', address: 'in full', looksLike: (who: Part): Part => ['Another name on record looks the same and is written otherwise: ', who, '. Make sure which is right; they are kept apart.'], personHint: 'Japanese names with the family name first, in capitals: YAMADA Haruo. Left empty, it is who holds the office on that day.', office: 'Office', officeHint: 'From the list or in your own words. Rank and titles follow from it where the record knows them.',
      rank: 'Rank on the common scale', titles: { en: 'Title in English', fr: 'Title in French', ja: 'Title in Japanese' }, speaks: { en: 'Speaks English', fr: 'Speaks French', ja: 'Speaks Japanese' }, languages: 'Languages', side: 'Side', head: 'Head of delegation', makeHead: 'make head', makeHeadOf: (who: string) => `Make head of delegation: ${who}`,
      add: 'Add somebody', save: 'Add to the delegation', amendTitle: 'Amend a delegate', keep: 'Change the delegations', official: 'Add a person or an office that is not in the list', subgroup: 'Takes part in', gap: (steps: number) => `The heads of delegation are ${steps} steps apart on the common scale.`, noHead: 'no head yet', public: 'The rank of a head is not written into this public engagement: only a releasing officer may do that.',
      problems: { 'no-person': 'Give a name, or an office whose holder is on record for that day.' } as Problems,
    },
    official: {
      title: 'A person in an office', lede: 'What is added here is read by both sides.', office: 'Office on record', newOffice: 'a new office, named below', names: { en: 'New office, in English', fr: 'New office, in French', ja: 'New office, in Japanese' }, country: 'Side of the new office',
      since: 'In office since', until: 'In office until', untilHint: 'Left empty: still in office.', acting: 'Acting', succeeds: 'The one in office until now leaves on that day', source: 'Source', dates: 'A day, a month or a year: 2026-09-01, 1 September 2026, September 2026, 2026.', saved: (who: Part): Part => [who, ' is on record.'],
      doubt: (who: string, when: string) => `This term may overlap with that of ${who} (${when}). The dates do not tell.`,
      problems: { 'no-person': 'Give a name.', 'no-office': 'Choose an office, or name the new one.', 'public-term': 'The term of the one in office is public: a releasing officer must end it.' } as Problems, overlaps: (who: string, when: string) => `${who} holds this office in that time (${when}). Two terms of one office cannot overlap.`,
    },
    subgroup: {
      title: 'Sub-groups', of: (series: string) => `Sub-groups: ${series}`, lede: 'Bodies of this series with a mandate, an agenda and a rapporteur of their own. They carry from meeting to meeting.', none: 'There is no sub-group.', names: { en: 'Name in English', fr: 'Name in French', ja: 'Name in Japanese' }, mandate: 'Mandate', rapporteur: 'Rapporteur', rapporteurHint: 'A post or a person, of either side.', leadHint: 'A post, not a person.',
      since: 'Since', until: 'Until', note: 'Note', add: 'Set up a sub-group', amendTitle: 'Amend a sub-group', series: 'Series', meetings: 'At meetings', meeting: 'Meeting', agenda: 'Agenda', report: 'Report', noMeetings: 'It has come before no meeting yet.', toCome: 'Meetings to come', agendaOf: (meeting: string) => `Agenda: ${meeting}`, members: 'Members', problems: { 'no-name': 'Name it in at least one language.' } as Problems,
    },
    agenda: {
      title: 'Agenda', none: 'Nothing is on the agenda yet.', keep: 'Change or print the agenda', no: 'No.', item: 'Item', titles: { en: 'Item in English', fr: 'Item in French', ja: 'Item in Japanese' }, starts: 'Begins', startsHint: '09:30, or 2027-05-13T09:30 on another day, in the host’s time. Left empty, it follows the item before it.', duration: 'Duration', durationHint: 'Minutes, or PT1H30M.', minutes: (value: number) => `${value} min`,
      paper: 'Paper', desired: 'Result wanted', results: { inform: 'inform', exchange: 'exchange views', decide: 'decide', 'agree-text': 'agree a text' } satisfies Results as Results, topic: 'Topic', commitment: 'Commitment', part: 'Part', noPart: 'no part',
      parts: { '1': 'Part 1: the next three to five years, with outside experts', '2': 'Part 2: the present, with a report on everything under way', '3': 'Part 3: what is to be done by the next talks' } satisfies Parts as Parts, add: 'Add an item', save: 'Put on the agenda', amendTitle: 'Amend an item', time: (country: string) => `Time, ${country}`,
      carried: 'Commitments carried forward', carriedText: 'Open commitments of the series. They stand here by themselves until they are closed.', proposals: 'Proposed from the record', proposalsText: 'What this meeting could take up. Nothing is on the agenda until you put it there.', initiatives: 'Initiatives under way', topics: 'Agreed topics that no agenda has had for five years', commitments: 'Commitments to discuss as an item of their own', take: 'put on the agenda', takeWhat: (what: string) => `Put on the agenda: ${what}`, more: (count: number) => `and ${count} more`, lead: 'Leads',
      problems: { 'no-title': 'Name the item in at least one language.', 'no-duration': 'This is no duration. Write minutes, such as 30, or PT1H30M.', 'no-time': 'This is no time. Write 09:30 or 2027-05-13T09:30.' } as Problems,
    },
    discussion: {
      title: 'Records of discussion', none: 'None is on record.', kinds: { agreed: 'Agreed minutes', 'one-sided': 'Notes of one side' }, explain: { agreed: 'One text for both sides. Each agrees to it separately; any change of the text withdraws both agreements.', 'one-sided': 'Only your own side reads these notes, and nobody is asked to agree to them.' }, of: (country: string) => `Notes of ${country}: nobody else reads them`,
      states: { drafted: () => 'drafted, agreed by nobody', 'agreed-by-a': (a: string) => `agreed by ${a}`, 'agreed-by-b': (_: string, b: string) => `agreed by ${b}`, 'agreed-by-both': () => 'agreed by both' } satisfies States as States, agreedOn: (country: string, day: string) => `${country} agreed on ${day}`, notYet: (country: string) => `${country} has not agreed`, digest: 'Digest of the text',
      awaited: 'Minutes to agree', awaitedText: 'The other side has agreed to them; your side has not.',
      write: { agreed: 'Draft minutes for both sides to agree', 'one-sided': 'Write notes that only your side reads' }, amend: 'Amend', amendTitle: { agreed: 'Agreed minutes', 'one-sided': 'Notes of one side' }, texts: { en: 'Text in English', fr: 'Text in French', ja: 'Text in Japanese' }, agree: 'Agree to this text for your side', withdraw: 'Take back your side’s agreement', withdraws: 'Somebody has agreed to this text. If you change it, both agreements are withdrawn.', read: 'Read', changed: 'The text was changed while you read it. Nothing was agreed. Read it again below.',
      problems: { 'no-text': 'Write the text in at least one language.', 'national-meeting': 'The other side does not read this meeting: there are no minutes to agree. Write notes of your side.' } as Problems,
    },
  },
  fr: {
    backToMeeting: 'Retour à la rencontre', order: 'Ordre', up: 'monter', down: 'descendre', amend: 'modifier', remove: 'retirer', moveUp: (what: string) => `Monter\u00a0: ${what}`, moveDown: (what: string) => `Descendre\u00a0: ${what}`, removeWhat: (what: string) => `Retirer\u00a0: ${what}`, amendWhat: (what: string) => `Modifier\u00a0: ${what}`,
    lead: (country: string) => `Responsable, ${country}`, leads: 'Responsables', plenary: 'Plénière', body: 'Plénière ou sous-groupe', unassigned: 'aucun',
    delegation: {
      title: 'Délégations', none: 'Personne n’est consigné.', name: 'Nom', person: 'Nom', personJa: 'Nom en japonais', kana: 'Lecture en kana', kanaHint: 'Sert à trier les noms en japonais.', family: 'Nom de famille', familyHint: 'Seulement quand le nom ne le montre pas de lui-même\u00a0: de Chastelain; Nakasone, de Hirofumi Nakasone.', style: 'Appel', byOffice: 'selon l’usage du poste', noStyle: 'aucun', address: 'en entier', looksLike: (who: Part): Part => ['Un autre nom au dossier a la même apparence, mais s’écrit autrement\u00a0: ', who, '. Vérifiez lequel est juste; ils restent distincts.'], personHint: 'Noms japonais\u00a0: nom de famille d’abord, en capitales (YAMADA Haruo). Vide\u00a0: le titulaire du poste ce jour-là.', office: 'Poste', officeHint: 'Choisi dans la liste ou décrit librement. Le rang et les titres en découlent quand ils figurent au dossier.',
      rank: 'Rang sur l’échelle commune', titles: { en: 'Titre en anglais', fr: 'Titre en français', ja: 'Titre en japonais' }, speaks: { en: 'Parle anglais', fr: 'Parle français', ja: 'Parle japonais' }, languages: 'Langues', side: 'Partie', head: 'Chef de délégation', makeHead: 'nommer chef', makeHeadOf: (who: string) => `Nommer chef de délégation\u00a0: ${who}`,
      add: 'Ajouter une personne', save: 'Ajouter à la délégation', amendTitle: 'Modifier un délégué', keep: 'Modifier les délégations', official: 'Ajouter une personne ou un poste absent de la liste', subgroup: 'Participe à', gap: (steps: number) => `Les chefs de délégation sont à ${steps} échelons l’un de l’autre sur l’échelle commune.`, noHead: 'pas encore de chef', public: 'Le rang du chef n’est pas inscrit dans cette rencontre publique\u00a0: seul un agent de communication peut le faire.',
      problems: { 'no-person': 'Donnez un nom, ou un poste dont le titulaire ce jour-là figure au dossier.' },
    },
    official: {
      title: 'Une personne et son poste', lede: 'Ce qui est ajouté ici est lu par les deux parties.', office: 'Poste au dossier', newOffice: 'un nouveau poste, nommé ci-dessous', names: { en: 'Nouveau poste, en anglais', fr: 'Nouveau poste, en français', ja: 'Nouveau poste, en japonais' }, country: 'Partie du nouveau poste',
      since: 'En poste depuis', until: 'En poste jusqu’à', untilHint: 'Vide\u00a0: toujours en poste.', acting: 'Par intérim', succeeds: 'Le titulaire actuel quitte le poste ce jour-là', source: 'Source', dates: 'Un jour, un mois ou une année\u00a0: 2026-09-01, 1er septembre 2026, septembre 2026, 2026.', saved: (who: Part): Part => [who, ' figure au dossier.'],
      doubt: (who: string, when: string) => `Ce mandat chevauche peut-être celui de ${who} (${when}). Les dates ne permettent pas de trancher.`,
      problems: { 'no-person': 'Donnez un nom.', 'no-office': 'Choisissez un poste ou nommez le nouveau.', 'public-term': 'Le mandat du titulaire actuel est public\u00a0: un agent de communication doit y mettre fin.' }, overlaps: (who: string, when: string) => `${who} occupe ce poste à ce moment (${when}). Deux mandats au même poste ne peuvent se chevaucher.`,
    },
    subgroup: {
      title: 'Sous-groupes', of: (series: string) => `Sous-groupes\u00a0: ${series}`, lede: 'Organes de ce cycle, dotés d’un mandat, d’un ordre du jour et d’un rapporteur. Ils se poursuivent d’une session à l’autre.', none: 'Il n’y a pas de sous-groupe.', names: { en: 'Nom en anglais', fr: 'Nom en français', ja: 'Nom en japonais' }, mandate: 'Mandat', rapporteur: 'Rapporteur', rapporteurHint: 'Un poste ou une personne, de l’une ou l’autre partie.', leadHint: 'Un poste, non une personne.',
      since: 'Depuis', until: 'Jusqu’à', note: 'Note', add: 'Créer un sous-groupe', amendTitle: 'Modifier un sous-groupe', series: 'Cycle', meetings: 'Aux sessions', meeting: 'Session', agenda: 'Ordre du jour', report: 'Rapport', noMeetings: 'Il n’a encore participé à aucune session.', toCome: 'Sessions à venir', agendaOf: (meeting: string) => `Ordre du jour\u00a0: ${meeting}`, members: 'Membres', problems: { 'no-name': 'Nommez-le dans une langue au moins.' },
    },
    agenda: {
      title: 'Ordre du jour', none: 'Rien n’est encore à l’ordre du jour.', keep: 'Modifier ou imprimer l’ordre du jour', no: 'N°', item: 'Point', titles: { en: 'Point en anglais', fr: 'Point en français', ja: 'Point en japonais' }, starts: 'Début', startsHint: '09:30, ou 2027-05-13T09:30 un autre jour, à l’heure de l’hôte. Vide\u00a0: à la suite du point précédent.', duration: 'Durée', durationHint: 'En minutes, ou PT1H30M.', minutes: (value: number) => `${value} min`,
      paper: 'Document', desired: 'Résultat voulu', results: { inform: 'informer', exchange: 'échanger des vues', decide: 'décider', 'agree-text': 'convenir d’un texte' }, topic: 'Thème', commitment: 'Engagement', part: 'Partie', noPart: 'aucune partie',
      parts: { '1': 'Première partie\u00a0: les trois à cinq prochaines années, avec des experts de l’extérieur', '2': 'Deuxième partie\u00a0: la situation actuelle et le point sur tout ce qui est en cours', '3': 'Troisième partie\u00a0: ce qui est à faire d’ici les prochains pourparlers' }, add: 'Ajouter un point', save: 'Mettre à l’ordre du jour', amendTitle: 'Modifier un point', time: (country: string) => `Heure, ${country}`,
      carried: 'Engagements reportés', carriedText: 'Engagements en cours du cycle. Ils figurent ici d’eux-mêmes jusqu’à ce qu’ils soient clos.', proposals: 'Propositions tirées du dossier', proposalsText: 'Ce que cette rencontre pourrait aborder. Rien n’est à l’ordre du jour tant que vous ne l’y mettez pas.', initiatives: 'Initiatives en cours', topics: 'Thèmes convenus absents de tout ordre du jour depuis cinq ans', commitments: 'Engagements à traiter comme un point distinct', take: 'mettre à l’ordre du jour', takeWhat: (what: string) => `Mettre à l’ordre du jour\u00a0: ${what}`, more: (count: number) => `et ${count} de plus`, lead: 'Responsables',
      problems: { 'no-title': 'Nommez le point dans une langue au moins.', 'no-duration': 'Ce n’est pas une durée. Écrivez des minutes, par exemple 30, ou PT1H30M.', 'no-time': 'Ce n’est pas une heure. Écrivez 09:30 ou 2027-05-13T09:30.' },
    },
    discussion: {
      title: 'Comptes rendus', none: 'Aucun n’est consigné.', kinds: { agreed: 'Procès-verbal convenu', 'one-sided': 'Notes d’une seule partie' }, explain: { agreed: 'Un seul texte pour les deux parties. Chacune l’approuve séparément; toute modification du texte annule les deux approbations.', 'one-sided': 'Seule votre partie lit ces notes, et personne n’est invité à les approuver.' }, of: (country: string) => `Notes (${country})\u00a0: personne d’autre ne les lit`,
      states: { drafted: () => 'ébauche, approuvée par personne', 'agreed-by-a': (a: string) => `approuvé\u00a0: ${a}`, 'agreed-by-b': (_: string, b: string) => `approuvé\u00a0: ${b}`, 'agreed-by-both': () => 'approuvé par les deux parties' }, agreedOn: (country: string, day: string) => `${country}\u00a0: approuvé le ${day}`, notYet: (country: string) => `${country}\u00a0: pas encore approuvé`, digest: 'Empreinte du texte',
      awaited: 'Procès-verbaux à approuver', awaitedText: 'L’autre partie les a approuvés; la vôtre ne l’a pas encore fait.',
      write: { agreed: 'Rédiger un procès-verbal à approuver par les deux parties', 'one-sided': 'Rédiger des notes que seule votre partie lira' }, amend: 'Modifier', amendTitle: { agreed: 'Procès-verbal convenu', 'one-sided': 'Notes d’une seule partie' }, texts: { en: 'Texte en anglais', fr: 'Texte en français', ja: 'Texte en japonais' }, agree: 'Approuver ce texte au nom de votre partie', withdraw: 'Retirer l’approbation de votre partie', withdraws: 'Une partie a approuvé ce texte. Si vous le modifiez, les deux approbations sont annulées.', read: 'Lire', changed: 'Le texte a été modifié pendant que vous le lisiez. Rien n’a été approuvé. Relisez-le ci-dessous.',
      problems: { 'no-text': 'Rédigez le texte dans une langue au moins.', 'national-meeting': 'L’autre partie ne lit pas cette rencontre\u00a0: il n’y a pas de procès-verbal à approuver. Rédigez des notes de votre partie.' },
    },
  },
  ja: {
    backToMeeting: '会合に戻る', order: '順序', up: '上へ', down: '下へ', amend: '修正', remove: '外す', moveUp: (what: string) => `上へ移動：${what}`, moveDown: (what: string) => `下へ移動：${what}`, removeWhat: (what: string) => `外す：${what}`, amendWhat: (what: string) => `修正：${what}`,
    lead: (country: string) => `担当（${country}）`, leads: '担当', plenary: '全体会合', body: '全体会合又は分科会', unassigned: 'なし',
    delegation: {
      title: '代表団', none: '出席者の記録はありません。', name: '氏名', person: '氏名（ローマ字）', personJa: '氏名（日本語）', kana: '読み仮名', kanaHint: '日本語での並べ替えに用います。', family: '姓', familyHint: '氏名から姓が明らかでない場合にのみ入力します（例：de Chastelain、Hirofumi NakasoneのNakasone）。', style: '敬称', byOffice: '役職の慣例による', noStyle: 'なし', address: '正式の呼称', looksLike: (who: Part): Part => ['見た目が同じで表記の異なる氏名が記録にあります：', who, '。どちらが正しいか確認してください。両者は別のものとして記録されています。'], personHint: '日本人名は姓を先に、大文字で入力します（例：YAMADA Haruo）。空欄の場合は、当日の在任者とします。', office: '役職', officeHint: '一覧から選ぶか、自由に入力します。記録があれば、職階及び職名が補われます。',
      rank: '共通尺度上の職階', titles: { en: '職名（英語）', fr: '職名（フランス語）', ja: '職名（日本語）' }, speaks: { en: '英語を話す', fr: 'フランス語を話す', ja: '日本語を話す' }, languages: '言語', side: '国', head: '首席代表', makeHead: '首席代表にする', makeHeadOf: (who: string) => `首席代表にする：${who}`,
      add: '出席者の追加', save: '代表団に加える', amendTitle: '出席者の修正', keep: '代表団を編集する', official: '一覧にない人又は役職を追加する', subgroup: '出席先', gap: (steps: number) => `双方の首席代表の職階には共通尺度で${steps}段階の差があります。`, noHead: '首席代表は未定', public: 'この会合は公開されているため、首席代表の職階は記入していません。記入できるのは開示担当官のみです。',
      problems: { 'no-person': '氏名を入力するか、当日の在任者の記録がある役職を指定してください。' },
    },
    official: {
      title: '在任者の追加', lede: 'ここで追加した内容は両当事国が閲覧します。', office: '記録にある役職', newOffice: '新しい役職（下に入力）', names: { en: '新しい役職（英語）', fr: '新しい役職（フランス語）', ja: '新しい役職（日本語）' }, country: '新しい役職の国',
      since: '就任', until: '退任', untilHint: '空欄の場合は在任中とします。', acting: '代行', succeeds: '現在の在任者は同日に退任する', source: '出典', dates: '日、月又は年で入力します（例：2026-09-01、令和8年9月1日、2026年9月、2026）。', saved: (who: Part): Part => [who, 'を記録しました。'],
      doubt: (who: string, when: string) => `この任期は${who}の任期（${when}）と重なっている可能性があります。日付からは判断できません。`,
      problems: { 'no-person': '氏名を入力してください。', 'no-office': '役職を選択するか、新しい役職の名称を入力してください。', 'public-term': '現在の在任者の任期は公開されているため、開示担当官が終了させる必要があります。' }, overlaps: (who: string, when: string) => `この時期には${who}が在任しています（${when}）。同じ役職の任期が重なることはできません。`,
    },
    subgroup: {
      title: '分科会', of: (series: string) => `分科会：${series}`, lede: 'この定例協議の下に置かれ、固有の任務、議事次第及び報告者を持つ会合体です。次の会合にも引き継がれます。', none: '分科会はありません。', names: { en: '名称（英語）', fr: '名称（フランス語）', ja: '名称（日本語）' }, mandate: '任務', rapporteur: '報告者', rapporteurHint: 'いずれかの国の役職又は個人を入力します。', leadHint: '個人ではなく役職を入力します。',
      since: '設置', until: '終了', note: '備考', add: '分科会の設置', amendTitle: '分科会の修正', series: '定例協議', meetings: '会合ごとの記録', meeting: '会合', agenda: '議事次第', report: '報告', noMeetings: '会合に参加した記録はまだありません。', toCome: '今後の会合', agendaOf: (meeting: string) => `議事次第：${meeting}`, members: '構成員', problems: { 'no-name': '名称を少なくとも一つの言語で入力してください。' },
    },
    agenda: {
      title: '議事次第', none: '議事はまだありません。', keep: '議事次第を編集又は印刷する', no: '番号', item: '議事', titles: { en: '議事（英語）', fr: '議事（フランス語）', ja: '議事（日本語）' }, starts: '開始時刻', startsHint: '主催国の時刻で入力します（例：09:30、別の日は2027-05-13T09:30）。空欄の場合は前の議事に続きます。', duration: '所要時間', durationHint: '分又はPT1H30Mの形式で入力します。', minutes: (value: number) => `${value}分`,
      paper: '資料', desired: '求める成果', results: { inform: '報告', exchange: '意見交換', decide: '決定', 'agree-text': '文書の合意' }, topic: '議題', commitment: '約束事項', part: '部', noPart: '部の指定なし',
      parts: { '1': '第1部：今後3年から5年の展望（外部有識者を交えて）', '2': '第2部：現状及び進行中の全ての取組の報告', '3': '第3部：次回協議までに行うこと' }, add: '議事の追加', save: '議事次第に加える', amendTitle: '議事の修正', time: (country: string) => `${country}時間`,
      carried: '引継ぎ事項', carriedText: 'この定例協議で未了の約束事項です。終結するまで自動的に表示されます。', proposals: '記録に基づく提案', proposalsText: 'この会合で取り上げることのできる事項です。加えるまでは議事次第に載りません。', initiatives: '実施中の取組', topics: '5年間取り上げられていない合意済みの議題', commitments: '個別に議論する約束事項', take: '議事次第に加える', takeWhat: (what: string) => `議事次第に加える：${what}`, more: (count: number) => `ほか${count}件`, lead: '担当',
      problems: { 'no-title': '議事の名称を少なくとも一つの言語で入力してください。', 'no-duration': '所要時間ではありません。分（例：30）又はPT1H30Mの形式で入力してください。', 'no-time': '時刻ではありません。09:30又は2027-05-13T09:30のように入力してください。' },
    },
    discussion: {
      title: '議事録', none: '議事録はありません。', kinds: { agreed: '合意議事録', 'one-sided': '自国限りの記録' }, explain: { agreed: '双方に共通の一つの文書です。それぞれが個別に合意します。文書を変更すると、双方の合意は取り消されます。', 'one-sided': '自国のみが閲覧する記録であり、相手国の合意は求めません。' }, of: (country: string) => `${country}の記録（他の者は閲覧できません）`,
      states: { drafted: () => '案（いずれも未合意）', 'agreed-by-a': (a: string) => `${a}が合意`, 'agreed-by-b': (_: string, b: string) => `${b}が合意`, 'agreed-by-both': () => '双方が合意' }, agreedOn: (country: string, day: string) => `${country}：${day}に合意`, notYet: (country: string) => `${country}：未合意`, digest: '文書のハッシュ値',
      awaited: '合意待ちの議事録', awaitedText: '相手国は合意済みですが、自国はまだ合意していません。',
      write: { agreed: '双方が合意する議事録を起案する', 'one-sided': '自国限りの記録を作成する' }, amend: '修正する', amendTitle: { agreed: '合意議事録', 'one-sided': '自国限りの記録' }, texts: { en: '本文（英語）', fr: '本文（フランス語）', ja: '本文（日本語）' }, agree: '自国としてこの文書に合意する', withdraw: '自国の合意を取り消す', withdraws: 'この文書には既に合意があります。変更すると、双方の合意は取り消されます。', read: '閲覧', changed: '閲覧中に文書が変更されました。合意は記録していません。下の文書をもう一度確認してください。',
      problems: { 'no-text': '本文を少なくとも一つの言語で入力してください。', 'national-meeting': '相手国はこの会合を閲覧できないため、合意する議事録は作成できません。自国限りの記録を作成してください。' },
    },
  },
});
