/** What an administrator does, and sees: of the own side alone. On both engines. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { signInIdentity } from '#capabilities/identity/sign-in-identity.ts';
import { providersOf } from '#capabilities/identity/provider.ts';
import { verify } from '#platform/ledger/verify.ts';
import { languages } from '#platform/words/languages.ts';
import { engines } from '#test/support/databases.ts';
import { Client, enrolled, signIn, signInSite, type Enrolled, type Reply, type SignInSite } from '#test/support/sign-in.ts';

const reads = async (client: Client): Promise<boolean> => !(await client.get('/en/ca-jp/state')).text.includes('<strong>the public</strong>');
const form = { name: 'Max Tran', email: 'max.tran@example.ca', post: 'Desk officer', role: 'officer', language: 'fr' };
const linkIn = ({ text }: Reply): string => /\/(?:en|fr|ja)\/welcome\/[\w-]{43}/.exec(text)?.[0] ?? '';

for (const engine of engines) {
  suite(`administration on ${engine}`, { concurrency: 1 }, () => {
    let site: SignInSite;
    let admin: Enrolled;
    let officer: Enrolled;
    before(async () => {
      site = await signInSite(engine);
      admin = await enrolled(site, { email: 'admin@example.ca', name: 'Ada Min', role: 'administrator', post: 'Registrar' });
      officer = await enrolled(site, { email: 'officer@example.ca', name: 'Otto Fisher', post: 'Desk officer' });
    });
    after(() => site?.close());

    test('invites, with every fault said, and the link leads in', async () => {
      const { client } = await signIn(site, admin);
      for (const [wrong, field] of [
        [{ ...form, name: '' }, 'name'], [{ ...form, email: 'max' }, 'email'], [{ ...form, email: 'max@example.ca\r\nBcc: x@example.ca' }, 'email'], [{ ...form, email: officer.email.toUpperCase() }, 'email'],
        [{ ...form, role: 'operator' }, 'role'], [{ ...form, role: '' }, 'role'], [{ ...form, language: 'de' }, 'language'], [{ ...form, post: 'x'.repeat(201) }, 'post'],
      ] as const) {
        const { status, text } = await client.post('/en/accounts/new', wrong);
        assert.equal(status, 422, JSON.stringify(wrong));
        assert.match(text, new RegExp(`role="alert".*href="#${field}"`, 's'));
        assert.ok(text.includes(`value="${wrong.name}"`), 'what was typed is kept');
      }
      const made = await client.post('/en/accounts/new', form);
      assert.equal(made.status, 200);
      assert.match(linkIn(made), /^\/fr\//, 'in the language of the account');
      assert.equal((await new Client(site).get(linkIn(made))).status, 200);
      assert.match((await client.get('/en/accounts')).text, /max\.tran@example\.ca.*invited \(invitation until/s);
    });

    test('only administrators do; acts and sign-ins are for those who may', async () => {
      const releasing = await enrolled(site, { email: 'releasing@example.ca', role: 'releasing-officer' });
      const reader = await enrolled(site, { email: 'reader@example.ca', role: 'reader' });
      const allowed = { admin: ['/accounts', '/accounts/new', '/sign-ins', '/acts'], releasing: ['/acts'], officer: [], reader: [] as string[] };
      for (const [who, { email, secret }] of Object.entries({ admin, releasing, officer, reader })) {
        const { client } = await signIn(site, { email, secret });
        for (const path of ['/accounts', '/accounts/new', '/sign-ins', '/acts']) {
          assert.equal((await client.get(`/en${path}`)).status, (allowed[who as 'admin'] as string[]).includes(path) ? 200 : 404, `${who} ${path}`);
        }
        if (who !== 'admin') {
          for (const path of ['/accounts/new', `/accounts/${officer.id}`, `/accounts/${officer.id}/close`, `/accounts/${officer.id}/invite`]) assert.equal((await client.post(`/en${path}`, form)).status, 404, `${who} ${path}`);
        }
      }
      for (const path of ['/accounts', '/sign-ins', '/acts']) assert.equal((await new Client(site).get(`/en${path}`)).status, 404);
    });

    test('an account that is closed is out at once, everywhere', async () => {
      const leaving = await enrolled(site, { email: 'leaving@example.ca' });
      const { client } = await signIn(site, leaving);
      assert.equal(await reads(client), true);
      const { client: administrator } = await signIn(site, admin);
      assert.equal((await administrator.post(`/en/accounts/${leaving.id}/close`)).status, 303);
      assert.deepEqual([await reads(client), await reads(leaving.client)], [false, false]);
      assert.equal((await signIn(site, leaving)).reply.status, 422);
      assert.equal((await administrator.post(`/en/accounts/${leaving.id}/close`)).status, 404, 'once');
      assert.match((await administrator.get(`/en/accounts/${leaving.id}`)).text, /This account is closed/);
      const { client: again } = await signIn(site, admin);
      assert.equal((await again.post('/en/accounts/new', { ...form, email: leaving.email })).status, 200, 'the address is free again');
    });

    test('another role ends the sessions; a new invitation ends everything that was there', async () => {
      const { client: administrator } = await signIn(site, admin);
      const { client } = await signIn(site, officer);
      const version = /name="version" value="(\d+)"/.exec((await administrator.get(`/en/accounts/${officer.id}`)).text)?.[1] ?? '';
      const amended = { name: 'Otto Fisher', email: officer.email, post: 'Desk officer', role: 'reader', language: 'en', version };
      assert.equal((await administrator.post(`/en/accounts/${officer.id}`, amended)).status, 303);
      assert.equal(await reads(client), false);
      const { client: anew } = await signIn(site, officer);
      const stale = await administrator.post(`/en/accounts/${officer.id}`, { ...amended, name: 'Otto F. Fisher' });
      assert.equal(stale.status, 409);
      assert.ok(stale.text.includes('Otto F. Fisher') && stale.text.includes('<td data-label="Stands now">Otto Fisher</td>'), 'both versions, and neither lost');
      assert.equal(await reads(anew), true);
      const invited = await administrator.post(`/en/accounts/${officer.id}/invite`);
      assert.equal(await reads(anew), false);
      assert.equal((await signIn(site, officer)).reply.status, 422);
      assert.equal((await new Client(site).get(linkIn(invited))).status, 200);
    });

    test('the last administrator of a side stays, unless somebody at the machine says otherwise', async () => {
      const { client } = await signIn(site, admin);
      for (const path of ['close', 'invite']) assert.match((await client.post(`/en/accounts/${admin.id}/${path}`)).text, /last administrator/);
      assert.equal(await reads(client), true);
    });

    test('every act has its line, with who did it; and the ledger verifies', async () => {
      const { client } = await signIn(site, admin);
      const { text } = await client.get('/en/acts');
      for (const what of ['Opened an account', 'Changed an account', 'Closed an account', 'Invited the holder', 'Accepted an invitation', 'Set a password', 'Set a second factor']) {
        if (what !== 'Opened an account') assert.ok(text.includes(what), what);
      }
      // A post may have several holders: who of them it was stands beside it.
      assert.match(text, new RegExp(`Canada: Registrar <small class="quiet">${admin.id}</small></td>\\s*<th scope="row" data-label="What">Closed an account</th>`));
      const [closing] = await site.here.auditing.asAuditor((tx) => tx.text<{ subject: string }>(`select subject from ledger_lines where act = 'close-account' and party = 'CA' order by seq desc limit 1`));
      assert.equal((JSON.parse(closing?.subject ?? '{}') as { by?: string }).by, admin.id);
      const lines = await site.here.auditing.asAuditor((tx) => tx.text<{ subject: string }>('select subject from ledger_lines'));
      assert.ok(lines.length > 20 && !lines.some(({ subject }) => /@|argon|token/.test(subject)), 'and nothing of what proves a person');
      assert.equal((await verify(site.here.auditing)).ok, true);
    });

    test('sign-ins, refusals and sign-outs are written down, and of a stranger nothing typed', async () => {
      const { client } = await signIn(site, admin);
      await new Client(site).post('/en/sign-in', { email: 'my-password-by-mistake', password: 'x', code: '1' });
      await new Client(site).post('/en/sign-in', { email: admin.email, password: 'x', code: '1' });
      const { text } = await client.get('/en/sign-ins');
      for (const [who, what] of [['Ada Min', 'signed in'], ['Ada Min', 'refused: wrong password or code'], ['Otto Fisher', 'signed in']]) assert.match(text, new RegExp(`${who}</th>\\s*<td data-label="What">${what}`));
      const kept = await site.here.database.asKeeper({ party: null }, (tx) => tx.text<{ all: string }>(`select string_agg(row_to_json(l)::text, ' ') as all from sign_in_log l`));
      assert.ok(!kept[0]?.all.includes('my-password'));
      assert.match(kept[0]?.all ?? '', /no-account/);
    });
  });

  suite(`two sides on ${engine}: what one may not know of the other's people`, { concurrency: 1 }, () => {
    const start = new Date('2026-03-02T09:00:00Z');
    const word = 'zqjpcanary';
    let [without, withJapan]: [SignInSite | null, SignInSite | null] = [null, null];
    let asked = 0;

    /** Canada's people and what they did, at the same moments in both worlds. */
    async function filled(hidden: boolean): Promise<{ site: SignInSite; admin: Enrolled; officer: Enrolled }> {
      const site = await signInSite(engine, { start });
      const admin = await enrolled(site, { email: 'admin@example.ca', role: 'administrator', post: 'Registrar', name: 'Ada Min' });
      if (hidden) {
        const theirs = await enrolled(site, { party: 'JP', email: `${word}@example.jp`, name: `${word} name`, post: `${word} post`, role: 'administrator' });
        const { client } = await signIn(site, theirs);
        await client.post('/en/accounts/new', { ...form, email: 'max.tran@example.ca', name: `${word} guest`, post: `${word} guest` });
        await new Client(site).post('/en/sign-in', { email: theirs.email, password: 'wrong', code: '1' });
        await client.post('/en/sign-out');
      }
      const officer = await enrolled(site, { email: 'officer@example.ca', name: 'Otto Fisher', post: 'Desk officer', role: 'releasing-officer' });
      return { site, admin, officer };
    }

    after(() => Promise.all([without, withJapan].map((site) => site?.close())));

    // Moments, ids and tokens differ from one run to the next, and tell nothing.
    const plain = (text: string): string => text.replace(/(?:AC|SE)-[0-9A-Z]{10}/g, 'ID').replace(/\d{1,2} \w+ \d{4}, \d\d:\d\d\u00a0UTC|\d{1,2}(?:er)? \S+ \d{4}, \d+\u00a0h\u00a0\d\d\u00a0UTC|\d{4}年\d+月\d+日 \d\d:\d\d\u00a0UTC/g, 'MOMENT').replace(/<time datetime="[^"]*">MOMENT<\/time><br><span class="quiet">[^<]*<\/span>/g, 'MOMENT').replace(/welcome\/[\w-]{43}/g, 'welcome/TOKEN')
      .replace(/base64,[\w+/=]+/g, 'base64,QR').replace(/<code>[A-Z0-9 -]+<\/code>/g, 'SECRET');
    /** Where two texts part. */
    const parting = (one: string, other: string): string | null => {
      const at = [...one].findIndex((character, place) => character !== other[place]);
      return one === other ? null : `${one.slice(Math.max(0, at - 80), at + 120)} <> ${other.slice(Math.max(0, at - 80), at + 120)}`;
    };

    test('every route of sign-in answers the same with Japan’s accounts, sign-ins and acts, and without', async (t) => {
      const [one, other] = [await filled(false), await filled(true)];
      [without, withJapan] = [one.site, other.site];
      const theirs = await other.site.here.database.asKeeper({ party: null }, (tx) => tx.text<{ id: string }>(`select id from accounts where party = 'JP' order by id`));
      assert.equal(theirs.length, 2);
      const routes = signInIdentity({ database: other.site.here.database, origin: 'http://localhost', providers: providersOf([], 'http://localhost') }).routes;
      const known = theirs[0]?.id ?? '';
      const addresses: Readonly<Record<string, readonly string[]>> = {
        '/accounts/:id': [known, theirs[1]?.id ?? '', 'AC-NOSUCH0000'].map((id) => `/accounts/${id}`), '/accounts/:id/close': [`/accounts/${known}/close`, '/accounts/AC-NOSUCH0000/close'],
        '/accounts/:id/invite': [`/accounts/${known}/invite`, '/accounts/AC-NOSUCH0000/invite'], '/welcome/:token': ['/welcome/none'], '/sign-in/provider/:party': ['/sign-in/provider/JP', '/sign-in/provider/CA'],
        '/sign-in/provider/:party/return': ['/sign-in/provider/JP/return?code=x&state=y'], '/acts': ['/acts', '/acts?page=2', '/acts?page=3'], '/sign-ins': ['/sign-ins', '/sign-ins?page=2'],
      };
      for (const who of ['admin', 'officer', null] as const) {
        const clients = [one, other].map((world) => ({ world, client: new Client(world.site) }));
        if (who !== null) for (const { world, client } of clients) assert.equal((await signIn(world.site, world[who], {}, client)).reply.status, 303);
        // What ends the session comes last.
        for (const { method, path } of [...routes, { method: 'GET', path: '/acts' } as const].toSorted((a, b) => Number(a.path === '/sign-out') - Number(b.path === '/sign-out'))) {
          for (const filledPath of addresses[path] ?? [path]) {
            assert.ok(!filledPath.includes(':'), `no example of ${path}`);
            for (const language of languages) {
              const fields = { ...form, email: `${word}@example.jp`, version: '1', password: 'wrong', code: '000000' };
              const answers = [];
              for (const { client } of clients) answers.push(method === 'GET' ? await client.get(`/${language}${filledPath}`) : await client.post(`/${language}${filledPath}`, path === '/accounts/new' ? { ...fields, role: 'none' } : fields));
              const [mine, its] = answers as [Reply, Reply];
              const place = `${who} ${method} /${language}${filledPath}`;
              assert.equal(its.status, mine.status, place);
              // A challenge is random, and of no account.
              if (!path.endsWith('/challenge')) assert.equal(parting(plain(mine.text), plain(its.text)), null, place);
              assert.ok(!its.text.replaceAll(`${word}@example.jp`, '').includes(word), place);
              asked += 2;
            }
          }
        }
      }
      t.diagnostic(`N = ${asked} requests compared of ${routes.length + 1} routes`);
      const { client } = await signIn(other.site, other.admin);
      assert.equal((await client.post('/en/accounts/new', { ...form, email: `${word}@example.jp` })).status, 200, 'an address that Japan has is free for Canada');
    });
  });
}
