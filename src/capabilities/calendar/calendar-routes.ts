import { relationshipRoute, type Route } from '#platform/web/page.ts';
import { exportCalendar } from './calendar-export.ts';
import { calendarPage } from './calendar-page.ts';
import { feedAnswer } from './feed-answer.ts';
import { eventDownload, invitationsPage, postInvitations } from './invitations-page.ts';
import { feedsPage, postFeed, postRevocation } from './feeds-page.ts';

export const calendarRoutes: readonly Route[] = [
  relationshipRoute('GET', '/:relationship/calendar', calendarPage),
  relationshipRoute('GET', '/:relationship/calendar/export', exportCalendar),
  relationshipRoute('GET', '/:relationship/feeds', feedsPage),
  relationshipRoute('POST', '/:relationship/feeds', postFeed),
  relationshipRoute('POST', '/:relationship/feeds/revoke', postRevocation),
  relationshipRoute('GET', '/:relationship/engagements/:id/event', eventDownload),
  relationshipRoute('GET', '/:relationship/engagements/:id/invitations', invitationsPage),
  relationshipRoute('POST', '/:relationship/engagements/:id/invitations', postInvitations),
  // Outside any relationship, and without a cookie: the secret in the address alone says whose it is.
  { method: 'GET', path: '/feeds/:file', answer: feedAnswer },
];
