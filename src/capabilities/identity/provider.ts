import {
  allowInsecureRequests, authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, ClientSecretPost, discovery, None, randomNonce, randomPKCECodeVerifier, randomState, type Configuration,
} from 'openid-client';
import type { PartyCode } from '#domain/trust/reader.ts';

/** One side's own OpenID Connect provider. */
export interface Provider {
  readonly party: PartyCode;
  readonly issuer: string;
  readonly clientId: string;
  /** null for a public client, which PKCE alone protects. */
  readonly clientSecret: string | null;
}

/** What has to be known when the person comes back. */
export interface Journey {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Claims {
  readonly issuer: string;
  readonly subject: string;
  /** Only when the provider says that it has verified it. */
  readonly email: string | null;
}

export interface Providers {
  readonly parties: readonly PartyCode[];
  /** Where to send a person, and what to keep for when they come back. */
  readonly leave: (party: PartyCode) => Promise<{ url: string; journey: Journey }>;
  /** Who came back with this query; throws when anything is not as it was sent. */
  readonly comeBack: (party: PartyCode, query: URLSearchParams, journey: Journey) => Promise<Claims>;
}

/** Registered with the provider, letter by letter. */
export const returnAddress = (origin: string, party: PartyCode): string => `${origin}/en/sign-in/provider/${party}/return`;

const isLoopback = (issuer: string): boolean => /^(?:127\.|localhost$|\[::1\]$)/.test(new URL(issuer).hostname);
const METADATA_MS = 3_600_000;

export function providersOf(providers: readonly Provider[], origin: string): Providers {
  const known = new Map<PartyCode, { until: number; configuration: Promise<Configuration> }>();

  function configured(party: PartyCode): Promise<Configuration> {
    const provider = providers.find((each) => each.party === party);
    if (!provider) throw new Error(`no provider of ${party}`);
    const kept = known.get(party);
    if (kept && kept.until > performance.now()) return kept.configuration;
    const { issuer, clientId, clientSecret } = provider;
    const configuration = discovery(new URL(issuer), clientId, undefined, clientSecret === null ? None() : ClientSecretPost(clientSecret), {
      timeout: 10,
      // Plain HTTP never leaves this computer.
      ...(issuer.startsWith('http:') && isLoopback(issuer) ? { execute: [allowInsecureRequests] } : {}),
    });
    known.set(party, { until: performance.now() + METADATA_MS, configuration });
    configuration.catch(() => known.delete(party));
    return configuration;
  }

  return {
    parties: providers.map(({ party }) => party),
    async leave(party) {
      const configuration = await configured(party);
      const journey = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(configuration, {
        redirect_uri: returnAddress(origin, party), scope: 'openid email', state: journey.state, nonce: journey.nonce,
        code_challenge: await calculatePKCECodeChallenge(journey.verifier), code_challenge_method: 'S256',
      });
      return { url: url.href, journey };
    },
    async comeBack(party, query, { state, nonce, verifier }) {
      const here = new URL(returnAddress(origin, party));
      here.search = query.toString();
      const tokens = await authorizationCodeGrant(await configured(party), here, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
      const claims = tokens.claims();
      if (!claims) throw new Error('no identity token');
      return { issuer: claims.iss, subject: claims.sub, email: claims['email_verified'] === true && typeof claims['email'] === 'string' ? claims['email'] : null };
    },
  };
}
