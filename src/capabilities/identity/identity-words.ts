import { wordsIn } from '#platform/words/words.ts';

export const identityWords = wordsIn({
  en: {
    title: 'Who is reading?',
    lede: 'In evaluation mode you take a post and see what its holder would see. Posts, not persons; no password.',
    public: 'the public',
    publicText: 'Reads what both sides have made public.',
    posts: { 'desk-officer': 'desk officer', 'defence-policy-officer': 'defence policy officer' },
    at: (post: string, party: string) => `${party}: ${post}`,
    officerText: 'Reads what is public, what both parties share, and what this side keeps for itself.',
    take: 'Read as',
  },
  fr: {
    title: 'Qui lit?',
    lede: 'En mode d’évaluation, vous choisissez un poste et voyez ce que verrait son titulaire. Des postes, non des personnes; aucun mot de passe.',
    public: 'le public',
    publicText: 'Lit ce que les deux parties ont rendu public.',
    posts: { 'desk-officer': 'responsable de secteur géographique', 'defence-policy-officer': 'responsable des politiques de défense' },
    at: (post: string, party: string) => `${party}\u00a0: ${post}`,
    officerText: 'Lit ce qui est public, ce que les deux parties partagent et ce que cette partie garde pour elle.',
    take: 'Lire à titre de',
  },
  ja: {
    title: '閲覧者の選択',
    lede: '評価モードでは、役職を選ぶと、その在任者に見える内容が表示されます。個人ではなく役職を選びます。パスワードは不要です。',
    public: '一般',
    publicText: '両当事国が公開した情報を閲覧します。',
    posts: { 'desk-officer': '地域課担当官', 'defence-policy-officer': '防衛政策担当官' },
    at: (post: string, party: string) => `${party}・${post}`,
    officerText: '公開情報、両当事国間で共有された情報及び自国限りの情報を閲覧します。',
    take: 'この役職で閲覧する',
  },
});
