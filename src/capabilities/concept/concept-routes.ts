import { relationshipRoute, type Answer, type RelationshipVisit, type Route } from '#platform/web/page.ts';
import { conceptPage } from './concept-page.ts';
import { glossaryExport } from './glossary-export.ts';
import { glossaryPage } from './glossary-page.ts';
import { importTermsPage } from './import-terms-page.ts';
import { relationsPage, withdrawRelation } from './relations-page.ts';
import { termFormPage } from './term-form-page.ts';
import { usageFormPage } from './usage-form-page.ts';

/** A page whose form is posted to its own address. */
const both = (path: `/:relationship${string}`, page: (visit: RelationshipVisit, posted: boolean) => Promise<Answer>): Route[] =>
  [relationshipRoute('GET', path, (visit) => page(visit, false)), relationshipRoute('POST', path, (visit) => page(visit, true))];

export const conceptRoutes: readonly Route[] = [
  relationshipRoute('GET', '/:relationship/glossary', glossaryPage),
  relationshipRoute('GET', '/:relationship/glossary/export', glossaryExport),
  ...both('/:relationship/glossary/new', termFormPage),
  ...both('/:relationship/glossary/import', importTermsPage),
  relationshipRoute('GET', '/:relationship/glossary/:id', conceptPage),
  ...both('/:relationship/glossary/:id/amend', termFormPage),
  ...both('/:relationship/glossary/:id/usages/:usage', usageFormPage),
  ...both('/:relationship/glossary/:id/relations', relationsPage),
  relationshipRoute('POST', '/:relationship/glossary/:id/relations/:relation/withdraw', withdrawRelation),
];
