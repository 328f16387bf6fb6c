/** What leaves the site as a file or a mail speaks the language that was asked for, as its pages do. */
import '#test/support/languages/marked-product.ts';
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Notice } from '#domain/calendar/invitation.ts';
import { languages, ownNames, type Language } from '#platform/words/languages.ts';
import type { Answer, World } from '#test/support/two-worlds/worlds.ts';

const { stretchesOf } = await import('#test/support/languages/marks.ts');
const { recorded } = await import('#test/support/languages/recorded.ts');
const { foreignIn } = await import('#test/support/languages/foreign-words.ts');
const { searchable } = await import('#test/support/two-worlds/searchable.ts');
const { shippedOf } = await import('#test/support/two-worlds/canaries.ts');
const { asking, world } = await import('#test/support/two-worlds/worlds.ts');
const { cookieOf } = await import('#test/support/evaluation-site.ts');
const { recordTables } = await import('#domain/record/tables.ts');
const { invitationMail, eventAlone } = await import('#capabilities/calendar/invitation-mail.ts');

const FILES = ['/ca-jp/calendar/export?format=ics', '/ca-jp/engagements/ME-002/event', '/ca-jp/engagements/ME-002/book.docx', '/ca-jp/calendar/export?format=csv'];
/** A line that was folded is one line (RFC 5545, 3.1), and a comma in it is a comma. */
const unfolded = (text: string): string => text.replace(/\r\n[ \t]/g, '').replace(/\\([,;\\])/g, '$1').replace(/\\n/g, '\n');

suite('files and mails', { concurrency: 1 }, () => {
  let here: World;
  const record = recorded();
  before(async () => {
    here = await world('embedded', []);
    for (const { name } of recordTables) record.add(shippedOf(name));
  });
  after(() => here?.remove());

  for (const language of languages) test(`a file in ${ownNames[language]} has no words of another language`, async () => {
    const cookie = await cookieOf(here.app, 'CA:desk-officer');
    for (const address of FILES) {
      const answers: Answer[] = [];
      const answer = await asking(here.app, cookie, answers)('GET', `/${language}${address}`);
      assert.equal(answer.status, 200, address);
      const said = stretchesOf(unfolded(await searchable(answer))).filter(({ words }) => words !== null);
      assert.ok(said.length > 0, `${address} says nothing in words`);
      assert.deepEqual(said.filter(({ words }) => words !== language), [], `${language}${address}`);
    }
  });

  const notices: readonly Notice[] = [{ method: 'request', sequence: 0 }, { method: 'request', sequence: 2 }, { method: 'cancel', sequence: 3 }];
  const row = shippedOf('engagements').find(({ id }) => id === 'ME-002');
  const mailIn = (language: Language, notice: Notice) => {
    assert.ok(row);
    const of = { row, audience: 'public', owner: 'CA', version: 1, key: '0' } as unknown as Parameters<typeof invitationMail>[5];
    const event = eventAlone(of, language, { origin: 'https://entente.example', relationship: { id: 'ca-jp', a: 'CA', b: 'JP', name: { en: 'Canada–Japan', fr: 'Canada-Japon', ja: '日加' } } as never }, '2026-03-02T09:00:00Z');
    assert.ok(event);
    return invitationMail(event, notice, { name: 'Roy', address: 'roy@example.org', language }, { name: 'Tran', address: 'tran@example.org' }, { id: '1', from: 'entente@example.org', at: new Date('2026-03-02T09:00:00Z') }, of);
  };
  for (const language of languages) test(`a mail in ${ownNames[language]} is written in it, from its subject to its calendar`, () => {
    record.typed('Roy');
    record.typed('Tran');
    for (const notice of notices) {
      const mail = mailIn(language, notice);
      for (const [place, text] of [['subject', mail.subject], ...mail.text.split('\n').map((line) => ['text', line])] as [string, string][]) {
        assert.equal(foreignIn({ text, lang: language, page: language, place }, record), null);
      }
      assert.deepEqual(stretchesOf(unfolded(mail.calendar.text)).filter(({ words }) => words !== null && words !== language), []);
    }
  });

  test('a word of another language in a mail is found', () => {
    const { subject } = mailIn('en', notices[0] as Notice);
    assert.notEqual(foreignIn({ text: subject, lang: 'fr', page: 'fr', place: 'subject' }, record), null);
    assert.notEqual(foreignIn({ text: 'Invitation', lang: 'ja', page: 'ja', place: 'subject' }, record), null);
  });
});
