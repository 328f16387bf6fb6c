import type { Lack } from '#domain/wording/lack.ts';
import type { Outcome } from '#domain/wording/returned.ts';
import type { Standing } from '#domain/wording/wording.ts';
import type { UnitProblem, XliffRefusalReason } from '#platform/translation/translation-file.ts';
import type { Language } from '#platform/words/languages.ts';
import { wordingWords } from '#platform/words/wording-words.ts';
import { counted, numberText, wordsIn } from '#platform/words/words.ts';

interface WordingWords {
  readonly link: string;
  readonly title: string;
  readonly lede: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly standings: Readonly<Record<Standing, string>>;
  readonly lacks: Readonly<Record<Lack, string>>;
  readonly count: (rows: number) => string;
  readonly none: string;
  readonly into: string;
  readonly from: string;
  readonly anyLanguage: string;
  readonly ownLanguages: (languages: readonly Language[]) => string;
  readonly kind: string;
  readonly anyKind: string;
  readonly lack: string;
  readonly anyLack: string;
  readonly show: string;
  readonly summary: string;
  readonly language: string;
  readonly what: string;
  readonly when: string;
  readonly wanting: string;
  readonly audience: string;
  readonly releasing: string;
  readonly newest: (rows: number) => string;
  readonly pages: string;
  readonly page: (page: number, last: number) => string;
  readonly previous: string;
  readonly next: string;
  /** One row. */
  readonly rowTitle: (name: string) => string;
  readonly heading: string;
  readonly toList: string;
  readonly toRow: string;
  readonly otherRows: string;
  readonly signedBy: (who: string) => string;
  readonly madeFrom: (language: Language) => string;
  readonly nobody: string;
  readonly staleText: (language: Language) => string;
  readonly amendElsewhere: string;
  readonly key: string;
  readonly words: (text: string, language: Language) => string;
  readonly standing: string;
  readonly standingOf: (text: string, language: Language) => string;
  readonly leaveStale: string;
  readonly choices: Readonly<Record<'authentic' | 'approved' | 'draft', string>>;
  readonly save: string;
  readonly saved: string;
  readonly published: string;
  readonly mayNot: string;
  readonly mayNotPublic: string;
  readonly withdraws: string;
  readonly problems: Readonly<Record<'authentic' | 'none-authentic' | 'inNoLanguage', string>>;
  /** To and from a bureau. */
  readonly bureau: string;
  readonly bureauText: string;
  readonly out: string;
  readonly outCount: (texts: number) => string;
  readonly outRow: string;
  readonly sameLanguage: string;
  readonly back: string;
  readonly backText: string;
  readonly file: string;
  readonly look: string;
  readonly noFile: string;
  readonly refusedAll: string;
  readonly line: (line: number) => string;
  readonly refusals: Readonly<Record<XliffRefusalReason, (detail: string) => string>>;
  readonly notOurs: string;
  readonly previewTitle: string;
  readonly nothing: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly unitProblems: Readonly<Record<UnitProblem | 'too-long', string>>;
  readonly outcome: string;
  readonly source: string;
  readonly present: string;
  readonly returned: string;
  readonly reviewed: string;
  readonly shown: (shown: number, all: number) => string;
  readonly confirm: (texts: number) => string;
  /** How many come in hangs on what is approved. */
  readonly confirmAny: string;
  readonly approve: string;
  readonly bureauName: string;
  readonly bureauNameHint: string;
  readonly nothingNew: string;
  readonly expired: string;
  readonly changedSince: string;
  readonly done: (texts: number) => string;
  readonly another: string;
  readonly already: string;
  readonly direction: (from: Language, into: Language) => string;
  /** In the file, for the translator; in the language of who sends it. */
  readonly noteRow: (kind: string, when: string | null) => string;
  readonly noteText: (name: string) => string;
  readonly noteStale: string;
  readonly noteDraft: string;
  readonly noteSource: string;
}

const en: Readonly<Record<Language, string>> = { en: 'English', fr: 'French', ja: 'Japanese' };
const fr: Readonly<Record<Language, string>> = { en: 'anglais', fr: 'français', ja: 'japonais' };
const ja: Readonly<Record<Language, string>> = { en: '英語', fr: 'フランス語', ja: '日本語' };
const frFrom: Readonly<Record<Language, string>> = { en: 'de l’anglais', fr: 'du français', ja: 'du japonais' };
const frIn: Readonly<Record<Language, string>> = { en: 'en anglais', fr: 'en français', ja: 'en japonais' };

export const wordingPageWords = wordsIn<WordingWords>({
  en: {
    link: 'Languages',
    title: 'Texts to translate',
    lede: 'What the record lacks in a language, of all that your side may write: what comes next stands first.',
    languages: en,
    standings: { missing: 'missing', authentic: 'authentic', approved: 'approved translation', draft: wordingWords.en.draft, stale: wordingWords.en.stale },
    lacks: { missing: 'missing', stale: 'older than the original', draft: 'draft' },
    count: (rows) => `${counted('en', rows, { one: 'entry', other: 'entries' })} with something to translate or approve`,
    none: 'Nothing is lacking here.',
    into: 'Into', from: 'From', anyLanguage: 'any language', ownLanguages: (own) => own.map((each) => en[each]).join(' or '), kind: 'Kind', anyKind: 'all kinds', lack: 'What is lacking', anyLack: 'anything', show: 'Show',
    summary: 'Texts by language', language: 'Language', what: 'What', when: 'When', wanting: 'Lacking', audience: 'Read by',
    releasing: 'A releasing officer writes it.',
    newest: (rows) => `Of each kind the newest ${numberText('en', rows)} entries are looked through.`,
    pages: 'Pages', page: (page, last) => `Page ${numberText('en', page)} of ${numberText('en', last)}`, previous: 'Previous', next: 'Next',
    rowTitle: (name) => `Languages: ${name}`, heading: 'Languages', toList: 'Texts to translate', toRow: 'To the entry', otherRows: 'Another entry has the same id:',
    signedBy: (who) => `by ${who}`, madeFrom: (language) => `from ${en[language]}`, nobody: 'nobody has signed it',
    staleText: (language) => `The ${en[language]} text has changed since this was translated from it. Compare them, then correct this one or approve it again.`,
    amendElsewhere: 'An authentic text is changed where the entry itself is amended.', key: 'Other entries name this one by this text, so it is not changed.',
    words: (text, language) => `${text} in ${en[language]}`, standing: 'How it stands', standingOf: (text, language) => `How the ${en[language]} text stands: ${text}`,
    leaveStale: 'leave as it is: older than the original', choices: { authentic: 'authentic', approved: 'approved translation', draft: 'draft translation' },
    save: 'Save the languages', saved: 'The languages were saved.',
    published: 'This entry is public: what you save is published.', mayNot: 'Your side does not write this entry.', mayNotPublic: 'This entry is public, and to write over it is to publish: a releasing officer does that. You can translate it as an XLIFF file and hand that on.',
    withdraws: 'Both sides agree to the minutes in all three languages: a changed text withdraws their agreement.',
    problems: { authentic: 'This text is authentic: it is changed where the entry is amended.', 'none-authentic': 'One language at least must be authentic.', inNoLanguage: 'This text would be left in no language.' },
    bureau: 'With a translation bureau', bureauText: 'The texts listed above go out as an XLIFF 2.1 file, one language into one other. What comes back is shown before anything is written.',
    out: 'Save as XLIFF', outCount: (texts) => `${counted('en', texts, { one: 'text', other: 'texts' })} chosen`, outRow: 'As an XLIFF file', sameLanguage: 'Choose two different languages.',
    back: 'Take translations in', backText: 'An XLIFF 2 file that came from here and was translated.', file: 'XLIFF file', look: 'Look at it', noFile: 'Choose a file.',
    refusedAll: 'The file was not taken, and nothing was written:', line: (line) => `line ${numberText('en', line)}`,
    refusals: {
      empty: () => 'The file is empty.', 'too-large': () => 'The file is larger than 8 MB.', encoding: (detail) => `The file is not in UTF-8 or UTF-16${detail && ` (${detail})`}.`,
      'document-type': () => 'The file declares a document type or entities, which an XLIFF file does not need.', 'not-well-formed': () => 'The XML is broken here: a tag is not closed, is closed in the wrong place, or has a sign in it that it cannot have.',
      'too-deep': () => 'Elements lie within one another too deeply.', 'not-xliff': (detail) => `This is no XLIFF file: it begins with <${detail}>.`, 'other-version': (detail) => `This is not XLIFF 2: ${detail || 'no version is given'}. Save it as XLIFF 2.0 or 2.1.`,
      'no-languages': () => 'The file does not say from which language into which it goes (srcLang, trgLang).', structure: (detail) => `Something stands where XLIFF has no place for it: ${detail}`,
      'too-many-units': () => 'The file has more than 20,000 texts.', twice: (detail) => `One text is there twice: ${detail}`, 'no-units': () => 'There is no text in the file.',
    },
    notOurs: 'The file goes from or into a language that the record does not have.',
    previewTitle: 'Translations that came back', nothing: 'Nothing has been written yet.',
    outcomes: {
      new: 'new', replacing: 'replaces what stands', approvable: 'stands as a draft, reviewed there', same: 'already stands', untranslated: 'not translated', changed: 'the original has changed since: not taken', authentic: 'authentic here: not taken',
      'not-yours': 'yours to read, not to write: not taken', unreadable: 'cannot be read: not taken', unknown: 'no such text: not taken',
    },
    unitProblems: { placeholder: 'it has a placeholder in it', 'sub-flow': 'a code in it leads to another text', 'in-part': 'only some of its segments are translated', order: 'its segments have no clear order', 'too-long': 'it is too long' },
    outcome: 'What becomes of it', source: 'Original', present: 'Stands now', returned: 'Came back', reviewed: 'reviewed at the bureau',
    shown: (shown, all) => `The first ${numberText('en', shown)} of ${numberText('en', all)} are shown; those that need a person come first.`,
    confirmAny: 'Take in the translations',
    confirm: (texts) => `Take in ${counted('en', texts, { one: 'translation', other: 'translations' })}`, approve: 'Approve those that were reviewed at the bureau; the others come in as drafts',
    bureauName: 'Who translated', bureauNameHint: 'Stands beside each text; without it, your post does.', nothingNew: 'There is nothing in it to be taken in.',
    expired: 'The file is no longer kept. Hand it in again.', changedSince: 'The record has changed since you looked. Nothing was written; this is how it stands now.',
    done: (texts) => `${counted('en', texts, { one: 'translation was', other: 'translations were' })} taken in.`, another: 'Another file', already: 'This file has been taken in already.',
    direction: (from, into) => `${en[from]} into ${en[into]}`,
    noteRow: (kind, when) => (when === null ? kind : `${kind}, ${when}`), noteText: (name) => `Field: ${name}`, noteStale: 'The source has changed since this translation was made.', noteDraft: 'This translation is a draft.', noteSource: 'The source is itself a translation.',
  },
  fr: {
    link: 'Versions linguistiques',
    title: 'Textes à traduire',
    lede: 'Ce qui manque au dossier dans une langue, parmi tout ce que votre partie peut écrire\u00a0: ce qui vient d’abord figure en tête.',
    languages: fr,
    standings: { missing: 'manque', authentic: 'fait foi', approved: 'traduction approuvée', draft: wordingWords.fr.draft, stale: wordingWords.fr.stale },
    lacks: { missing: 'manque', stale: 'antérieure à l’original', draft: 'provisoire' },
    count: (rows) => `${counted('fr', rows, { one: 'élément', other: 'éléments', many: 'd’éléments' })} à traduire ou à approuver`,
    none: 'Il ne manque rien ici.',
    into: 'Vers', from: 'De', anyLanguage: 'toutes les langues', ownLanguages: (own) => own.map((each) => fr[each]).join(' ou '), kind: 'Genre', anyKind: 'tous les genres', lack: 'Ce qui manque', anyLack: 'tout', show: 'Afficher',
    summary: 'Textes par langue', language: 'Langue', what: 'Quoi', when: 'Quand', wanting: 'Ce qui manque', audience: 'Lu par',
    releasing: 'Un agent habilité à communiquer l’écrit.',
    newest: (rows) => `Pour chaque genre, les ${numberText('fr', rows)} éléments les plus récents sont examinés.`,
    pages: 'Pages', page: (page, last) => `Page ${numberText('fr', page)} sur ${numberText('fr', last)}`, previous: 'Précédente', next: 'Suivante',
    rowTitle: (name) => `Versions linguistiques\u00a0: ${name}`, heading: 'Versions linguistiques', toList: 'Textes à traduire', toRow: 'Voir l’élément', otherRows: 'Un autre élément porte le même identifiant\u00a0:',
    signedBy: (who) => `par ${who}`, madeFrom: (language) => `traduite ${frFrom[language]}`, nobody: 'non signée',
    staleText: (language) => `Le texte ${frIn[language]} a changé depuis que celui-ci en a été traduit. Comparez-les, puis corrigez celui-ci ou approuvez-le de nouveau.`,
    amendElsewhere: 'Un texte qui fait foi se modifie là où l’élément lui-même est modifié.', key: 'D’autres éléments désignent celui-ci par ce texte\u00a0: il n’est pas modifié.',
    words: (text, language) => `${text}, ${frIn[language]}`, standing: 'Statut', standingOf: (text, language) => `Statut du texte ${frIn[language]}\u00a0: ${text}`,
    leaveStale: 'laisser tel quel\u00a0: antérieure à l’original', choices: { authentic: 'fait foi', approved: 'traduction approuvée', draft: 'traduction provisoire' },
    save: 'Enregistrer les versions', saved: 'Les versions linguistiques ont été enregistrées.',
    published: 'Cet élément est public\u00a0: ce que vous enregistrez est publié.', mayNot: 'Votre partie n’écrit pas cet élément.', mayNotPublic: 'Cet élément est public, et l’écrire, c’est le publier\u00a0: un agent habilité à communiquer s’en charge. Vous pouvez le traduire dans un fichier XLIFF et le lui remettre.',
    withdraws: 'Les deux parties approuvent le compte rendu dans les trois langues\u00a0: un texte modifié retire leur approbation.',
    problems: { authentic: 'Ce texte fait foi\u00a0: il se modifie là où l’élément est modifié.', 'none-authentic': 'Une langue au moins doit faire foi.', inNoLanguage: 'Ce texte ne resterait dans aucune langue.' },
    bureau: 'Avec un bureau de traduction', bureauText: 'Les textes de la liste ci-dessus sortent dans un fichier XLIFF 2.1, d’une langue vers une autre. Ce qui revient est montré avant que rien ne soit écrit.',
    out: 'Enregistrer en XLIFF', outCount: (texts) => `${counted('fr', texts, { one: 'texte choisi', other: 'textes choisis' })}`, outRow: 'En fichier XLIFF', sameLanguage: 'Choisissez deux langues différentes.',
    back: 'Recevoir des traductions', backText: 'Un fichier XLIFF 2 sorti d’ici, puis traduit.', file: 'Fichier XLIFF', look: 'Examiner', noFile: 'Choisissez un fichier.',
    refusedAll: 'Le fichier n’a pas été accepté et rien n’a été écrit\u00a0:', line: (line) => `ligne ${numberText('fr', line)}`,
    refusals: {
      empty: () => 'Le fichier est vide.', 'too-large': () => 'Le fichier dépasse 8 Mo.', encoding: (detail) => `Le fichier n’est ni en UTF-8 ni en UTF-16${detail && ` (${detail})`}.`,
      'document-type': () => 'Le fichier déclare un type de document ou des entités, dont un fichier XLIFF n’a pas besoin.', 'not-well-formed': () => 'Le XML est brisé ici\u00a0: une balise n’est pas fermée, est fermée au mauvais endroit ou contient un signe qui n’y a pas sa place.',
      'too-deep': () => 'Les éléments sont trop profondément imbriqués.', 'not-xliff': (detail) => `Ce n’est pas un fichier XLIFF\u00a0: il commence par <${detail}>.`, 'other-version': (detail) => `Ce n’est pas du XLIFF 2\u00a0: ${detail || 'aucune version n’est indiquée'}. Enregistrez-le en XLIFF 2.0 ou 2.1.`,
      'no-languages': () => 'Le fichier n’indique pas de quelle langue vers quelle langue il va (srcLang, trgLang).', structure: (detail) => `Quelque chose se trouve là où XLIFF ne le prévoit pas\u00a0: ${detail}`,
      'too-many-units': () => 'Le fichier compte plus de 20\u00a0000 textes.', twice: (detail) => `Un texte y figure deux fois\u00a0: ${detail}`, 'no-units': () => 'Le fichier ne contient aucun texte.',
    },
    notOurs: 'Le fichier va d’une langue ou vers une langue que le dossier n’a pas.',
    previewTitle: 'Traductions revenues', nothing: 'Rien n’a encore été écrit.',
    outcomes: {
      new: 'nouvelle', replacing: 'remplace le texte actuel', approvable: 'figure ici à titre provisoire, révisée là-bas', same: 'figure déjà au dossier', untranslated: 'non traduit', changed: 'l’original a changé depuis\u00a0: non retenue', authentic: 'fait foi ici\u00a0: non retenue',
      'not-yours': 'lisible, mais non modifiable par vous\u00a0: non retenue', unreadable: 'illisible\u00a0: non retenue', unknown: 'aucun texte de ce nom\u00a0: non retenue',
    },
    unitProblems: { placeholder: 'elle contient un code qui tient lieu de texte', 'sub-flow': 'un code y renvoie à un autre texte', 'in-part': 'seule une partie de ses segments est traduite', order: 'l’ordre de ses segments n’est pas clair', 'too-long': 'elle est trop longue' },
    outcome: 'Ce qu’il en advient', source: 'Original', present: 'Texte actuel', returned: 'Traduction revenue', reviewed: 'révisée au bureau',
    shown: (shown, all) => `Les ${numberText('fr', shown)} premières sur ${numberText('fr', all)} sont affichées; celles qui demandent un examen viennent d’abord.`,
    confirmAny: 'Recevoir les traductions',
    confirm: (texts) => `Recevoir ${counted('fr', texts, { one: 'traduction', other: 'traductions' })}`, approve: 'Approuver celles qui ont été révisées au bureau; les autres entrent à titre provisoire',
    bureauName: 'Qui a traduit', bureauNameHint: 'Figure à côté de chaque texte; à défaut, votre poste y figure.', nothingNew: 'Il n’y a rien à recevoir dans ce fichier.',
    expired: 'Le fichier n’est plus conservé. Remettez-le.', changedSince: 'Le dossier a changé depuis votre examen. Rien n’a été écrit; voici l’état actuel.',
    done: (texts) => `${counted('fr', texts, { one: 'traduction reçue', other: 'traductions reçues' })}.`, another: 'Un autre fichier', already: 'Ce fichier a déjà été reçu.',
    direction: (from, into) => `${frFrom[from]} vers ${{ en: 'l’anglais', fr: 'le français', ja: 'le japonais' }[into]}`.replace(/^./, (first) => first.toUpperCase()),
    noteRow: (kind, when) => (when === null ? kind : `${kind}, ${when}`), noteText: (name) => `Champ\u00a0: ${name}`, noteStale: 'L’original a changé depuis cette traduction.', noteDraft: 'Cette traduction est provisoire.', noteSource: 'Le texte source est lui-même une traduction.',
  },
  ja: {
    link: '各言語版',
    title: '翻訳が必要な文',
    lede: '自国が記入できる記録のうち、いずれかの言語で不足している文です。近く必要になるものから順に示します。',
    languages: ja,
    standings: { missing: '未訳', authentic: '正文', approved: '承認済みの訳', draft: wordingWords.ja.draft, stale: wordingWords.ja.stale },
    lacks: { missing: '未訳', stale: '原文の変更前の訳', draft: '仮訳' },
    count: (rows) => `翻訳又は承認が必要な記録：${numberText('ja', rows)}件`,
    none: '不足している文はありません。',
    into: '訳文の言語', from: '原文の言語', anyLanguage: 'すべての言語', ownLanguages: (own) => own.map((each) => ja[each]).join('又は'), kind: '種類', anyKind: 'すべての種類', lack: '状態', anyLack: 'すべて', show: '表示',
    summary: '言語別の文の数', language: '言語', what: '記録', when: '日付', wanting: '不足', audience: '閲覧範囲',
    releasing: '開示担当者が記入します。',
    newest: (rows) => `種類ごとに新しい順に${numberText('ja', rows)}件までを対象としています。`,
    pages: 'ページ', page: (page, last) => `${numberText('ja', last)}ページ中${numberText('ja', page)}ページ目`, previous: '前へ', next: '次へ',
    rowTitle: (name) => `各言語版：${name}`, heading: '各言語版', toList: '翻訳が必要な文', toRow: '記録を見る', otherRows: '同じ番号の記録がほかにあります：',
    signedBy: (who) => `担当：${who}`, madeFrom: (language) => `${ja[language]}からの訳`, nobody: '担当者の記録なし',
    staleText: (language) => `翻訳後に${ja[language]}の文が変更されました。両者を比べ、訳文を訂正するか、改めて承認してください。`,
    amendElsewhere: '正文は、記録自体の変更画面で変更します。', key: '他の記録がこの文で参照しているため、変更しません。',
    words: (text, language) => `${text}（${ja[language]}）`, standing: '状態', standingOf: (text, language) => `状態：${text}（${ja[language]}）`,
    leaveStale: 'そのまま（原文の変更前の訳）', choices: { authentic: '正文', approved: '承認済みの訳', draft: '仮訳' },
    save: '各言語版を保存', saved: '各言語版を保存しました。',
    published: 'この記録は公開されています。保存した内容も公開されます。', mayNot: 'この記録には自国から記入できません。', mayNotPublic: 'この記録は公開されており、書き換えることは公開に当たるため、開示担当者が行います。XLIFFファイルで翻訳し、開示担当者に渡すことができます。',
    withdraws: '会談記録は三言語の文について両国が合意するものです。文を変更すると、合意は取り消されます。',
    problems: { authentic: '正文です。記録自体の変更画面で変更してください。', 'none-authentic': '少なくとも一つの言語を正文としてください。', inNoLanguage: 'どの言語の文もなくなってしまいます。' },
    bureau: '翻訳会社等とのやり取り', bureauText: '上の一覧の文を、一つの言語から別の一つの言語へのXLIFF 2.1ファイルとして保存します。戻ってきた訳文は、記録する前に確認できます。',
    out: 'XLIFFで保存', outCount: (texts) => `選択中の文：${numberText('ja', texts)}件`, outRow: 'XLIFFファイル', sameLanguage: '異なる二つの言語を選択してください。',
    back: '訳文の取込み', backText: 'ここで保存し、翻訳したXLIFF 2ファイル。', file: 'XLIFFファイル', look: '内容を確認', noFile: 'ファイルを選択してください。',
    refusedAll: 'ファイルを受け付けませんでした。何も記録していません：', line: (line) => `${numberText('ja', line)}行目`,
    refusals: {
      empty: () => 'ファイルが空です。', 'too-large': () => 'ファイルが8MBを超えています。', encoding: (detail) => `UTF-8又はUTF-16のファイルではありません${detail && `（${detail}）`}。`,
      'document-type': () => '文書型又は実体の宣言があります。XLIFFファイルには必要のないものです。', 'not-well-formed': () => 'XMLがこの箇所で壊れています。タグが閉じられていないか、閉じる位置が違うか、使えない文字があります。',
      'too-deep': () => '要素の入れ子が深すぎます。', 'not-xliff': (detail) => `XLIFFファイルではありません。最初の要素は<${detail}>です。`, 'other-version': (detail) => `XLIFF 2ではありません（${detail || '版の記載なし'}）。XLIFF 2.0又は2.1で保存してください。`,
      'no-languages': () => '原文と訳文の言語（srcLang、trgLang）が記載されていません。', structure: (detail) => `XLIFFとして置けない位置に要素又は文字があります：${detail}`,
      'too-many-units': () => '文が20,000件を超えています。', twice: (detail) => `同じ文が二度あります：${detail}`, 'no-units': () => '文が一つもありません。',
    },
    notOurs: 'この記録にない言語のファイルです。',
    previewTitle: '戻ってきた訳文', nothing: 'まだ何も記録していません。',
    outcomes: {
      new: '新規', replacing: '現在の文を置換', approvable: '仮訳として記録済み（翻訳側で確認済み）', same: '記録済み', untranslated: '未訳', changed: '翻訳後に原文が変更されたため取り込みません', authentic: '正文のため取り込みません',
      'not-yours': '閲覧のみ可能なため取り込みません', unreadable: '読み取れないため取り込みません', unknown: '該当する文がないため取り込みません',
    },
    unitProblems: { placeholder: '文字の代わりとなる記号が含まれています', 'sub-flow': '別の文を参照する記号が含まれています', 'in-part': '一部の分節だけが翻訳されています', order: '分節の順序が定まりません', 'too-long': '長すぎます' },
    outcome: '取扱い', source: '原文', present: '現在の文', returned: '戻ってきた訳文', reviewed: '翻訳側で確認済み',
    shown: (shown, all) => `${numberText('ja', all)}件のうち${numberText('ja', shown)}件を、確認の必要なものから順に示します。`,
    confirmAny: '訳文を取り込む',
    confirm: (texts) => `訳文${numberText('ja', texts)}件を取り込む`, approve: '翻訳側で確認済みの訳文を承認する（その他は仮訳とする）',
    bureauName: '翻訳者', bureauNameHint: '各文に表示されます。記入しない場合は、自分の役職が表示されます。', nothingNew: '取り込む訳文はありません。',
    expired: 'ファイルの保存期間が過ぎました。もう一度提出してください。', changedSince: '確認後に記録が変更されました。何も記録していません。現在の状態を示します。',
    done: (texts) => `訳文${numberText('ja', texts)}件を取り込みました。`, another: '別のファイル', already: 'このファイルは取込み済みです。',
    direction: (from, into) => `${ja[from]}から${ja[into]}へ`,
    noteRow: (kind, when) => (when === null ? kind : `${kind}、${when}`), noteText: (name) => `項目：${name}`, noteStale: 'この訳文の作成後に原文が変更されました。', noteDraft: 'この訳文は仮訳です。', noteSource: '原文自体が訳文です。',
  },
});
