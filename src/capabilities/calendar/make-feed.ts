import { Type } from 'typebox';
import { entryKinds } from '#domain/calendar/calendar.ts';
import type { Reader } from '#domain/trust/reader.ts';
import { NotAllowed, Refused, type Act } from '#platform/act.ts';
import { newId } from '#platform/new-id.ts';
import { languages } from '#platform/words/languages.ts';
import { hashOf } from './feed-secret.ts';
import { countOfFeeds, endFeed, keepFeed } from './feed-store.ts';

const oneOf = <Code extends string>(codes: readonly Code[]) => Type.Unsafe<Code>(Type.Union(codes.map((code) => Type.Literal(code))));
const orNull = Type.Union([Type.String({ maxLength: 200 }), Type.Null()]);
/** So many of one person run at once; a forgotten one is to be noticed. */
export const FEEDS_AT_MOST = 20;

const newFeed = Type.Object({
  /** Made by the caller, who shows it once; only its hash is kept, and the ledger never hears of it. */
  secret: Type.String({ minLength: 43, maxLength: 43 }), relationship: Type.String(), language: oneOf(languages), label: Type.String({ minLength: 1, maxLength: 100 }),
  wish: Type.Object({ side: orNull, series: orNull, office: orNull, kinds: Type.Array(oneOf(entryKinds), { minItems: 1 }) }), at: Type.String(),
});

export const makeFeed: Act<typeof newFeed, string> = {
  name: 'make-feed', input: newFeed, byKeeper: true,
  carryOut: async (writing, { secret, relationship, language, label, wish, at }, reader) => {
    if ((await countOfFeeds(writing.reading, reader)) >= FEEDS_AT_MOST) throw new Refused({ label: 'too-many' });
    const id = newId('FD');
    await keepFeed(writing.reading, { ...holdingOf(reader), id, secretHash: hashOf(secret), relationship, language, label, wish, madeAt: at });
    return id;
  },
  subject: ({ relationship }, id) => ({ feed: id, relationship }),
};

function holdingOf({ party, post, role, account }: Reader) {
  if (party === null || role === null) throw new NotAllowed('make-feed');
  return { party, post, role, account: account ?? null };
}

const ending = Type.Object({ feed: Type.String({ maxLength: 40 }), at: Type.String() });

export const revokeFeed: Act<typeof ending, void> = {
  name: 'revoke-feed', input: ending, byKeeper: true,
  carryOut: async (writing, { feed, at }, reader) => {
    if (!(await endFeed(writing.reading, reader, feed, at))) throw new NotAllowed('revoke-feed');
  },
  subject: ({ feed }) => ({ feed }),
};
