import { relationshipRoute, type Route } from '#platform/web/page.ts';
import { searchPage } from './search-page.ts';
import { suggestionsAnswer } from './suggestions-answer.ts';

export const searchRoutes: readonly Route[] = [
  relationshipRoute('GET', '/:relationship/search', searchPage),
  relationshipRoute('GET', '/:relationship/search/suggestions', suggestionsAnswer),
];
