import type { RefusalReason, SignInEvent } from './sign-in-log-store.ts';
import type { Method } from './session-store.ts';
import { counted, numberText, wordsIn, type Words } from '#platform/words/words.ts';

const methods: Words<Readonly<Record<Method, string>>> = {
  en: { password: 'password and code', passkey: 'passkey', provider: 'organization’s sign-in', invitation: 'invitation' },
  fr: { password: 'mot de passe et code', passkey: 'clé d’accès', provider: 'service de l’organisation', invitation: 'invitation' },
  ja: { password: 'パスワードとコード', passkey: 'パスキー', provider: '組織の認証', invitation: '招待' },
};

const events: Words<Readonly<Record<SignInEvent, string>>> = {
  en: { 'signed-in': 'signed in', refused: 'refused', 'signed-out': 'signed out', 'session-ended': 'session ended' },
  fr: { 'signed-in': 'session ouverte', refused: 'refus', 'signed-out': 'session fermée', 'session-ended': 'fin de session imposée' },
  ja: { 'signed-in': 'サインイン', refused: '拒否', 'signed-out': 'サインアウト', 'session-ended': 'セッション終了' },
};

const reasons: Words<Readonly<Record<RefusalReason, string>>> = {
  en: {
    wrong: 'wrong password or code', 'too-many': 'too many tries', 'no-account': 'no such account', 'not-verified': 'answer not genuine', replayed: 'answer without a question, or used before', cloned: 'passkey perhaps copied',
    'wrong-origin': 'made for another site', 'provider-refused': 'not confirmed by the provider', 'not-invited': 'nobody invited', closed: 'account not open',
  },
  fr: {
    wrong: 'mot de passe ou code erroné', 'too-many': 'trop d’essais', 'no-account': 'compte inexistant', 'not-verified': 'réponse non authentique', replayed: 'réponse sans question, ou déjà utilisée', cloned: 'clé d’accès peut-être copiée',
    'wrong-origin': 'faite pour un autre site', 'provider-refused': 'non confirmé par le fournisseur', 'not-invited': 'personne non invitée', closed: 'compte non ouvert',
  },
  ja: {
    wrong: 'パスワード又はコードの誤り', 'too-many': '試行回数の超過', 'no-account': '該当アカウントなし', 'not-verified': '応答の真正性を確認できない', replayed: '対応する要求がないか、使用済みの応答', cloned: 'パスキーが複製された可能性',
    'wrong-origin': '別のサイト向けの応答', 'provider-refused': '認証基盤による確認なし', 'not-invited': '招待されていない', closed: '有効でないアカウント',
  },
};

export const signInWords = wordsIn({
  en: {
    title: 'Sign in', change: 'sign in', public: 'the public', account: 'my account', accounts: 'accounts', signIns: 'sign-ins', signOut: 'Sign out',
    lede: 'Accounts are for officials of both sides. What is public can be read without one.',
    withPasskey: 'With a passkey', passkeyButton: 'Sign in with a passkey', passkeyFailed: 'The passkey was not used. Try again, or sign in another way.',
    withPassword: 'With a password and a code', email: 'E-mail address', password: 'Password', code: 'Code', codeHint: 'Six digits from your authenticator application, or a recovery code.', signInButton: 'Sign in',
    withProvider: 'With your organization', providerLink: (country: string) => `Go to the sign-in of ${country}`,
    wrong: 'This did not match any account that is open. Check what you typed; a code works once.', 'too-many': 'There were too many tries. Wait a quarter of an hour and try again.',
    provider: 'Your organization’s sign-in did not lead to an account here. Try again; if you have been invited, use the link you were sent.',
    signedOut: 'You have signed out.', lost: 'If you have lost what you sign in with, ask an administrator of your side for a new link.',
    welcome: 'Set up your account', invited: (name: string, post: string, country: string) => `${name}, ${post}, ${country}`,
    welcomeText: 'You have been invited to Entente. This link works once. After you continue you have an hour to choose how you will sign in.', begin: 'Continue',
    signInsTitle: 'Sign-ins and refusals', signInsLede: 'Of your own side’s accounts. Nothing is ever removed from this list.', at: 'When', who: 'Account', event: 'What', method: 'How', from: 'From', nobody: 'no account',
    lines: (count: number) => counted('en', count, { one: 'line', other: 'lines' }), nothing: 'There is nothing to show yet.', pages: 'Pages', newer: 'newer', older: 'older',
    methods: methods.en, events: events.en, reasons: reasons.en,
  },
  fr: {
    title: 'Ouvrir une session', change: 'ouvrir une session', public: 'le public', account: 'mon compte', accounts: 'comptes', signIns: 'ouvertures de session', signOut: 'Fermer la session',
    lede: 'Les comptes sont réservés aux fonctionnaires des deux parties. Ce qui est public se lit sans compte.',
    withPasskey: 'Avec une clé d’accès', passkeyButton: 'Ouvrir une session avec une clé d’accès', passkeyFailed: 'La clé d’accès n’a pas été utilisée. Réessayez, ou choisissez un autre moyen.',
    withPassword: 'Avec un mot de passe et un code', email: 'Adresse de courriel', password: 'Mot de passe', code: 'Code', codeHint: 'Les six chiffres de votre application d’authentification, ou un code de secours.', signInButton: 'Ouvrir la session',
    withProvider: 'Avec votre organisation', providerLink: (country: string) => `Aller au service d’authentification\u00a0: ${country}`,
    wrong: 'Cela ne correspond à aucun compte ouvert. Vérifiez votre saisie; un code ne sert qu’une fois.', 'too-many': 'Il y a eu trop d’essais. Attendez un quart d’heure, puis réessayez.',
    provider: 'Le service de votre organisation n’a mené à aucun compte ici. Réessayez; si vous avez été invité, utilisez le lien reçu.',
    signedOut: 'Vous avez fermé la session.', lost: 'Si vous avez perdu votre moyen d’authentification, demandez un nouveau lien à un administrateur de votre partie.',
    welcome: 'Préparer votre compte', invited: (name: string, post: string, country: string) => `${name}, ${post}, ${country}`,
    welcomeText: 'Vous êtes invité à utiliser Entente. Ce lien ne sert qu’une fois. Après avoir continué, vous aurez une heure pour choisir comment vous ouvrirez vos sessions.', begin: 'Continuer',
    signInsTitle: 'Ouvertures de session et refus', signInsLede: 'Pour les comptes de votre partie. Rien n’est jamais retiré de cette liste.', at: 'Quand', who: 'Compte', event: 'Quoi', method: 'Comment', from: 'Depuis', nobody: 'aucun compte',
    lines: (count: number) => counted('fr', count, { one: 'ligne', other: 'lignes' }), nothing: 'Il n’y a encore rien à afficher.', pages: 'Pages', newer: 'plus récentes', older: 'plus anciennes',
    methods: methods.fr, events: events.fr, reasons: reasons.fr,
  },
  ja: {
    title: 'サインイン', change: 'サインイン', public: '一般', account: 'マイアカウント', accounts: 'アカウント', signIns: 'サインイン履歴', signOut: 'サインアウト',
    lede: 'アカウントは両当事国の担当官のためのものです。公開情報はアカウントがなくても閲覧できます。',
    withPasskey: 'パスキーを使う', passkeyButton: 'パスキーでサインインする', passkeyFailed: 'パスキーを使用できませんでした。もう一度お試しになるか、別の方法でサインインしてください。',
    withPassword: 'パスワードとコードを使う', email: 'メールアドレス', password: 'パスワード', code: 'コード', codeHint: '認証アプリに表示される6桁の数字、又は回復コードを入力してください。', signInButton: 'サインインする',
    withProvider: '所属組織の認証を使う', providerLink: (country: string) => `${country}の認証画面へ`,
    wrong: '有効なアカウントと一致しませんでした。入力内容を確認してください。コードは1回しか使えません。', 'too-many': '試行回数が多すぎます。15分ほど待ってから、もう一度お試しください。',
    provider: '所属組織の認証では、ここのアカウントを確認できませんでした。もう一度お試しください。招待を受けている場合は、送付されたリンクを使用してください。',
    signedOut: 'サインアウトしました。', lost: 'サインインの手段を失った場合は、自国側の管理者に新しいリンクを依頼してください。',
    welcome: 'アカウントの準備', invited: (name: string, post: string, country: string) => `${country}・${post}・${name}様`,
    welcomeText: 'Ententeへの招待です。このリンクは1回だけ有効です。続行してから1時間以内に、サインインの方法を設定してください。', begin: '続行する',
    signInsTitle: 'サインイン及び拒否の履歴', signInsLede: '自国側のアカウントが対象です。この一覧から削除されることはありません。', at: '日時', who: 'アカウント', event: '内容', method: '方法', from: '接続元', nobody: '該当アカウントなし',
    lines: (count: number) => `${numberText('ja', count)}件`, nothing: '表示する内容はまだありません。', pages: 'ページ', newer: 'より新しい履歴', older: 'より古い履歴',
    methods: methods.ja, events: events.ja, reasons: reasons.ja,
  },
});
