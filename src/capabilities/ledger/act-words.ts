import type { ActName } from '#domain/trust/permission.ts';
import { counted, numberText, wordsIn } from '#platform/words/words.ts';

type ActNames = Readonly<Record<ActName, string>>;

const en: ActNames = {
  'load-record': 'Loaded a record', 'import-record': 'Imported rows', 'capture-engagement': 'Added an engagement from a text', 'plan-engagement': 'Planned an engagement',
  'amend-engagement': 'Amended an engagement', 'advance-engagement': 'Moved an engagement to its next stage', 'merge-engagements': 'Merged engagements', 'keep-delegation': 'Changed a delegation',
  'keep-subgroup': 'Changed a sub-group', 'keep-agenda': 'Changed an agenda', 'keep-discussion': 'Wrote a record of discussion', 'agree-discussion': 'Agreed to a record of discussion',
  'make-commitment': 'Recorded a commitment', 'amend-commitment': 'Amended a commitment', 'close-commitment': 'Closed a commitment', 'keep-official': 'Changed an official or an office', 'keep-goal': 'Changed a goal', 'keep-initiative': 'Changed an initiative',
  'keep-constraint': 'Changed a constraint', 'keep-term': 'Changed a term of the glossary', 'keep-usage': 'Changed how a concept is understood', 'relate-concepts': 'Changed how concepts are related', 'import-terms': 'Imported terms of the glossary', 'open-priorities': 'Opened a choice of priorities', 'submit-scores': 'Submitted scores', 'open-scores': 'Opened the scores of both sides', 'agree-priorities': 'Agreed to priorities',
  'word-text': 'Wrote a text in another language', 'approve-wording': 'Approved a translation', 'import-wordings': 'Took in translations',
  'edit-book': 'Edited a briefing book', 'freeze-book': 'Froze a briefing book', 'make-feed': 'Made a calendar feed', 'revoke-feed': 'Revoked a calendar feed', 'send-invitation': 'Sent a calendar invitation', release: 'Released something',
  'open-account': 'Opened an account', 'amend-account': 'Changed an account', 'invite-account': 'Invited the holder of an account anew', 'close-account': 'Closed an account', 'accept-invitation': 'Accepted an invitation',
  'set-password': 'Set a password', 'set-second-factor': 'Set a second factor', 'renew-recovery-codes': 'Made new recovery codes', 'enrol-passkey': 'Added a passkey', 'remove-passkey': 'Removed a passkey',
  'link-provider': 'Linked an account to the organization’s sign-in', 'read-acts': 'Read the acts', 'read-sign-ins': 'Read the sign-ins',
};

const fr: ActNames = {
  'load-record': 'Chargement d’un dossier', 'import-record': 'Importation de lignes', 'capture-engagement': 'Ajout d’une rencontre d’après un texte', 'plan-engagement': 'Planification d’une rencontre',
  'amend-engagement': 'Modification d’une rencontre', 'advance-engagement': 'Passage d’une rencontre à l’étape suivante', 'merge-engagements': 'Fusion de rencontres', 'keep-delegation': 'Modification d’une délégation',
  'keep-subgroup': 'Modification d’un sous-groupe', 'keep-agenda': 'Modification d’un ordre du jour', 'keep-discussion': 'Rédaction d’un compte rendu', 'agree-discussion': 'Approbation d’un compte rendu',
  'make-commitment': 'Consignation d’un engagement', 'amend-commitment': 'Modification d’un engagement', 'close-commitment': 'Clôture d’un engagement', 'keep-official': 'Modification d’un titulaire ou d’un poste', 'keep-goal': 'Modification d’un but', 'keep-initiative': 'Modification d’une initiative',
  'keep-constraint': 'Modification d’une contrainte', 'keep-term': 'Modification d’un terme du glossaire', 'keep-usage': 'Modification de l’acception d’un concept', 'relate-concepts': 'Modification des liens entre concepts', 'import-terms': 'Importation de termes du glossaire', 'open-priorities': 'Ouverture d’un choix de priorités', 'submit-scores': 'Remise de cotes', 'open-scores': 'Ouverture des cotes des deux parties', 'agree-priorities': 'Approbation de priorités',
  'word-text': 'Rédaction d’une version linguistique', 'approve-wording': 'Approbation d’une traduction', 'import-wordings': 'Importation de traductions',
  'edit-book': 'Modification d’un cahier de breffage', 'freeze-book': 'Version arrêtée d’un cahier de breffage', 'make-feed': 'Création d’un flux de calendrier', 'revoke-feed': 'Révocation d’un flux de calendrier', 'send-invitation': 'Envoi d’une invitation de calendrier', release: 'Communication',
  'open-account': 'Ouverture d’un compte', 'amend-account': 'Modification d’un compte', 'invite-account': 'Nouvelle invitation au titulaire d’un compte', 'close-account': 'Fermeture d’un compte', 'accept-invitation': 'Acceptation d’une invitation',
  'set-password': 'Choix d’un mot de passe', 'set-second-factor': 'Choix d’un second facteur', 'renew-recovery-codes': 'Nouveaux codes de secours', 'enrol-passkey': 'Ajout d’une clé d’accès', 'remove-passkey': 'Retrait d’une clé d’accès',
  'link-provider': 'Liaison d’un compte au service d’authentification de l’organisation', 'read-acts': 'Lecture des actes', 'read-sign-ins': 'Lecture des ouvertures de session',
};

const ja: ActNames = {
  'load-record': '記録の読込み', 'import-record': '記録の取込み', 'capture-engagement': '文書からの会合の追加', 'plan-engagement': '会合の計画',
  'amend-engagement': '会合の変更', 'advance-engagement': '会合の段階の更新', 'merge-engagements': '会合の統合', 'keep-delegation': '代表団の変更',
  'keep-subgroup': '分科会の変更', 'keep-agenda': '議事次第の変更', 'keep-discussion': '議事録の作成', 'agree-discussion': '議事録への合意',
  'make-commitment': '約束事項の記録', 'amend-commitment': '約束事項の修正', 'close-commitment': '約束事項の終結', 'keep-official': '在任者・役職の変更', 'keep-goal': '目標の変更', 'keep-initiative': '取組の変更',
  'keep-constraint': '制約の変更', 'keep-term': '用語の変更', 'keep-usage': '概念の理解の変更', 'relate-concepts': '概念の関係の変更', 'import-terms': '用語の取込み', 'open-priorities': '優先事項の選定の開始', 'submit-scores': '採点の提出', 'open-scores': '双方の採点の開示', 'agree-priorities': '優先事項への合意',
  'word-text': '他言語の文の作成', 'approve-wording': '訳文の承認', 'import-wordings': '訳文の取込み',
  'edit-book': '資料集の編集', 'freeze-book': '資料集の版の確定', 'make-feed': 'カレンダー購読用アドレスの作成', 'revoke-feed': 'カレンダー購読用アドレスの取消し', 'send-invitation': '日程の案内の送信', release: '開示',
  'open-account': 'アカウントの開設', 'amend-account': 'アカウントの変更', 'invite-account': 'アカウントの再招待', 'close-account': 'アカウントの閉鎖', 'accept-invitation': '招待の承諾',
  'set-password': 'パスワードの設定', 'set-second-factor': '第二要素の設定', 'renew-recovery-codes': '回復コードの再発行', 'enrol-passkey': 'パスキーの追加', 'remove-passkey': 'パスキーの削除',
  'link-provider': '組織の認証基盤との連携', 'read-acts': '行為の閲覧', 'read-sign-ins': 'サインイン履歴の閲覧',
};

export const actWords = wordsIn({
  en: {
    title: 'Acts', link: 'acts', lede: 'Who did what, and when: the acts of your own side, and those of either side on what both hold. Nothing is ever removed from this list.',
    nothing: 'There is nothing to show yet.', at: 'When', who: 'Who', what: 'What', rows: 'Rows', installation: 'the installation', acts: en,
    lines: (count: number) => counted('en', count, { one: 'act', other: 'acts' }), inAll: (count: number) => `${counted('en', count, { one: 'row', other: 'rows' })} in all`,
    pages: 'Pages', newer: 'newer', older: 'older',
  },
  fr: {
    title: 'Actes', link: 'actes', lede: 'Qui a fait quoi, et quand\u00a0: les actes de votre partie, et ceux de l’une ou l’autre partie sur ce que les deux tiennent. Rien n’est jamais retiré de cette liste.',
    nothing: 'Il n’y a encore rien à afficher.', at: 'Quand', who: 'Qui', what: 'Quoi', rows: 'Lignes', installation: 'l’installation', acts: fr,
    lines: (count: number) => counted('fr', count, { one: 'acte', other: 'actes' }), inAll: (count: number) => `${counted('fr', count, { one: 'ligne', other: 'lignes' })} au total`,
    pages: 'Pages', newer: 'plus récents', older: 'plus anciens',
  },
  ja: {
    title: '行為の記録簿', link: '行為の記録簿', lede: '誰が、いつ、何を行ったかを示します。自国側の行為と、双方が保有する記録に対する両当事国の行為が対象です。この一覧から削除されることはありません。',
    nothing: '表示する内容はまだありません。', at: '日時', who: '行為者', what: '行為', rows: '記録', installation: 'システム', acts: ja,
    lines: (count: number) => `${numberText('ja', count)}件`, inAll: (count: number) => `計${numberText('ja', count)}件`,
    pages: 'ページ', newer: 'より新しい行為', older: 'より古い行為',
  },
});
