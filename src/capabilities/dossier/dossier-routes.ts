import { relationshipRoute, type Route } from '#platform/web/page.ts';
import { bookDownload, bookPage, changeBook } from './book-page.ts';
import { editionDownload, editionPage } from './edition-page.ts';

export const dossierRoutes: readonly Route[] = [
  relationshipRoute('GET', '/:relationship/engagements/:id/book', bookPage),
  relationshipRoute('POST', '/:relationship/engagements/:id/book', changeBook),
  relationshipRoute('GET', '/:relationship/engagements/:id/book.docx', bookDownload('docx')),
  relationshipRoute('GET', '/:relationship/engagements/:id/book.pdf', bookDownload('pdf')),
  relationshipRoute('GET', '/:relationship/books/:edition', editionPage),
  relationshipRoute('GET', '/:relationship/books/:edition/book.docx', editionDownload('docx')),
  relationshipRoute('GET', '/:relationship/books/:edition/book.pdf', editionDownload('pdf')),
];
