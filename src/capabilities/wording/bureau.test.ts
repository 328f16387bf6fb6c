import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { wordingsOf } from '#domain/wording/wording.ts';
import { languages } from '#platform/words/languages.ts';
import { askedSite, talks, type AskedSite } from '#test/support/asked-site.ts';
import { engines } from '#test/support/databases.ts';
import { readByOther, schemaComplaints } from '#test/support/translation/independent-reader.ts';
import { wordingPageWords } from './wording-words.ts';

const OFFICER = 'CA:defence-policy-officer';
const JAPAN = 'JP:desk-officer';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

for (const engine of engines) suite(`to a translation bureau and back on ${engine}`, () => {
  let site: AskedSite;

  before(async () => {
    site = await askedSite(engine, 'none', '2026-11-25');
    await site.give('joint', 'shared', talks('T-1', '2027-05-12', { title_en: 'Talks & <more>', title_fr: null, title_ja: null, stage: 'planned' }), talks('T-2', '2026-05-12', { title_fr: null, title_ja: null, outcome_en: 'Agreed:\n  two points' }),
      talks('T-3', '2025-05-12', { title_fr: null, title_ja: null }), talks('T-4', '2024-05-12', { title_ja: '協議' }));
    await site.give('joint', 'public', talks('T-P', '2026-06-01', { title_fr: null }));
    await site.give('JP', 'national', talks('T-J', '2026-06-03', { title_fr: null }));
  });
  after(() => site?.remove());

  const size = async () => (await site.ledger()).length;
  const row = async (id: string) => { const found = (await site.rows('engagements')).find((each) => each.id === id); assert.ok(found); return found; };
  const out = async (query: string, as = OFFICER, language = 'en') => site.download(`/${language}/ca-jp/wording/export?${query}`, as);
  const unit = (id: string, source: string, target: string, state = 'translated') => `<unit id="engagements:${id}"><segment state="${state}"><source>${escaped(source)}</source><target>${target}</target></segment></unit>`;
  const file = (...units: string[]) => `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en-CA" trgLang="fr-CA"><file id="f">${units.join('\n')}</file></xliff>`;
  const handIn = (content: string | Buffer, language = 'en', as = OFFICER) => site.upload(`/${language}/ca-jp/wording/import`, as, { name: 'back.xlf', bytes: Buffer.from(content) });
  const seenIn = (text: string): string => /name="seen" value="([0-9a-f]{16})"/.exec(text)?.[1] ?? '';
  const confirm = (location: string, fields: Readonly<Record<string, string>>, as = OFFICER) => site.ask('POST', location.replace('/import?', '/import/confirm?'), as, fields);

  test('what is wanting goes out, valid by the schema, under the marking of the narrowest in it', async () => {
    const { name, text } = await out('from=en&into=fr');
    assert.equal(name, 'RELEASABLE-TO-CAN-JPN_entente-ca-jp_en-fr.xlf');
    assert.equal(schemaComplaints(text), '');
    const read = readByOther(text);
    assert.deepEqual([read.source, read.target], ['en', 'fr']);
    const units = read.files.flatMap((each) => each.units);
    assert.ok(units.every(({ segments }) => segments.length === 1));
    const sources = new Map(units.map(({ id, segments }) => [id, segments[0]]));
    assert.deepEqual(sources.get('engagements:joint:T-1:title'), { state: 'initial', source: 'Talks & <more>', target: null });
    assert.equal(sources.get('engagements:joint:T-2:outcome')?.source, 'Agreed:\n  two points');
    assert.deepEqual(sources.get('engagements:joint:T-4:title'), { state: 'translated', source: 'Talks T-4', target: 'Pourparlers T-4' });
    assert.ok(![...sources.keys()].some((id) => id.includes('T-J')), 'what the other side keeps');
    assert.equal(read.files[0]?.id, 'engagements:joint:T-1', 'what is to come first');
    assert.deepEqual(read.files[0]?.notes, ['Engagement, 12 May 2027', 'Talks & <more>']);
    assert.equal((await out('from=en&into=fr&kind=engagements&lack=missing', JAPAN)).name, 'JAPANESE-EYES-ONLY_entente-ca-jp_en-fr.xlf');
    assert.deepEqual(readByOther((await out('from=en&into=fr&lack=draft&kind=engagements')).text).files.map(({ id }) => id), ['engagements:joint:T-4']);
  });

  test('one row goes out with all its texts; two languages that are one, or nothing to send, are said', async () => {
    const { text } = await site.download('/fr/ca-jp/wording/engagements/T-4/export?from=en&into=ja', OFFICER);
    assert.deepEqual(readByOther(text).files[0]?.units.map(({ id, segments }) => [id, segments[0]?.target]), [['engagements:joint:T-4:title', '協議']]);
    for (const language of languages) {
      const same = await out('from=en&into=en', OFFICER, language);
      assert.equal(same.status, 422);
      assert.ok(same.text.includes(wordingPageWords[language].sameLanguage));
      assert.equal((await out('from=ja&into=fr&lack=stale', OFFICER, language)).status, 422);
    }
  });

  test('a file that is broken, hostile or of other languages is refused with its line, and writes nothing', async () => {
    const earlier = await size();
    const wrong: readonly (readonly [string | Buffer, string])[] = [
      ['', 'empty'], [file(unit('joint:T-1:title', 'a', 'b')).replace('</unit>', ''), 'not-well-formed'], ['<!DOCTYPE x [<!ENTITY a "b">]><xliff/>', 'document-type'], [Buffer.of(0x3c, 0xff), 'encoding'],
      ['<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', 'other-version'], [file(), 'no-units'], ['<html/>', 'not-xliff'],
    ];
    for (const [nth, [content, reason]] of wrong.entries()) {
      const language = languages[nth % 3] ?? 'en';
      const { status, text } = await handIn(content, language);
      assert.equal(status, 422, reason);
      assert.match(text, /role="alert"/);
      if (reason !== 'empty' && reason !== 'encoding' && reason !== 'no-units') assert.ok(text.includes(wordingPageWords[language].line(1)), reason);
    }
    assert.ok((await handIn(file(unit('joint:T-1:title', 'a', 'b')).replace('fr-CA', 'de'))).text.includes(wordingPageWords.en.notOurs));
    assert.equal((await site.ask('POST', '/en/ca-jp/wording/import', OFFICER, {})).status, 422);
    assert.equal((await site.ask('GET', `/en/ca-jp/wording/import?file=${'A'.repeat(32)}`, OFFICER)).status, 409);
    assert.equal(await size(), earlier);
  });

  const returned = () => file(
    unit('joint:T-1:title', 'Talks & <more>', 'Pourparlers <pc id="1">élargis</pc>', 'final'), unit('joint:T-2:outcome', 'Agreed: two points', 'Convenus\u00a0: deux points'), unit('joint:T-2:title', 'Talks T-1', 'Autre'), unit('joint:T-4:title', 'Talks T-4', 'Pourparlers T-4', 'reviewed'),
    unit('joint:T-P:title', 'Talks T-P', 'Publié'), unit('JP:T-J:title', 'Talks T-J', 'Caché'), unit('JP:T-X:title', 'Talks T-J', 'Absent'), unit('joint:T-3:title', 'Talks T-3', ''), unit('joint:T-3:level', 'bilateral', 'x'), '<unit id="nonsense"><segment><source>a</source><target>b</target></segment></unit>',
    '<unit id="engagements:joint:T-3:outcome"><segment><source>a<ph id="1"/></source><target>b</target></segment></unit>');

  test('what came back is shown before it is written: new, changed since, not yours, unknown, hidden as unknown', async () => {
    const earlier = await size();
    const { status, location } = await handIn(returned());
    assert.equal(status, 303);
    for (const language of languages) {
      const words = wordingPageWords[language];
      const { text } = await site.ask('GET', (location ?? '').replace('/en/', `/${language}/`), OFFICER);
      for (const outcome of ['new', 'changed', 'approvable', 'not-yours', 'unknown', 'untranslated'] as const) assert.ok(text.includes(words.outcomes[outcome]), `${language} ${outcome}`);
      const said = (id: string) => { const line = text.split('<tr>').find((each) => each.includes(id)) ?? ''; return Object.entries(words.outcomes).filter(([, word]) => line.includes(word)).map(([outcome]) => outcome); };
      assert.deepEqual(said('JP:T-J:title'), ['unknown']);
      assert.deepEqual(said('JP:T-X:title'), said('JP:T-J:title'), 'what is hidden is what there is not');
    }
    const nothing = await handIn(file(unit('joint:T-3:title', 'Talks T-3', 'a<cp hex="0000"/>')));
    assert.ok((await site.ask('GET', nothing.location ?? '', OFFICER)).text.includes(wordingPageWords.en.outcomes.unreadable), 'what no record can hold');
    assert.equal((await site.ask('GET', location ?? '', JAPAN)).status, 409, 'a file serves its reader alone');
    assert.equal(await size(), earlier);
  });

  test('it is confirmed in one act: what was reviewed is approved if the officer says so, the rest is a draft, signed by its translator', async () => {
    const { location } = await handIn(returned());
    const seen = seenIn((await site.ask('GET', location ?? '', OFFICER)).text);
    const earlier = await size();
    // As it was not looked at: nothing is written.
    assert.equal((await confirm(location ?? '', { seen: '0000000000000000' })).status, 409);
    assert.equal(await size(), earlier);
    assert.equal((await confirm(location ?? '', { seen, by: 'Bureau:X', approve: 'yes' })).status, 303);
    const line = (await site.ledger()).at(-1);
    assert.deepEqual([line?.act, line?.row_count], ['import-wordings', 3]);
    const [one, two, four] = [await row('T-1'), await row('T-2'), await row('T-4')];
    assert.equal(one['title_fr'], 'Pourparlers élargis');
    assert.deepEqual(wordingsOf(one, 'title').fr, { standing: 'approved', from: 'en', by: 'Bureau X' });
    assert.equal(two['outcome_fr'], 'Convenus\u00a0: deux points');
    assert.deepEqual(wordingsOf(two, 'outcome').fr, { standing: 'draft', from: 'en', by: 'Bureau X' });
    assert.equal(two['title_fr'], null);
    assert.equal(wordingsOf(four, 'title').fr.standing, 'approved');
    assert.ok((await site.ask('GET', location ?? '', OFFICER)).text.includes(wordingPageWords.en.done(3)));
    assert.equal((await confirm(location ?? '', { seen, by: 'Bureau X', approve: 'yes' })).status, 409, 'once');
    // The same file again: what stands stays.
    const again = await handIn(returned());
    assert.ok((await site.ask('GET', again.location ?? '', OFFICER)).text.includes(wordingPageWords.en.outcomes.same));
  });

  test('what changed between the look and the confirmation is shown as it stands now, and nothing is written', async () => {
    const { location } = await handIn(file(unit('joint:T-3:title', 'Talks T-3', 'Pourparlers trois')));
    const seen = seenIn((await site.ask('GET', location ?? '', OFFICER)).text);
    await site.ask('POST', '/en/ca-jp/wording/engagements/T-3', JAPAN, { version: String((await row('T-3')).version), title_fr: 'Entretien', title_fr_standing: 'draft' });
    const { status, text } = await confirm(location ?? '', { seen });
    assert.equal(status, 409);
    assert.ok(text.includes(wordingPageWords.en.changedSince) && text.includes('Entretien') && text.includes('Pourparlers trois'));
    assert.equal((await row('T-3'))['title_fr'], 'Entretien');
    assert.equal((await confirm(location ?? '', { seen: seenIn(text) })).status, 303);
    assert.equal((await row('T-3'))['title_fr'], 'Pourparlers trois');
  });
});
