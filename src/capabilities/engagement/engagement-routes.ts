import { relationshipRoute, type Route } from '#platform/web/page.ts';
import { engagementPage } from './engagement-page.ts';
import { engagementsPage, exportEngagements } from './engagements-page.ts';

export const engagementRoutes: readonly Route[] = [
  relationshipRoute('GET', '/:relationship/engagements', engagementsPage),
  relationshipRoute('GET', '/:relationship/engagements/export', exportEngagements),
  relationshipRoute('GET', '/:relationship/engagements/:id', engagementPage),
];
