import type { TbxRefusalReason } from '#platform/terminology/glossary-file.ts';
import { numberText, wordsIn } from '#platform/words/words.ts';

type Refusals = Readonly<Record<TbxRefusalReason, string>>;

export const importTermsWords = wordsIn({
  en: {
    title: 'Bring in terms', back: 'Glossary', lede: 'A glossary of another service, as a TBX file (ISO 30042, of 2019 or 2008). You see what would become of each term before anything is written.',
    file: (megabytes: number) => `TBX file, at most ${megabytes} MB`, look: 'Look at it', noFile: 'Choose a file.', line: (line: number) => `line ${line}`, take: 'Take these over', other: 'Choose another file', nothing: 'There is nothing to take over.',
    meanwhile: 'Somebody else changed the glossary meanwhile, and nothing was written. Below is what would become of the terms now.',
    states: { new: 'New', changed: 'Changed', same: 'As they are', 'not-yours': 'Not taken over', ambiguous: 'Not clear' },
    explained: { new: null, changed: null, same: null, 'not-yours': 'You may not write over these terms: they are public, and to change them is to release them.', ambiguous: 'More than one term of the glossary has these names, or two terms of the file mean the same one. Amend them by hand.' } as Readonly<Record<string, string | null>>,
    refusals: {
      empty: 'The file is empty.', 'too-large': 'The file is too large.', encoding: 'The characters of this file cannot be read. It must be in UTF-8 or UTF-16.', 'document-type': 'The file declares a document type of its own, which can hide harm. Have it written without one.',
      'not-well-formed': 'This is no well-formed XML.', 'too-deep': 'The file is nested too deeply.', 'not-tbx': 'This is no TBX file.', structure: 'This stands where TBX does not have it.', 'too-many': 'The file has too many terms.', twice: 'This id occurs twice.', 'too-long': 'This text is too long.', 'no-terms': 'The file has no term in English, French or Japanese.',
    } satisfies Refusals as Refusals,
  },
  fr: {
    title: 'Verser des termes', back: 'Glossaire', lede: 'Le glossaire d’un autre service, sous forme de fichier TBX (ISO 30042, de 2019 ou de 2008). Vous voyez ce qu’il adviendrait de chaque terme avant que rien ne soit enregistré.',
    file: (megabytes) => `Fichier TBX, d’au plus ${numberText('fr', megabytes)}\u00a0Mo`, look: 'Examiner', noFile: 'Choisissez un fichier.', line: (line) => `ligne ${line}`, take: 'Verser ces termes', other: 'Choisir un autre fichier', nothing: 'Il n’y a rien à verser.',
    meanwhile: 'Quelqu’un d’autre a modifié le glossaire entre-temps, et rien n’a été enregistré. Voici ce qu’il adviendrait des termes maintenant.',
    states: { new: 'Nouveaux', changed: 'Modifiés', same: 'Inchangés', 'not-yours': 'Non versés', ambiguous: 'Incertains' },
    explained: { new: null, changed: null, same: null, 'not-yours': 'Vous ne pouvez pas modifier ces termes\u00a0: ils sont publics, et les modifier revient à les communiquer.', ambiguous: 'Plus d’un terme du glossaire porte ces noms, ou deux termes du fichier désignent le même. Modifiez-les à la main.' },
    refusals: {
      empty: 'Le fichier est vide.', 'too-large': 'Le fichier est trop volumineux.', encoding: 'Les caractères de ce fichier sont illisibles. Il doit être en UTF-8 ou en UTF-16.', 'document-type': 'Le fichier déclare son propre type de document, ce qui peut cacher un danger. Faites-le produire sans cette déclaration.',
      'not-well-formed': 'Ce n’est pas du XML bien formé.', 'too-deep': 'Le fichier comporte trop de niveaux.', 'not-tbx': 'Ce n’est pas un fichier TBX.', structure: 'Cet élément n’est pas à sa place selon TBX.', 'too-many': 'Le fichier compte trop de termes.', twice: 'Cet identifiant figure deux fois.', 'too-long': 'Ce texte est trop long.', 'no-terms': 'Le fichier ne contient aucun terme en français, en anglais ou en japonais.',
    },
  },
  ja: {
    title: '用語の取込み', back: '用語集', lede: '他の機関の用語集をTBXファイル（ISO 30042、2019年版又は2008年版）で取り込みます。保存する前に、各用語がどうなるかを確認できます。',
    file: (megabytes) => `TBXファイル（${megabytes}MBまで）`, look: '内容を確認', noFile: 'ファイルを選択してください。', line: (line) => `${line}行目`, take: 'この内容で取り込む', other: '別のファイルを選択', nothing: '取り込む内容はありません。',
    meanwhile: '別の担当者が用語集を変更したため、保存していません。現在の用語集に取り込んだ場合の結果を示します。',
    states: { new: '新規', changed: '変更', same: '変更なし', 'not-yours': '取込み不可', ambiguous: '判定できないもの' },
    explained: { new: null, changed: null, same: null, 'not-yours': 'これらの用語は公開されており、変更は開示に当たるため、上書きする権限がありません。', ambiguous: '同じ名称の用語が複数あるか、ファイル内の二つの用語が同じ用語を指しています。個別に修正してください。' },
    refusals: {
      empty: 'ファイルが空です。', 'too-large': 'ファイルが大きすぎます。', encoding: '文字コードを読み取れません。UTF-8又はUTF-16で作成してください。', 'document-type': '独自の文書型宣言が含まれており、危険なおそれがあります。宣言のないファイルを作成してください。',
      'not-well-formed': '整形式のXMLではありません。', 'too-deep': '階層が深すぎます。', 'not-tbx': 'TBXファイルではありません。', structure: 'TBXでは認められない位置にあります。', 'too-many': '用語の数が多すぎます。', twice: 'この識別子が重複しています。', 'too-long': '文が長すぎます。', 'no-terms': '英語・フランス語・日本語の用語が含まれていません。',
    },
  },
});
