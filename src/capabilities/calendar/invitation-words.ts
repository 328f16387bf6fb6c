import { counted, numberText, wordsIn } from '#platform/words/words.ts';

type Problems = Readonly<Record<
  'line-break' | 'name-missing' | 'too-long' | 'not-an-address' | 'twice' | 'side-missing' | 'not-released' | 'language-missing' | 'over' | 'called-off' | 'no-day' | 'nobody', string
>>;

export const invitationWords = wordsIn({
  en: {
    title: 'Calendar invitations', back: 'Back to the engagement', invited: 'Who has been asked', nobody: 'Nobody has been asked yet.', name: 'Name', side: 'Side', third: 'neither side', address: 'E-mail address', language: 'Language of the mail',
    told: 'Last told', delivery: 'Mail', request: 'asked to come', cancel: 'told not to come', upToDate: 'knows the present state', behind: 'knows an earlier state', withdraw: 'tell not to come', again: 'send again',
    deliveries: { queued: 'waiting to be sent', sending: 'being sent', sent: 'handed to the mail server', failed: 'could not be delivered' },
    attempts: (count: number) => counted('en', count, { one: 'attempt', other: 'attempts' }),
    ask: 'Ask somebody', person: (number: number) => `Person ${number}`, personHint: 'Leave empty what you do not need.', organizer: 'Organizer', organizerName: 'Name of the organizer', organizerAddress: 'E-mail address of the organizer', organizerHint: 'Answers go there.',
    send: 'Send', sendHint: 'Everybody who knows an earlier state is told of the change at the same time.',
    noPost: 'This installation has no mail server, so it cannot send invitations. Save the engagement as a calendar file and send it yourself.', file: 'Save as a calendar file',
    national: 'This engagement is kept to your own side: nobody of the other side can be asked until it is released.', stale: 'Somebody else changed the engagement while you had this page open. Nothing was sent. Look at what stands there now, and send again.',
    cannot: { over: 'This engagement is over: nobody can be asked any more.', proposed: 'This engagement is only proposed. Plan it first.', noDay: 'An invitation needs a day. This engagement has none yet.' },
    problems: {
      'line-break': 'A name or address cannot hold a line break or another control character.', 'name-missing': 'Give a name.', 'too-long': 'The name is too long: 100 characters at most.', 'not-an-address': 'This is no e-mail address.', twice: 'This address has been asked already.',
      'side-missing': 'Say which side this person is of.', 'not-released': 'What is kept to one side, or to both, cannot be told to this person. Release it first.', 'language-missing': 'Choose the language of the mail.',
      over: 'This engagement is over, or only proposed.', 'called-off': 'This engagement was called off: nobody new can be asked.', 'no-day': 'An invitation needs a day. This engagement has none yet.', nobody: 'Nobody has to be told anything: everybody knows the present state.',
    } satisfies Problems as Problems,
    mail: {
      greeting: (name: string) => `Dear ${name},`, invited: 'You are invited to the following meeting.', changed: 'The following meeting has changed. This replaces what you were told before.', cancelled: 'The following meeting is no longer in your calendar: it was cancelled or postponed, or you are no longer asked to come.',
      what: 'Meeting', when: 'When', where: 'Where', page: 'On record at', address: 'E-mail', answer: (name: string) => `You can accept or decline in your calendar; the answer goes to ${name}.`,
      subject: (title: string) => `Invitation: ${title}`, subjectChanged: (title: string) => `Changed: ${title}`, subjectCancelled: (title: string) => `Cancelled: ${title}`,
    },
  },
  fr: {
    title: 'Invitations de calendrier', back: 'Revenir à la rencontre', invited: 'Personnes invitées', nobody: 'Personne n’a encore été invité.', name: 'Nom', side: 'Partie', third: 'ni l’une ni l’autre', address: 'Adresse électronique', language: 'Langue du courriel',
    told: 'Dernier avis', delivery: 'Courriel', request: 'invitation', cancel: 'annulation', upToDate: 'connaît l’état actuel', behind: 'connaît un état antérieur', withdraw: 'annuler son invitation', again: 'envoyer de nouveau',
    deliveries: { queued: 'en attente d’envoi', sending: 'en cours d’envoi', sent: 'remis au serveur de courriel', failed: 'n’a pu être livré' },
    attempts: (count: number) => counted('fr', count, { one: 'tentative', other: 'tentatives' }),
    ask: 'Inviter quelqu’un', person: (number: number) => `Personne ${number}`, personHint: 'Laissez vide ce dont vous n’avez pas besoin.', organizer: 'Organisateur', organizerName: 'Nom de l’organisateur', organizerAddress: 'Adresse électronique de l’organisateur', organizerHint: 'Les réponses y seront envoyées.',
    send: 'Envoyer', sendHint: 'Toute personne qui connaît un état antérieur est avisée du changement en même temps.',
    noPost: 'Cette installation n’a pas de serveur de courriel et ne peut donc pas envoyer d’invitations. Enregistrez la rencontre dans un fichier de calendrier et envoyez-le vous-même.', file: 'Enregistrer dans un fichier de calendrier',
    national: 'Cette rencontre est réservée à votre partie\u00a0: personne de l’autre partie ne peut être invité avant sa communication.', stale: 'Quelqu’un d’autre a modifié la rencontre pendant que vous aviez cette page à l’écran. Rien n’a été envoyé. Voyez ce qui y figure maintenant et envoyez de nouveau.',
    cannot: { over: 'Cette rencontre a eu lieu\u00a0: personne ne peut plus y être invité.', proposed: 'Cette rencontre n’est que proposée. Planifiez-la d’abord.', noDay: 'Une invitation exige un jour. Cette rencontre n’en a pas encore.' },
    problems: {
      'line-break': 'Un nom ou une adresse ne peut contenir de saut de ligne ni d’autre caractère de commande.', 'name-missing': 'Indiquez un nom.', 'too-long': 'Le nom est trop long\u00a0: 100 caractères au plus.', 'not-an-address': 'Ce n’est pas une adresse électronique.', twice: 'Cette adresse a déjà été invitée.',
      'side-missing': 'Indiquez de quelle partie est cette personne.', 'not-released': 'Ce qui est réservé à une partie, ou aux deux, ne peut être dit à cette personne. Procédez d’abord à sa communication.', 'language-missing': 'Choisissez la langue du courriel.',
      over: 'Cette rencontre a eu lieu ou n’est que proposée.', 'called-off': 'Cette rencontre a été annulée ou reportée\u00a0: personne d’autre ne peut y être invité.', 'no-day': 'Une invitation exige un jour. Cette rencontre n’en a pas encore.', nobody: 'Il n’y a personne à aviser\u00a0: tous connaissent l’état actuel.',
    },
    mail: {
      greeting: (name: string) => `Bonjour ${name},`, invited: 'Vous êtes invité à la rencontre suivante.', changed: 'La rencontre suivante a changé. Le présent avis remplace le précédent.', cancelled: 'La rencontre suivante n’est plus à votre calendrier\u00a0: elle a été annulée ou reportée, ou vous n’y êtes plus invité.',
      what: 'Rencontre', when: 'Date', where: 'Lieu', page: 'Au dossier', address: 'Courriel', answer: (name: string) => `Vous pouvez accepter ou refuser dans votre calendrier; la réponse est envoyée à ${name}.`,
      subject: (title: string) => `Invitation\u00a0: ${title}`, subjectChanged: (title: string) => `Modifiée\u00a0: ${title}`, subjectCancelled: (title: string) => `Annulée\u00a0: ${title}`,
    },
  },
  ja: {
    title: '会合の案内', back: '会合に戻る', invited: '案内先', nobody: 'まだ誰にも案内していません。', name: '氏名', side: '国', third: 'いずれでもない', address: 'メールアドレス', language: 'メールの言語',
    told: '最後の通知', delivery: 'メール', request: '出席の案内', cancel: '取消しの通知', upToDate: '現在の内容を通知済み', behind: '以前の内容を通知済み', withdraw: '案内を取り消す', again: '再送する',
    deliveries: { queued: '送信待ち', sending: '送信中', sent: 'メールサーバーに引渡し済み', failed: '配信できませんでした' },
    attempts: (count: number) => `試行${numberText('ja', count)}回`,
    ask: '案内する', person: (number: number) => `案内先${number}`, personHint: '不要な欄は空欄のままにしてください。', organizer: '主催者', organizerName: '主催者の氏名', organizerAddress: '主催者のメールアドレス', organizerHint: '出欠の回答はこのアドレスに送られます。',
    send: '送信', sendHint: '以前の内容しか通知していない案内先には、変更も同時に通知します。',
    noPost: 'メールサーバーが設定されていないため、案内を送信できません。会合をカレンダーファイルとして保存し、ご自身で送信してください。', file: 'カレンダーファイルとして保存',
    national: 'この会合は自国限りです。開示するまで、相手国の者には案内できません。', stale: 'このページを開いている間に、別の担当者が会合を変更しました。送信していません。現在の内容を確認してから、もう一度送信してください。',
    cannot: { over: 'この会合は終了しているため、案内できません。', proposed: 'この会合は提案の段階です。先に予定として登録してください。', noDay: '案内には日付が必要です。この会合の日付はまだ決まっていません。' },
    problems: {
      'line-break': '氏名及びアドレスには、改行その他の制御文字を使用できません。', 'name-missing': '氏名を入力してください。', 'too-long': '氏名が長すぎます（100文字まで）。', 'not-an-address': 'メールアドレスではありません。', twice: 'このアドレスには既に案内しています。',
      'side-missing': 'いずれの国の者かを選択してください。', 'not-released': '自国限り又は両国限りの内容は、この者に通知できません。先に開示してください。', 'language-missing': 'メールの言語を選択してください。',
      over: 'この会合は終了しているか、提案の段階です。', 'called-off': 'この会合は中止又は延期されているため、新たに案内できません。', 'no-day': '案内には日付が必要です。この会合の日付はまだ決まっていません。', nobody: '通知の必要な案内先はありません。全員に現在の内容を通知済みです。',
    },
    mail: {
      greeting: (name: string) => `${name} 様`, invited: '次の会合にご案内いたします。', changed: '次の会合に変更がありました。以前の通知に代えて、本通知をご覧ください。', cancelled: '次の会合は、中止若しくは延期となったか、又はご出席の必要がなくなりましたので、お知らせいたします。',
      what: '会合', when: '日付', where: '場所', page: '記録', address: 'メール', answer: (name: string) => `出欠はカレンダーからご回答いただけます。回答は${name}に送られます。`,
      subject: (title: string) => `会合のご案内：${title}`, subjectChanged: (title: string) => `会合の変更：${title}`, subjectCancelled: (title: string) => `会合の取消し：${title}`,
    },
  },
});
