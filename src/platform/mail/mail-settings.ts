import { isMailAddress } from './mail-address.ts';

/** How mail leaves: told to the server, never asked of the environment here. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise it is taken up where the server offers it. */
  readonly secure: boolean;
  /** Nothing is sent without TLS. */
  readonly requireTls: boolean;
  readonly login: { readonly user: string; readonly pass: string } | null;
  /** Whose address mail is sent from. */
  readonly from: string;
}

/** Reads smtp://user:password@host:25 or smtps://host:465, "?tls=required" for STARTTLS or nothing; null when it is no such address. */
export function mailSettingsOf(address: string, from: string): MailSettings | null {
  if (!URL.canParse(address) || !isMailAddress(from)) return null;
  const { protocol, hostname, port, username, password, searchParams, pathname } = new URL(address);
  if ((protocol !== 'smtp:' && protocol !== 'smtps:') || hostname === '' || !['', '/'].includes(pathname)) return null;
  const secure = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''), port: port ? Number(port) : secure ? 465 : 25, secure, requireTls: searchParams.get('tls') === 'required',
    login: username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : null, from,
  };
}
