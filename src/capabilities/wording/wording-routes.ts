import { relationshipRoute, type Route } from '#platform/web/page.ts';
import { confirmTranslation, lookTranslation, receiveTranslation } from './return-page.ts';
import { rowPage, rowPosted } from './row-page.ts';
import { exportRow, exportWork } from './translation-out.ts';
import { workPage } from './work-page.ts';

export const wordingRoutes: readonly Route[] = [
  relationshipRoute('GET', '/:relationship/wording', workPage),
  relationshipRoute('GET', '/:relationship/wording/export', exportWork),
  relationshipRoute('GET', '/:relationship/wording/import', lookTranslation),
  relationshipRoute('POST', '/:relationship/wording/import', receiveTranslation),
  // What a change of language asks for on the page of a confirmation that failed.
  relationshipRoute('GET', '/:relationship/wording/import/confirm', lookTranslation),
  relationshipRoute('POST', '/:relationship/wording/import/confirm', confirmTranslation),
  relationshipRoute('GET', '/:relationship/wording/:table/:id', rowPage),
  relationshipRoute('POST', '/:relationship/wording/:table/:id', rowPosted),
  relationshipRoute('GET', '/:relationship/wording/:table/:id/export', exportRow),
];
