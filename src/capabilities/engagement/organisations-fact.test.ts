import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { askedSite, type AskedSite } from '#test/support/asked-site.ts';
import { engines } from '#test/support/databases.ts';

for (const engine of engines) suite(`organisations on the page of an engagement, on ${engine}`, () => {
  let site: AskedSite;
  before(async () => { site = await askedSite(engine, 'canada-japan', '2026-11-25'); });
  after(() => site?.remove());

  const facts = async (language: string, id: string): Promise<string> => (await site.ask('GET', `/${language}/ca-jp/engagements/${id}`, null)).text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');

  test('what was called otherwise then is named as it was, with its name of now beside it', async () => {
    assert.match(await facts('en', 'SE-020'), /Chairman, Joint Staff Council \(now Chief of Staff, Joint Staff\)/);
    assert.match(await facts('fr', 'SE-020'), /Président du Conseil d’état-major interarmées \(aujourd’hui ?: Chef d’état-major interarmées du Japon\)/);
    assert.match(await facts('ja', 'SE-020'), /統合幕僚会議議長（現：統合幕僚長）/);
  });

  test('a name that somebody keeps to themselves renames nothing for others', async () => {
    await site.give('JP', 'national', { table: 'organisation_names', row: { id: 'ON-QUIET', relationship: 'ca-jp', organisation: 'SO-JP-CJSC', since_edtf: '1985', name_en: 'Quiet chairman' } });
    assert.doesNotMatch(await facts('en', 'SE-020'), /Quiet chairman/);
    assert.match((await site.ask('GET', '/en/ca-jp/engagements/SE-020', 'JP:desk-officer')).text, /Quiet chairman/);
  });
});
