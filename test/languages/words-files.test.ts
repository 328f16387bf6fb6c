/** What can be told of a words file without knowing its language: that it is written, and set, as each language is. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import { isLanguage, languages, type Language } from '#platform/words/languages.ts';

/** One text of the words: where it stands, what it says. Of a function, what it says when it is told letters and numbers. */
interface Entry {
  readonly place: string;
  readonly text: string;
}

const root = new URL('../../src/', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('-words.ts') && !file.startsWith('domain/') && !file.includes('/database/')).toSorted();

/** Stands for whatever a text is told: of no language, and of no punctuation. */
const TOLD = '§';
const told = (): readonly unknown[] => Array.from({ length: 6 }, () => new Proxy(Object.assign(() => TOLD, {}), {
  get: (_, name) => (name === Symbol.toPrimitive ? (hint: string) => (hint === 'number' ? 2 : TOLD) : name === 'length' ? 2 : name === 'map' ? (work: (each: string) => unknown) => [work(TOLD)] : name === 'join' ? () => TOLD : name === 'replace' ? () => TOLD : name === 'startsWith' || name === 'test' || name === 'includes' ? () => false : TOLD),
}));

function entriesOf(value: unknown, place: string): Entry[] {
  // What is told may be a key of something that has no such key.
  if (typeof value === 'string') return [{ place, text: value.replaceAll('undefined', TOLD) }];
  if (typeof value === 'function') {
    for (const given of [told(), [2, 2, 2, 2, 2, 2], [TOLD, TOLD, TOLD, TOLD, TOLD, TOLD]]) {
      try {
        return entriesOf((value as (...of: readonly unknown[]) => unknown)(...given), `${place}()`);
      } catch { /* it is told something else: try the next */ }
    }
    return [];
  }
  if (Array.isArray(value)) return value.flatMap((each, at) => entriesOf(each, `${place}.${at}`));
  return value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype ? Object.entries(value).flatMap(([key, each]) => entriesOf(each, `${place}.${key}`)) : [];
}

/** All entries of all words files, by language. */
async function allEntries(): Promise<Record<Language, Map<string, string>>> {
  const all = { en: new Map<string, string>(), fr: new Map<string, string>(), ja: new Map<string, string>() };
  for (const file of files) {
    for (const [name, words] of Object.entries((await import(new URL(file, root).href)) as Record<string, unknown>)) {
      if (words === null || typeof words !== 'object' || !languages.every((language) => language in words)) continue;
      for (const [language, of] of Object.entries(words)) if (isLanguage(language)) for (const { place, text } of entriesOf(of, `${file} ${name}`)) all[language].set(place, text);
    }
  }
  return all;
}

/** French entries that may read as in English: words that both languages spell alike. A word that no entry needs any more is taken off. */
const alike = new Set([
  'arrangement', 'association', 'attaché', 'attention', 'code', 'concept', 'confirmation', 'coordination', 'corroboration', 'corroborations', 'date', 'expert', 'horizon', 'initiative', 'initiatives', 'institutions', 'instrument', 'instruments', 'international',
  'invitation', 'note', 'occasion', 'original', 'page', 'pages', 'participants', 'ports', 'programme', 'public', 'rapporteur', 'secret', 'sessions', 'source', 'sources', 'suggestions', 'symposium', 'total', 'type', 'verdict',
]);
/** Names and signs of no language: the product, an exercise, forms of files, the sign of a minute. */
const names = new Set(['Entente', 'RIMPAC', 'SKOS (Turtle)', 'SKOS（Turtle）', 'TBX', 'Word (DOCX)', 'Word（DOCX）', 'PDF', 'DOCX', 'CSV', 'JSON', 'XLSX', 'Excel', 'Wikidata', 'UTC', 'min']);
const core = (text: string): string => text.replace(/[§\d]/g, '').replace(/^[^\p{L}]+|[^\p{L})）]+$/gu, '');

suite('words files', async () => {
  const all = await allEntries();
  const faultsIn = (language: Language, wrong: (text: string, english: string | undefined) => boolean): string[] =>
    [...all[language]].flatMap(([place, text]) => (wrong(text, all.en.get(place)) ? [`${place}: ${text}`] : []));
  const none = (faults: readonly string[]): void => { if (faults.length > 0) assert.fail(faults.join('\n')); };

  test('there are some in every language', () => {
    assert.ok(files.length > 30, String(files.length));
    for (const language of languages) assert.ok(all[language].size > 2000, `${language}: ${all[language].size}`);
  });

  test('French is not the English text left standing', () => {
    none(faultsIn('fr', (text, english) => text === english && /\p{L}{2}/u.test(core(text)) && !names.has(core(text)) && !alike.has(core(text).toLowerCase())));
    const used = new Set([...all.fr].flatMap(([place, text]) => (text === all.en.get(place) ? [core(text).toLowerCase()] : [])));
    assert.deepEqual([...alike].filter((word) => !used.has(word)), []);
  });
  test('Japanese is written in Japanese', () => {
    none(faultsIn('ja', (text) => /\p{L}{2}/u.test(core(text)) && !/[\u3041-\u30ff\u3400-\u9fff]/.test(text) && !names.has(core(text))));
  });

  test('French has typographic apostrophes and quotation marks, and spaces that do not break before what they belong to', () => {
    none(faultsIn('fr', (text) => /\p{L}'\p{L}/u.test(text)));
    none(faultsIn('fr', (text) => /["“”]/.test(text)));
    none(faultsIn('fr', (text) => /[^\u00a0\d/]:(?!\/\/)|[^\u00a0]»|«[^\u00a0]/.test(text.replace(/^:|\d:\d|https?:/g, ''))));
    // Canadian French sets ; ! ? close.
    none(faultsIn('fr', (text) => /[ \u00a0\u202f][;!?]/.test(text)));
  });
  test('English has its own quotation marks', () => {
    none(faultsIn('en', (text) => /[«»]/.test(text)));
    none(faultsIn('en', (text) => /[\u3001\u3002\uff08\uff09\uff1a]/.test(text)));
  });
  test('Japanese has punctuation of full width around Japanese', () => {
    const JA = '[\\u3041-\\u30ff\\u3400-\\u9fff々〇§]';
    none(faultsIn('ja', (text) => new RegExp(`${JA}\\s?[(]|[)]${JA}|[(]${JA}`).test(text)));
    none(faultsIn('ja', (text) => new RegExp(`[\\u3041-\\u30ff\\u3400-\\u9fff][,:;!?]|[\\u3041-\\u30ff\\u3400-\\u9fff][.](?!\\w)`).test(text)));
    none(faultsIn('ja', (text) => /["«»“”]/.test(text)));
  });

  test('what is wrong is found', () => {
    all.fr.set('planted apostrophe', "l'année");
    all.ja.set('planted brackets', '会合(予定)');
    all.ja.set('planted English', 'Meeting');
    assert.deepEqual(faultsIn('fr', (text) => /\p{L}'\p{L}/u.test(text)), ["planted apostrophe: l'année"]);
    assert.deepEqual(faultsIn('ja', (text) => /[(]/.test(text)).slice(-1), ['planted brackets: 会合(予定)']);
    assert.deepEqual(faultsIn('ja', (text) => text === 'Meeting'), ['planted English: Meeting']);
    for (const [language, place] of [['fr', 'planted apostrophe'], ['ja', 'planted brackets'], ['ja', 'planted English']] as const) all[language].delete(place);
  });
});
