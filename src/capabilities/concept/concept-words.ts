import { counted, numberText, wordsIn } from '#platform/words/words.ts';

export const conceptWords = wordsIn({
  en: {
    glossary: 'Glossary', concepts: 'Key concepts',
    lede: 'What things are called in English, French and Japanese, and what each side means by the concepts that both work with.',
    find: 'Term in any language', kind: 'Kind', allKinds: 'all kinds', show: 'Show',
    count: (count: number) => (count === 0 ? 'No term answers this.' : counted('en', count, { one: 'term', other: 'terms' })),
    usage: 'How each side uses it', noUsage: 'Nothing is on record.', since: (when: string) => `In this sense since ${when}`,
    relations: 'Related concepts', tied: { broader: 'Broader', narrower: 'Narrower', related: 'Related' },
    sources: 'Sources', appears: 'In the record', nowhere: 'The record does not speak of it.', searchAll: 'Search for it in the whole record',
    form: {
      addTerm: 'Add a term', amendTerm: 'Amend the term', amend: 'Amend', definition: 'What both sides mean by it', usageOf: (country: string) => `How ${country} uses it`, addUsage: (country: string) => `Write down how ${country} uses it`, addDefinition: 'Write down what both sides mean by it', relations: 'Relations', amendRelations: 'Change the relations', addRelation: 'Add a relation', relation: 'This concept is', otherTerm: 'Other term', address: 'Address elsewhere', addressHint: 'Of the same or a close concept in another register, with https://.', withdraw: 'Take back',
      label: (language: string) => `Term (${language})`, variants: (language: string) => `Also called (${language})`, variantsHint: 'Several with a semicolon between them.', text: (language: string) => `Text (${language})`, since: 'In this sense since', sinceHint: 'A year, a month or a day: 2014, 2014-07, 2014-07-01.', source: 'Source', sourceHint: 'Title and year. Several with a semicolon between them.', note: 'Note',
      problems: { 'of-itself': 'This would put the concept under itself.', 'not-an-address': 'This is no address. It begins with https://.', 'there-already': 'This relation is on record already.' } as Readonly<Record<string, string>>,
    },
    download: 'As a file:', formats: { skos: 'SKOS (Turtle)', tbx: 'TBX' },
    audience: 'Who may read this', id: 'Number in the record',
  },
  fr: {
    glossary: 'Glossaire', concepts: 'Concepts clés',
    lede: 'Comment les choses se nomment en français, en anglais et en japonais, et ce que chaque partie entend par les concepts dont les deux se servent.',
    find: 'Terme, dans l’une des langues', kind: 'Genre', allKinds: 'tous les genres', show: 'Afficher',
    count: (count: number) => (count === 0 ? 'Aucun terme ne correspond.' : counted('fr', count, { one: 'terme', other: 'termes', many: 'de termes' })),
    usage: 'L’acception de chaque partie', noUsage: 'Rien ne figure au dossier.', since: (when: string) => `Dans cette acception depuis\u00a0: ${when}`,
    relations: 'Concepts apparentés', tied: { broader: 'Générique', narrower: 'Spécifiques', related: 'Associés' },
    sources: 'Sources', appears: 'Au dossier', nowhere: 'Le dossier n’en parle pas.', searchAll: 'Rechercher ce terme dans tout le dossier',
    form: {
      addTerm: 'Ajouter un terme', amendTerm: 'Modifier le terme', amend: 'Modifier', definition: 'Ce que les deux parties entendent par là', usageOf: (country: string) => `Acception\u00a0: ${country}`, addUsage: (country: string) => `Consigner l’acception\u00a0: ${country}`, addDefinition: 'Consigner ce que les deux parties entendent par là', relations: 'Liens', amendRelations: 'Modifier les liens', addRelation: 'Ajouter un lien', relation: 'Ce concept est', otherTerm: 'Autre terme', address: 'Adresse ailleurs', addressHint: 'Celle du même concept ou d’un concept proche dans un autre registre, avec https://.', withdraw: 'Retirer',
      label: (language: string) => `Terme (${language})`, variants: (language: string) => `Autres noms (${language})`, variantsHint: 'S’il y en a plusieurs, séparez-les par un point-virgule.', text: (language: string) => `Texte (${language})`, since: 'Dans cette acception depuis', sinceHint: 'Une année, un mois ou un jour\u00a0: 2014, 2014-07, 2014-07-01.', source: 'Source', sourceHint: 'Titre et année. S’il y en a plusieurs, séparez-les par un point-virgule.', note: 'Note',
      problems: { 'of-itself': 'Le concept relèverait ainsi de lui-même.', 'not-an-address': 'Ce n’est pas une adresse. Elle commence par https://.', 'there-already': 'Ce lien figure déjà au dossier.' },
    },
    download: 'Sous forme de fichier\u00a0:', formats: { skos: 'SKOS (Turtle)', tbx: 'TBX' },
    audience: 'Qui peut lire ceci', id: 'Numéro au dossier',
  },
  ja: {
    glossary: '用語集', concepts: '主要概念',
    lede: '英語・フランス語・日本語での呼び方と、両国が用いる概念を各国がどのような意味で使っているかを示します。',
    find: '用語（どの言語でも可）', kind: '種類', allKinds: '全ての種類', show: '表示',
    count: (count: number) => (count === 0 ? '該当する用語はありません。' : `${numberText('ja', count)}語`),
    usage: '各国での用法', noUsage: '記録はありません。', since: (when: string) => `この意味での使用：${when}以降`,
    relations: '関連する概念', tied: { broader: '上位概念', narrower: '下位概念', related: '関連概念' },
    sources: '出典', appears: '記録での言及', nowhere: '記録での言及はありません。', searchAll: '記録全体でこの用語を検索',
    form: {
      addTerm: '用語を追加', amendTerm: '用語の修正', amend: '修正', definition: '両国に共通の意味', usageOf: (country: string) => `${country}での用法`, addUsage: (country: string) => `${country}での用法を記入`, addDefinition: '両国に共通の意味を記入', relations: '概念の関係', amendRelations: '関係を変更', addRelation: '関係を追加', relation: 'この概念から見た関係', otherTerm: '相手の用語', address: '外部のアドレス', addressHint: '他の用語集にある同一又は近い概念のアドレスを、https://から入力してください。', withdraw: '取り消す',
      label: (language: string) => `用語（${language}）`, variants: (language: string) => `別名（${language}）`, variantsHint: '複数ある場合は半角のセミコロンで区切ってください。', text: (language: string) => `本文（${language}）`, since: 'この意味での使用開始', sinceHint: '2014、2014-07、2014-07-01のように入力してください。', source: '出典', sourceHint: '題名と年を入力してください。複数ある場合は半角のセミコロンで区切ってください。', note: '備考',
      problems: { 'of-itself': '概念が自らの下位に置かれることになります。', 'not-an-address': 'アドレスではありません。https://から入力してください。', 'there-already': 'この関係は既に記録されています。' },
    },
    download: 'ファイルで取得：', formats: { skos: 'SKOS（Turtle）', tbx: 'TBX' },
    audience: '閲覧範囲', id: '記録番号',
  },
});
