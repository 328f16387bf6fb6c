import { recordTables } from '#domain/record/tables.ts';
import { evaluationIdentity } from '#capabilities/identity/evaluation.ts';
import { routes } from '#capabilities/routes.ts';
import { meetingAddresses } from './meeting-addresses.ts';
import { planningAddresses } from './planning-addresses.ts';
import { programmeAddresses } from './programme-addresses.ts';

/** For routes with more to fill in than the relationship: what a test puts there. A new one of them has to be added here. */
const examples: Readonly<Record<string, readonly string[]>> = {
  '/:relationship/engagements/:id': ['/ca-jp/engagements/ME-002', '/ca-jp/engagements/SE-007'],
  ...meetingAddresses,
  ...planningAddresses,
  ...programmeAddresses,
  '/:relationship/engagements/:id/book': ['/ca-jp/engagements/ME-002/book', '/ca-jp/engagements/SE-007/book'],
  '/:relationship/engagements/:id/book.docx': ['/ca-jp/engagements/ME-002/book.docx'],
  '/:relationship/engagements/:id/book.pdf': ['/ca-jp/engagements/ME-002/book.pdf'],
  '/:relationship/books/:edition': ['/ca-jp/books/BK-0'],
  '/:relationship/books/:edition/book.docx': ['/ca-jp/books/BK-0/book.docx'],
  '/:relationship/books/:edition/book.pdf': ['/ca-jp/books/BK-0/book.pdf'],
  '/:relationship/glossary/export': ['/ca-jp/glossary/export?format=skos', '/ca-jp/glossary/export?format=tbx'],
  '/:relationship/glossary/:id': ['/ca-jp/glossary/TA-074', '/ca-jp/glossary/TA-158'],
  '/:relationship/glossary/:id/amend': ['/ca-jp/glossary/TA-074/amend'],
  '/:relationship/glossary/:id/usages/:usage': ['/ca-jp/glossary/TA-074/usages/new', '/ca-jp/glossary/TA-074/usages/CU-074-CA'],
  '/:relationship/glossary/:id/relations': ['/ca-jp/glossary/TA-074/relations'],
  '/:relationship/wording/export': ['/ca-jp/wording/export?from=en&into=fr'],
  '/:relationship/wording/:table/:id': ['/ca-jp/wording/engagements/ME-002', '/ca-jp/wording/instruments/SI-1'],
  '/:relationship/wording/:table/:id/export': ['/ca-jp/wording/engagements/ME-002/export?from=en&into=ja'],
  '/:relationship/series/:id': ['/ca-jp/series/SS-06', '/ca-jp/series/SS-04'],
  '/:relationship/record/:table': recordTables.map(({ name }) => `/ca-jp/record/${name}`),
  '/:relationship/record/:table/:id': ['/ca-jp/record/commitments/SC-0.1', '/ca-jp/record/statements/SF-1'],
  '/:relationship/engagements/export': ['/ca-jp/engagements/export?format=csv', '/ca-jp/engagements/export?format=json'],
  '/:relationship/engagements/:id/event': ['/ca-jp/engagements/ME-002/event'],
  '/:relationship/engagements/:id/invitations': ['/ca-jp/engagements/ME-002/invitations'],
  // Answers nobody who has no secret; what it answers to who has one is a file.
  '/feeds/:file': [],
  '/:relationship/calendar/export': ['/ca-jp/calendar/export?format=csv', '/ca-jp/calendar/export?format=ics'],
  '/:relationship/record/:table/export': recordTables.map(({ name }) => `/ca-jp/record/${name}/export?format=csv`),
};

/** Every address that can be asked for, without its language: taken from the router, so that none is forgotten. */
export const addresses: readonly string[] = [...routes, ...evaluationIdentity(Buffer.alloc(32)).routes]
  .filter(({ method }) => method === 'GET')
  .flatMap(({ path }) => {
    const filled = examples[path] ?? [path.replace(':relationship', 'ca-jp')];
    if (filled.some((address) => address.includes(':'))) throw new Error(`no example of ${path}`);
    return filled;
  });

/** Those that answer with a file, or a page’s script with JSON, rather than with a page. */
export const isFile = (address: string): boolean => /\/export\?|\/book\.(docx|pdf)$|\/event$|\/search\/suggestions$/.test(address);
