import type { Paper } from '#domain/dossier/document.ts';
import type { Treatment } from '#domain/dossier/draft.ts';
import type { Audience } from '#domain/trust/reader.ts';
import { counted, numberText, wordsIn } from '#platform/words/words.ts';

/** The words of the pages on which a book is edited, frozen and compared. */
interface DossierWords {
  readonly title: string; readonly button: string; readonly lede: string; readonly of: string; readonly marking: string; readonly download: string; readonly docx: string; readonly pdf: string;
  readonly saved: string; readonly notEdited: string; readonly edited: string;
  readonly settings: string; readonly language: string; readonly paper: string; readonly papers: Readonly<Record<Paper, string>>; readonly audience: string; readonly audienceHint: string; readonly audiences: Readonly<Record<Audience, string>>;
  readonly edit: (section: string) => string; readonly place: string; readonly placeHint: string; readonly treatment: string; readonly treatments: Readonly<Record<Treatment, string>>;
  readonly before: string; readonly after: string; readonly instead: string; readonly writing: string; readonly save: string; readonly leftOut: string; readonly onTopic: (line: string, topic: string) => string;
  readonly freeze: string; readonly freezeText: string; readonly note: string; readonly freezeButton: string; readonly frozenFor: (audience: string) => string; readonly first: string;
  readonly editions: string; readonly edition: string; readonly frozenOn: string; readonly readers: string; readonly digest: string; readonly noEditions: string;
  readonly editionTitle: (number: string) => string; readonly unchanged: string; readonly compare: string; readonly compareText: (day: string) => string; readonly was: string; readonly now: string; readonly gone: string; readonly added: string; readonly toBook: string; readonly broken: string;
  readonly changes: (count: number) => string; readonly problems: Readonly<Record<string, string>>;
}

export const dossierWords = wordsIn<DossierWords>({
  en: {
    title: 'Briefing book', button: 'Briefing book', lede: 'Built from the record as you may read it, then edited, then frozen as an edition that does not change any more.', of: 'For', marking: 'Marking', download: 'Download', docx: 'Word (DOCX)', pdf: 'PDF',
    saved: 'Saved. The record itself is not changed by this.', notEdited: 'Nobody on your side has edited this book yet.', edited: 'Your side’s draft.',
    settings: 'The book', language: 'Language of the book', paper: 'Paper', papers: { letter: 'Letter', a4: 'A4' }, audience: 'Made for', audienceHint: 'It then holds only what they all may read, and what you write into it is theirs to read once it is frozen. The draft stays with your side.',
    audiences: { national: 'our side only', shared: 'both sides', public: 'everybody' },
    edit: (section) => `Edit: ${section}`, place: 'Place in the book', placeHint: 'A number; sections stand in this order.', treatment: 'From the record', treatments: { built: 'as built', instead: 'my text in its place', out: 'leave this section out' },
    before: 'Text before', after: 'Text after', instead: 'Text in its place', writing: 'A line that begins with a dash becomes a point of a list.', save: 'Save the draft', leftOut: 'left out', onTopic: (line, topic) => `${line}: ${topic}`,
    freeze: 'Freeze an edition', freezeText: 'Keeps the book as it is now, with its digest. It can be downloaded again unchanged, and compared with the record later.', note: 'Note (for your colleagues)', freezeButton: 'Freeze this edition', frozenFor: (audience) => `The edition can be read by: ${audience}.`, first: 'Save what you have typed first: an edition is made from the saved draft.',
    editions: 'Editions', edition: 'Edition', frozenOn: 'Frozen on', readers: 'Can be read by', digest: 'Digest of the contents (SHA-256)', noEditions: 'None has been frozen yet.',
    editionTitle: (number) => `Edition ${number}`, unchanged: 'Nothing has changed since.', compare: 'What has changed since', compareText: (day) => `The same book made from the record of ${day}.`, was: 'In this edition', now: 'Now', gone: 'no longer there', added: 'not there', toBook: 'To the book', broken: 'This edition is not, to the letter, what was frozen. It is not handed out.',
    changes: (count) => counted('en', count, { one: 'line differs', other: 'lines differ' }),
    problems: { 'too-wide': 'They may not read the engagement itself.', place: 'Give a whole number from 1 to 99.' },
  },
  fr: {
    title: 'Cahier de breffage', button: 'Cahier de breffage', lede: 'Établi à partir de ce que vous pouvez lire du dossier, puis modifié, puis arrêté en une édition qui ne change plus.', of: 'Pour', marking: 'Mention', download: 'Télécharger', docx: 'Word (DOCX)', pdf: 'PDF',
    saved: 'Enregistré. Le dossier lui-même n’en est pas modifié.', notEdited: 'Personne de votre partie n’a encore modifié ce cahier.', edited: 'Ébauche de votre partie.',
    settings: 'Le cahier', language: 'Langue du cahier', paper: 'Papier', papers: { letter: 'Lettre', a4: 'A4' }, audience: 'Destiné à', audienceHint: 'Il ne contient alors que ce que tous ceux-là peuvent lire, et ils pourront lire ce que vous y écrivez une fois l’édition arrêtée. L’ébauche reste dans votre partie.',
    audiences: { national: 'notre partie seulement', shared: 'les deux parties', public: 'tout le monde' },
    edit: (section) => `Modifier\u00a0: ${section}`, place: 'Place dans le cahier', placeHint: 'Un nombre; les sections suivent cet ordre.', treatment: 'Tiré du dossier', treatments: { built: 'tel quel', instead: 'mon texte à la place', out: 'omettre cette section' },
    before: 'Texte avant', after: 'Texte après', instead: 'Texte à la place', writing: 'Une ligne qui commence par un tiret devient un point d’une liste.', save: 'Enregistrer l’ébauche', leftOut: 'omise', onTopic: (line, topic) => `${line}\u00a0: ${topic}`,
    freeze: 'Arrêter une édition', freezeText: 'Garde le cahier tel qu’il est, avec son empreinte. On peut le télécharger de nouveau sans changement et le comparer plus tard au dossier.', note: 'Note (pour vos collègues)', freezeButton: 'Arrêter cette édition', frozenFor: (audience) => `L’édition pourra être lue par\u00a0: ${audience}.`, first: 'Enregistrez d’abord ce que vous avez saisi\u00a0: l’édition est faite de l’ébauche enregistrée.',
    editions: 'Éditions', edition: 'Édition', frozenOn: 'Arrêtée le', readers: 'Peut être lue par', digest: 'Empreinte du contenu (SHA-256)', noEditions: 'Aucune n’a encore été arrêtée.',
    editionTitle: (number) => `Édition ${number}`, unchanged: 'Rien n’a changé depuis.', compare: 'Ce qui a changé depuis', compareText: (day) => `Le même cahier établi à partir du dossier du ${day}.`, was: 'Dans cette édition', now: 'Maintenant', gone: 'n’y est plus', added: 'n’y était pas', toBook: 'Vers le cahier', broken: 'Cette édition n’est pas, à la lettre près, ce qui a été arrêté. Elle n’est pas remise.',
    changes: (count) => counted('fr', count, { one: 'ligne diffère', other: 'lignes diffèrent', many: 'de lignes diffèrent' }),
    problems: { 'too-wide': 'Ceux-là ne peuvent pas lire la rencontre elle-même.', place: 'Donnez un nombre entier de 1 à 99.' },
  },
  ja: {
    title: '資料集', button: '資料集', lede: '閲覧できる記録から作成し、編集のうえ、以後変更されない版として確定します。', of: '対象', marking: '表示', download: 'ダウンロード', docx: 'Word（DOCX）', pdf: 'PDF',
    saved: '保存しました。記録自体は変更していません。', notEdited: 'この資料集は、自国側でまだ編集されていません。', edited: '自国側の案です。',
    settings: '資料集の設定', language: '資料集の言語', paper: '用紙', papers: { letter: 'レター', a4: 'A4' }, audience: '対象者', audienceHint: '対象者全員が閲覧できる内容だけを収めます。書き加えた内容は、確定後に対象者が閲覧できます。案は自国側だけのものです。',
    audiences: { national: '自国側のみ', shared: '両当事国', public: '全ての人' },
    edit: (section) => `編集：${section}`, place: '順番', placeHint: '数字の順に並べます。', treatment: '記録からの内容', treatments: { built: 'そのまま載せる', instead: '自分の文章に置き換える', out: 'この部分を載せない' },
    before: '前に加える文章', after: '後に加える文章', instead: '置き換える文章', writing: '「-」で始まる行は箇条書きになります。', save: '案を保存', leftOut: '載せない', onTopic: (line, topic) => `${line}：${topic}`,
    freeze: '版を確定する', freezeText: '現在の資料集を、ハッシュ値とともに保存します。そのままの形で再びダウンロードでき、後の記録と比較できます。', note: '備考（関係者向け）', freezeButton: 'この版を確定する', frozenFor: (audience) => `この版を閲覧できる人：${audience}。`, first: '入力した内容は先に保存してください。版は保存済みの案から作成します。',
    editions: '確定版', edition: '版', frozenOn: '確定日', readers: '閲覧範囲', digest: '内容のハッシュ値（SHA-256）', noEditions: '確定した版はありません。',
    editionTitle: (number) => `第${number}版`, unchanged: 'その後の変更はありません。', compare: 'その後の変更', compareText: (day) => `${day}の記録から同じ資料集を作成した場合との比較です。`, was: 'この版', now: '現在', gone: '現在はない', added: 'なかった', toBook: '資料集へ', broken: 'この版は、確定した内容と一致しないため、提供できません。',
    changes: (count) => `${numberText('ja', count)}行が異なります`,
    problems: { 'too-wide': '対象者は会合自体を閲覧できません。', place: '1から99までの整数を入力してください。' },
  },
});
