import { html, type Html, type Part } from '#platform/web/html.ts';
import { counted, numberText, wordsIn } from '#platform/words/words.ts';

interface SearchWords {
  readonly title: string;
  readonly lede: string;
  readonly label: string;
  readonly button: string;
  readonly count: (count: number, text: string) => string;
  /** More than so many. */
  readonly more: (count: number, text: string) => string;
  readonly over: (count: number) => string;
  readonly latest: string;
  readonly none: (text: string) => string;
  readonly advice: string;
  readonly apart: string;
  readonly nearly: string;
  readonly lacking: (parts: readonly string[]) => string;
  readonly nothingAsked: string;
  readonly kinds: string;
  readonly all: string;
  readonly foundAs: (typed: string, term: Part) => Html;
  readonly cut: (length: number) => string;
  readonly suggestions: (count: number) => string;
  readonly noSuggestion: string;
  readonly suggested: string;
  readonly offered: string;
  readonly related: string;
  readonly pages: string;
  readonly page: (page: number, last: number) => string;
  readonly previous: string;
  readonly next: string;
}

export const searchWords = wordsIn<SearchWords>({
  en: {
    title: 'Search',
    lede: 'Everything in the record that you may read, in English, French and Japanese: a term of the field finds its translations.',
    label: 'Words, in any of the three languages',
    button: 'Search',
    count: (count, text) => `${counted('en', count, { one: 'result', other: 'results' })} for “${text}”`,
    more: (count, text) => `More than ${numberText('en', count)} results for “${text}”`,
    over: (count) => `over ${numberText('en', count)}`,
    latest: 'The latest come first. A further word, or a kind, narrows them down.',
    none: (text) => `Nothing was found for “${text}”`,
    apart: 'Each by itself',
    advice: 'Try other words, or fewer.',
    nearly: 'Results that hold some of the words',
    lacking: (parts) => `Without: ${parts.join(', ')}`,
    nothingAsked: 'There is no word to look for in what was typed.',
    kinds: 'Kinds of results',
    all: 'All',
    foundAs: (typed, term) => html`“${typed}” was found as ${term}`,
    cut: (length) => `Only the first ${numberText('en', length)} characters were looked for.`,
    suggestions: (count) => `${counted('en', count, { one: 'suggestion', other: 'suggestions' })}; arrow keys choose one`,
    noSuggestion: 'No suggestion',
    suggested: 'Suggestions',
    offered: 'Terms of the field',
    related: 'Related terms',
    pages: 'Pages',
    page: (page, last) => `Page ${numberText('en', page)} of ${numberText('en', last)}`,
    previous: 'Previous',
    next: 'Next',
  },
  fr: {
    title: 'Recherche',
    lede: 'Tout ce que vous pouvez lire du dossier, en français, en anglais et en japonais\u00a0: un terme du domaine trouve ses traductions.',
    label: 'Mots, dans l’une des trois langues',
    button: 'Rechercher',
    count: (count, text) => `${counted('fr', count, { one: 'résultat', other: 'résultats', many: 'de résultats' })} pour «\u00a0${text}\u00a0»`,
    more: (count, text) => `Plus de ${numberText('fr', count)} résultats pour «\u00a0${text}\u00a0»`,
    over: (count) => `plus de ${numberText('fr', count)}`,
    latest: 'Les plus récents viennent en premier. Un mot de plus, ou un genre, en réduit le nombre.',
    none: (text) => `Aucun résultat pour «\u00a0${text}\u00a0»`,
    apart: 'Chacun séparément',
    advice: 'Essayez d’autres mots, ou moins de mots.',
    nearly: 'Résultats qui contiennent une partie des mots',
    lacking: (parts) => `Sans\u00a0: ${parts.join(', ')}`,
    nothingAsked: 'Le texte saisi ne contient aucun mot à rechercher.',
    kinds: 'Genres de résultats',
    all: 'Tous',
    foundAs: (typed, term) => html`«\u00a0${typed}\u00a0» trouvé sous ${term}`,
    cut: (length) => `Seuls les ${numberText('fr', length)} premiers caractères ont été recherchés.`,
    suggestions: (count) => `${counted('fr', count, { one: 'suggestion', other: 'suggestions', many: 'de suggestions' })}; choisissez avec les flèches`,
    noSuggestion: 'Aucune suggestion',
    suggested: 'Suggestions',
    offered: 'Termes du domaine',
    related: 'Termes apparentés',
    pages: 'Pages',
    page: (page, last) => `Page ${numberText('fr', page)} sur ${numberText('fr', last)}`,
    previous: 'Précédente',
    next: 'Suivante',
  },
  ja: {
    title: '検索',
    lede: '閲覧できる全ての記録を、日本語・英語・フランス語で検索します。分野の用語は、他の言語の表記でも見つかります。',
    label: '検索語（三言語のいずれでも可）',
    button: '検索',
    count: (count, text) => `「${text}」の検索結果：${numberText('ja', count)}件`,
    more: (count, text) => `「${text}」の検索結果：${numberText('ja', count)}件超`,
    over: (count) => `${numberText('ja', count)}件超`,
    latest: '新しいものから順に表示しています。語を加えるか、種類を選ぶと絞り込めます。',
    none: (text) => `「${text}」に一致する記録は見つかりませんでした`,
    apart: '語ごとに検索',
    advice: '別の語で、又は語数を減らしてお試しください。',
    nearly: '一部の語を含む結果',
    lacking: (parts) => `含まない語：${parts.join('、')}`,
    nothingAsked: '入力された文字には、検索できる語がありません。',
    kinds: '結果の種類',
    all: '全て',
    foundAs: (typed, term) => html`「${typed}」は${term}として見つかりました`,
    cut: (length) => `先頭の${numberText('ja', length)}文字のみを検索しました。`,
    suggestions: (count) => `候補が${numberText('ja', count)}件あります。矢印キーで選べます`,
    noSuggestion: '候補はありません',
    suggested: '候補',
    offered: '分野の用語',
    related: '関連する用語',
    pages: 'ページ',
    page: (page, last) => `${numberText('ja', last)}ページ中${numberText('ja', page)}ページ`,
    previous: '前へ',
    next: '次へ',
  },
});
