import { mailSettingsOf, type MailSettings } from '#platform/mail/mail-settings.ts';
import { WrongUse, type Surroundings } from './command.ts';

/** How mail leaves, from the environment: its address holds a password, which has no place on a command line that others can list. */
export function mailOf({ environment }: Surroundings): { readonly mail?: MailSettings } {
  const [smtp, from] = [environment['ENTENTE_SMTP'], environment['ENTENTE_MAIL_FROM']];
  if (!smtp && !from) return {};
  const mail = mailSettingsOf(smtp ?? '', from ?? '');
  if (!mail) throw new WrongUse('ENTENTE_SMTP takes smtp://user:password@host:port (or smtps://, or "?tls=required"), and ENTENTE_MAIL_FROM the address that mail is sent from');
  return { mail };
}
