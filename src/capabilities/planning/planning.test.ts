import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { dayOf } from '#domain/date/day.ts';
import { isStage, isToClose } from '#domain/engagement/life.ts';
import { languages } from '#platform/words/languages.ts';
import { formWords } from '#platform/web/form-words.ts';
import { askedSite, talks, type AskedSite } from '#test/support/asked-site.ts';
import { engines } from '#test/support/databases.ts';
import { planningWords } from './planning-words.ts';

const RELEASING = 'CA:desk-officer';
const OFFICER = 'CA:defence-policy-officer';
const JAPAN = 'JP:defence-policy-officer';
const draft = { when: '2026-04-14/2026-04-16', kind: 'staff-talks', title_en: 'Staff talks', series: 'SS-07', host: 'JP', place: 'Tokyo', audience: 'shared', stage: 'planned', level: 'bilateral', track: '1' };

for (const engine of engines) suite(`an engagement's life on ${engine}`, () => {
  let site: AskedSite;
  before(async () => {
    site = await askedSite(engine, 'study', '2026-03-02');
    await site.give('joint', 'shared', talks('T-1', '2026-02-10/2026-02-11', { stage: 'confirmed' }), talks('T-2', '2026-05-20', { stage: 'planned' }), talks('T-3', '2024-05-20'), talks('T-4', '2024-05-21'));
    await site.give('joint', 'public', talks('T-P', '2024-06-03'));
    await site.give('JP', 'national', talks('T-J', '2024-06-01'), talks('T-JD', '2024-05-20', { title_en: 'Talks T-3 again', stage: 'confirmed' }));
    await site.give('CA', 'national', talks('T-C', '2024-06-02'), talks('T-CD', '2024-05-20'));
    await site.give('JP', 'shared', talks('T-JS', '2026-02-12', { stage: 'planned' }));
    await site.give('joint', 'shared', { table: 'corroborations', row: { id: 'CB-1', relationship: 'ca-jp', record: 'T-4', what: 'date', value: '2024-05-21', source: 'a plain page' } },
      { table: 'commitments', row: { id: 'CM-T4', relationship: 'ca-jp', engagement: 'T-4', text_en: 'A promise of the fourth', actors_a: 'A', actors_b: 'B', kind: 'commitment', series: 'SS-05', made_edtf: '2024-05-21', state: 'open' } },
      { table: 'delegates', row: { id: 'DE-T4', relationship: 'ca-jp', engagement: 'T-4', side: 'JP', position: '1', head: 'yes', person: 'SATO Hanako' } },
      { table: 'agenda_items', row: { id: 'AI-T4', relationship: 'ca-jp', engagement: 'T-4', position: '1', title_en: 'A fourth item' } },
      { table: 'discussions', row: { id: 'DI-T4', relationship: 'ca-jp', engagement: 'T-4', kind: 'agreed', text_en: 'Minutes' } });
  });
  after(() => site?.remove());

  const row = async (id: string) => (await site.rows('engagements')).find((each) => each.id === id);
  const version = async (id: string): Promise<string> => String((await row(id))?.version);
  const at = (id: string, rest = '', language = 'en'): string => `/${language}/ca-jp/engagements/${id}${rest}`;
  const idIn = (location: string | null): string => /engagements\/([^?]+)/.exec(location ?? '')?.[1] ?? '';
  const state = async () => JSON.stringify([(await site.ledger()).length, await site.rows('engagements'), (await site.rows('commitments')).length]);
  async function writesNothing(work: () => Promise<void>): Promise<void> {
    const earlier = await state();
    await work();
    assert.equal(await state(), earlier);
  }
  const lastLine = async () => { const { act, party, row_count: count, subject } = (await site.ledger()).at(-1) ?? {} as never; return { act, party, count, subject }; };

  test('nobody but officers of the two sides plans, and nobody else finds the form', () => writesNothing(async () => {
    for (const path of ['/plan?kind=visit', '/closing', '/duplicates', '/engagements/T-2/amend', '/engagements/T-2/merge']) assert.equal((await site.ask('GET', `/en/ca-jp${path}`, null)).status, 404, path);
    assert.equal((await site.ask('POST', '/en/ca-jp/plan', null, draft)).status, 404);
    assert.equal((await site.ask('POST', '/en/au-jp/plan', OFFICER, draft)).status, 404, 'of others');
    for (const path of ['/amend', '/advance', '/aftermath', '/merge']) {
      for (const id of ['T-J', 'ZQ-1']) assert.equal((await site.ask('POST', at(id, path), OFFICER, { ...draft, version: '1', to: 'cancelled', reason: 'x' })).status, 404, `${path} ${id}`);
      assert.equal((await site.ask('POST', at('T-JS', path), OFFICER, { ...draft, version: '1', to: 'cancelled', reason: 'x', into: 'T-3' })).status, 404, `${path} of the other side’s`);
    }
  }));

  test('what a rule refuses is said beside its field in each language, with all that was typed; nothing is written', () => writesNothing(async () => {
    const wrong: readonly (readonly [Record<string, string>, string])[] = [
      [{ when: 'spring' }, 'not-a-date'], [{ when: '2026-04-16/2026-04-14' }, 'ends-before-start'], [{ host: 'FR' }, 'no-party'], [{ kind: 'zq' }, 'unknown'], [{ series: 'ZQ-9' }, 'unknown'], [{ linked: 'T-J' }, 'unknown'],
      [{ linked: 'T-C' }, 'narrower'], [{ host: 'third', third: 'Japan' }, 'a-party'], [{ audience: 'public' }, 'release'],
    ];
    for (const [nth, [fields, code]] of wrong.entries()) {
      const language = languages[nth % 3] ?? 'en';
      const { status, text } = await site.ask('POST', `/${language}/ca-jp/plan`, OFFICER, { ...draft, place: 'Kept & kept', ...fields });
      assert.equal(status, 422, code);
      assert.match(text, /role="alert"/);
      assert.ok(text.includes(planningWords[language].problems[code] ?? String((formWords[language].problems as Record<string, string>)[code])), `${language} ${code}`);
      assert.ok(text.includes('value="Kept & kept"'), code);
    }
  }));

  let planned = '';
  test('planned: one row, one line, found by its words; what is left empty is titled from series and number', async () => {
    const { status, location } = await site.ask('POST', '/fr/ca-jp/plan', OFFICER, { ...draft, title_en: '', title_fr: 'Pourparlers à prévoir', place: 'Zushi' });
    assert.equal(status, 303);
    planned = idIn(location);
    const its = await row(planned);
    assert.deepEqual([its?.owner, its?.audience, its?.version, its?.['start_edtf'], its?.['end_edtf'], its?.['stage'], its?.['title_fr'], its?.['host_country']], ['joint', 'shared', 1, '2026-04-14', '2026-04-16', 'planned', 'Pourparlers à prévoir', 'JP']);
    assert.match(its?.['title_en'] ?? '', /Canada-Japan Staff Talks/);
    assert.deepEqual(await lastLine(), { act: 'plan-engagement', party: 'CA', count: 1, subject: JSON.stringify({ relationship: 'ca-jp', id: planned }) });
    assert.ok((await site.ask('GET', '/en/ca-jp/engagements?q=Zushi', JAPAN)).text.includes(planned));
    assert.ok(!(await site.ask('GET', '/en/ca-jp/engagements?q=Zushi', null)).text.includes(planned));
  });

  test('what one side plans for itself is its own', async () => {
    const { location } = await site.ask('POST', '/en/ca-jp/plan', OFFICER, { ...draft, audience: 'national', title_en: 'Our own plan' });
    assert.deepEqual([(await row(idIn(location)))?.owner, (await site.ask('GET', at(idIn(location)), JAPAN)).status, (await site.ask('GET', at(idIn(location)), RELEASING)).status], ['CA', 404, 200]);
  });

  test('looking again writes nothing and tells what the record says of the days', () => writesNothing(async () => {
    for (const language of languages) {
      const { status, text } = await site.ask('POST', `/${language}/ca-jp/plan`, OFFICER, { ...draft, when: '2026-12-30/2027-01-02', do: 'look' });
      const words = planningWords[language].notes;
      assert.equal(status, 200);
      for (const said of [words.window, words.holidays, words.constraints]) assert.ok(text.includes(said), `${language} ${said}`);
      assert.ok(text.includes('value="2026-12-30/2027-01-02"'));
    }
    for (const when of ['12/05/2027', 'demain', '31 février 2027']) {
      const { status, text } = await site.ask('POST', '/fr/ca-jp/plan', OFFICER, { ...draft, when, do: 'look' });
      assert.deepEqual([status, text.includes('role="alert"'), text.includes(`value="${when}"`)], [422, true, true], when);
    }
    const clash = (await site.ask('POST', '/en/ca-jp/plan', OFFICER, { ...draft, when: '2026-05-20', do: 'look' })).text;
    assert.ok(clash.includes('Talks T-2') && !clash.includes('T-J'));
  }));

  test('amended: the version counts up, words are found anew, the stage stays', async () => {
    const { status } = await site.ask('POST', at(planned, '/amend'), JAPAN, { ...draft, version: '1', title_en: 'Talks', place: 'Kure', stage: 'confirmed', host: 'third', third: 'France', occasion: 'G7' });
    assert.equal(status, 303);
    const its = await row(planned);
    assert.deepEqual([its?.version, its?.['place'], its?.['host_country'], its?.['stage'], its?.['occasion']], [2, 'Kure', 'FR', 'planned', 'G7']);
    assert.deepEqual((await lastLine()).act, 'amend-engagement');
    const found = async (word: string) => (await site.ask('GET', `/en/ca-jp/engagements?q=${word}`, OFFICER)).text.includes(planned);
    assert.deepEqual([await found('Kure'), await found('Zushi')], [true, false]);
  });

  test('a stale form shows both versions and writes neither; sent again it stands', async () => {
    const stale = { ...draft, version: '1', title_en: 'Talks', place: 'Sasebo', host: 'JP', occasion: '' };
    await writesNothing(async () => {
      for (const language of languages) {
        const { status, text } = await site.ask('POST', at(planned, '/amend', language), OFFICER, stale);
        assert.equal(status, 409);
        assert.ok(text.includes(formWords[language].changedMeanwhile));
        for (const part of ['>Kure<', '>Sasebo<', 'value="Sasebo"', 'name="version" value="2"']) assert.ok(text.includes(part), `${language} ${part}`);
      }
    });
    assert.equal((await site.ask('POST', at(planned, '/amend'), OFFICER, { ...stale, version: '2' })).status, 303);
    assert.equal((await row(planned))?.['place'], 'Sasebo');
  });

  test('who may read it changes only as far as its changer may release, and what both hold stays with both', async () => {
    const { location } = await site.ask('POST', '/en/ca-jp/plan', OFFICER, { ...draft, audience: 'national', title_en: 'To be shared' });
    const own = idIn(location);
    const to = (post: string, id: string, audience: string, its: string) => site.ask('POST', at(id, '/amend'), post, { ...draft, title_en: 'To be shared', audience, version: its });
    await writesNothing(async () => {
      assert.equal((await to(OFFICER, own, 'shared', '1')).status, 422);
      assert.equal((await to(RELEASING, planned, 'national', await version(planned))).status, 422);
    });
    assert.equal((await to(RELEASING, own, 'shared', '1')).status, 303);
    assert.deepEqual([(await row(own))?.owner, (await site.ask('GET', at(own), JAPAN)).status], ['joint', 200]);
    assert.equal((await to(RELEASING, own, 'public', '2')).status, 303);
    assert.equal((await site.ask('GET', '/en/ca-jp/engagements?q=shared', null)).text.includes(own), true);
    assert.equal((await to(RELEASING, own, 'shared', '3')).status, 303);
    assert.equal((await site.ask('GET', '/en/ca-jp/engagements?q=shared', null)).text.includes(own), false, 'what was kept for the public is made anew');
    assert.equal((await site.ask('GET', at(own), null)).status, 404);
  });

  test('steps that do not follow are refused, and so are those without a reason', () => writesNothing(async () => {
    const its = await version(planned);
    const steps: readonly Record<string, string>[] = [{ to: 'reported' }, { to: 'postponed', reason: 'x', when: '2026-04-14/2026-04-16' }, { to: 'postponed', reason: 'x', when: 'later' }, { to: 'postponed', when: '2026-06' }, { to: 'cancelled' }, { to: 'held', reason: 'x' }];
    for (const fields of steps) {
      assert.equal((await site.ask('POST', at(planned, '/advance'), OFFICER, { version: its, ...fields })).status, 422, JSON.stringify(fields));
    }
    assert.equal((await site.ask('POST', at(planned, '/aftermath'), OFFICER, { version: its, to: 'held', outcome: 'x' })).status, 422, 'its day is still to come');
    assert.equal((await site.ask('POST', at('T-1', '/aftermath'), OFFICER, { version: '1', to: 'held' })).status, 422, 'without an outcome');
    assert.equal((await site.ask('POST', at('T-1', '/aftermath'), OFFICER, { version: '1', to: 'held', outcome: 'x', promise_1_text: 'x', promise_1_owner_a: 'a', promise_1_owner_b: 'b', promise_1_due: '2026-02-09' })).status, 422, 'due before it was made');
    assert.equal((await site.ask('POST', at(planned, '/advance'), OFFICER, { version: '1', to: 'confirmed' })).status, 409);
  }));

  test('confirmed, and postponed: another engagement on another day, and each names the other', async () => {
    assert.equal((await site.ask('POST', at(planned, '/advance'), JAPAN, { version: await version(planned), to: 'confirmed' })).status, 303);
    const { status, location } = await site.ask('POST', at(planned, '/advance'), OFFICER, { version: await version(planned), to: 'postponed', reason: 'An election', when: '2026-09' });
    const next = idIn(location);
    assert.equal(status, 303);
    const [old, later] = [await row(planned), await row(next)];
    assert.deepEqual([old?.['stage'], old?.['postponed_to'], old?.['reason'], old?.['start_edtf']], ['postponed', next, 'An election', '2026-04-14']);
    assert.deepEqual([later?.['stage'], later?.['start_edtf'], later?.['end_edtf'], later?.['place'], later?.['reason'], later?.version, later?.owner], ['planned', '2026-09', null, 'Sasebo', null, 1, 'joint']);
    assert.deepEqual([(await lastLine()).act, (await lastLine()).count], ['advance-engagement', 2]);
    assert.ok((await site.ask('GET', at(planned), JAPAN)).text.includes(`engagements/${next}"`));
    assert.ok((await site.ask('GET', at(next), JAPAN)).text.includes(`engagements/${planned}"`));
  });

  test('what has passed is asked for, of those who can close it', async () => {
    for (const [post, mine, theirs] of [[OFFICER, true, false], [JAPAN, true, true]] as const) {
      const { text } = await site.ask('GET', '/en/ca-jp/closing', post);
      assert.equal(text.includes(at('T-1', '/aftermath')), mine);
      assert.equal(text.includes(at('T-JS', '/aftermath')), theirs);
      assert.ok(text.includes('T-JS') && !text.includes(at('T-2', '/aftermath')) && !text.includes(at('T-3', '/aftermath')));
      assert.equal((await site.ask('GET', '/en/ca-jp/state', post)).text.includes(at('T-JS', '/aftermath')), theirs);
    }
    assert.ok(!(await site.ask('GET', '/en/ca-jp/state', null)).text.includes('/aftermath'));
    assert.ok(!(await site.ask('GET', '/en/ca-jp/closing', OFFICER)).text.includes('T-JD'));
  });

  test('what the page asks for is what the rule says, for every row and both sides', async () => {
    const rows = await site.rows('engagements');
    const today = dayOf('2026-03-02') ?? 0;
    for (const [post, hidden] of [[OFFICER, 'JP'], [JAPAN, 'CA']] as const) {
      const asked = rows.filter((each) => isStage(each['stage']) && !each['merged_into'] && !(each.audience === 'national' && each.owner === hidden)
        && isToClose({ stage: each['stage'], lastDay: Number(each['last_day'] ?? each['latest']) }, today)).map(({ id }) => id);
      const shown = [...(await site.ask('GET', '/en/ca-jp/closing', post)).text.matchAll(/<th scope="row"><a href="[^"]*\/engagements\/([^"]+)"/g)].map(([, id]) => id);
      assert.deepEqual(shown.toSorted(), asked.toSorted());
      assert.ok(shown.length >= 2);
    }
  });

  test('closed on one page: held, outcome, promises; one line for all of it', async () => {
    const answers = {
      version: '1', to: 'held', outcome: 'Views were exchanged', promise_1_text: 'Envoyer l’ébauche', promise_1_owner_a: 'Director, Northeast Asia', promise_1_owner_b: '北米第二課長', promise_1_due: '2026-06-30',
      promise_3_text: 'Visit', promise_3_owner_a: 'A', promise_3_owner_b: 'B', reason: 'typed and not meant', when: 'not meant',
    };
    assert.equal((await site.ask('POST', at('T-1', '/aftermath', 'fr'), OFFICER, answers)).status, 303);
    const its = await row('T-1');
    assert.deepEqual([its?.['stage'], its?.['outcome_fr'], its?.['reason'], its?.version], ['held', 'Views were exchanged', null, 2]);
    const made = (await site.rows('commitments')).filter((each) => each['engagement'] === 'T-1');
    assert.deepEqual(made.map((each) => [each['text_fr'], each['text_en'], each['actors_b'], each['due_edtf'], each['state'], each['made_edtf'], each['series'], each.owner, each.audience]).toSorted(), [
      ['Envoyer l’ébauche', null, '北米第二課長', '2026-06-30', 'open', '2026-02-10/2026-02-11', 'SS-05', 'joint', 'shared'], ['Visit', null, 'B', null, 'open', '2026-02-10/2026-02-11', 'SS-05', 'joint', 'shared']]);
    const line = await lastLine();
    assert.deepEqual([line.act, line.count], ['advance-engagement', 3]);
    assert.ok(made.every(({ id }) => line.subject.includes(id)) && !line.subject.includes('Views'));
    assert.ok((await site.ask('GET', at('T-1'), JAPAN)).text.includes('Envoyer l’ébauche'));
    assert.equal((await site.ask('POST', at('T-1', '/aftermath'), OFFICER, answers)).status, 409, 'sent twice, written once');
  });

  test('merged: one event, everything that names it at the one that stays, in no list or judgement twice; and undone', async () => {
    const seen = async (path: string, post = JAPAN) => (await site.ask('GET', `/en/ca-jp${path}`, post)).text;
    assert.ok((await seen('/engagements/T-3/merge?with=T-4', OFFICER)).includes('name="into" value="T-3"'));
    assert.equal((await site.ask('POST', at('T-4', '/merge'), OFFICER, { version: '1', into: 'T-3' })).status, 303);
    assert.deepEqual([(await row('T-4'))?.['merged_into'], (await row('T-4'))?.version, (await row('T-3'))?.version], ['T-3', 2, 1]);
    assert.deepEqual(await lastLine(), { act: 'merge-engagements', party: 'CA', count: 1, subject: JSON.stringify({ relationship: 'ca-jp', id: 'T-4', into: 'T-3', version: 2 }) });
    const survivor = await seen('/engagements/T-3');
    for (const part of ['a plain page', 'A promise of the fourth', 'engagements/T-4"', planningWords.en.merge.also, 'SATO Hanako', 'A fourth item', 'engagements/T-4/discussions#DI-T4']) assert.ok(survivor.includes(part), part);
    for (const path of ['/engagements?q=T-4', '/engagements/export?format=csv', '/timeline', '/series/SS-05']) assert.ok(!/Talks T-4/.test(await seen(path)), path);
    const gone = await seen('/engagements/T-4');
    assert.ok(gone.includes(planningWords.en.merge.merged) && gone.includes('engagements/T-3"'));
    assert.equal((await site.ask('POST', at('T-3', '/merge'), OFFICER, { version: '1', into: 'T-4' })).status, 422, 'never in a circle');
    assert.equal((await site.ask('POST', at('T-4', '/merge'), JAPAN, { version: '2', do: 'undo' })).status, 303);
    assert.ok((await seen('/engagements?q=T-4')).includes('Talks T-4'));
    assert.ok(!/<section id="commitments">.*?<\/section>/s.exec(await seen('/engagements/T-3'))?.[0].includes('A promise of the fourth'));
  });

  test('a row that more may read goes into none that fewer may read, and one side’s duplicate leaves no trace at the one that both hold', async () => {
    await writesNothing(async () => {
      for (const [id, into] of [['T-3', 'T-C'], ['T-P', 'T-3'], ['T-3', 'T-J'], ['T-3', 'ZQ-1'], ['T-3', 'T-3']] as const) assert.equal((await site.ask('POST', at(id, '/merge'), RELEASING, { version: '1', into })).status, 422, `${id} ${into}`);
      assert.equal((await site.ask('POST', at('T-P', '/merge'), OFFICER, { version: '1', into: 'T-3' })).status, 404, 'what is public is not taken from the public by whoever may not release');
      const answers = await Promise.all(['T-J', 'ZQ-1'].map(async (into) => (await site.ask('POST', at('T-3', '/merge'), OFFICER, { version: '1', into })).text.replaceAll(into, '')));
      assert.equal(answers[0], answers[1], 'hidden and absent are refused alike');
    });
    const before_ = (await site.ask('GET', at('T-3'), JAPAN)).text;
    assert.equal((await site.ask('POST', at('T-CD', '/merge'), OFFICER, { version: '1', into: 'T-3' })).status, 303);
    assert.equal((await site.ask('GET', at('T-3'), JAPAN)).text, before_);
    assert.ok((await site.ask('GET', at('T-3'), OFFICER)).text.includes('T-CD'));
  });

  test('two people who merge a pair into each other at once: one does, and is told so; neither row is lost', async () => {
    await site.give('joint', 'shared', talks('T-X', '2023-01-10'), talks('T-Y', '2023-01-10'));
    const statuses = await Promise.all([['T-X', 'T-Y', OFFICER], ['T-Y', 'T-X', JAPAN]].map(async ([id = '', into = '', post = '']) => (await site.ask('POST', at(id, '/merge'), post, { version: '1', into })).status));
    assert.deepEqual(statuses.toSorted(), [303, 422]);
    assert.deepEqual([(await row('T-X'))?.['merged_into'], (await row('T-Y'))?.['merged_into']].filter((each) => each !== null).length, 1);
  });

  test('cancelled with its reason, and taken back with another; what was held in error as well', async () => {
    const step = async (id: string, fields: Record<string, string>, path = '/advance') => (await site.ask('POST', at(id, path), OFFICER, { version: await version(id), ...fields })).status;
    const standing = async (id: string) => { const its = await row(id); return [its?.['stage'], its?.['reason'], its?.['outcome_fr']]; };
    assert.equal(await step('T-2', { to: 'cancelled', reason: 'A typhoon' }), 303);
    assert.deepEqual(await standing('T-2'), ['cancelled', 'A typhoon', null]);
    assert.ok((await site.ask('GET', at('T-2'), JAPAN)).text.includes('A typhoon'));
    assert.equal(await step('T-2', { to: 'confirmed' }), 422);
    assert.equal(await step('T-2', { to: 'planned', reason: 'It turned away' }), 303);
    assert.equal(await step('T-2', { to: 'confirmed' }), 303);
    assert.deepEqual(await standing('T-2'), ['confirmed', null, null]);
    assert.equal(await step('T-1', { to: 'reported' }), 303);
    assert.equal(await step('T-1', { to: 'held', reason: 'The report is not agreed' }), 303);
    assert.deepEqual(await standing('T-1'), ['held', 'The report is not agreed', 'Views were exchanged']);
  });

  test('possible duplicates are proposed to each side from what it reads', async () => {
    const [ours, theirs] = [(await site.ask('GET', '/en/ca-jp/duplicates', OFFICER)).text, (await site.ask('GET', '/en/ca-jp/duplicates', JAPAN)).text];
    assert.ok(!ours.includes('T-JD') && theirs.includes('T-JD'));
  });
});
