import { wordsIn } from '../words/words.ts';

/** What is wrong with a field, in the codes that all forms share. */
type Problems = Readonly<Record<'missing' | 'not-a-date' | 'ends-before-start' | 'too-long' | 'unknown' | 'narrower', string>>;

export const formWords = wordsIn({
  en: {
    required: '(required)',
    refused: 'Nothing was saved. Correct this and send the form again:',
    changedMeanwhile: 'Somebody else changed this while you had it open. Nothing was saved. Below is what stands now beside what you typed; the form still holds your text. Send it again to put your text in place of theirs, or take over what you want to keep first.',
    field: 'Field', theirs: 'Stands now', mine: 'You typed', empty: 'empty',
    save: 'Save', cancel: 'Back without saving', choose: 'choose', none: 'none',
    audience: 'Who may read this',
    problems: {
      missing: 'This is needed.', 'not-a-date': 'This is no date, or it may be two. Write 2027-05-12, 12 May 2027, May 2027, 2027 or 12–14 May 2027.', 'ends-before-start': 'The end is before the beginning.',
      'too-long': 'This is too long.', unknown: 'This is not one of the choices.', narrower: 'This names something that fewer people may read. Leave it out.',
    } satisfies Problems as Problems,
  },
  fr: {
    required: '(obligatoire)',
    refused: 'Rien n’a été enregistré. Corrigez ce qui suit et envoyez de nouveau le formulaire\u00a0:',
    changedMeanwhile: 'Quelqu’un d’autre a modifié ces données pendant que vous les aviez à l’écran. Rien n’a été enregistré. Voici ce qui figure maintenant au dossier à côté de ce que vous avez saisi; le formulaire contient toujours votre texte. Envoyez-le de nouveau pour remplacer l’autre version par la vôtre, ou reprenez d’abord ce que vous voulez en garder.',
    field: 'Champ', theirs: 'Au dossier maintenant', mine: 'Votre saisie', empty: 'vide',
    save: 'Enregistrer', cancel: 'Revenir sans enregistrer', choose: 'choisir', none: 'aucun',
    audience: 'Qui peut lire ceci',
    problems: {
      missing: 'Ce champ est obligatoire.', 'not-a-date': 'Ce n’est pas une date, ou cela peut en être deux. Écrivez 2027-05-12, 12 mai 2027, mai 2027, 2027 ou du 12 au 14 mai 2027.', 'ends-before-start': 'La fin précède le début.',
      'too-long': 'Ce texte est trop long.', unknown: 'Ce n’est pas l’un des choix.', narrower: 'Ce champ nomme un élément que moins de personnes peuvent lire. Retirez-le.',
    } satisfies Problems as Problems,
  },
  ja: {
    required: '（必須）',
    refused: '保存していません。次の点を訂正して、もう一度送信してください。',
    changedMeanwhile: '入力中に、別の担当者がこの内容を変更しました。保存していません。現在の内容と入力した内容を並べて示します。フォームには入力した内容が残っています。そのまま送信すると入力した内容に置き換わります。残したい部分があれば、先に取り入れてください。',
    field: '項目', theirs: '現在の内容', mine: '入力した内容', empty: '空欄',
    save: '保存', cancel: '保存せずに戻る', choose: '選択してください', none: 'なし',
    audience: '閲覧範囲',
    problems: {
      missing: '入力してください。', 'not-a-date': '日付ではないか、複数の日付と読めます。2027-05-12、令和9年5月12日、2027年5月、2027又は2027年5月12日から14日までのように入力してください。', 'ends-before-start': '終了が開始より前になっています。',
      'too-long': '長すぎます。', unknown: '選択肢にありません。', narrower: '閲覧範囲がより狭い記録が指定されています。指定を外してください。',
    } satisfies Problems as Problems,
  },
});
