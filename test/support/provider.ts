import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type Configuration } from 'oidc-provider';

/** An organisation's OpenID Connect provider, started for a test: a person is whoever types their name. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** By subject; "verified" is what the provider says of the address. */
  readonly people: Map<string, { email: string; verified: boolean }>;
  close(): Promise<void>;
}

export async function testProvider(returnsTo: readonly string[]): Promise<TestProvider> {
  const people = new Map<string, { email: string; verified: boolean }>();
  const [clientId, clientSecret] = ['entente', 'a-secret-of-the-provider-of-a-test'];
  const port = await listeningPort();
  const issuer = `http://localhost:${port.number}`;
  const configuration: Configuration = {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [...returnsTo], response_types: ['code'], grant_types: ['authorization_code'], token_endpoint_auth_method: 'client_secret_post' }],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['one key of a test'] },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, email: people.get(sub)?.email, email_verified: people.get(sub)?.verified }) }),
    // Nobody is asked what may be told to us: organisations settle that once.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId ?? '', accountId: oidc.session?.accountId ?? '' });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  };
  const provider = new Provider(issuer, configuration);
  port.server.on('request', provider.callback());
  return {
    issuer, clientId, clientSecret, people,
    close: async () => {
      port.server.closeAllConnections();
      await new Promise((done) => port.server.close(done));
    },
  };
}

async function listeningPort(): Promise<{ server: Server; number: number }> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, number: (server.address() as AddressInfo).port };
}
