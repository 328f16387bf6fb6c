import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { languages } from '#platform/words/languages.ts';
import { askedSite, talks, type AskedSite } from '#test/support/asked-site.ts';
import { engines } from '#test/support/databases.ts';
import { digestOfText } from './meeting-store.ts';
import { meetingWords } from './meeting-words.ts';

const CANADA = 'CA:desk-officer';
const OFFICER = 'CA:defence-policy-officer';
const JAPAN = 'JP:defence-policy-officer';

for (const engine of engines) suite(`the inside of a meeting on ${engine}`, () => {
  let site: AskedSite;

  before(async () => {
    site = await askedSite(engine, 'canada-japan', '2026-11-25');
    await site.give('joint', 'shared', talks('T-1', '2026-05-12', { series: 'SS-20' }), talks('T-2', '2027-05-12', { series: 'SS-20', stage: 'planned', end_edtf: '2027-05-13' }));
    await site.give('joint', 'public', talks('T-P', '2026-06-01', { rank_a: 'director' }));
    await site.give('JP', 'shared', talks('T-S', '2026-06-02'));
    await site.give('JP', 'national', talks('T-J', '2026-06-03'));
    await site.give('CA', 'national', talks('T-C', '2026-06-04'));
  });
  after(() => site?.remove());

  const lines = async (from: number) => (await site.ledger()).slice(from).map(({ act, row_count: rows }) => [act, rows] as const);
  const size = async () => (await site.ledger()).length;
  async function writesNothing(work: () => Promise<void>): Promise<void> {
    const earlier = await size();
    await work();
    assert.equal(await size(), earlier);
  }
  const post = (path: string, fields: Readonly<Record<string, string>>, as: string | null = CANADA, language = 'en') => site.ask('POST', `/${language}/ca-jp${path}`, as, fields);
  const delegates = async (engagement = 'T-2') => (await site.rows('delegates')).filter((row) => row['engagement'] === engagement).sort((one, other) => ((one['side'] ?? '') < (other['side'] ?? '') ? -1 : one['side'] === other['side'] ? Number(one['position']) - Number(other['position']) : 1));
  const meeting = async (id = 'T-2') => (await site.rows('engagements')).find((row) => row.id === id);

  test('nobody gets in who may not, and what is hidden is as if it were not there', () => writesNothing(async () => {
    for (const path of ['/delegation', '/agenda', '/discussions/new?kind=one-sided', '/officials']) {
      for (const [as, id] of [[null, 'T-2'], [null, 'T-P'], [CANADA, 'T-J'], [JAPAN, 'T-C'], [CANADA, 'no-such']] as const) {
        assert.equal((await post(`/engagements/${id}${path}`, { side: 'CA', person: 'X', title_en: 'X', text_en: 'X', start_edtf: '2026' }, as)).status, 404, `${as} ${id} ${path}`);
      }
    }
    assert.equal((await post('/series/SS-20/subgroups', { name_en: 'X' }, null)).status, 404);
    assert.equal((await site.ask('GET', '/en/ca-jp/engagements/T-P/agenda', null)).status, 200);
    for (const fields of [{ side: 'AU', person: 'X' }, { side: 'CA' }, { side: 'CA', person: 'X', rank: 'king' }, { side: 'CA', person: 'X', subgroup: 'SG-NONE' }] as Record<string, string>[]) {
      assert.equal((await post('/engagements/T-2/delegation', fields)).status, 422, JSON.stringify(fields));
    }
    for (const fields of [{ title_en: '' }, { title_en: 'X', duration: 'long' }, { title_en: 'X', starts: '25:00' }, { title_en: 'X', part: '4' }, { title_en: 'X', topics: 'NONE' }] as Record<string, string>[]) {
      for (const language of languages) {
        const { status, text } = await post('/engagements/T-2/agenda', fields, CANADA, language);
        assert.equal(status, 422, JSON.stringify(fields));
        assert.match(text, /role="alert"/);
      }
    }
    assert.equal((await post('/engagements/T-C/discussions/new?kind=agreed', { text_en: 'X' })).status, 422, 'no minutes of what the other side does not read');
    assert.equal((await post('/engagements/T-2/discussions/new?kind=agreed', {})).status, 422);
    assert.equal((await post('/engagements/T-2/agenda', { take: 'topics:NONE' })).status, 404);
  }));

  test('a delegation: in precedence, one head a side, whose rank stands with the meeting', async () => {
    const earlier = await size();
    await post('/engagements/T-2/delegation', { side: 'CA', person: 'Anne Roy', rank: 'director', speaks_en: 'yes', speaks_fr: 'yes' });
    await post('/engagements/T-2/delegation', { side: 'CA', person: 'Ben Lau', rank: 'director-general', head: 'yes' });
    await post('/engagements/T-2/delegation', { side: 'JP', person: 'YAMADA Haruo', person_ja: '山田春夫', rank: 'director' }, JAPAN);
    assert.deepEqual(await lines(earlier), [['keep-delegation', 2], ['keep-delegation', 3], ['keep-delegation', 2]]);
    assert.deepEqual((await delegates()).map((row) => [row['person'], row['side'], row['position'], row['head'], row['languages'], row.owner, row.audience]), [
      ['Anne Roy', 'CA', '1', null, 'en; fr', 'joint', 'shared'], ['Ben Lau', 'CA', '2', 'yes', null, 'joint', 'shared'], ['YAMADA Haruo', 'JP', '1', 'yes', null, 'joint', 'shared']]);
    const held = await meeting();
    assert.deepEqual([held?.['rank_a'], held?.['rank_b']], ['director-general', 'director']);
    for (const language of languages) assert.ok((await site.ask('GET', `/${language}/ca-jp/engagements/T-2/delegation`, JAPAN)).text.includes(meetingWords[language].delegation.gap(2)), language);
    assert.ok((await site.ask('GET', '/ja/ca-jp/engagements/T-2', JAPAN)).text.includes('山田春夫'));
  });

  test('moved, made head and taken off by buttons; a delegation never has two heads', async () => {
    const [anne, ben] = (await delegates()).filter((row) => row['side'] === 'CA');
    await post('/engagements/T-2/delegation', { id: ben?.id ?? '', do: 'up' });
    assert.deepEqual((await delegates()).filter((row) => row['side'] === 'CA').map((row) => row['person']), ['Ben Lau', 'Anne Roy']);
    await post('/engagements/T-2/delegation', { id: anne?.id ?? '', do: 'head' }, OFFICER);
    assert.deepEqual((await delegates()).filter((row) => row['head'] === 'yes').map((row) => row['person']).sort(), ['Anne Roy', 'YAMADA Haruo']);
    assert.equal((await meeting())?.['rank_a'], 'director');
    await post('/engagements/T-2/delegation', { id: anne?.id ?? '', do: 'remove' });
    assert.deepEqual((await delegates()).filter((row) => row['side'] === 'CA').map((row) => [row['person'], row['head']]), [['Ben Lau', 'yes']]);
    assert.equal((await meeting())?.['rank_a'], 'director-general');
    await writesNothing(async () => assert.equal((await post('/engagements/T-1/delegation', { id: ben?.id ?? '', do: 'up' })).status, 404, 'a delegate of another meeting'));
  });

  test('two amend a delegate: both versions are shown, neither is lost', async () => {
    const [ben] = (await delegates()).filter((row) => row['side'] === 'CA');
    const version = String(ben?.version);
    const at = `/engagements/T-2/delegation/${ben?.id}`;
    assert.equal((await post(at, { version, side: 'CA', person: 'Ben Lau', rank: 'adm' })).status, 303);
    let stale = { status: 0, text: '' };
    await writesNothing(async () => { stale = await post(at, { version, side: 'CA', person: 'Benjamin Lau', rank: 'director-general' }, JAPAN, 'ja'); });
    assert.equal(stale.status, 409);
    assert.ok(stale.text.includes('value="Benjamin Lau"') && stale.text.includes('>Ben Lau<') && stale.text.includes(`name="version" value="${Number(version) + 1}"`));
    assert.equal((await delegates()).find((row) => row['side'] === 'CA')?.['head'], 'yes', 'the head stays head when amended');
  });

  test('the rank of a head is published by those alone who may release; a row of the other side stays as it is', async () => {
    await post('/engagements/T-P/delegation', { side: 'CA', person: 'X', rank: 'minister' }, OFFICER);
    const shownRank = async () => (await site.ask('GET', '/en/ca-jp/record/engagements/export?format=json', null)).text.match(/"id": "T-P"[^}]*?"rank_a": "([\w-]+)"/)?.[1];
    assert.equal(await shownRank(), 'director');
    await post('/engagements/T-P/delegation', { side: 'CA', person: 'Y', rank: 'minister', head: 'yes' }, CANADA);
    assert.equal(await shownRank(), 'minister');
    assert.equal((await post('/engagements/T-S/delegation', { side: 'CA', person: 'Z', rank: 'adm' })).status, 303);
    assert.equal((await meeting('T-S'))?.['rank_a'], null);
    await post('/engagements/T-C/delegation', { side: 'CA', person: 'Own', rank: 'adm' });
    assert.deepEqual((await delegates('T-C')).map((row) => [row.owner, row.audience]), [['CA', 'national']]);
  });

  test('who holds an office on that day is filled in; an office on record becomes its id', async () => {
    await post('/engagements/T-1/delegation', { side: 'CA', office: 'Minister of Foreign Affairs' });
    const [minister] = await delegates('T-1');
    assert.deepEqual([minister?.['office'], minister?.['rank']], ['CA-FM', 'minister']);
    assert.ok(minister?.['person'] && minister['title_fr']);
  });

  test('people and offices are added inline; certain overlaps are refused by name, possible ones said', async () => {
    const earlier = await size();
    const add = (fields: Record<string, string>, as = OFFICER, language = 'en') => post('/engagements/T-2/officials', { person: 'Carla Dube', country: 'CA', name_en: 'Director, Plans', rank: 'director', start_edtf: '2026-01-15', ...fields }, as, language);
    const added = await add({});
    assert.equal(added.status, 303);
    assert.deepEqual(await lines(earlier), [['keep-official', 2]]);
    const [office] = await site.rows('offices');
    assert.deepEqual([office?.['name_en'], office?.owner, office?.audience], ['Director, Plans', 'joint', 'shared']);
    assert.ok((await site.ask('GET', added.location ?? '', OFFICER)).text.includes('Carla Dube is on record.'));
    await writesNothing(async () => {
      for (const language of languages) {
        const { status, text } = await add({ office: office?.id ?? '', person: 'Eve Foy', start_edtf: '2026-06-01' }, OFFICER, language);
        assert.equal(status, 422);
        assert.ok(text.includes('Carla Dube') && /role="alert"/.test(text), language);
      }
      for (const fields of [{ person: '' }, { start_edtf: '' }, { start_edtf: 'x' }, { end_edtf: '2025' }, { country: 'AU' }, { name_en: '' }, { office: 'NONE' }] as Record<string, string>[]) assert.equal((await add(fields)).status, 422, JSON.stringify(fields));
      assert.equal((await add({ office: 'CA-PM', start_edtf: '2026-11-20', succeeds: 'yes' })).status, 422, 'a public term is for those to end who may release');
    });
    assert.equal((await add({ office: office?.id ?? '', person: 'Eve Foy', start_edtf: '2026-06-01', succeeds: 'yes' })).status, 303);
    assert.deepEqual((await site.rows('terms')).map((row) => [row['person'], row['start_edtf'], row['end_edtf']]).sort(), [['Carla Dube', '2026-01-15', '2026-06-01'], ['Eve Foy', '2026-06-01', null]]);
    const doubtful = await add({ office: office?.id ?? '', person: 'Gil Hess', start_edtf: '2025', end_edtf: '2026-01' });
    const { text } = await site.ask('GET', doubtful.location ?? '', OFFICER);
    assert.ok(text.includes('This term may overlap with that of Carla Dube'));
  });

  test('a name is kept as it was typed and written as each language writes it, with the style that custom gives', async () => {
    const typed = { side: 'JP', person: 'Haruo Takahashi', person_ja: '髙橋 春男', family: 'Takahashi', kana: 'たかはし はるお', rank: 'minister' };
    assert.equal((await post('/engagements/T-S/delegation', typed, JAPAN)).status, 303);
    assert.equal((await post('/engagements/T-S/delegation', { ...typed, style: 'his grace' }, JAPAN)).status, 422);
    const [row] = await delegates('T-S').then((rows) => rows.filter(({ side }) => side === 'JP'));
    assert.deepEqual([row?.['person'], row?.['person_ja'], row?.['kana']], ['Haruo Takahashi', '髙橋 春男', 'たかはし はるお']);
    const shown = async (language: string) => (await site.ask('GET', `/${language}/ca-jp/engagements/T-S/delegation`, JAPAN)).text.replace(/<[^>]*>/g, '');
    assert.match(await shown('en'), /TAKAHASHI Haruo \(髙橋 春男\)[\s\S]*?His or Her Excellency TAKAHASHI Haruo/);
    assert.match(await shown('fr'), /TAKAHASHI Haruo \(髙橋 春男\)[\s\S]*?Son Excellence TAKAHASHI Haruo/);
    assert.match(await shown('ja'), /髙橋 春男（たかはし はるお）[\s\S]*?髙橋 春男閣下/);
  });

  test('a name that is not what it looks like says so, in each language, and is kept apart from the one that it looks like', async () => {
    const add = (person: string) => post('/engagements/T-2/officials', { person, country: 'CA', name_en: 'Director, Names', rank: 'director', start_edtf: '2026-01-15', office: '' }, OFFICER);
    assert.equal((await add('Paul Marchand')).status, 303);
    const { location = '' } = await add('P\u0430ul Marchand'); // a Cyrillic letter
    for (const [language, said] of [['en', 'Check this name: letters of several alphabets in one word'], ['fr', 'Nom à vérifier\u00a0: lettres de plusieurs alphabets dans un mot'], ['ja', '名称要確認：1語に複数の文字体系が混在']] as const) {
      const { text } = await site.ask('GET', (location ?? '').replace('/en/', `/${language}/`), OFFICER);
      assert.ok(text.includes(said), language);
      assert.ok(text.includes(meetingWords[language].delegation.looksLike('Paul Marchand')?.toString().split(',')[0] ?? '?'), language);
    }
    assert.deepEqual((await site.rows('terms')).map((row) => row['person']).filter((person) => person?.endsWith('Marchand')).sort(), ['Paul Marchand', 'P\u0430ul Marchand']);
    await post('/engagements/T-2/delegation', { side: 'CA', person: 'Ann \u202egnoL\u200b' });
    const { text } = await site.ask('GET', '/en/ca-jp/engagements/T-2/delegation', CANADA);
    assert.match(text, /<bdi>Ann <span class="unseen">U\+202E<\/span>gnoL<span class="unseen">U\+200B<\/span><\/bdi>/);
    // Nowhere else on the page either does the mark stand where it would turn what follows.
    assert.doesNotMatch(text, /[\u202a-\u202e\u2066-\u2069]/);
    const [last] = (await delegates()).filter((row) => row['person']?.startsWith('Ann'));
    assert.match((await site.ask('GET', `/fr/ca-jp/engagements/T-2/delegation/${last?.id}`, CANADA)).text, /id="person-doubt">Nom à vérifier/);
    assert.equal((await post('/engagements/T-2/delegation', { do: 'remove', id: last?.id ?? '' })).status, 303);
  });

  test('a sub-group is a body of its series: with mandate, rapporteur, members, agenda and report', async () => {
    const earlier = await size();
    const { location } = await post('/series/SS-20/subgroups', { name_en: 'Peacekeeping', name_ja: '平和維持', mandate: 'Joint training', lead_a: 'Director, Peacekeeping', lead_b: '国際平和協力課長', rapporteur: 'Director, Peacekeeping' });
    assert.deepEqual(await lines(earlier), [['keep-subgroup', 1]]);
    const id = /(SG-\w{10})$/.exec(location ?? '')?.[1] ?? '';
    await post('/engagements/T-2/agenda', { title_en: 'Report of the year', subgroup: id });
    await post('/engagements/T-2/delegation', { side: 'JP', person: 'SATO Jun', subgroup: id });
    await post('/engagements/T-2/discussions/new?kind=agreed', { text_en: 'The sub-group met.', subgroup: id });
    for (const language of languages) {
      const { text } = await site.ask('GET', `/${language}/ca-jp/subgroups/${id}`, JAPAN);
      for (const part of ['Joint training', 'Report of the year', 'SATO Jun', meetingWords[language].discussion.kinds.agreed]) assert.ok(text.includes(part), `${language}: ${part}`);
    }
    assert.ok((await site.ask('GET', '/en/ca-jp/engagements/T-1', JAPAN)).text.includes(`/subgroups/${id}"`), 'it carries from meeting to meeting');
    assert.equal((await site.ask('GET', `/en/ca-jp/subgroups/${id}`, null)).status, 404);
    assert.equal((await post(`/subgroups/${id}/amend`, { version: '1', name_en: 'Peace operations' }, JAPAN)).status, 303);
    await writesNothing(async () => {
      assert.equal((await post(`/subgroups/${id}/amend`, { version: '1', name_en: 'Peacekeeping II' })).status, 409);
      assert.equal((await post(`/subgroups/${id}/amend`, { version: '2', name_en: '' })).status, 422);
    });
  });

  test('an agenda in three parts, with times of both capitals, proposals, and what is carried forward', async () => {
    await post('/engagements/T-1/commitments', { text_en: 'Exchange lists', actors_a: 'Director', actors_b: '課長', due_edtf: '2026-12' });
    const [promise] = await site.rows('commitments');
    const first = await site.ask('GET', '/en/ca-jp/engagements/T-2/agenda', CANADA);
    for (const part of [...Object.values(meetingWords.en.agenda.parts), meetingWords.en.agenda.carried, 'Exchange lists', meetingWords.en.agenda.topics]) assert.ok(first.text.includes(part), part);
    const earlier = await size();
    await post('/engagements/T-2/agenda', { title_en: 'Outlook', part: '1', starts: '09:30', duration: '45', desired: 'exchange' });
    await post('/engagements/T-2/agenda', { title_en: 'Outlook of experts', part: '1', duration: 'PT1H' });
    await post('/engagements/T-2/agenda', { take: `commitments:${promise?.id}` });
    assert.deepEqual(await lines(earlier), [['keep-agenda', 1], ['keep-agenda', 1], ['keep-agenda', 1]]);
    const items = async () => (await site.rows('agenda_items')).filter((row) => row['engagement'] === 'T-2' && !row['subgroup']);
    const [experts] = (await items()).filter((row) => row['title_en'] === 'Outlook of experts');
    assert.deepEqual((await items()).map((row) => [row['title_en'], row['part'], row['position'], row['duration'], row['commitment']].join(' ')).sort(), [`Exchange lists 2 1  ${promise?.id}`, 'Outlook 1 1 PT45M ', 'Outlook of experts 1 2 PT1H ']);
    // Ottawa is on summer time in May: 13 hours behind Tokyo.
    const { text } = await site.ask('GET', '/en/ca-jp/engagements/T-2/agenda', JAPAN);
    for (const time of ['09:30', '22:30', '10:15', '23:15', '11:15', '00:15<span class="quiet"> (next day)</span>']) assert.ok(text.includes(time), time);
    await post('/engagements/T-2/agenda', { id: experts?.id ?? '', do: 'up' });
    assert.deepEqual((await items()).filter((row) => row['part'] === '1').sort((one, other) => Number(one['position']) - Number(other['position'])).map((row) => row['title_en']), ['Outlook of experts', 'Outlook']);
    await post('/engagements/T-2/agenda', { id: experts?.id ?? '', do: 'remove' }, JAPAN);
    assert.equal((await items()).length, 2);
    const [outlook] = (await items()).filter((row) => row['title_en'] === 'Outlook');
    assert.equal((await post(`/engagements/T-2/agenda/${outlook?.id}`, { version: String(outlook?.version), title_en: 'The outlook', part: '1', duration: 'PT30M' })).status, 303);
    await writesNothing(async () => assert.equal((await post(`/engagements/T-2/agenda/${outlook?.id}`, { version: String(outlook?.version), title_en: 'Our outlook' })).status, 409));
  });

  test('minutes: agreed by each side on exactly the text that it read; any change withdraws both agreements', async () => {
    const earlier = await size();
    const { location } = await post('/engagements/T-1/discussions/new?kind=agreed', { text_en: 'Both sides met.', text_ja: '双方が会合した。' });
    const id = /(DN-\w{10})$/.exec(location ?? '')?.[1] ?? '';
    const now = async () => (await site.rows('discussions')).find((row) => row.id === id) as NonNullable<Awaited<ReturnType<AskedSite['rows']>>[number]>;
    const agree = async (as: string, more: Record<string, string> = {}) => post(`/engagements/T-1/discussions/${id}/agree`, { version: String((await now()).version), digest: digestOfText(await now()), agrees: 'yes', ...more }, as);
    const seen = async (language: 'en' | 'fr' | 'ja') => (await site.ask('GET', `/${language}/ca-jp/engagements/T-1/discussions`, JAPAN)).text;
    const awaited = async (as: string) => (await site.ask('GET', '/en/ca-jp/state', as)).text.includes(`discussions#${id}`);
    assert.ok((await seen('fr')).includes(meetingWords.fr.discussion.states.drafted('', '')));
    assert.deepEqual([await awaited(CANADA), await awaited(JAPAN)], [false, false], 'nobody has agreed');
    assert.equal((await agree(CANADA)).status, 303);
    assert.deepEqual([await awaited(CANADA), await awaited(JAPAN)], [false, true]);
    assert.ok((await seen('en')).includes('agreed by Canada'));
    assert.match((await now())['agreed_a'] ?? '', /^2026-11-25 sha256:[0-9a-f]{64}$/);
    assert.equal((await now())['agreed_b'], null);
    await writesNothing(async () => {
      const other = await agree(JAPAN, { digest: 'f'.repeat(64) });
      assert.equal(other.status, 409, 'another text than the one that stands');
      assert.ok(other.text.includes(meetingWords.en.discussion.changed));
    });
    await agree(JAPAN);
    assert.deepEqual([await awaited(CANADA), await awaited(JAPAN)], [false, false], 'both have');
    assert.ok((await seen('ja')).includes(meetingWords.ja.discussion.states['agreed-by-both']('', '')));
    assert.deepEqual(await lines(earlier), [['keep-discussion', 1], ['agree-discussion', 1], ['agree-discussion', 1]]);
    // The same text again changes nothing of what was agreed; another one does.
    const version = async () => String((await now()).version);
    await post(`/engagements/T-1/discussions/${id}`, { version: await version(), text_en: 'Both sides met.', text_ja: '双方が会合した。' });
    assert.ok((await now())['agreed_a'] && (await now())['agreed_b']);
    const stale = await version();
    await post(`/engagements/T-1/discussions/${id}`, { version: stale, text_en: 'Both sides met in Ottawa.', text_ja: '双方が会合した。' });
    assert.deepEqual([(await now())['agreed_a'], (await now())['agreed_b']], [null, null]);
    await writesNothing(async () => {
      const again = await post(`/engagements/T-1/discussions/${id}`, { version: stale, text_en: 'Both sides met twice.' }, JAPAN, 'fr');
      assert.equal(again.status, 409);
      assert.ok(again.text.includes('Both sides met in Ottawa.') && again.text.includes('Both sides met twice.'));
      assert.equal((await agree(CANADA, { agrees: 'yes', version: stale })).status, 409);
    });
    await agree(JAPAN);
    assert.deepEqual([await awaited(CANADA), await awaited(JAPAN)], [true, false]);
    await agree(JAPAN, { agrees: 'no' });
    await agree(CANADA);
    await agree(CANADA, { agrees: 'no' });
    assert.equal((await now())['agreed_a'], null);
  });

  test('notes are of one side, look so, and are agreed to by nobody', async () => {
    const { location } = await post('/engagements/T-1/discussions/new?kind=one-sided', { text_en: 'They seemed hesitant.' });
    const id = /(DN-\w{10})$/.exec(location ?? '')?.[1] ?? '';
    const own = await site.ask('GET', '/en/ca-jp/engagements/T-1/discussions', OFFICER);
    assert.ok(own.text.includes('They seemed hesitant.') && own.text.includes('<article id="' + id + '" class="notes">') && own.text.includes(meetingWords.en.discussion.of('Canada')));
    const theirs = await site.ask('GET', '/en/ca-jp/engagements/T-1/discussions', JAPAN);
    assert.ok(!theirs.text.includes('hesitant') && !theirs.text.includes(id));
    await writesNothing(async () => {
      assert.equal((await post(`/engagements/T-1/discussions/${id}`, { version: '1', text_en: 'x' }, JAPAN)).status, 404);
      assert.equal((await post(`/engagements/T-1/discussions/${id}/agree`, { version: '1', digest: 'x', agrees: 'yes' }, JAPAN)).status, 404);
      assert.equal((await post(`/engagements/T-1/discussions/${id}/agree`, { version: '1', digest: 'x', agrees: 'yes' })).status, 404);
    });
  });
});
