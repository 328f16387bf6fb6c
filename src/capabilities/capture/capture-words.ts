import type { DocumentRefusalReason } from '#platform/documents/document-file.ts';
import { wordsIn } from '#platform/words/words.ts';

type Refusals = Readonly<Record<DocumentRefusalReason, (detail?: string) => string>>;

const refusalsEn: Refusals = {
  empty: () => 'There are no words in it.', encrypted: () => 'It is encrypted, or an old binary Word file. Save it without a password as .docx, or paste its text.',
  'endless-recurrence': () => 'It repeats without end. Save one occurrence alone, or paste its text.', 'external-content': () => 'It refers to content that lies elsewhere (a template, a picture or an object). Nothing was fetched. Paste its text instead.',
  macros: () => 'It holds macros. Save it as .docx without them, or paste its text.', 'no-event': () => 'There is no event in this calendar file.', 'not-readable': () => 'It is damaged, or not what its name says.',
  'not-utf8': (detail) => `It is not UTF-8${detail && detail !== 'unknown' ? ` but ${detail}` : ''}. Save it as UTF-8, or paste its text.`, 'several-events': (detail) => `There are ${detail ?? 'several'} events in this calendar file. Save one alone.`,
  'too-complex': () => 'It takes too long to read.', 'too-compressed': () => 'It unpacks to far more than it should.', 'too-large': () => 'It is too large.', 'too-many-recurrences': () => 'It repeats more than 500 times. Save one occurrence alone.',
  'unknown-kind': () => 'It is no file of a kind that can be read: .txt, .eml, .ics or .docx.',
};

const refusalsFr: Refusals = {
  empty: () => 'Il ne contient aucun texte.', encrypted: () => 'Il est chiffré, ou c’est un ancien fichier Word binaire. Enregistrez-le sans mot de passe en .docx, ou collez son texte.',
  'endless-recurrence': () => 'Il se répète sans fin. Enregistrez une seule occurrence, ou collez son texte.', 'external-content': () => 'Il renvoie à un contenu situé ailleurs (modèle, image ou objet). Rien n’a été téléchargé. Collez plutôt son texte.',
  macros: () => 'Il contient des macros. Enregistrez-le en .docx sans macros, ou collez son texte.', 'no-event': () => 'Ce fichier de calendrier ne contient aucun événement.', 'not-readable': () => 'Il est endommagé, ou n’est pas ce que son nom indique.',
  'not-utf8': (detail) => `Il n’est pas en UTF-8${detail && detail !== 'unknown' ? `, mais en ${detail}` : ''}. Enregistrez-le en UTF-8, ou collez son texte.`, 'several-events': (detail) => `Ce fichier de calendrier contient ${detail ?? 'plusieurs'} événements. Enregistrez-en un seul.`,
  'too-complex': () => 'Sa lecture prend trop de temps.', 'too-compressed': () => 'Une fois décompressé, il est beaucoup plus gros qu’il ne devrait l’être.', 'too-large': () => 'Il est trop volumineux.', 'too-many-recurrences': () => 'Il se répète plus de 500 fois. Enregistrez une seule occurrence.',
  'unknown-kind': () => 'Ce n’est pas un type de fichier lisible\u00a0: .txt, .eml, .ics ou .docx.',
};

const refusalsJa: Refusals = {
  empty: () => '文章が含まれていません。', encrypted: () => '暗号化されているか、古い形式のWordファイルです。パスワードなしの.docxで保存し直すか、本文を貼り付けてください。',
  'endless-recurrence': () => '終わりのない繰り返しの予定です。1回分だけを保存するか、本文を貼り付けてください。', 'external-content': () => '外部の内容（テンプレート、画像又はオブジェクト）を参照しています。何も取得していません。本文を貼り付けてください。',
  macros: () => 'マクロが含まれています。マクロのない.docxで保存し直すか、本文を貼り付けてください。', 'no-event': () => 'このカレンダーファイルには予定がありません。', 'not-readable': () => '破損しているか、拡張子と内容が一致しません。',
  'not-utf8': (detail) => `UTF-8ではありません${detail && detail !== 'unknown' ? `（${detail}）` : ''}。UTF-8で保存し直すか、本文を貼り付けてください。`, 'several-events': (detail) => `このカレンダーファイルには${detail ? `${detail}件` : '複数'}の予定があります。1件だけを保存してください。`,
  'too-complex': () => '読み取りに時間がかかりすぎます。', 'too-compressed': () => '展開後の大きさが過大です。', 'too-large': () => 'ファイルが大きすぎます。', 'too-many-recurrences': () => '繰り返しが500回を超えています。1回分だけを保存してください。',
  'unknown-kind': () => '読み取れる種類のファイルではありません（.txt、.eml、.ics、.docx）。',
};

export const captureWords = wordsIn({
  en: {
    title: 'Add from a text',
    lede: 'Paste a press release, an e-mail or a memo, or choose a file. Entente proposes the engagement and shows the words that each field comes from. Nothing is saved before you confirm, and nothing leaves this installation.',
    text: 'Text', file: 'or a file', fileHint: '.txt, .eml, .ics or .docx; only its words are read', propose: 'Propose the engagement',
    nothing: 'Paste a text or choose a file first.', refusedFile: (name: string) => `“${name}” cannot be taken. Nothing was saved.`, refusals: refusalsEn, tooLong: 'The text is too long. Only its first 20,000 characters were read.',
    proposal: 'Proposed engagement', check: 'Check each field against the words beside it, complete what is empty, and confirm.', source: 'Text', from: 'From the text', probably: 'Probably, from the text',
    empty: 'Left empty: the text does not say it with certainty.', usual: 'The usual value: the text says nothing else.', round: (number: number) => `round ${number}`,
    others: 'The text does not name both parties: is it about this relationship?',
    known: 'This may already be on record:', anyway: 'It is another engagement: add it all the same', alreadyThere: 'An engagement that is already on record seems to be the same. Look at it, or say below that this is another one. Nothing was saved.',
    titles: { en: 'Title in English', fr: 'Title in French', ja: 'Title in Japanese' }, start: 'Start', end: 'End', dateHint: 'such as 2025-05-12; 2025-05 when only the month is known', stage: 'Stage', level: 'Level', track: 'Track', kind: 'Kind', series: 'Series', occasion: 'On the occasion of',
    host: 'Host country', place: 'Place', head: (party: string) => `Head or participants, ${party}`, rank: (party: string) => `Rank of the head, ${party}`, topics: 'Topics', topicsHint: 'separated by semicolons', outcome: 'Outcome', sourceField: 'Source', sourceDate: 'Date of the source',
    none: 'none', pasted: 'Text entered by an officer', national: 'our side only', shared: 'both sides', confirm: 'Add this engagement', again: 'Start again with another text',
  },
  fr: {
    title: 'Ajouter d’après un texte',
    lede: 'Collez un communiqué, un courriel ou une note, ou choisissez un fichier. Entente propose la rencontre et montre les mots d’où vient chaque champ. Rien n’est enregistré avant votre confirmation, et rien ne sort de cette installation.',
    text: 'Texte', file: 'ou un fichier', fileHint: '.txt, .eml, .ics ou .docx; seul le texte est lu', propose: 'Proposer la rencontre',
    nothing: 'Collez d’abord un texte ou choisissez un fichier.', refusedFile: (name: string) => `«\u00a0${name}\u00a0» ne peut être accepté. Rien n’a été enregistré.`, refusals: refusalsFr, tooLong: 'Le texte est trop long. Seuls ses 20\u00a0000 premiers caractères ont été lus.',
    proposal: 'Rencontre proposée', check: 'Vérifiez chaque champ d’après les mots qui l’accompagnent, remplissez ce qui est vide, puis confirmez.', source: 'Texte', from: 'Selon le texte', probably: 'Probablement, selon le texte',
    empty: 'Laissé vide\u00a0: le texte ne l’indique pas avec certitude.', usual: 'Valeur habituelle\u00a0: le texte n’indique rien d’autre.', round: (number: number) => `session ${number}`,
    others: 'Le texte ne nomme pas les deux parties\u00a0: porte-t-il sur cette relation?',
    known: 'Cette rencontre figure peut-être déjà au dossier\u00a0:', anyway: 'C’est une autre rencontre\u00a0: l’ajouter quand même', alreadyThere: 'Une rencontre qui figure déjà au dossier semble être la même. Consultez-la, ou indiquez ci-dessous qu’il s’agit d’une autre. Rien n’a été enregistré.',
    titles: { en: 'Titre anglais', fr: 'Titre français', ja: 'Titre japonais' }, start: 'Début', end: 'Fin', dateHint: 'par exemple 2025-05-12; 2025-05 si seul le mois est connu', stage: 'Étape', level: 'Niveau', track: 'Voie', kind: 'Genre', series: 'Cycle', occasion: 'À l’occasion de',
    host: 'Pays hôte', place: 'Lieu', head: (party: string) => `Chef de délégation ou participants, ${party}`, rank: (party: string) => `Rang du chef de délégation, ${party}`, topics: 'Thèmes', topicsHint: 'séparés par des points-virgules', outcome: 'Résultat', sourceField: 'Source', sourceDate: 'Date de la source',
    none: 'aucun', pasted: 'Texte saisi par un agent', national: 'notre partie seulement', shared: 'les deux parties', confirm: 'Ajouter cette rencontre', again: 'Recommencer avec un autre texte',
  },
  ja: {
    title: '文書から追加',
    lede: '報道発表、電子メール、メモなどを貼り付けるか、ファイルを選んでください。会合の内容を提案し、各項目の根拠となる文中の語句を示します。確認するまで何も保存されず、この装置の外には何も送られません。',
    text: '本文', file: '又はファイル', fileHint: '.txt、.eml、.ics、.docx（文章のみを読み取ります）', propose: '会合を提案する',
    nothing: '本文を貼り付けるか、ファイルを選んでください。', refusedFile: (name: string) => `「${name}」は受け付けられません。何も保存されていません。`, refusals: refusalsJa, tooLong: '本文が長すぎます。最初の20,000字のみを読み取りました。',
    proposal: '提案された会合', check: '各項目を横に示した語句と照らし合わせ、空欄を補ってから確定してください。', source: '本文', from: '文中の語句', probably: '推定（文中の語句）',
    empty: '空欄：文中からは確実に読み取れません。', usual: '通常の値です。文中に特段の記載はありません。', round: (number: number) => `第${number}回`,
    others: '本文に両当事国の名がありません。この二国間関係に関する文書ですか。',
    known: '既に記録されている可能性があります：', anyway: '別の会合として追加する', alreadyThere: '同じ会合が既に記録されているようです。その記録を確認するか、別の会合であれば下で指定してください。何も保存されていません。',
    titles: { en: '件名（英語）', fr: '件名（フランス語）', ja: '件名（日本語）' }, start: '開始', end: '終了', dateHint: '例：2025-05-12。月のみ分かる場合は2025-05', stage: '段階', level: 'レベル', track: 'トラック', kind: '種類', series: '定例協議', occasion: '機会となった国際会議',
    host: '開催国', place: '場所', head: (party: string) => `団長又は参加者（${party}）`, rank: (party: string) => `団長の階級（${party}）`, topics: '議題', topicsHint: 'セミコロン（;）で区切ってください', outcome: '成果', sourceField: '出典', sourceDate: '出典の日付',
    none: 'なし', pasted: '担当者が入力した本文', national: '自国限り', shared: '両当事国', confirm: 'この会合を追加する', again: '別の文書でやり直す',
  },
});
