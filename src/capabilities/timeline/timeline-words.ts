import { counted, numberText, wordsIn } from '#platform/words/words.ts';

export const timelineWords = wordsIn({
  en: {
    title: 'Timeline',
    picture: (from: string, to: string) => `Engagements from ${from} to ${to}, a lane for each series or kind. The same stands in the table below.`,
    lanes: 'A lane for each', bySeries: 'series', byKind: 'kind',
    zoom: 'Years', all: 'all', earlier: 'Earlier', later: 'Later', closer: 'Closer', wider: 'Wider', from: 'From', to: 'To', show: 'Show',
    day: 'on a day', lasting: 'lasted', uncertain: 'at some time within', planned: 'planned', missed: 'expected, not held', expected: 'expected', today: 'today',
    hostedBy: (country: string) => `hosted by ${country}`, neither: 'elsewhere, or not known',
    table: 'The same as a table', lane: 'Lane', when: 'When', what: 'What', host: 'Host',
    tooMany: (count: number, shown: number) => `There are ${numberText('en', count)} engagements in these years; the first ${numberText('en', shown)} are drawn. Come closer to see the others.`,
    none: 'Nothing is on record in these years.', noSeries: (kind: string) => `${kind} (no series)`, chosen: 'Only what was chosen in the list is shown.', whole: 'Show everything',
  },
  fr: {
    title: 'Chronologie',
    picture: (from: string, to: string) => `Rencontres de ${from} à ${to}, une bande par cycle ou par genre. Le tableau ci-dessous dit la même chose.`,
    lanes: 'Une bande par', bySeries: 'cycle', byKind: 'genre',
    zoom: 'Années', all: 'toutes', earlier: 'Plus tôt', later: 'Plus tard', closer: 'Rapprocher', wider: 'Éloigner', from: 'De', to: 'À', show: 'Afficher',
    day: 'un jour', lasting: 'a duré', uncertain: 'à un moment donné durant', planned: 'prévue', missed: 'attendue, non tenue', expected: 'attendue', today: 'aujourd’hui',
    hostedBy: (country: string) => `pays hôte\u00a0: ${country}`, neither: 'ailleurs, ou inconnu',
    table: 'La même chose en tableau', lane: 'Bande', when: 'Date', what: 'Rencontre', host: 'Hôte',
    tooMany: (count: number, shown: number) => `Ces années comptent ${counted('fr', count, { one: 'rencontre', other: 'rencontres', many: 'de rencontres' })}; seules les ${numberText('fr', shown)} premières sont dessinées. Rapprochez pour voir les autres.`,
    none: 'Rien n’est consigné pour ces années.', noSeries: (kind: string) => `${kind} (hors cycle)`, chosen: 'Seul ce qui a été choisi dans la liste est montré.', whole: 'Tout afficher',
  },
  ja: {
    title: '年表',
    picture: (from: string, to: string) => `${from}年から${to}年までの会合。定例協議又は種類ごとに1段で示します。下の表に同じ内容を示します。`,
    lanes: '段の区分', bySeries: '定例協議', byKind: '種類',
    zoom: '期間', all: '全期間', earlier: '前へ', later: '後へ', closer: '拡大', wider: '縮小', from: '開始年', to: '終了年', show: '表示',
    day: '特定の日', lasting: '継続', uncertain: '期間内のある時点', planned: '予定', missed: '予定時期に開催されず', expected: '開催予定時期', today: '本日',
    hostedBy: (country: string) => `${country}主催`, neither: '第三国又は不明',
    table: '表で見る', lane: '段', when: '日付', what: '会合', host: '主催国',
    tooMany: (count: number, shown: number) => `この期間には${numberText('ja', count)}件の会合があり、最初の${numberText('ja', shown)}件を表示しています。拡大すると残りを表示できます。`,
    none: 'この期間の記録はありません。', noSeries: (kind: string) => `${kind}（定例協議以外）`, chosen: '一覧で選択した会合のみを表示しています。', whole: '全て表示',
  },
});
