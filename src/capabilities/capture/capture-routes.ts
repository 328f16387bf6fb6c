import { actsFor } from '#domain/trust/held-with.ts';
import { may } from '#domain/trust/permission.ts';
import { relationshipRoute, type Answer, type RelationshipVisit, type Route } from '#platform/web/page.ts';
import { capturePage, confirm, propose } from './capture-page.ts';

/** Capture is for officers of one of the two parties; for everybody else there is no such address. */
const officersRoute = (method: Route['method'], path: `/:relationship${string}`, answer: (visit: RelationshipVisit) => Promise<Answer>): Route =>
  relationshipRoute(method, path, async (visit) =>
    (may(visit.reader, 'capture-engagement') && actsFor(visit.reader, visit.relationship) ? answer(visit) : 'not-found'));

export const captureRoutes: readonly Route[] = [
  officersRoute('GET', '/:relationship/capture', capturePage),
  officersRoute('POST', '/:relationship/capture', propose),
  // What a change of language asks for on the page of a confirmation that failed.
  officersRoute('GET', '/:relationship/capture/confirm', capturePage),
  officersRoute('POST', '/:relationship/capture/confirm', confirm),
];
