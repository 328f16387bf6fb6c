import { isLanguage, ownNames } from '#platform/words/languages.ts';
import { stretchesOf } from './marks.ts';
import type { PageText } from './page-text.ts';
import { spaced, type Recorded } from './recorded.ts';

/** Names of no language, in whatever page: the product, standards, and what a computer calls things. */
const NAMES = new Set(['Entente', 'UTC', 'CSV', 'XLSX', 'JSON', 'PDF', 'DOCX', 'ICS', 'SHA-256', ...Object.values(ownNames)]);
const address = /\b(?:https?:\/\/|\/(?:en|fr|ja)\/)[^\s"'<>、。）]+|[\w.+-]+@[\w.-]+/g;
/** Dates as they are written on record (EDTF). */
const written = /\b\d{4}(?:-(?:\d\d|XX)){0,2}[~?%]?\b|\bX+\b/g;
/** Ids of new rows, and digests. */
const made = /\b[A-Z]{2}-[0-9A-Z]{10}\b|\b[0-9a-f]{64}\b/g;
const plain = (text: string): string => [address, written, made].reduce((left, each) => left.replace(each, ' '), text);

/** Letters at both ends: what stands around a name is no part of it. */
const core = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.)!?]+$/gu, '');

/** What of a text is neither in the reader's language, nor marked as another, nor from the record; null when it is sound. */
export function foreignIn({ text, lang, page, place }: PageText, record: Recorded): string | null {
  for (const { text: stretch, words } of stretchesOf(text)) {
    if (words !== null) {
      if (words !== lang) return `words in ${words} where the page says ${lang || 'nothing'}: “${stretch.trim()}” in ${place}`;
      continue;
    }
    if (!/\p{L}/u.test(plain(stretch))) continue;
    const said = spaced(stretch);
    // A heading in the title bar and what is heard of an attribute cannot be marked in parts.
    const shownAs = place.startsWith('<title') || /^(?:title|alt|aria-label|aria-description) of/.test(place) ? [lang, 'en', 'fr', 'ja'] : [lang];
    const left = [said, core(said), core(spaced(plain(stretch)))].some((each) => NAMES.has(each) || record.holds(each, [lang], lang === page) || record.holds(each, shownAs, false)) ? ''
      // Several that stand beside each other, each on record.
      : plain(record.without(said, shownAs)).split(/[^\p{L}\p{N}.'’-]+/u).map(core).filter((each) => /\p{L}/u.test(each) && !NAMES.has(each)).join(' ');
    if (left !== '') return `“${said}” as ${isLanguage(lang) ? lang : 'no language'}${left === said ? '' : ` (“${left}”)`} in ${place}`;
  }
  return null;
}
