import { relationshipRoute, type Route } from '#platform/web/page.ts';
import { comparisonPage } from './comparison-page.ts';
import { findingsPage } from './findings-page.ts';
import { scorecardPage } from './scorecard-page.ts';
import { statePage } from './state-page.ts';

export const assessmentRoutes: readonly Route[] = [
  relationshipRoute('GET', '/:relationship/state', statePage),
  relationshipRoute('GET', '/:relationship/findings', findingsPage),
  relationshipRoute('GET', '/:relationship/scorecard', scorecardPage),
  relationshipRoute('GET', '/:relationship/comparison', comparisonPage),
];
