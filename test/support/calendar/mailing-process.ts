/** A server of its own with a mail server, until it is killed. Words: --data or --database, the place, the mail server's address. */
import { writeSync } from 'node:fs';
import { openForServing } from '#platform/database/open.ts';
import { mailSettingsOf } from '#platform/mail/mail-settings.ts';
import { clockOf, serveForEvaluation } from '../../../src/cli/serving.ts';

const [flag, where = '', smtp = ''] = process.argv.slice(2);
const database = await openForServing(flag === '--data' ? { data: where } : { database: where });
const mail = mailSettingsOf(smtp, 'entente@example.org');
if (!mail) throw new Error('no mail server');
const pace = { roundMs: 100, loanMs: 2_000, attemptsAtMost: 5, againAfterMs: () => 100 };
const serving = await serveForEvaluation(database, { port: 0, clock: clockOf(() => new Date()), mail, pace, secret: Buffer.alloc(32, 3) });
writeSync(1, `${serving.address}\n`);
