import type { Route } from '#platform/web/page.ts';
import { engagementRoutes } from './engagement/engagement-routes.ts';

/** Every address of the site but those of identity; the router and the tests take them from here. */
export const routes: readonly Route[] = [
  ...engagementRoutes,
];
