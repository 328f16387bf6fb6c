import type { Database } from '#platform/database/door.ts';
import { HeldUploads } from '#platform/web/held-uploads.ts';
import type { Answer, Route, Visit } from '#platform/web/page.ts';
import { confirmImport, donePage } from './confirm-import.ts';
import type { HandedTable } from './held-table.ts';
import { importPage, lookAgain, lookPage, receiveFile } from './import-page.ts';
import type { ImportVisit } from './opened-file.ts';

const uploadsOf = new WeakMap<Database, HeldUploads<HandedTable>>();

/** An import is for officers, and into relationships of their own party; for everybody else there is no such address. */
function officersRoute(method: Route['method'], path: string, answer: (visit: ImportVisit) => Promise<Answer>): Route {
  return {
    method,
    path,
    answer: async (visit: Visit) => {
      const { party } = visit.reader;
      const [first, ...others] = visit.relationships.filter(({ a, b }) => party === a || party === b);
      if (party === null || !first) return 'not-found';
      let uploads = uploadsOf.get(visit.database);
      if (!uploads) uploadsOf.set(visit.database, (uploads = new HeldUploads<HandedTable>()));
      return answer({ ...visit, party, own: [first, ...others], uploads });
    },
  };
}

export const importRoutes: readonly Route[] = [
  officersRoute('GET', '/import', importPage),
  officersRoute('POST', '/import', receiveFile),
  officersRoute('GET', '/import/preview', lookPage),
  officersRoute('POST', '/import/preview', lookAgain),
  // What a change of language asks for on the page of a confirmation that failed.
  officersRoute('GET', '/import/confirm', lookPage),
  officersRoute('POST', '/import/confirm', confirmImport),
  officersRoute('GET', '/import/done', donePage),
];
