import type { Provider } from '#capabilities/identity/provider.ts';
import { textFlag, WrongUse, type Flags, type Surroundings } from './command.ts';

const isLocal = (hostname: string): boolean => hostname === 'localhost' || hostname.endsWith('.localhost');

/** Where people reach the installation. Passkeys and cookies hold to it, so it must be told; TLS is a must beyond this computer. */
export function originOf(flags: Flags, { environment }: Surroundings): string {
  const given = textFlag(flags, 'origin') ?? environment['ENTENTE_ORIGIN'];
  if (given === undefined) throw new WrongUse('--origin (or ENTENTE_ORIGIN) says where people reach it, such as https://entente.example');
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.origin !== given.replace(/\/$/, '')) throw new WrongUse('--origin takes a scheme and a host, such as https://entente.example');
  if (url.protocol === 'http:' && !isLocal(url.hostname)) throw new WrongUse('--origin needs https, except at localhost');
  if (/^[\d.]+$|^\[/.test(url.hostname)) throw new WrongUse('--origin needs a name: passkeys are not bound to numbers');
  return url.origin;
}

/** Each side's own OpenID Connect provider: ENTENTE_OIDC_CA_ISSUER, ENTENTE_OIDC_CA_CLIENT_ID and ENTENTE_OIDC_CA_CLIENT_SECRET. */
export function providersIn({ environment }: Surroundings): Provider[] {
  return Object.keys(environment).flatMap((name) => {
    const party = /^ENTENTE_OIDC_([A-Z]{2})_ISSUER$/.exec(name)?.[1];
    if (party === undefined) return [];
    const [issuer, clientId, clientSecret] = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'].map((part) => environment[`ENTENTE_OIDC_${party}_${part}`]);
    if (!issuer || !URL.canParse(issuer) || !clientId) throw new WrongUse(`the provider of ${party} needs ENTENTE_OIDC_${party}_ISSUER (an address) and ENTENTE_OIDC_${party}_CLIENT_ID`);
    return [{ party, issuer, clientId, clientSecret: clientSecret || null }];
  }).sort((one, other) => (one.party < other.party ? -1 : 1));
}
