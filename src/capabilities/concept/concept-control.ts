import type { TermLinks } from '#domain/concept/term-links.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { address } from '#platform/web/address.ts';
import { html, type Part } from '#platform/web/html.ts';
import { worded } from '#platform/web/worded.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import type { Language } from '#platform/words/languages.ts';
import { conceptsFor } from './concept-store.ts';

type Where = Pick<RelationshipVisit, 'language' | 'relationship'>;

export const conceptAddress = ({ language, relationship }: Where, id: string, rest = ''): string => address(language, `/${relationship.id}/glossary/${encodeURIComponent(id)}${rest}`);

/** Running texts of one page, in which the first place of each key concept leads to its page. Not for headings, links or fields of forms. */
export interface LinkedTexts {
  /** A text whose language its surroundings already say. */
  of(text: string | null | undefined, language: Language): Part;
  /** A text of a row as `worded` shows it. */
  worded(row: RecordRow, text: string, otherwise?: Part): Part;
  /** The concepts that a heading names, which holds no links itself. */
  namedIn(text: string, language: Language): Part;
}

/** The one way in which pages link the terms in their texts. `but` is a concept that is not linked: the page's own. */
export async function linkedTexts(visit: RelationshipVisit, but: readonly string[] = []): Promise<LinkedTexts> {
  const { links } = await conceptsFor(visit.reader, visit.database, visit.relationship.id);
  const seen: Record<Language, Set<string>> = { en: new Set(but), fr: new Set(but), ja: new Set(but) };
  const of = (text: string | null | undefined, language: Language): Part => (text ? linked(visit, text, links[language], seen[language]) : text);
  return {
    of,
    worded: (row, text, otherwise = null) => worded(visit, row, text, otherwise, of),
    namedIn: (text, language) => {
      const spans = links[language].in(text, seen[language]);
      return spans.length > 0 && html`<ul class="inline"${language !== visit.language && html` lang="${language}"`}>${spans.map(({ start, end, id }) => html`<li><a href="${conceptAddress(visit, id)}">${text.slice(start, end)}</a></li>`)}</ul>`;
    },
  };
}

/** A text with its terms as links; those that it links are added to `seen`. */
export function linked(visit: Where, text: string, links: TermLinks, seen: Set<string>): Part {
  const spans = links.in(text, seen);
  if (spans.length === 0) return text;
  const parts: Part[] = [];
  let from = 0;
  for (const { start, end, id } of spans) {
    parts.push(text.slice(from, start), html`<a class="concept" href="${conceptAddress(visit, id)}">${text.slice(start, end)}</a>`);
    seen.add(id);
    from = end;
  }
  parts.push(text.slice(from));
  return parts;
}
