import { relationshipRoute, type Answer, type RelationshipVisit, type Route } from '#platform/web/page.ts';
import { agendaPage, itemPage } from './agenda-page.ts';
import { delegatePage, delegationPage } from './delegation-page.ts';
import { agreePage, amendDiscussion, discussionsPage, newDiscussion } from './discussion-pages.ts';
import { officialPage } from './official-page.ts';
import { amendSubgroup, subgroupPage, subgroupsPage } from './subgroup-pages.ts';

/** A page whose form is posted to its own address. */
const both = (path: `/:relationship${string}`, page: (visit: RelationshipVisit, posted: boolean) => Promise<Answer>): Route[] =>
  [relationshipRoute('GET', path, (visit) => page(visit, false)), relationshipRoute('POST', path, (visit) => page(visit, true))];

export const meetingRoutes: readonly Route[] = [
  ...both('/:relationship/engagements/:id/delegation', delegationPage),
  ...both('/:relationship/engagements/:id/delegation/:delegate', delegatePage),
  ...both('/:relationship/engagements/:id/officials', officialPage),
  ...both('/:relationship/engagements/:id/agenda', agendaPage),
  ...both('/:relationship/engagements/:id/agenda/:item', itemPage),
  relationshipRoute('GET', '/:relationship/engagements/:id/discussions', discussionsPage),
  ...both('/:relationship/engagements/:id/discussions/new', newDiscussion),
  ...both('/:relationship/engagements/:id/discussions/:discussion', amendDiscussion),
  relationshipRoute('POST', '/:relationship/engagements/:id/discussions/:discussion/agree', agreePage),
  ...both('/:relationship/series/:id/subgroups', subgroupsPage),
  relationshipRoute('GET', '/:relationship/subgroups/:id', subgroupPage),
  ...both('/:relationship/subgroups/:id/amend', amendSubgroup),
];
