import { relationshipRoute, type Route } from '#platform/web/page.ts';
import { conceptPage } from './concept-page.ts';
import { glossaryExport } from './glossary-export.ts';
import { glossaryPage } from './glossary-page.ts';

export const conceptRoutes: readonly Route[] = [
  relationshipRoute('GET', '/:relationship/glossary', glossaryPage),
  relationshipRoute('GET', '/:relationship/glossary/export', glossaryExport),
  relationshipRoute('GET', '/:relationship/glossary/:id', conceptPage),
];
