import type { Reader } from '#domain/trust/reader.ts';
import type { Asset } from './assets.ts';
import type { Holding } from './holding.ts';
import type { ReaderShown } from './layout.ts';
import type { Answer, NamedRelationship, Route, Visit } from './page.ts';

export type Cookies = Readonly<Record<string, string | undefined>>;

/** Tells who is reading from a request's cookies: by a post that is chosen (the evaluation mode), or by a session. */
export interface Identity {
  /** At once where nothing has to be asked of the database. */
  readonly readerOf: (cookies: Cookies, relationships: readonly NamedRelationship[], at: Date) => Reader | Promise<Reader>;
  readonly shown: (visit: Visit) => ReaderShown;
  /** Who a holding speaks for now: the holder of its post, as long as the account is open; null when nobody any more. */
  readonly standing: (holding: Holding, relationships: readonly NamedRelationship[]) => Promise<Reader | null>;
  /** Where a reader says who they are. */
  readonly entrance: string;
  /** Routes of its own, such as choosing a post; they may set cookies. */
  readonly routes: readonly IdentityRoute[];
  /** Scripts of those pages that cannot do without. */
  readonly assets?: readonly Asset[];
}

/** What identity is told beyond what other pages are. */
export interface IdentityVisit extends Visit {
  readonly cookies: Cookies;
  /** Whence the request comes: network address, and what the browser calls itself. */
  readonly from: { readonly address: string; readonly agent: string };
}

export interface SetCookie {
  readonly name: string;
  /** null removes it. */
  readonly value: string | null;
  readonly secure?: boolean;
  /** "lax" for what must survive coming back from another site. */
  readonly sameSite?: 'strict' | 'lax';
  /** Seconds; without it, until the browser closes. */
  readonly maxAge?: number;
}

export type IdentityAnswer = Answer | (Exclude<Answer, 'not-found'> & { readonly cookies: readonly SetCookie[] });

export interface IdentityRoute extends Omit<Route, 'answer'> {
  readonly answer: (visit: IdentityVisit) => Promise<IdentityAnswer>;
}
