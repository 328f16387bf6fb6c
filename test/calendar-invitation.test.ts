/**
 * Invitations through a mail server over a real socket: what arrives is read by a mail reader and by an independent reader
 * of calendars; mail servers that refuse, drop the line or fall silent; and a server that is killed while it sends.
 */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { after, before, suite, test } from 'node:test';
import type { Email } from 'postal-mime';
import { mailSettingsOf } from '#platform/mail/mail-settings.ts';
import { invitationWords } from '#capabilities/calendar/invitation-words.ts';
import { emptyPlace, engines, type EmptyPlace } from './support/databases.ts';
import { calendarSite, type CalendarSite } from './support/calendar/calendar-site.ts';
import { readCalendar } from './support/calendar/independent-reader.ts';
import { mailCatcher, type Caught, type MailCatcher } from './support/calendar/mail-catcher.ts';

const pace = { roundMs: 50, loanMs: 5_000, attemptsAtMost: 4, againAfterMs: () => 0 };
const organizer = [['organizer-name', 'Desk officer'], ['organizer-address', 'desk@example.org']] as const;
const person = (at: number, name: string, address: string, side: string, language: string) => [[`name-${at}`, name], [`address-${at}`, address], [`side-${at}`, side], [`language-${at}`, language]] as const;
const settings = (url: string) => { const mail = mailSettingsOf(url, 'entente@example.org'); assert.ok(mail); return mail; };

const calendarIn = (mail: Email): string => {
  const file = mail.attachments.find(({ mimeType }) => mimeType.startsWith('text/calendar'));
  assert.ok(file, 'a calendar part');
  return typeof file.content === 'string' ? file.content : Buffer.from(file.content as ArrayBuffer).toString();
};

for (const engine of engines) suite(`invitations on ${engine}`, { concurrency: 1 }, () => {
  let site: CalendarSite;
  let post: MailCatcher;
  before(async () => {
    post = await mailCatcher();
    site = await calendarSite(engine, 'none', 'CA:desk-officer', { mail: settings(post.url), pace });
  });
  after(async () => { await site?.close(); await post?.close(); });

  let engagements = 0;
  async function engagement(cells: Readonly<Record<string, string>> = {}, audience: 'shared' | 'national' = 'shared'): Promise<{ id: string; path: string; version: () => Promise<string> }> {
    const id = `EN-${(engagements += 1)}`;
    await site.put(id, { title_en: `Staff talks ${id}`, title_fr: `Pourparlers d’état-major ${id}`, title_ja: `幕僚協議 ${id}`, start_edtf: '2027-05-12', end_edtf: '2027-05-14', stage: 'confirmed', host_country: 'JP', place: 'Tokyo', series: 'SECRET-SERIES', ...cells }, audience);
    const path = `/en/ca-jp/engagements/${id}/invitations`;
    return { id, path, version: async () => /name="version" value="(\d+)"/.exec(await (await site.get(path)).text())?.[1] ?? '' };
  }
  const send = async (made: Awaited<ReturnType<typeof engagement>>, fields: readonly (readonly [string, string])[]) => site.post(made.path, [['version', await made.version()], ...organizer, ...fields]);
  const to = (address: string): Caught[] => post.caught.filter(({ to: [one] }) => one === address);

  test('each is asked in their own language, by a mail that programs understand', async () => {
    const made = await engagement();
    const sent = await send(made, [...person(0, '佐藤 花子', 'sato@example.jp', 'JP', 'ja'), ...person(2, 'Zoé "Z" Roy', 'zoe@example.ca', 'CA', 'fr')]);
    assert.deepEqual([sent.status, sent.location], [303, made.path]);
    await post.until(() => to('sato@example.jp').length === 1 && to('zoe@example.ca').length === 1);
    const [one, other] = [to('sato@example.jp')[0], to('zoe@example.ca')[0]] as [Caught, Caught];
    const [ja, fr] = [await post.read(one), await post.read(other)];
    assert.equal(ja.subject, `会合のご案内：幕僚協議 ${made.id}`);
    assert.match(ja.text ?? '', /佐藤 花子 様.*2027年5月12日（水）～2027年5月14日（金）/s);
    assert.equal(fr.subject, `Invitation\u00a0: Pourparlers d’état-major ${made.id}`);
    assert.match(fr.text ?? '', /mercredi 12 mai 2027 – vendredi 14 mai 2027/);
    assert.deepEqual([ja.from?.address, ja.replyTo?.[0]?.address, ja.to?.[0]?.name], ['entente@example.org', 'desk@example.org', '佐藤 花子']);
    const queued = await site.here.database.asKeeper({ party: 'CA' }, (tx) => tx.text<{ id: string }>(`select id from outbox where recipient = 'sato@example.jp'`));
    assert.deepEqual(queued.map(({ id }) => `<${id.toLowerCase()}.entente@example.org>`), [ja.messageId], 'named by the row that promises it');
    assert.match(one.raw.toString(), /^Content-Type: text\/calendar; charset=utf-8; method=REQUEST/m);
    assert.match(one.raw.toString(), /filename=invitation\.ics/);
    const read = readCalendar(calendarIn(ja));
    const [event] = read.events;
    assert.deepEqual([read.method, read.errors, read.events.length], ['REQUEST', [], 1]);
    assert.deepEqual([event?.start, event?.end, event?.sequence, event?.organizer?.address, event?.organizer?.parameters['SENT-BY'], event?.attendee?.address, event?.attendee?.name], ['2027-05-12', '2027-05-15', 0, 'mailto:desk@example.org', 'mailto:entente@example.org', 'mailto:sato@example.jp', '佐藤 花子']);
    assert.ok(!one.raw.includes('zoe@') && !other.raw.includes('sato@'), 'nobody learns who else is asked');
    assert.ok(!calendarIn(ja).includes('SECRET-SERIES') && !ja.text?.includes('SECRET-SERIES'), 'a series that the other side may not know of');
    const feed = readCalendar(await (await site.get(await site.feed([['kind', 'engagements']]))).text());
    assert.ok(feed.events.some(({ uid }) => uid === event?.uid), 'one meeting in feed and mail');
    assert.equal(readCalendar(calendarIn(fr)).events[0]?.attendee?.name, 'Zoé ^\'Z^\' Roy', 'quotes as RFC 6868 writes them, which this reader does not undo');
  });

  test('a change and a cancellation are told to those who were asked, once, with the same UID and a higher sequence', async () => {
    const made = await engagement();
    await send(made, person(0, 'Ann', 'ann@example.jp', 'JP', 'en'));
    await post.until(() => to('ann@example.jp').length === 1);
    const nothing = await send(made, []);
    assert.equal(nothing.status, 422);
    assert.ok(nothing.text.includes(invitationWords.en.problems.nobody));
    await site.put(made.id, { start_edtf: '2027-06-01', end_edtf: '2027-06-02' });
    assert.ok((await (await site.get(made.path)).text()).includes(invitationWords.en.behind));
    assert.equal((await send(made, [])).status, 303);
    await post.until(() => to('ann@example.jp').length === 2);
    await site.put(made.id, { stage: 'cancelled', reason: 'weather' });
    assert.equal((await send(made, [])).status, 303);
    await post.until(() => to('ann@example.jp').length === 3);
    assert.equal((await send(made, [])).status, 422);
    const mails = await Promise.all(to('ann@example.jp').map((each) => post.read(each)));
    assert.deepEqual(mails.map(({ subject }) => subject), [`Invitation: Staff talks ${made.id}`, `Changed: Staff talks ${made.id}`, `Cancelled: Staff talks ${made.id}`]);
    const read = mails.map((mail) => readCalendar(calendarIn(mail)));
    assert.deepEqual(read.map(({ method, events: [event] }) => [method, event?.sequence, event?.status, event?.start]), [['REQUEST', 0, 'CONFIRMED', '2027-05-12'], ['REQUEST', 1, 'CONFIRMED', '2027-06-01'], ['CANCEL', 2, 'CANCELLED', '2027-06-01']]);
    assert.equal(new Set(read.map(({ events: [event] }) => event?.uid)).size, 1);
  });

  test('who is no longer to come is told so, and can be asked again', async () => {
    const made = await engagement();
    await send(made, person(0, 'Bo', 'bo@example.jp', 'JP', 'en'));
    const id = async (): Promise<string> => /name="withdraw" id="[^"]*" value="([^"]+)"/.exec(await (await site.get(made.path)).text())?.[1] ?? '';
    await send(made, [['withdraw', await id()]]);
    await send(made, person(1, 'Bo', 'BO@example.jp', 'JP', 'en'));
    await post.until(() => post.caught.filter(({ to: [one] }) => one?.toLowerCase() === 'bo@example.jp').length === 3);
    const mails = await Promise.all(post.caught.filter(({ to: [one] }) => one?.toLowerCase() === 'bo@example.jp').map((each) => post.read(each)));
    assert.deepEqual(mails.map((mail) => { const { method, events: [event] } = readCalendar(calendarIn(mail)); return [method, event?.sequence]; }), [['REQUEST', 0], ['CANCEL', 1], ['REQUEST', 2]]);
  });

  test('what one side keeps goes to nobody of the other side', async () => {
    const made = await engagement({}, 'national');
    const refused = await send(made, [...person(0, 'Own', 'own@example.ca', 'CA', 'en'), ...person(1, 'Other', 'other@example.jp', 'JP', 'en')]);
    assert.equal(refused.status, 422);
    assert.ok(refused.text.includes(invitationWords.en.problems['not-released']));
    assert.ok(refused.text.includes('other@example.jp'), 'what was typed is kept');
    assert.equal((await send(made, person(0, 'Own', 'own@example.ca', 'CA', 'en'))).status, 303);
    await post.until(() => to('own@example.ca').length === 1);
    const shared = await engagement();
    assert.equal((await send(shared, person(0, 'Third', 'third@example.fr', 'other', 'fr'))).status, 422);
    await send(shared, person(0, 'Japan', 'then@example.jp', 'JP', 'en'));
    await post.until(() => to('then@example.jp').length === 1);
    await site.put(shared.id, { reason: 'kept now' }, 'national');
    const kept = await send(shared, []);
    assert.equal(kept.status, 422);
    assert.deepEqual([to('other@example.jp').length, to('third@example.fr').length, to('then@example.jp').length], [0, 0, 1]);
  });

  test('names, addresses and titles that would bring lines of their own into a header write and send nothing', async () => {
    const made = await engagement({ title_en: 'Talks\r\nBcc: everybody@example.org' });
    const before = post.offered.length;
    for (const [name, address] of [['Eve\r\nBcc: x@example.org', 'eve@example.jp'], ['Eve', 'eve@example.jp\r\nBcc: x@example.org'], ['Eve', 'eve@example.jp, x@example.org'], ['Eve', '"a b"@example.jp'], ['Eve\u2028x', 'eve@example.jp'], ['', 'eve@example.jp'], ['Eve', 'eve'], ['E'.repeat(101), 'eve@example.jp']] as const) {
      assert.equal((await send(made, person(0, name, address, 'JP', 'en'))).status, 422, JSON.stringify([name, address]));
    }
    assert.equal((await send(made, person(0, 'Eve', 'eve@example.jp', 'ZZ', 'en'))).status, 422);
    assert.equal((await send(made, person(0, 'Eve', 'eve@example.jp', 'JP', 'xx'))).status, 422);
    assert.equal((await send(made, [...person(0, 'Eve', 'eve@example.jp', 'JP', 'en'), ...person(1, 'Eve', 'EVE@example.jp', 'JP', 'en')])).status, 422);
    assert.equal((await site.post(made.path, [['version', '99'], ...organizer, ...person(0, 'Eve', 'eve@example.jp', 'JP', 'en')])).status, 409);
    assert.equal(post.offered.length, before);
    assert.equal((await send(made, person(0, 'Eve', 'eve@example.jp', 'JP', 'en'))).status, 303);
    await post.until(() => to('eve@example.jp').length === 1);
    const [caught] = to('eve@example.jp') as [Caught];
    assert.deepEqual([caught.to, (await post.read(caught)).subject, /^Bcc:/m.test(caught.raw.toString())], [['eve@example.jp'], 'Invitation: Talks Bcc: everybody@example.org', false]);
  });

  test('what has no day, is over, or is only proposed is refused', async () => {
    for (const [cells, word] of [[{ start_edtf: '2027-07', end_edtf: '' }, 'noDay'], [{ stage: 'held', start_edtf: '2026-01-05', end_edtf: '' }, 'over'], [{ stage: 'proposed' }, 'proposed']] as const) {
      const made = await engagement(cells as Readonly<Record<string, string>>);
      assert.ok((await (await site.get(made.path)).text()).includes(invitationWords.en.cannot[word]), word);
      assert.equal((await site.post(made.path, [['version', '1'], ...organizer, ...person(0, 'Kim', 'kim@example.jp', 'JP', 'en')])).status, 422, word);
    }
    assert.equal(to('kim@example.jp').length, 0);
  });

  test('a mail server that puts off, drops the line or refuses loses nothing and doubles nothing', async () => {
    const made = await engagement();
    const from = post.offered.length;
    post.answer({ code: 451, text: 'try later' }, 'drop', { code: 421, text: 'closing' });
    await send(made, person(0, 'Late', 'late@example.jp', 'JP', 'en'));
    await post.until(() => to('late@example.jp').length === 1);
    const offered = post.offered.slice(from);
    assert.deepEqual([offered.length, new Set(offered.map(String)).size], [4, 1], 'four attempts with the same bytes');
    await new Promise((quiet) => setTimeout(quiet, 300));
    assert.equal(to('late@example.jp').length, 1);
    post.answer({ code: 550, text: 'no such person' });
    await send(made, person(1, 'Gone', 'gone@example.jp', 'JP', 'en'));
    await post.until(() => post.offered.length === from + 5);
    await new Promise((quiet) => setTimeout(quiet, 300));
    const page = await (await site.get(made.path)).text();
    assert.ok(page.includes(invitationWords.en.deliveries.failed) && page.includes('no such person'), 'the failure is shown');
    const again = /name="again" id="[^"]*" value="([^"]+)"/.exec(page)?.[1] ?? '';
    assert.equal((await send(made, [['again', again]])).status, 303);
    await post.until(() => to('gone@example.jp').length === 1);
  });

  test('the other side, readers and the public have no such page; each act has its line', async () => {
    const made = await engagement();
    for (const who of ['JP:desk-officer', 'public']) {
      const taken = await fetch(`${site.address}/en/reader`, { method: 'POST', redirect: 'manual', headers: { origin: site.address }, body: new URLSearchParams({ post: who }) });
      const cookie = taken.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
      const seen = await (await fetch(`${site.address}${made.path.replace(made.id, 'EN-1')}`, { headers: { cookie } })).text();
      assert.ok(!seen.includes('sato@example.jp'), who);
    }
    const lines = await site.here.auditing.asAuditor((tx) => tx.text<{ subject: string }>(`select subject from ledger_lines where act = 'send-invitation'`));
    assert.ok(lines.length >= 10);
    assert.ok(lines.every(({ subject }) => !subject.includes('@')), 'no address in the ledger');
  });
});

for (const engine of engines) suite(`a server that is killed while it sends, on ${engine}`, { concurrency: 1 }, () => {
  let post: MailCatcher;
  let place: EmptyPlace;
  let child: ChildProcess | null = null;
  before(async () => { post = await mailCatcher(); place = await emptyPlace(engine); });
  after(async () => { child?.kill('SIGKILL'); await place?.remove(); await post?.close(); });

  async function start(): Promise<string> {
    child = spawn(process.execPath, [fileURLToPath(new URL('./support/calendar/mailing-process.ts', import.meta.url)), ...place.place, post.url], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
    return String(line).trim();
  }
  async function kill(): Promise<void> { const gone = once(child as ChildProcess, 'exit'); child?.kill('SIGKILL'); await gone; }

  test('whatever was acknowledged arrives, and what arrives twice is the same mail', async () => {
    const { run } = await import('../src/cli/run.ts');
    assert.equal(await run(['init', '--record', 'canada-japan', ...place.place], { environment: {}, now: () => new Date(), say: () => undefined, warn: () => undefined, onStop: () => undefined, exit: () => undefined }), 0);
    let address = await start();
    const officer = async () => {
      const taken = await fetch(`${address}/en/reader`, { method: 'POST', redirect: 'manual', headers: { origin: address }, body: new URLSearchParams({ post: 'CA:desk-officer' }) });
      return taken.headers.getSetCookie().find((each) => each.startsWith('entente-reader='))?.split(';')[0] ?? '';
    };
    const cookie = await officer();
    const file = 'id,title_en,date,kind,host,stage\nEN-K,Talks,2031-05-12,officials,JP,planned\n';
    const form = new FormData();
    form.append('file', new Blob([file]), 'one.csv');
    const upload = await fetch(`${address}/en/import`, { method: 'POST', redirect: 'manual', headers: { origin: address, cookie }, body: form });
    const look = upload.headers.get('location') ?? '';
    const confirmed = await fetch(`${address}${look.replace('/preview', '/confirm')}`, { method: 'POST', redirect: 'manual', headers: { origin: address, cookie }, body: new URLSearchParams({ 'column-0': 'id', 'column-1': 'title_en', 'column-2': 'start_edtf', 'column-3': 'kind', 'column-4': 'host_country', 'column-5': 'stage', audience: 'shared', new: '1', known: '0', conflicting: '0' }) });
    assert.equal(confirmed.status, 303, 'the engagement is brought in');
    let asked = 0;
    const ask = async (): Promise<void> => {
      const persons = Array.from({ length: 4 }, (_, at) => person(at, `P ${asked + at}`, `p${asked + at}@example.jp`, 'JP', 'en')).flat();
      const answer = await fetch(`${address}/en/ca-jp/engagements/EN-K/invitations`, { method: 'POST', redirect: 'manual', headers: { origin: address, cookie }, body: new URLSearchParams([['version', '1'], ...organizer, ...persons].map(([name, value]): [string, string] => [name, value])) });
      assert.equal(answer.status, 303);
      asked += 4;
    };
    // Killed while the mail server has a whole mail and says nothing.
    post.answer('silent');
    await ask();
    await post.until(() => post.offered.length >= 1);
    await kill();
    address = await start();
    await post.until(() => new Set(post.caught.map(({ to: [one] }) => one)).size === asked, 30_000);
    assert.equal(post.caught.length, asked, 'none lost, none twice');
    // Killed after the mail server took a mail over, and before that was marked: it comes a second time, and is known as the same.
    post.answer('unheard');
    const before = post.caught.length;
    await ask();
    await post.until(() => post.caught.length > before);
    await kill();
    address = await start();
    await post.until(() => post.caught.length === asked + 1, 30_000);
    const ids = await Promise.all(post.caught.map(async (each) => (await post.read(each)).messageId));
    assert.deepEqual([ids.length, new Set(ids).size], [asked + 1, asked], 'one mail came twice, under one Message-ID');
    // Killed at any moment of the sending.
    for (const pause of [10, 40]) {
      await ask();
      await new Promise((later) => setTimeout(later, pause));
      await kill();
      address = await start();
      await post.until(() => new Set(post.caught.map(({ to: [one] }) => one)).size === asked, 30_000);
    }
    const copies = Map.groupBy(post.caught, ({ to: [one] }) => one);
    for (const [one, same] of copies) assert.equal(new Set(same.map(({ raw }) => raw.toString())).size, 1, `${one}: every copy is the same in every byte`);
    assert.equal(copies.size, asked);
  });
});
