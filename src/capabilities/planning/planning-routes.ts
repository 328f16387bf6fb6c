import { relationshipRoute, type Route } from '#platform/web/page.ts';
import { advancePage, advancePosted } from './advance-page.ts';
import { aftermathPage, aftermathPosted } from './aftermath-page.ts';
import { amendPage, amendPosted } from './amend-page.ts';
import { closingPage } from './closing-page.ts';
import { duplicatesPage, mergePage, mergePosted } from './merge-page.ts';
import { planPage, planPosted } from './plan-page.ts';

export const planningRoutes: readonly Route[] = [
  relationshipRoute('GET', '/:relationship/plan', planPage),
  relationshipRoute('POST', '/:relationship/plan', planPosted),
  relationshipRoute('GET', '/:relationship/closing', closingPage),
  relationshipRoute('GET', '/:relationship/duplicates', duplicatesPage),
  relationshipRoute('GET', '/:relationship/engagements/:id/merge', mergePage),
  relationshipRoute('POST', '/:relationship/engagements/:id/merge', mergePosted),
  relationshipRoute('GET', '/:relationship/engagements/:id/amend', amendPage),
  relationshipRoute('POST', '/:relationship/engagements/:id/amend', amendPosted),
  relationshipRoute('GET', '/:relationship/engagements/:id/advance', advancePage),
  relationshipRoute('POST', '/:relationship/engagements/:id/advance', advancePosted),
  relationshipRoute('GET', '/:relationship/engagements/:id/aftermath', aftermathPage),
  relationshipRoute('POST', '/:relationship/engagements/:id/aftermath', aftermathPosted),
];
