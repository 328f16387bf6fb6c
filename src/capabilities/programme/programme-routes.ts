import { keptTables } from '#domain/programme/entry.ts';
import { relationshipRoute, type Route } from '#platform/web/page.ts';
import { constraintsPage } from './constraints-page.ts';
import { coveragePage } from './coverage-page.ts';
import { entryFormPage, keepEntry } from './entry-page.ts';
import { goalPage, initiativePage } from './goal-page.ts';
import { programmePage } from './programme-page.ts';
import { openRound, prioritiesPage } from './priorities-page.ts';
import { handInScores, roundPage, sayYes } from './round-page.ts';
import { recommendationPage, topicPage } from './topic-page.ts';
import { tracePage } from './trace-page.ts';

const forms = keptTables.flatMap((table): Route[] => [
  relationshipRoute('GET', `/:relationship/programme/${table}/new`, entryFormPage(table)),
  relationshipRoute('POST', `/:relationship/programme/${table}/new`, keepEntry(table)),
  relationshipRoute('GET', `/:relationship/programme/${table}/:id/edit`, entryFormPage(table)),
  relationshipRoute('POST', `/:relationship/programme/${table}/:id/edit`, keepEntry(table)),
]);

export const programmeRoutes: readonly Route[] = [
  relationshipRoute('GET', '/:relationship/programme', programmePage),
  relationshipRoute('GET', '/:relationship/programme/coverage', coveragePage),
  relationshipRoute('GET', '/:relationship/programme/constraints', constraintsPage),
  relationshipRoute('GET', '/:relationship/programme/trace', tracePage),
  ...forms,
  relationshipRoute('GET', '/:relationship/programme/priorities', prioritiesPage),
  relationshipRoute('POST', '/:relationship/programme/priorities', openRound),
  relationshipRoute('GET', '/:relationship/programme/priorities/:id', roundPage),
  relationshipRoute('POST', '/:relationship/programme/priorities/:id/scores', handInScores),
  relationshipRoute('POST', '/:relationship/programme/priorities/:id/list', sayYes),
  relationshipRoute('GET', '/:relationship/programme/goals/:id', goalPage),
  relationshipRoute('GET', '/:relationship/programme/initiatives/:id', initiativePage),
  relationshipRoute('GET', '/:relationship/programme/topics/:id', topicPage),
  relationshipRoute('GET', '/:relationship/programme/recommendations/:id', recommendationPage),
];
