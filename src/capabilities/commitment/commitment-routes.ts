import { relationshipRoute, type Route } from '#platform/web/page.ts';
import { amendPage, closePage, makePage } from './commitment-form.ts';
import { commitmentPage } from './commitment-page.ts';
import { commitmentsPage, exportCommitments } from './commitments-page.ts';

export const commitmentRoutes: readonly Route[] = [
  relationshipRoute('GET', '/:relationship/commitments', commitmentsPage),
  relationshipRoute('GET', '/:relationship/commitments/export', exportCommitments),
  relationshipRoute('GET', '/:relationship/commitments/:id', commitmentPage),
  relationshipRoute('GET', '/:relationship/commitments/:id/amend', (visit) => amendPage(visit, false)),
  relationshipRoute('POST', '/:relationship/commitments/:id/amend', (visit) => amendPage(visit, true)),
  relationshipRoute('GET', '/:relationship/commitments/:id/close', (visit) => closePage(visit, false)),
  relationshipRoute('POST', '/:relationship/commitments/:id/close', (visit) => closePage(visit, true)),
  relationshipRoute('GET', '/:relationship/engagements/:id/commitments', (visit) => makePage(visit, false)),
  relationshipRoute('POST', '/:relationship/engagements/:id/commitments', (visit) => makePage(visit, true)),
];
