import { relationshipRoute, type Route } from '#platform/web/page.ts';
import { exportRecordTable, recordIndexPage, recordTablePage } from './record-pages.ts';
import { recordRowPage } from './record-row-page.ts';

export const recordRoutes: readonly Route[] = [
  relationshipRoute('GET', '/:relationship/record', recordIndexPage),
  relationshipRoute('GET', '/:relationship/record/:table', recordTablePage),
  // A fixed part goes before a parameter, so that no row of the id "export" is looked for.
  relationshipRoute('GET', '/:relationship/record/:table/export', exportRecordTable),
  relationshipRoute('GET', '/:relationship/record/:table/:id', recordRowPage),
];
