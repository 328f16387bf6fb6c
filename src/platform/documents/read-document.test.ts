import assert from 'node:assert/strict';
import test from 'node:test';
import { madeZip } from '#test/support/made-zip.ts';
import { readDocument } from './read-document.ts';

const read = async (name: string, content: string | Buffer): Promise<string> => {
  const answer = await readDocument(name, Buffer.from(content));
  return 'refused' in answer ? `refused: ${answer.refused.reason}` : answer.document.text;
};

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const docx = (body: string, more: Parameters<typeof madeZip>[0] = []): Buffer => madeZip([
  { name: '[Content_Types].xml', content: TYPES },
  { name: '_rels/.rels', content: `<Relationships><Relationship Id="r" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>` },
  { name: 'word/document.xml', content: `<w:document ${W}><w:body>${body}</w:body></w:document>` }, ...more,
]);
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const relation = (type: string, target: string): Parameters<typeof madeZip>[0][number] =>
  ({ name: 'word/_rels/document.xml.rels', content: `<Relationships><Relationship Id="x" Type="${R}/${type}" Target="${target}" TargetMode="External"/></Relationships>` });

test('a mail: its day, its subject and its words, in any encoding; what is attached stays unopened', async () => {
  const mail = ['From: =?UTF-8?B?5YyX57Gz?= <a@example.org>', 'Date: Wed, 21 Feb 2024 23:30:00 +0900', 'Subject: =?ISO-2022-JP?B?GyRCRnwyQzYoNUQbKEI=?=', 'Content-Type: text/plain; charset=utf-8', '', '昨日、会合を行いました。'].join('\r\n');
  assert.equal(await read('a.eml', mail), 'From: 北米 a@example.org\nDate: 2024-02-21\nSubject: 日加協議\n\n昨日、会合を行いました。');
  const html = ['Subject: x', 'Content-Type: text/html', '', '<style>p{}</style><p>Le 3&nbsp;juin</p><p>R&eacute;union<script>fetch(1)</script></p>'].join('\r\n');
  assert.match(await read('b.eml', html), /Le 3\u00a0juin\n+Réunion$/);
  assert.equal(await read('c.eml', 'Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nMIIB'), 'refused: encrypted');
  assert.equal(await read('d.eml', 'no head at all'), 'refused: not-readable');
});

const event = (...lines: string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');

test('a calendar entry: whole days end on the day before the one that is written', async () => {
  assert.equal(await read('a.ics', event('SUMMARY:幕僚協議', 'DTSTART;VALUE=DATE:20251014', 'DTEND;VALUE=DATE:20251017', 'LOCATION:Ottawa')), 'Title: 幕僚協議\nStart: 2025-10-14\nEnd: 2025-10-16\nLocation: Ottawa\n\n');
  assert.match(await read('b.ics', event('SUMMARY:x', 'DTSTART:20251014T130000Z', 'DURATION:PT2H')), /Start: 2025-10-14\nEnd: 2025-10-14/);
  const zoned = event('SUMMARY:x', 'DTSTART:20251014T230000Z', 'DTEND:20251015T010000Z').replace('VERSION:2.0', 'VERSION:2.0\r\nX-WR-TIMEZONE:Asia/Tokyo');
  assert.match(await read('c.ics', zoned), /Start: 2025-10-15\nEnd: 2025-10-15/);
});

test('calendars that never end, or hold many events or none, are refused', async () => {
  const start = 'DTSTART:20251014T130000Z';
  assert.equal(await read('a.ics', event('SUMMARY:x', start, 'RRULE:FREQ=DAILY')), 'refused: endless-recurrence');
  assert.equal(await read('a.ics', event('SUMMARY:x', start, 'RRULE:FREQ=SECONDLY;UNTIL=20991014T130000Z')), 'refused: too-many-recurrences');
  assert.match(await read('a.ics', event('SUMMARY:x', start, 'RRULE:FREQ=YEARLY;COUNT=3')), /^Title: x/);
  assert.equal(await read('a.ics', `${event('SUMMARY:x', start)}`.replace('END:VCALENDAR', `BEGIN:VEVENT\r\n${start}\r\nEND:VEVENT\r\nEND:VCALENDAR`)), 'refused: several-events');
  assert.equal(await read('a.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR'), 'refused: no-event');
  assert.equal(await read('a.ics', 'not a calendar'), 'refused: not-readable');
});

test('a Word file: paragraphs are lines, deleted words are gone', async () => {
  assert.equal(await read('a.docx', docx(`${paragraph('Réunion &amp; visite')}<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>le 3</w:t></w:r><w:r><w:tab/><w:t>juin</w:t></w:r></w:p>`)), 'Réunion & visite\nle 3 juin');
  assert.match(await read('a.docx', docx(paragraph('x'), [relation('hyperlink', 'https://www.example.org/')])), /^x$/);
});

test('Word files that would fetch, run or hide something are refused', async () => {
  for (const [type, target] of [['attachedTemplate', 'http://example.org/t.dotm'], ['image', 'http://example.org/i.png'], ['oleObject', 'file:///c:/x'], ['hyperlink', 'file://host/share'], ['frame', 'http://example.org/f']] as const) {
    assert.equal(await read('a.docx', docx(paragraph('x'), [relation(type, target)])), 'refused: external-content', type);
  }
  assert.equal(await read('a.docx', docx(paragraph('x'), [{ name: 'word/vbaProject.bin', content: 'x' }])), 'refused: macros');
  assert.equal(await read('a.docm', docx(paragraph('x'))), 'refused: macros');
  assert.equal(await read('a.docx', docx(paragraph('x'), [{ name: 'word/x.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }])), 'refused: not-readable');
  assert.equal(await read('a.docx', docx(paragraph('x'), [{ name: 'word/media/a.xml', content: 'a'.repeat(3_000_000) }])), 'refused: too-compressed');
  assert.equal(await read('a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex')), 'refused: encrypted');
  assert.equal(await read('a.docx', docx('<w:p>'.repeat(300) + '</w:p>'.repeat(300))), 'refused: not-readable');
  assert.equal(await read('a.docx', docx('<w:p><w:t>open')), 'refused: not-readable');
});

test('other files are refused by name, size or letters', async () => {
  assert.equal(await read('a.pdf', '%PDF'), 'refused: unknown-kind');
  assert.equal(await read('a.txt', ''), 'refused: empty');
  assert.equal(await read('a.txt', Buffer.from('8a4f96b1', 'hex')), 'refused: not-utf8');
  assert.equal(await read('a.ics', Buffer.alloc(2 * 1024 * 1024, 'a')), 'refused: too-large');
  assert.equal(await read('a.txt', '6月2日'), '6月2日');
});
