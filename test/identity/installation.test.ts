/** A real installation, from the command line to a person who reads: what an administrator does, in that order. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/run.ts';
import { emptyPlace, engines } from '#test/support/databases.ts';
import { Client, codeOf, freePort, PASSWORD, secretIn } from '#test/support/sign-in.ts';

const bin = fileURLToPath(new URL('../../bin/entente', import.meta.url));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly complaint: string;
}

/** In this process, as a process of its own would end: there are many of them here, and each would take its time to start. */
async function entente(...words: string[]): Promise<Ended> {
  const said: string[] = [];
  const complaints: string[] = [];
  const code = await run(words, {
    environment: {}, now: () => new Date(), say: (text) => void said.push(text), warn: (text) => void complaints.push(text), onStop: () => undefined, exit: () => undefined,
  });
  return { code, out: said.join('\n'), complaint: complaints.join('\n') };
}

for (const engine of engines) {
  test(`${engine}: accounts from the command line, and a site that knows them`, async (t) => {
    const place = await emptyPlace(engine);
    t.after(place.remove);
    const at = (...words: string[]): Promise<Ended> => entente(...words, ...place.place);
    const port = await freePort();
    const origin = `http://localhost:${port}`;
    const anne = ['--party', 'CA', '--email', 'anne.roy@example.ca'];
    const whole = ['account', 'add', ...anne, '--name', 'Anne Roy', '--post', 'Director, Japan', '--role', 'administrator', '--language', 'fr', '--origin', origin];

    assert.equal((await at('init', '--record', 'none')).code, 0);
    const added = await at(...whole);
    assert.equal(added.code, 0, added.complaint);
    assert.match(added.out, new RegExp(`^${origin}/fr/welcome/[\\w-]{43}$`));
    assert.deepEqual([(await at(...whole)).code, (await at('account', 'list')).out.split('\n').length], [1, 1], 'an address is one account’s, and nothing was written');
    for (const [change, code] of [[['--role', 'operator'], 2], [['--party', 'ZZ'], 1], [['--email', 'no address'], 1], [['--name', ''], 1], [['--origin', 'http://entente.example'], 2], [['--origin', 'https://entente.example/path'], 2], [['--origin', 'https://192.0.2.1'], 2], [['--language', 'de'], 2]] as const) {
      const words = [...whole, '--email', 'other@example.ca', ...change];
      assert.equal((await at(...words)).code, code, change.join(' '));
    }
    assert.deepEqual([(await at('account')).code, (await at('account', 'remove')).code, (await at('account', 'close', '--party', 'CA', '--email', 'nobody@example.ca')).code], [2, 2, 1]);

    for (const words of [['serve', '--sign-in'], ['serve', '--host', '0.0.0.0'], ['serve', '--origin', origin], ['serve', '--embedded']]) assert.equal((await at(...words)).code, 2, words.join(' '));
    if (engine === 'embedded') assert.match((await at('serve', '--sign-in', '--origin', origin)).complaint, /power cut/);

    const serving = spawn(bin, ['serve', '--sign-in', '--origin', origin, '--port', String(port), ...(engine === 'embedded' ? ['--embedded'] : []), ...place.place], { env: { PATH: process.env['PATH'] }, stdio: ['ignore', 'pipe', 'inherit'] });
    t.after(() => serving.kill('SIGKILL'));
    const [line] = (await once(createInterface(serving.stdout), 'line')) as [string];
    assert.equal(line, `Entente: ${origin} (listening at http://127.0.0.1:${port})`);
    const client = new Client({ origin });
    assert.equal((await client.get('/fr/reader')).status, 404, 'no post can be taken');
    assert.equal((await client.post(new URL(added.out).pathname)).status, 303);
    await client.post('/fr/account/password', { password: PASSWORD });
    await client.post('/fr/account/second-factor');
    const secret = secretIn((await client.get('/fr/account/second-factor')).text);
    assert.equal((await client.post('/fr/account/second-factor/confirm', { code: codeOf(secret, new Date()) })).status, 200);
    assert.match((await client.get('/fr/ca-jp/state')).text, /Canada\u00a0: Director, Japan/);
    assert.match((await client.get('/fr/comptes')).text, /Introuvable/);
    assert.match((await client.get('/fr/accounts')).text, /anne\.roy@example\.ca/);

    // On PostgreSQL the command line works beside the server; the embedded engine is one process’s at a time.
    if (engine === 'embedded') {
      assert.match((await at('account', 'list')).complaint, /open in another process/);
      serving.kill('SIGTERM');
      await once(serving, 'exit');
    }
    const closed = await at('account', 'close', ...anne);
    assert.deepEqual([closed.code, closed.out], [0, 'anne.roy@example.ca: closed']);
    if (engine === 'postgresql') assert.match((await client.get('/fr/ca-jp/state')).text, /<strong>le public<\/strong>/, 'out at once');
    assert.match((await at('account', 'list', '--json')).out, /"state":"closed"/);
    assert.match((await at('account', 'sign-ins')).out, /CA {2}AC-\w{10} {2}signed-in {2}invitation {2}127\.0\.0\.1/);
    assert.equal((await at('verify')).code, 0);
  });
}
