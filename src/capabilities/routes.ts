import type { Route } from '#platform/web/page.ts';
import { assessmentRoutes } from './assessment/assessment-routes.ts';
import { calendarRoutes } from './calendar/calendar-routes.ts';
import { captureRoutes } from './capture/capture-routes.ts';
import { commitmentRoutes } from './commitment/commitment-routes.ts';
import { conceptRoutes } from './concept/concept-routes.ts';
import { dossierRoutes } from './dossier/dossier-routes.ts';
import { engagementRoutes } from './engagement/engagement-routes.ts';
import { importRoutes } from './intake/import-routes.ts';
import { ledgerRoutes } from './ledger/ledger-routes.ts';
import { planningRoutes } from './planning/planning-routes.ts';
import { programmeRoutes } from './programme/programme-routes.ts';
import { meetingRoutes } from './meeting/meeting-routes.ts';
import { recordRoutes } from './record/record-routes.ts';
import { searchRoutes } from './search/search-routes.ts';
import { seriesRoutes } from './series/series-routes.ts';
import { timelineRoutes } from './timeline/timeline-routes.ts';
import { wordingRoutes } from './wording/wording-routes.ts';

/** Every address of the site but those of identity; the router and the tests take them from here. */
export const routes: readonly Route[] = [
  ...assessmentRoutes,
  ...calendarRoutes,
  ...captureRoutes,
  ...commitmentRoutes,
  ...conceptRoutes,
  ...dossierRoutes,
  ...engagementRoutes,
  ...importRoutes,
  ...ledgerRoutes,
  ...planningRoutes,
  ...programmeRoutes,
  ...meetingRoutes,
  ...recordRoutes,
  ...searchRoutes,
  ...seriesRoutes,
  ...timelineRoutes,
  ...wordingRoutes,
];
