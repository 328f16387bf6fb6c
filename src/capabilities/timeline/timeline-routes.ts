import { relationshipRoute, type Route } from '#platform/web/page.ts';
import { timelinePage } from './timeline-page.ts';

export const timelineRoutes: readonly Route[] = [relationshipRoute('GET', '/:relationship/timeline', timelinePage)];
