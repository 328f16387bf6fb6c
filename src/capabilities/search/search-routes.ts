import { relationshipRoute, type Route } from '#platform/web/page.ts';
import { searchPage } from './search-page.ts';

export const searchRoutes: readonly Route[] = [relationshipRoute('GET', '/:relationship/search', searchPage)];
