/**
 * Feeds as others see them: read by Debian's python3-icalendar, and subscribed to by vdirsyncer and khal over HTTP.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { promisify } from 'node:util';
import { engines } from './support/databases.ts';
import { calendarSite, type CalendarSite } from './support/calendar/calendar-site.ts';
import { readCalendar, type ReadEvent } from './support/calendar/independent-reader.ts';

const run = promisify(execFile);
const all = [['kind', 'engagements'], ['kind', 'windows'], ['kind', 'gatherings'], ['kind', 'holidays']] as const;

for (const engine of engines) suite(`calendar feeds on ${engine}`, () => {
  let site: CalendarSite;
  const folder = mkdtempSync(join(tmpdir(), 'entente-feed-'));
  before(async () => {
    site = await calendarSite(engine, 'canada-japan');
    await site.put('EN-1', { title_en: 'Staff talks; with, commas\\ and "quotes"\r\nBEGIN:VEVENT', title_fr: 'Pourparlers d’état-major', title_ja: '幕僚協議'.repeat(20), start_edtf: '2027-05-12', end_edtf: '2027-05-14', stage: 'confirmed', host_country: 'JP', place: 'Tokyo', series: 'MS-15' });
    await site.put('EN-2', { title_en: 'Port call of the two', start_edtf: '2027-07', kind: 'ship-visit', host_country: 'CA' });
    await site.put('EN-3', { title_en: 'Kept to ourselves', start_edtf: '2027-03-03' }, 'national');
    await site.put('EN-JP', { title_en: 'Kept by Japan', start_edtf: '2027-03-04' }, 'national', 'JP');
    await site.put('EN-4', { title_en: 'Called off', start_edtf: '2027-04-05', stage: 'cancelled', reason: 'weather' });
  });
  after(async () => { await site?.close(); rmSync(folder, { recursive: true, force: true }); });

  const eventsOf = async (feed: string): Promise<readonly ReadEvent[]> => readCalendar(Buffer.from(await (await site.get(feed)).arrayBuffer())).events;
  const one = (events: readonly ReadEvent[], words: string): ReadEvent => { const found = events.filter(({ summary }) => summary.includes(words)); assert.equal(found.length, 1, words); return found[0] as ReadEvent; };

  test('an independent reader finds nothing wrong, in three languages', async () => {
    for (const language of ['en', 'fr', 'ja']) {
      const read = readCalendar(Buffer.from(await (await site.get(await site.feed(all, language))).arrayBuffer()));
      assert.deepEqual([read.errors, read.bareBreaks, read.longest <= 75, read.method, read.refresh], [[], 0, true, 'PUBLISH', 'PT6H']);
      assert.match(read.name ?? '', /Entente/);
      assert.equal(read.calname, read.name);
      assert.equal(new Set(read.events.map(({ uid }) => uid)).size, read.events.length, 'a UID each');
      assert.ok(read.events.length > 500, `${read.events.length} events`);
    }
  });

  test('days, windows, what was called off, and whose it is are said as calendars understand them', async () => {
    const feed = await site.feed(all);
    const events = await eventsOf(feed);
    const talks = one(events, 'Staff talks; with');
    assert.equal(talks.summary, 'Staff talks; with, commas\\ and "quotes"\nBEGIN:VEVENT');
    assert.deepEqual([talks.start, talks.end, talks.status, talks.transp, talks.class, talks.sequence, talks.location, talks.categories], ['2027-05-12', '2027-05-15', 'CONFIRMED', 'OPAQUE', 'CONFIDENTIAL', 0, 'Tokyo, Japan', ['officials’ talks', 'bilateral']]);
    assert.equal(talks.url, `${site.address}/en/ca-jp/engagements/EN-1`);
    const call = one(events, 'Port call of the two');
    assert.deepEqual([call.summary, call.start, call.end, call.status, call.transp], ['Window: Port call of the two', '2027-07-01', '2027-08-01', 'TENTATIVE', 'TRANSPARENT']);
    const off = one(events, 'Called off');
    assert.deepEqual([off.status, off.transp, off.summary], ['CANCELLED', 'TRANSPARENT', 'Cancelled: Called off']);
    assert.match(off.description ?? '', /weather/);
    assert.equal(one(events, 'Kept to ourselves').class, 'PRIVATE');
    const window = events.find(({ uid }) => uid.startsWith('window-1-SS-05-'));
    assert.deepEqual([window?.status, window?.transp, window?.start], ['TENTATIVE', 'TRANSPARENT', '2026-11-01']);
    assert.equal(events.filter(({ summary }) => summary.includes('Kept by Japan')).length, 0);
  });

  test('a feed that has not changed is the same in every byte, on another day too, and is not sent again', async () => {
    const feed = await site.feed(all);
    const first = await site.get(feed);
    const [bytes, etag] = [await first.text(), first.headers.get('etag') ?? ''];
    site.set('2026-11-28T23:00:00Z');
    const later = await site.get(feed);
    assert.equal(await later.text(), bytes);
    for (const asked of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await site.get(feed, { 'if-none-match': asked });
      assert.deepEqual([again.status, await again.text(), again.headers.get('etag')], [304, '', etag]);
    }
    const head = await fetch(feed, { method: 'HEAD' });
    assert.deepEqual([head.status, head.headers.get('etag'), head.headers.get('referrer-policy')], [200, etag, 'no-referrer']);
    await site.put('EN-1', { place: 'Yokosuka' });
    const changed = await site.get(feed, { 'if-none-match': etag });
    assert.equal(changed.status, 200);
    const talks = one(readCalendar(await changed.text()).events, 'Staff talks; with');
    assert.deepEqual([talks.sequence, talks.location, talks.stamp], [1, 'Yokosuka, Japan', '2026-11-28T23:00:00+00:00']);
  });

  test('what is unknown, malformed, ended or in another language is answered alike', async () => {
    const feed = await site.feed(all);
    const bodies: string[] = [];
    const ask = async (address: string): Promise<void> => { const answer = await site.get(address); bodies.push(`${answer.status} ${await answer.text()}`); };
    await ask(`${site.address}/en/feeds/${'A'.repeat(43)}.ics`);
    await ask(`${site.address}/en/feeds/x`);
    await ask(`${site.address}/en/feeds/${'A'.repeat(43)}.ics.ics`);
    await ask(feed.replace('.ics', ''));
    const listed = await (await site.get('/en/ca-jp/feeds')).text();
    assert.ok(!listed.includes(feed.split('/').at(-1)?.replace('.ics', '') ?? 'x'), 'the secret is shown once');
    for (const [, id] of listed.matchAll(/name="feed" value="([^"]+)"/g)) assert.equal((await site.post('/en/ca-jp/feeds/revoke', [['feed', id ?? '']])).status, 303);
    await ask(feed);
    assert.deepEqual([new Set(bodies).size, bodies[0]?.slice(0, 3)], [1, '404']);
    assert.equal((await site.post('/en/ca-jp/feeds/revoke', [['feed', 'FD-0000000000']])).status, 404);
    const [{ hashes }] = await site.here.database.asKeeper({ party: null }, (tx) => tx.text<{ hashes: number }>(`select count(*)::int as hashes from feeds where encode(secret_hash, 'base64') like $1`, [`%${feed.slice(-20, -5)}%`])) as [{ hashes: number }];
    assert.equal(hashes, 0);
  });

  test('only the keeper sees feeds and mail', async () => {
    const officer = { party: 'CA', post: 'desk-officer', role: 'officer', scopes: ['public'] } as const;
    for (const table of ['feeds', 'outbox']) {
      await assert.rejects(site.here.database.asReader(officer, (tx) => tx.text(`select * from ${table}`)), /permission denied/);
      await assert.rejects(site.here.database.asActor(officer, (tx) => tx.text(`select * from ${table}`)), /permission denied/);
    }
  });

  test('vdirsyncer subscribes, khal shows it; changes, cancellation and revocation arrive', async () => {
    const feed = await site.feed([['kind', 'engagements']]);
    const [vdir, config, khalConfig, environment] = [join(folder, 'calendar'), join(folder, 'config'), join(folder, 'khal'), { ...process.env, HOME: folder, XDG_CONFIG_HOME: join(folder, 'xdg'), XDG_DATA_HOME: join(folder, 'data'), XDG_CACHE_HOME: join(folder, 'cache'), NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1', LC_ALL: 'C.UTF-8' }];
    mkdirSync(vdir, { recursive: true });
    writeFileSync(config, `[general]\nstatus_path = "${folder}/status"\n[pair entente]\na = "here"\nb = "there"\ncollections = null\nconflict_resolution = "b wins"\n[storage here]\ntype = "filesystem"\npath = "${vdir}"\nfileext = ".ics"\n[storage there]\ntype = "http"\nurl = "${feed}"\n`);
    writeFileSync(khalConfig, `[calendars]\n[[entente]]\npath = ${vdir}\n[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\nlocal_timezone = UTC\ndefault_timezone = UTC\n[sqlite]\npath = ${folder}/khal.db\n`);
    const sync = () => run('/usr/bin/vdirsyncer', ['-c', config, 'sync'], { env: environment });
    const shown = async (from: string, to: string): Promise<string> => (await run('/usr/bin/khal', ['-c', khalConfig, 'list', '--once', '--day-format', '', '--format', '{start-date}|{end-date}|{title}|{cancelled}|{location}', from, to], { env: environment })).stdout;
    const text = (uid: string): string => readdirSync(vdir).map((name) => readFileSync(join(vdir, name), 'utf8')).find((each) => each.includes(uid)) ?? '';

    await run('/usr/bin/vdirsyncer', ['-c', config, 'discover'], { env: environment });
    await sync();
    assert.ok(readdirSync(vdir).length > 200);
    assert.match(await shown('2027-05-01', '2027-05-31'), /2027-05-12\|2027-05-14\|Staff talks; with, commas.*Yokosuka, Japan/s);

    await site.put('EN-1', { start_edtf: '2027-06-01', end_edtf: '2027-06-02', place: 'Ottawa', host_country: 'CA' });
    await sync();
    assert.doesNotMatch(await shown('2027-05-01', '2027-05-31'), /Staff talks/);
    assert.match(await shown('2027-06-01', '2027-06-30'), /2027-06-01\|2027-06-02\|Staff talks.*Ottawa, Canada/s);

    await site.put('EN-1', { stage: 'postponed', reason: 'election' });
    await sync();
    assert.match(await shown('2027-06-01', '2027-06-30'), /Postponed: Staff talks.*CANCELLED/s);
    assert.match(text('Reason: election'), /SEQUENCE:3/);

    const listed = await (await site.get('/en/ca-jp/feeds')).text();
    for (const [, id] of listed.matchAll(/name="feed" value="([^"]+)"/g)) await site.post('/en/ca-jp/feeds/revoke', [['feed', id ?? '']]);
    await assert.rejects(sync(), /404|Not Found/i);
  });
});
