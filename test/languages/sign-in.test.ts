/** The pages of sign-in, and what they answer to what is wrong, are in the reader's language to the last word. */
import '#test/support/languages/marked-product.ts';
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { languages, ownNames } from '#platform/words/languages.ts';
import type { Reply, SignInSite } from '#test/support/sign-in.ts';

const { foreignIn } = await import('#test/support/languages/foreign-words.ts');
const { textsOf } = await import('#test/support/languages/page-text.ts');
const { recorded } = await import('#test/support/languages/recorded.ts');
const { recordTables } = await import('#domain/record/tables.ts');
const { shippedOf } = await import('#test/support/two-worlds/canaries.ts');
const { Client, codeOf, MINUTE, PASSWORD, secretIn, signInSite } = await import('#test/support/sign-in.ts');

suite('every word of sign-in', { concurrency: 1 }, () => {
  let site: SignInSite;
  before(async () => { site = await signInSite('embedded', { providersAt: async () => ['CA', 'JP'].map((party) => ({ party, issuer: 'http://localhost:9', clientId: 'entente', clientSecret: null })) }); });
  after(() => site?.close());

  for (const language of languages) test(`in ${ownNames[language]}`, async () => {
    const record = recorded();
    for (const { name } of recordTables) record.add(shippedOf(name));
    const faults: string[] = [];
    let looked = 0;
    const look = async (name: string, status: number, asked: Promise<Reply>): Promise<Reply> => {
      const reply = await asked;
      assert.equal(reply.status, status, `${name}: ${reply.location}`);
      looked += 1;
      for (const text of textsOf(reply.text)) { const foreign = foreignIn(text, record); if (foreign !== null) faults.push(`${name}: ${foreign}`); }
      return reply;
    };
    const email = `admin-${language}@example.ca`;
    // Names that were typed, names of machines, and what is secret are of no language.
    for (const typed of ['Anne Roy', 'Registrar', 'Max Tran', 'Desk officer', 'undici', 'node', 'none']) record.typed(typed);
    const { token } = await site.invite({ email, role: 'administrator', name: 'Anne Roy', post: 'Registrar', language });
    const client = new Client(site);
    const at = (path: string): string => `/${language}${path}`;
    await look('sign-in', 200, client.get(at('/sign-in')));
    await look('refused', 422, client.post(at('/sign-in'), { email, password: 'wrong', code: '123456' }));
    await look('no page', 404, client.get(at('/nothing')));
    await look('no invitation', 404, client.get(at('/welcome/none')));
    await look('welcome', 200, client.get(at(`/welcome/${token}`)));
    await client.post(at(`/welcome/${token}`));
    await look('set-up', 200, client.get(at('/account')));
    await look('password refused', 422, client.post(at('/account/password'), { password: 'short' }));
    await client.post(at('/account/password'), { password: PASSWORD });
    const factor = await client.post(at('/account/second-factor'));
    const secret = secretIn(factor.text) || secretIn((await client.get(at('/account/second-factor'))).text);
    for (const part of [secret, secret.replace(/(.{4})/g, '$1 ').trim()]) record.typed(part);
    await look('second factor', 200, Promise.resolve(factor.status === 200 ? factor : client.get(at('/account/second-factor'))));
    await look('code refused', 422, client.post(at('/account/second-factor/confirm'), { code: '000000' }));
    const confirmed = await client.post(at('/account/second-factor/confirm'), { code: codeOf(secret, site.now()) });
    for (const [, code] of confirmed.text.matchAll(/<code>([^<]*)<\/code>/g)) record.typed(code ?? '');
    await look('recovery codes', 200, Promise.resolve(confirmed));
    site.pass(MINUTE);
    await look('account', 200, client.get(at('/account')));
    await look('accounts', 200, client.get(at('/accounts')));
    await look('invite', 200, client.get(at('/accounts/new')));
    await look('invite refused', 422, client.post(at('/accounts/new'), { name: '', email: 'none', post: '', role: 'officer', language }));
    await look('sign-ins', 200, client.get(at('/sign-ins')));
    await look('acts', 200, client.get(at('/acts')));
    site.pass(20 * MINUTE);
    await look('account, later', 200, client.get(at('/account')));
    if (faults.length > 0) assert.fail([...new Set(faults)].join('\n'));
    assert.ok(looked > 15);
  });
});
