import type { AccountProblem, PasswordProblem } from '#domain/trust/account.ts';
import type { PersonsRole } from '#domain/trust/permission.ts';
import { counted, numberText, wordsIn } from '#platform/words/words.ts';

type Problem = Exclude<AccountProblem | PasswordProblem, 'missing' | 'too-long'> | 'taken' | 'last-administrator' | 'wrong-code' | 'known' | 'not-made' | 'last-credential';
type Problems = Readonly<Record<Problem, string>>;
type Roles = Readonly<Record<PersonsRole, { name: string; text: string }>>;

const problemsEn: Problems = {
  'not-an-address': 'This is no e-mail address.', unprintable: 'This holds characters that cannot be shown, such as line breaks.', 'too-short': 'At least 12 characters are needed. A few words in a row are easy to keep in mind.',
  'too-plain': 'Anybody would try this first. Choose something that has nothing to do with you, in more different characters.', taken: 'An account of your side has this address already.',
  'last-administrator': 'This is the last administrator of your side. Name another one first.', 'wrong-code': 'This code does not match. Wait for the next one, and check the clock of your device.', known: 'This belongs to an account already.', 'not-made': 'The passkey could not be made. Try again.', 'last-credential': 'Nothing would be left to sign in with. Add something else first.',
};
const problemsFr: Problems = {
  'not-an-address': 'Ce n’est pas une adresse de courriel.', unprintable: 'Ce texte contient des caractères qui ne s’affichent pas, comme des sauts de ligne.', 'too-short': 'Il faut au moins 12 caractères. Quelques mots à la suite se retiennent facilement.',
  'too-plain': 'C’est ce qu’on essaierait d’abord. Choisissez quelque chose qui n’a aucun rapport avec vous, avec des caractères plus variés.', taken: 'Un compte de votre partie a déjà cette adresse.',
  'last-administrator': 'C’est le dernier administrateur de votre partie. Désignez-en d’abord un autre.', 'wrong-code': 'Ce code ne correspond pas. Attendez le suivant et vérifiez l’heure de votre appareil.', known: 'Cela appartient déjà à un compte.', 'not-made': 'La clé d’accès n’a pas pu être créée. Réessayez.', 'last-credential': 'Il ne resterait aucun moyen d’ouvrir une session. Ajoutez-en d’abord un autre.',
};
const problemsJa: Problems = {
  'not-an-address': 'メールアドレスではありません。', unprintable: '改行など、表示できない文字が含まれています。', 'too-short': '12文字以上必要です。いくつかの語を続けると覚えやすくなります。',
  'too-plain': '推測されやすい内容です。ご自身と関係のない、より多くの種類の文字を使ったものにしてください。', taken: 'このメールアドレスは、自国側のアカウントで使用されています。',
  'last-administrator': '自国側の最後の管理者です。先に別の管理者を指定してください。', 'wrong-code': 'コードが一致しません。次のコードを待ち、端末の時刻を確認してください。', known: '既にアカウントに登録されています。', 'not-made': 'パスキーを作成できませんでした。もう一度お試しください。', 'last-credential': 'サインインの手段がなくなります。先に別の手段を追加してください。',
};

const rolesEn: Roles = {
  reader: { name: 'reader', text: 'Reads what the side may read.' }, officer: { name: 'officer', text: 'Also writes.' },
  'releasing-officer': { name: 'releasing officer', text: 'Also releases to the other side and to the public, and sees the acts.' }, administrator: { name: 'administrator', text: 'Keeps accounts, and sees acts and sign-ins; writes nothing of the record.' },
};
const rolesFr: Roles = {
  reader: { name: 'lecteur', text: 'Lit ce que la partie peut lire.' }, officer: { name: 'agent', text: 'Écrit aussi.' },
  'releasing-officer': { name: 'agent de communication', text: 'Communique aussi à l’autre partie et au public, et voit les actes.' }, administrator: { name: 'administrateur', text: 'Tient les comptes et voit les actes et les ouvertures de session; n’écrit rien au dossier.' },
};
const rolesJa: Roles = {
  reader: { name: '閲覧者', text: '自国側が閲覧できる情報を閲覧します。' }, officer: { name: '担当官', text: '記録の作成も行います。' },
  'releasing-officer': { name: '開示担当官', text: '相手国及び一般への開示も行い、行為の記録簿を閲覧します。' }, administrator: { name: '管理者', text: 'アカウントを管理し、行為の記録簿とサインイン履歴を閲覧します。記録は作成しません。' },
};

export const accountWords = wordsIn({
  en: {
    title: 'My account', setUp: 'Choose how you will sign in', setUpText: 'Add a passkey, or set a password and a second factor, or use your organization’s sign-in. Any one of these is enough.', ready: 'Your account is ready.', changed: 'Saved.',
    stale: 'To change how you sign in, sign in again: this session began more than a quarter of an hour ago.', again: 'Sign in again',
    name: 'Name', email: 'E-mail address', post: 'Post', postHint: 'An office, or what its holder does. The ledger names it beside each act.', role: 'Role', side: 'Side', language: 'Language',
    passkeys: 'Passkeys', noPasskeys: 'There is none yet.', passkeyName: 'Name of the new passkey', passkeyNameHint: 'So that you recognize it, such as “office laptop”.', addPasskey: 'Add a passkey', needsScript: 'Adding a passkey needs scripts to be allowed in the browser.', made: 'added', used: 'last used', neverUsed: 'not used yet', remove: 'Remove',
    passkeyFailed: 'The passkey was not made. Try again.',
    password: 'Password', newPassword: 'New password', passwordHint: 'At least 12 characters; length counts, not kinds of characters. Other sessions end.', setPassword: 'Set password', passwordSet: 'A password is set.', passwordNotSet: 'No password is set.', passwordAlone: 'A password works only together with a second factor.',
    factor: 'Second factor', factorSet: 'An authenticator application is set up.', factorNotSet: 'No authenticator application is set up.', setFactor: 'Set up an authenticator application', newFactor: 'Set up another application in its place',
    scan: 'Scan this with an authenticator application, or type the secret into it. Then enter the code it shows.', picture: 'Code to scan with an authenticator application', secret: 'Secret', code: 'Code that the application shows', confirm: 'Confirm',
    recovery: 'Recovery codes', recoveryLeft: (count: number) => `${counted('en', count, { one: 'recovery code', other: 'recovery codes' })} left. Each works once in place of a code.`, renew: 'Make new recovery codes', recoveryText: 'Write these down and keep them apart from your password. They are not shown again, and earlier ones no longer work.', done: 'I have written them down',
    provider: 'Organization’s sign-in', providerLinked: (issuer: string) => `Linked to ${issuer}.`, providerNotLinked: 'Not linked.', link: 'Link to your organization’s sign-in', providerFailed: 'Your organization’s sign-in could not be linked. Try again.',
    sessions: 'Sessions', began: 'Began', seen: 'Last seen', method: 'How', from: 'From', this: 'this one', end: 'End', endOthers: 'End all others',
    accounts: 'Accounts of your side', accountsLede: 'Who may sign in for your side, and what each may do.', state: 'State', states: { invited: 'invited', open: 'open', closed: 'closed' }, until: (moment: string) => `invitation until ${moment}`, runOut: 'invitation has run out', invite: 'Invite somebody', none: 'There are no accounts yet.',
    newTitle: 'Invite somebody', create: 'Make the invitation', amend: 'Change', save: 'Save', close: 'Close this account', closeText: 'Its sessions and credentials end at once. What its holder did stays in the ledger.', reinvite: 'Make a new invitation', reinviteText: 'For whoever lost what they sign in with. The old credentials, sessions and links end at once.', isClosed: 'This account is closed.',
    linkTitle: 'Invitation', linkText: 'Give this link to the holder of the account by a way that you trust. It works once, for seven days, and is not shown again.', back: 'Back to the accounts',
    roles: rolesEn, problems: problemsEn, sessionsCount: (count: number) => counted('en', count, { one: 'session', other: 'sessions' }),
  },
  fr: {
    title: 'Mon compte', setUp: 'Choisissez comment vous ouvrirez vos sessions', setUpText: 'Ajoutez une clé d’accès, ou choisissez un mot de passe et un second facteur, ou utilisez le service de votre organisation. L’un de ces moyens suffit.', ready: 'Votre compte est prêt.', changed: 'Enregistré.',
    stale: 'Pour modifier vos moyens d’authentification, ouvrez une nouvelle session\u00a0: celle-ci a commencé il y a plus d’un quart d’heure.', again: 'Ouvrir une nouvelle session',
    name: 'Nom', email: 'Adresse de courriel', post: 'Poste', postHint: 'Un poste, ou ce que fait son titulaire. Le journal le nomme à côté de chaque acte.', role: 'Rôle', side: 'Partie', language: 'Langue',
    passkeys: 'Clés d’accès', noPasskeys: 'Il n’y en a pas encore.', passkeyName: 'Nom de la nouvelle clé d’accès', passkeyNameHint: 'Pour la reconnaître, par exemple «\u00a0portable du bureau\u00a0».', addPasskey: 'Ajouter une clé d’accès', needsScript: 'Pour ajouter une clé d’accès, le navigateur doit autoriser les scripts.', made: 'ajoutée', used: 'dernière utilisation', neverUsed: 'pas encore utilisée', remove: 'Retirer',
    passkeyFailed: 'La clé d’accès n’a pas été créée. Réessayez.',
    password: 'Mot de passe', newPassword: 'Nouveau mot de passe', passwordHint: 'Au moins 12 caractères; c’est la longueur qui compte, non la variété. Les autres sessions prennent fin.', setPassword: 'Enregistrer le mot de passe', passwordSet: 'Un mot de passe est enregistré.', passwordNotSet: 'Aucun mot de passe n’est enregistré.', passwordAlone: 'Un mot de passe ne sert qu’avec un second facteur.',
    factor: 'Second facteur', factorSet: 'Une application d’authentification est configurée.', factorNotSet: 'Aucune application d’authentification n’est configurée.', setFactor: 'Configurer une application d’authentification', newFactor: 'Configurer une autre application à sa place',
    scan: 'Numérisez ce code avec une application d’authentification, ou saisissez-y le secret. Entrez ensuite le code qu’elle affiche.', picture: 'Code à numériser avec une application d’authentification', secret: 'Secret', code: 'Code affiché par l’application', confirm: 'Confirmer',
    recovery: 'Codes de secours', recoveryLeft: (count: number) => `Il reste ${counted('fr', count, { one: 'code de secours', other: 'codes de secours' })}. Chacun remplace un code une seule fois.`, renew: 'Créer de nouveaux codes de secours', recoveryText: 'Notez ces codes et gardez-les loin de votre mot de passe. Ils ne seront plus affichés, et les précédents ne valent plus.', done: 'Je les ai notés',
    provider: 'Service de l’organisation', providerLinked: (issuer: string) => `Lié à ${issuer}.`, providerNotLinked: 'Non lié.', link: 'Lier au service de votre organisation', providerFailed: 'Le service de votre organisation n’a pas pu être lié. Réessayez.',
    sessions: 'Sessions', began: 'Début', seen: 'Dernière activité', method: 'Moyen', from: 'Depuis', this: 'celle-ci', end: 'Fermer', endOthers: 'Fermer toutes les autres',
    accounts: 'Comptes de votre partie', accountsLede: 'Qui peut ouvrir une session pour votre partie, et ce que chacun peut faire.', state: 'État', states: { invited: 'invité', open: 'ouvert', closed: 'fermé' }, until: (moment: string) => `invitation jusqu’au ${moment}`, runOut: 'invitation expirée', invite: 'Inviter quelqu’un', none: 'Il n’y a pas encore de comptes.',
    newTitle: 'Inviter quelqu’un', create: 'Créer l’invitation', amend: 'Modifier', save: 'Enregistrer', close: 'Fermer ce compte', closeText: 'Ses sessions et ses moyens d’authentification prennent fin aussitôt. Ce que son titulaire a fait reste au journal.', reinvite: 'Créer une nouvelle invitation', reinviteText: 'Pour qui a perdu son moyen d’authentification. Les anciens moyens, sessions et liens prennent fin aussitôt.', isClosed: 'Ce compte est fermé.',
    linkTitle: 'Invitation', linkText: 'Remettez ce lien au titulaire du compte par un moyen sûr. Il sert une seule fois, pendant sept jours, et ne sera plus affiché.', back: 'Revenir aux comptes',
    roles: rolesFr, problems: problemsFr, sessionsCount: (count: number) => counted('fr', count, { one: 'session', other: 'sessions' }),
  },
  ja: {
    title: 'マイアカウント', setUp: 'サインイン方法の設定', setUpText: 'パスキーを追加するか、パスワードと第二要素を設定するか、所属組織の認証を使用してください。いずれか一つで足ります。', ready: 'アカウントの準備ができました。', changed: '保存しました。',
    stale: 'このセッションは開始から15分以上経過しています。サインイン方法を変更するには、もう一度サインインしてください。', again: 'もう一度サインインする',
    name: '氏名', email: 'メールアドレス', post: '役職', postHint: '役職又は担当業務を入力してください。記録簿の各行為に併記されます。', role: '権限', side: '当事国', language: '言語',
    passkeys: 'パスキー', noPasskeys: 'まだありません。', passkeyName: '新しいパスキーの名称', passkeyNameHint: '「執務室のノートPC」など、識別できる名称にしてください。', addPasskey: 'パスキーを追加する', needsScript: 'パスキーを追加するには、ブラウザーでスクリプトを許可する必要があります。', made: '追加', used: '最終使用', neverUsed: '未使用', remove: '削除',
    passkeyFailed: 'パスキーを作成できませんでした。もう一度お試しください。',
    password: 'パスワード', newPassword: '新しいパスワード', passwordHint: '12文字以上。文字の種類よりも長さが重要です。他のセッションは終了します。', setPassword: 'パスワードを設定する', passwordSet: 'パスワードは設定されています。', passwordNotSet: 'パスワードは設定されていません。', passwordAlone: 'パスワードは第二要素と併せて使用します。',
    factor: '第二要素', factorSet: '認証アプリは設定されています。', factorNotSet: '認証アプリは設定されていません。', setFactor: '認証アプリを設定する', newFactor: '別の認証アプリに置き換える',
    scan: '認証アプリで次のコードを読み取るか、シークレットを入力してください。その後、アプリに表示されるコードを入力してください。', picture: '認証アプリで読み取るコード', secret: 'シークレット', code: 'アプリに表示されるコード', confirm: '確認する',
    recovery: '回復コード', recoveryLeft: (count: number) => `残り${numberText('ja', count)}個。コードの代わりに、それぞれ1回使用できます。`, renew: '回復コードを再発行する', recoveryText: '次のコードを書き留め、パスワードとは別に保管してください。再び表示されることはなく、以前のコードは使用できなくなります。', done: '書き留めました',
    provider: '所属組織の認証', providerLinked: (issuer: string) => `${issuer}と連携しています。`, providerNotLinked: '連携していません。', link: '所属組織の認証と連携する', providerFailed: '所属組織の認証と連携できませんでした。もう一度お試しください。',
    sessions: 'セッション', began: '開始', seen: '最終操作', method: '方法', from: '接続元', this: 'このセッション', end: '終了', endOthers: '他を全て終了する',
    accounts: '自国側のアカウント', accountsLede: '自国側でサインインできる者と、その権限です。', state: '状態', states: { invited: '招待中', open: '有効', closed: '閉鎖' }, until: (moment: string) => `招待の期限：${moment}`, runOut: '招待は期限切れです', invite: '招待する', none: 'アカウントはまだありません。',
    newTitle: '新しい招待', create: '招待を作成する', amend: '変更', save: '保存', close: 'このアカウントを閉鎖する', closeText: 'セッションと認証情報は直ちに無効になります。行った行為は記録簿に残ります。', reinvite: '招待を再作成する', reinviteText: 'サインインの手段を失った者のためのものです。従来の認証情報、セッション及びリンクは直ちに無効になります。', isClosed: 'このアカウントは閉鎖されています。',
    linkTitle: '招待', linkText: '信頼できる方法で、このリンクをアカウントの持ち主に渡してください。7日間、1回だけ有効で、再び表示されることはありません。', back: 'アカウントの一覧に戻る',
    roles: rolesJa, problems: problemsJa, sessionsCount: (count: number) => `${numberText('ja', count)}件`,
  },
});
