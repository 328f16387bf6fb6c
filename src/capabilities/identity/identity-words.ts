import { wordsIn } from '#platform/words/words.ts';

export const identityWords = wordsIn({
  en: {
    title: 'Who is reading?',
    lede: 'In evaluation mode you take a post and see what its holder would see. Posts, not persons; no password.',
    public: 'the public',
    publicText: 'Reads what both sides have made public.',
    posts: { 'desk-officer': 'desk officer', 'defence-policy-officer': 'defence policy officer', analyst: 'analyst', administrator: 'administrator' },
    at: (post: string, party: string) => `${party}: ${post}`,
    postTexts: {
      'desk-officer': 'Reads what is public, what both parties share, and what this side keeps for itself; writes, and releases.',
      'defence-policy-officer': 'Reads what is public, what both parties share, and what this side keeps for itself; writes, and does not release.',
      analyst: 'Reads what is public, what both parties share, and what this side keeps for itself; writes nothing.',
      administrator: 'Reads the same and the ledger of acts; keeps accounts, and writes nothing of the record.',
    },
    take: 'Read as',
  },
  fr: {
    title: 'Qui lit?',
    lede: 'En mode d’évaluation, vous choisissez un poste et voyez ce que verrait son titulaire. Des postes, non des personnes; aucun mot de passe.',
    public: 'le public',
    publicText: 'Lit ce que les deux parties ont rendu public.',
    posts: { 'desk-officer': 'responsable de secteur géographique', 'defence-policy-officer': 'responsable des politiques de défense', analyst: 'analyste', administrator: 'administrateur' },
    at: (post: string, party: string) => `${party}\u00a0: ${post}`,
    postTexts: {
      'desk-officer': 'Lit ce qui est public, ce que les deux parties partagent et ce que cette partie garde pour elle; écrit et communique.',
      'defence-policy-officer': 'Lit ce qui est public, ce que les deux parties partagent et ce que cette partie garde pour elle; écrit, mais ne communique pas.',
      analyst: 'Lit ce qui est public, ce que les deux parties partagent et ce que cette partie garde pour elle; n’écrit rien.',
      administrator: 'Lit la même chose ainsi que le journal des actes; tient les comptes et n’écrit rien au dossier.',
    },
    take: 'Lire à titre de',
  },
  ja: {
    title: '閲覧者の選択',
    lede: '評価モードでは、役職を選ぶと、その在任者に見える内容が表示されます。個人ではなく役職を選びます。パスワードは不要です。',
    public: '一般',
    publicText: '両当事国が公開した情報を閲覧します。',
    posts: { 'desk-officer': '地域課担当官', 'defence-policy-officer': '防衛政策担当官', analyst: '分析官', administrator: '管理者' },
    at: (post: string, party: string) => `${party}・${post}`,
    postTexts: {
      'desk-officer': '公開情報、両当事国間で共有された情報及び自国限りの情報を閲覧し、記録の作成及び開示を行います。',
      'defence-policy-officer': '公開情報、両当事国間で共有された情報及び自国限りの情報を閲覧し、記録を作成します。開示は行いません。',
      analyst: '公開情報、両当事国間で共有された情報及び自国限りの情報を閲覧します。記録は作成しません。',
      administrator: '同じ情報と行為の記録簿を閲覧し、アカウントを管理します。記録は作成しません。',
    },
    take: 'この役職で閲覧する',
  },
});
