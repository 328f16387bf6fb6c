import { recordWords } from '#capabilities/record/record-words.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { suggestedBy } from './search-store.ts';
import { searchWords } from './search-words.ts';

const MOST = 8;

/** Terms and names that what was typed may become: for the list beneath the box, which works without them too. */
export async function suggestionsAnswer(visit: RelationshipVisit): Promise<Answer> {
  const words = searchWords[visit.language];
  const found = await suggestedBy(visit.reader, visit.database, visit.relationship.id, { text: (visit.query.get('q') ?? '').toWellFormed(), language: visit.language, most: MOST });
  return {
    json: {
      suggestions: found.map(({ kind, name, also }) => ({ ...name, kind: recordWords[visit.language].tables[kind].one, also })),
      said: found.length === 0 ? words.noSuggestion : words.suggestions(found.length),
    },
  };
}
