import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Day } from '#domain/date/day.ts';
import { thePublic, type Reader } from '#domain/trust/reader.ts';
import { NotAllowed, Refused, WrongInput } from '../act.ts';
import { ChangedMeanwhile } from '../writing.ts';
import type { Database } from '../database/door.ts';
import { isLanguage, languages, preferredLanguage, type Language } from '../words/languages.ts';
import { assets } from './assets.ts';
import { html } from './html.ts';
import type { Identity, IdentityRoute, IdentityVisit } from './identity.ts';
import { layout } from './layout.ts';
import { layoutWords } from './layout-words.ts';
import type { Answer, NamedRelationship, PageContent, Route, UploadedFile, Visit } from './page.ts';

export interface Site {
  readonly database: Database;
  readonly identity: Identity;
  readonly routes: readonly Route[];
  readonly relationshipsReadableBy: (reader: Reader) => Promise<readonly NamedRelationship[]>;
  readonly allRelationships: () => Promise<readonly NamedRelationship[]>;
  readonly clock: () => { today: Day; at: Date };
  readonly log?: boolean;
  /** Where people reach the site, when that is known, such as https://entente.example: posts come from there alone. */
  readonly origin?: string;
  /** Addresses of the proxies before it, which tell whence a request comes. */
  readonly proxies?: readonly string[];
}

const LANGUAGE_COOKIE = 'entente-language';
const ERA_COOKIE = 'entente-era';
const UPLOAD_LIMIT = 32 * 1024 * 1024;
const YEAR_SECONDS = 31_536_000;

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

// Nothing of a page may come from elsewhere, run as script, or be framed; no answer may stay in a shared cache.
const headers = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'private, no-store',
};

/** The site as a Fastify application, not yet listening. */
export async function serve(site: Site): Promise<FastifyInstance> {
  // A search for 10,000 characters, of nine bytes each in an address, is answered by a page as any other.
  const app = fastify({ http: { maxHeaderSize: 128 * 1_024 }, logger: site.log ? { level: 'warn' } : false, bodyLimit: UPLOAD_LIMIT, routerOptions: { maxParamLength: 300 }, trustProxy: site.proxies ? [...site.proxies] : false });
  await app.register(cookie);
  await app.register(formbody);
  await app.register(multipart, { limits: { fileSize: UPLOAD_LIMIT, files: 8, fields: 200 } });
  const everywhere = site.origin?.startsWith('https:') ? { ...headers, 'strict-transport-security': `max-age=${YEAR_SECONDS}` } : headers;
  app.addHook('onSend', async (_request, reply) => void reply.headers({ ...everywhere, ...ownOf(reply, 'cache-control'), ...ownOf(reply, 'content-security-policy'), ...ownOf(reply, 'referrer-policy') }));

  for (const asset of [...assets, ...(site.identity.assets ?? [])]) {
    app.get(asset.path, (_request, reply) =>
      reply.type(asset.type).header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`).send(asset.content));
  }
  const home = async (language: Language, reply: FastifyReply): Promise<FastifyReply> => {
    const [first] = await site.allRelationships();
    return reply.redirect(`/${language}${first ? `/${first.id}/state` : site.identity.entrance}`);
  };
  app.get('/', (request, reply) => home(languageOf(request), reply));
  for (const language of languages) for (const url of [`/${language}`, `/${language}/`]) app.get(url, (_request, reply) => home(language, reply));
  for (const route of [...site.routes, ...site.identity.routes]) {
    app.route({ method: route.method, url: `/:lang${route.path}`, handler: (request, reply) => answerTo(site, route, request, reply) });
  }
  app.setNotFoundHandler((request, reply) => refuse(site, request, reply, 404));
  app.setErrorHandler((fault: Error & { statusCode?: number }, request, reply) => {
    if (fault instanceof NotAllowed) return refuse(site, request, reply, 404);
    if (fault instanceof ChangedMeanwhile) return refuse(site, request, reply, 409);
    const wrong = fault instanceof WrongInput || fault instanceof Refused || (fault.statusCode !== undefined && fault.statusCode < 500);
    if (!wrong) request.log.error({ name: fault.name, message: fault.message, code: (fault as { code?: string }).code }, 'fault');
    return refuse(site, request, reply, wrong ? 400 : 500);
  });
  return app;
}

const ownOf = (reply: FastifyReply, name: 'cache-control' | 'content-security-policy' | 'referrer-policy'): Record<string, string> => {
  const own = reply.getHeader(name);
  return own ? { [name]: String(own) } : {};
};

const languageOf = (request: FastifyRequest): Language => {
  const inPath = /^\/(\w\w)(?:\/|\?|$)/.exec(request.url)?.[1];
  if (inPath && isLanguage(inPath)) return inPath;
  const remembered = request.cookies[LANGUAGE_COOKIE];
  return remembered && isLanguage(remembered) ? remembered : preferredLanguage(request.headers['accept-language']);
};

async function visitOf(site: Site, request: FastifyRequest): Promise<IdentityVisit> {
  const clock = site.clock();
  const reader = await site.identity.readerOf(request.cookies, await site.allRelationships(), clock.at);
  const { form, files } = await bodyOf(request);
  const url = new URL(request.url, 'http://localhost');
  return {
    ...clock,
    language: languageOf(request),
    era: eraOf(request, url.searchParams),
    reader,
    database: site.database,
    origin: originOf(site, request),
    standing: async (holding) => site.identity.standing(holding, await site.allRelationships()),
    relationships: await site.relationshipsReadableBy(reader),
    path: url.pathname.replace(/^\/\w\w(?=\/|$)/, ''),
    params: request.params as Record<string, string>,
    query: url.searchParams,
    form,
    files,
    cookies: request.cookies,
    from: { address: request.ip, agent: String(request.headers['user-agent'] ?? '').slice(0, 200) },
  };
}

/** What the request says of where it went; what is no host is nobody's address. */
const originOf = ({ origin }: Site, { protocol, host }: FastifyRequest): string => origin ?? `${protocol}://${/^[\w.-]+(?::\d+)?$|^\[[\da-f:]+\](?::\d+)?$/i.test(host) ? host : 'localhost'}`;

/** Asked for in the address, or remembered from when it last was. */
const eraOf = (request: FastifyRequest, query: URLSearchParams): boolean => (query.get('era') ?? request.cookies[ERA_COOKIE]) === 'yes';

/** Browsers end the lines of a form otherwise than the record does. */
const lined = (value: unknown): string => String(value).replaceAll('\r\n', '\n');

async function bodyOf(request: FastifyRequest): Promise<{ form: URLSearchParams; files: UploadedFile[] }> {
  const form = new URLSearchParams();
  const files: UploadedFile[] = [];
  if (request.method !== 'POST') return { form, files };
  if (request.isMultipart()) {
    for await (const part of request.parts()) {
      if (part.type === 'file') files.push({ field: part.fieldname, name: part.filename, bytes: await part.toBuffer() });
      else form.append(part.fieldname, lined(part.value));
    }
  } else {
    for (const [name, value] of Object.entries((request.body ?? {}) as Record<string, string | string[]>)) {
      for (const each of [value].flat()) form.append(name, lined(each));
    }
  }
  return { form, files };
}

/** A post must come from a page of this site: browsers say so themselves (Sec-Fetch-Site, else Origin). */
function comesFromElsewhere({ method, headers: { 'sec-fetch-site': site, origin, host } }: FastifyRequest, known?: string): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  if (known && origin && origin !== known) return true;
  if (site) return site !== 'same-origin';
  return !origin || !URL.canParse(origin) || new URL(origin).host !== host;
}

/** No text of a database holds the character U+0000, and nobody types it. */
function holdsNul({ path, params, query, form }: Visit): boolean {
  const nul = (text: string): boolean => text.includes('\0');
  return path.includes('%00') || Object.values(params).some(nul) || [...query.values(), ...form.values()].some(nul);
}

async function answerTo(site: Site, route: IdentityRoute, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (!isLanguage((request.params as { lang: string }).lang)) return refuse(site, request, reply, 404);
  if (comesFromElsewhere(request, site.origin)) return refuse(site, request, reply, 400);
  const visit = await visitOf(site, request);
  if (holdsNul(visit)) return refuse(site, request, reply, 400);
  const answer = await route.answer(visit);
  if (answer === 'not-found') return refuse(site, request, reply, 404);
  for (const { name, value, secure = false, sameSite = 'strict', maxAge } of 'cookies' in answer ? answer.cookies : []) {
    const options = { path: '/', httpOnly: true, sameSite, secure };
    if (value === null) reply.clearCookie(name, options);
    else reply.setCookie(name, value, maxAge === undefined ? options : { ...options, maxAge });
  }
  return send(site, visit, answer, request, reply);
}

function send(site: Site, visit: Visit, answer: Exclude<Answer, 'not-found'>, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if ('redirect' in answer) return reply.redirect(answer.redirect, 303);
  if ('json' in answer) return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer.json));
  if ('file' in answer) {
    const { name, type, bytes, etag } = answer.file;
    // Asked for by a secret in its address: it is to be told to nobody, and may be kept by who asked and compared.
    if (etag) void reply.headers({ etag, 'cache-control': 'private, no-cache', 'referrer-policy': 'no-referrer' });
    if (etag && namesTag(request.headers['if-none-match'], etag)) return reply.code(304).send();
    return reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(bytes);
  }
  if (request.cookies[LANGUAGE_COOKIE] !== visit.language) {
    reply.setCookie(LANGUAGE_COOKIE, visit.language, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: YEAR_SECONDS });
  }
  if (visit.query.has('era')) reply.setCookie(ERA_COOKIE, visit.era ? 'yes' : 'no', { path: '/', httpOnly: true, sameSite: 'lax', maxAge: YEAR_SECONDS });
  return sendPage(site, visit, answer.page, reply.code(answer.status ?? 200));
}

function sendPage(site: Site, visit: Visit, content: PageContent, reply: FastifyReply): FastifyReply {
  // A page with something that only a script can do may run ours and ask this site, and no other page may.
  if (content.script) reply.header('content-security-policy', `${POLICY}; script-src 'self'; connect-src 'self'`);
  const page = layout(visit, content, site.identity.shown(visit), { css: assets[0].path });
  // As bytes: of a text Fastify would count them first, and Node encode them a second time.
  return reply.type('text/html; charset=utf-8').send(Buffer.from(page.toString()));
}

/** Weak comparison (RFC 9110, 13.1.2): a proxy may have packed the answer, and said so. */
const namesTag = (given: string | undefined, etag: string): boolean => given !== undefined && given.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);

/** Every refusal of a kind reads alike, so that an address that hides something answers as one that holds nothing. */
async function refuse(site: Site, request: FastifyRequest, reply: FastifyReply, status: 400 | 404 | 409 | 500): Promise<FastifyReply> {
  const language = languageOf(request);
  const words = layoutWords[language];
  const relationships = await site.allRelationships().catch(() => []);
  const clock = site.clock();
  const reader = await Promise.resolve(site.identity.readerOf(request.cookies, relationships, clock.at)).catch(() => thePublic);
  const [title, text] = {
    400: [words.badRequest, words.badRequestText], 404: [words.notFound, words.notFoundText], 409: [words.changed, words.changedText], 500: [words.fault, words.faultText],
  }[status] as [string, string];
  const visit: Visit = {
    ...clock, language, era: false, reader, database: site.database, origin: originOf(site, request), standing: async () => null, path: '/', params: {}, query: new URLSearchParams(), form: new URLSearchParams(),
    files: [], relationships: status === 500 ? [] : await site.relationshipsReadableBy(reader),
  };
  return sendPage(site, visit, { title, section: null, body: html`<h1>${title}</h1><p>${text}</p>` }, reply.code(status));
}
