import { createHmac, timingSafeEqual } from 'node:crypto';
import { may, type PersonsRole } from '#domain/trust/permission.ts';
import { officerOf, thePublic, type Reader } from '#domain/trust/reader.ts';
import { address } from '#platform/web/address.ts';
import { html } from '#platform/web/html.ts';
import { layoutWords } from '#platform/web/layout-words.ts';
import type { NamedRelationship, Visit } from '#platform/web/page.ts';
import type { Identity } from '#platform/web/identity.ts';
import type { Language } from '#platform/words/languages.ts';
import { countryName } from '#platform/words/parties.ts';
import { actWords } from '../ledger/act-words.ts';
import { identityWords } from './identity-words.ts';

const COOKIE = 'entente-reader';
/** Posts that can be taken, and what their holders may do. */
const posts = { 'desk-officer': 'releasing-officer', 'defence-policy-officer': 'officer', analyst: 'reader', administrator: 'administrator' } as const satisfies Record<string, PersonsRole>;
type Post = keyof typeof posts;
const isPost = (text: string | undefined): text is Post => text !== undefined && Object.hasOwn(posts, text);

/** Sides that the evaluation mode offers posts of: those of the first relationship. */
const sidesOf = (relationships: readonly NamedRelationship[]): readonly string[] => (relationships[0] ? [relationships[0].a, relationships[0].b] : []);

/**
 * The evaluation mode's way to tell who reads: a post is chosen, not proved. The server that uses it listens on
 * loopback only. Real sign-in replaces this one part.
 */
export function evaluationIdentity(secret: Uint8Array): Identity {
  const sealOf = (choice: string) => createHmac('sha256', secret).update(choice).digest('base64url');
  const seal = (choice: string) => `${choice}.${sealOf(choice)}`;

  function choiceIn(value: string | undefined): string | null {
    const at = value?.lastIndexOf('.') ?? -1;
    if (!value || at < 0) return null;
    const [given, right] = [Buffer.from(value.slice(at + 1)), Buffer.from(sealOf(value.slice(0, at)))];
    return given.length === right.length && timingSafeEqual(given, right) ? value.slice(0, at) : null;
  }

  function readerChosen(choice: string | null, relationships: readonly NamedRelationship[]): Reader {
    const [party, post] = (choice ?? '').split(':');
    if (!party || !sidesOf(relationships).includes(party) || !isPost(post)) return thePublic;
    return officerOf(party, post, relationships.filter(({ a, b }) => a === party || b === party).map(({ id }) => id), posts[post]);
  }

  return {
    readerOf: (cookies, relationships) => readerChosen(choiceIn(cookies[COOKIE]), relationships),
    // Here there are no accounts: whoever holds the post still holds it.
    standing: async ({ party, post, account }, relationships) => {
      const reader = account === null ? readerChosen(`${party}:${post}`, relationships) : thePublic;
      return reader.party === null ? null : reader;
    },
    shown: ({ language, reader }) => ({
      name: readerName(language, reader),
      changeAt: address(language, '/reader'),
      change: layoutWords[language].change,
      links: may(reader, 'read-acts') ? [{ at: address(language, '/acts'), text: actWords[language].link }] : [],
      notice: layoutWords[language].evaluation,
    }),
    entrance: '/reader',
    routes: [
      { method: 'GET', path: '/reader', answer: async (visit) => ({ page: chooser(visit) }) },
      {
        method: 'POST',
        path: '/reader',
        answer: async ({ language, relationships: [first], form }) => ({
          redirect: address(language, first ? `/${first.id}/state` : '/reader'),
          cookies: [{ name: COOKIE, value: form.get('post') === 'public' ? null : seal(form.get('post') ?? '') }],
        }),
      },
    ],
  };
}

function readerName(language: Language, { party, post }: Pick<Reader, 'party' | 'post'>): string {
  const words = identityWords[language];
  return party && post !== null && isPost(post) ? words.at(words.posts[post], countryName(language, party)) : words.public;
}

function chooser(visit: Visit) {
  const words = identityWords[visit.language];
  const choices = sidesOf(visit.relationships).flatMap((party) => (Object.keys(posts) as Post[]).map((post) => ({ value: `${party}:${post}`, reader: { party, post }, text: words.postTexts[post] })));
  const all = [{ value: 'public', reader: thePublic, text: words.publicText }, ...choices];
  return {
    title: words.title,
    section: null,
    body: html`<h1>${words.title}</h1><p class="lede">${words.lede}</p>
<ul class="plain">${all.map(({ value, reader, text }) => html`<li><form method="post" action="${address(visit.language, '/reader')}"><input type="hidden" name="post" value="${value}"><h2>${
      readerName(visit.language, reader)}</h2><p>${text}</p><button>${words.take}<span class="visually-hidden"> ${readerName(visit.language, reader)}</span></button></form></li>`)}</ul>`,
  };
}
