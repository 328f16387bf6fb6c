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
    download: 'Sous forme de fichier\u00a0:', formats: { skos: 'SKOS (Turtle)', tbx: 'TBX' },
    audience: 'Qui peut lire ceci', id: 'Numéro au dossier',
  },
  ja: {
    glossary: '用語集', concepts: '主要概念',
    lede: '英語・フランス語・日本語での呼び方と、両国が用いる概念を各国がどのような意味で使っているかを示します。',
    find: '用語（どの言語でも可）', kind: '種類', allKinds: 'すべての種類', show: '表示',
    count: (count: number) => (count === 0 ? '該当する用語はありません。' : `${numberText('ja', count)}語`),
    usage: '各国での用法', noUsage: '記録はありません。', since: (when: string) => `この意味での使用：${when}以降`,
    relations: '関連する概念', tied: { broader: '上位概念', narrower: '下位概念', related: '関連概念' },
    sources: '出典', appears: '記録での言及', nowhere: '記録での言及はありません。', searchAll: '記録全体でこの用語を検索',
    download: 'ファイルで取得：', formats: { skos: 'SKOS（Turtle）', tbx: 'TBX' },
    audience: '閲覧範囲', id: '記録番号',
  },
});
