import { relationshipRoute, type Route } from '#platform/web/page.ts';
import { oneSeriesPage } from './one-series-page.ts';
import { seriesListPage } from './series-list-page.ts';

export const seriesRoutes: readonly Route[] = [
  relationshipRoute('GET', '/:relationship/series', seriesListPage),
  relationshipRoute('GET', '/:relationship/series/:id', oneSeriesPage),
];
