import { numberText, wordsIn } from '#platform/words/words.ts';

export const feedWords = wordsIn({
  en: {
    title: 'Calendar feeds', lede: 'A feed shows this calendar in your own calendar program and keeps it up to date. It shows what you may read at the moment it is asked for, and ends when you revoke it or when your account ends.',
    own: 'Your feeds', none: 'You have no feed.', another: 'Make a feed', label: 'Name', labelHint: 'For yourself, such as the device or program that will use it.', language: 'Language of the feed', shows: 'Shows', since: 'Made', state: 'State',
    make: 'Make the feed', revoke: 'Revoke', revoked: (date: string) => `revoked ${date}`, back: 'Back to the calendar',
    made: 'This is the address of the new feed. It is shown this once and cannot be shown again. Whoever has it can read the feed, so treat it as a password.',
    how: 'Give it to your calendar program as a calendar to subscribe to from the web. The program asks for it again every few hours.',
    labelMissing: 'Give the feed a name.', labelTooLong: 'The name is too long: 100 characters at most.', languageMissing: 'Choose a language.', kindMissing: 'Choose at least one thing to show.',
    tooMany: (count: number) => `You have ${numberText('en', count)} feeds already. Revoke one first.`,
  },
  fr: {
    title: 'Flux de calendrier', lede: 'Un flux affiche ce calendrier dans votre propre logiciel de calendrier et le tient à jour. Il montre ce que vous pouvez lire au moment où il est demandé et prend fin lorsque vous le révoquez ou que votre compte est fermé.',
    own: 'Vos flux', none: 'Vous n’avez aucun flux.', another: 'Créer un flux', label: 'Nom', labelHint: 'Pour vous-même, par exemple l’appareil ou le logiciel qui l’utilisera.', language: 'Langue du flux', shows: 'Contenu', since: 'Créé le', state: 'État',
    make: 'Créer le flux', revoke: 'Révoquer', revoked: (date: string) => `révoqué le ${date}`, back: 'Revenir au calendrier',
    made: 'Voici l’adresse du nouveau flux. Elle n’est affichée que cette fois et ne pourra plus l’être. Toute personne qui la possède peut lire le flux\u00a0: traitez-la comme un mot de passe.',
    how: 'Donnez-la à votre logiciel de calendrier comme calendrier auquel s’abonner sur le Web. Le logiciel la demande de nouveau à intervalles de quelques heures.',
    labelMissing: 'Donnez un nom au flux.', labelTooLong: 'Le nom est trop long\u00a0: 100 caractères au plus.', languageMissing: 'Choisissez une langue.', kindMissing: 'Choisissez au moins une chose à montrer.',
    tooMany: (count: number) => `Vous avez déjà ${numberText('fr', count)} flux. Révoquez-en un d’abord.`,
  },
  ja: {
    title: 'カレンダーの購読', lede: 'この日程を、お使いのカレンダーソフトに表示し、常に最新の状態に保ちます。表示されるのは、取得の時点であなたが閲覧できる内容です。取り消したとき、又はアカウントが閉鎖されたときに終了します。',
    own: '購読用アドレスの一覧', none: '購読用アドレスはありません。', another: '購読用アドレスを作成', label: '名称', labelHint: '使用する端末やソフトなど、ご自身で区別するための名称です。', language: '表示言語', shows: '表示する内容', since: '作成日', state: '状態',
    make: '作成', revoke: '取り消す', revoked: (date: string) => `${date}に取消し`, back: '日程に戻る',
    made: '新しい購読用アドレスです。表示されるのは今回限りで、再び表示することはできません。このアドレスを知る者は誰でも内容を閲覧できますので、パスワードと同様に取り扱ってください。',
    how: 'カレンダーソフトに、購読するウェブ上のカレンダーとして登録してください。ソフトが数時間ごとに取得します。',
    labelMissing: '名称を入力してください。', labelTooLong: '名称が長すぎます（100文字まで）。', languageMissing: '言語を選択してください。', kindMissing: '表示する項目を一つ以上選択してください。',
    tooMany: (count: number) => `購読用アドレスが既に${numberText('ja', count)}件あります。先に一つを取り消してください。`,
  },
});
