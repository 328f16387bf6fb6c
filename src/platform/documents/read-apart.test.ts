import assert from 'node:assert/strict';
import test from 'node:test';
import { textOfHtml } from './html-text.ts';
import { readApart } from './read-apart.ts';

const outcome = async (name: string, content: string, longest?: number): Promise<string> => {
  const read = await readApart(name, Buffer.from(content), longest);
  return 'refused' in read ? `refused: ${read.refused.reason}` : read.document.text;
};

const event = (...lines: string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:a', 'SUMMARY:x', 'DTSTART:20270105T090000Z', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const mail = (type: string, body: string): string => `From: a@example.org\r\nSubject: x\r\nContent-Type: ${type}\r\n\r\n${body}`;

/** Each of them kept a reader busy for minutes, or for ever. */
const endless: readonly (readonly [what: string, name: string, content: string])[] = [
  ['a day that never comes', 'a.ics', event('RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;COUNT=5')],
  ['an hour that never comes', 'a.ics', event('RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=31;UNTIL=99991231T000000Z')],
  ['two thousand billion years', 'a.ics', event('DURATION:P99999999999999W')],
  ['a mail of two hundred thousand parts', 'a.eml', mail('multipart/mixed; boundary=b', '--b\r\n\r\n'.repeat(200_000))],
];

test('a file that takes too long to read is refused, while the site goes on and the next file is read', async () => {
  for (const [what, name, content] of endless) {
    let beats = 0;
    const beating = setInterval(() => { beats += 1; }, 10);
    const [bad, good] = await Promise.all([outcome(name, content, 700), outcome('b.txt', '6月2日', 10_000)]);
    clearInterval(beating);
    assert.equal(bad, 'refused: too-complex', what);
    assert.equal(good, '6月2日', `after ${what}`);
    assert.ok(beats > 10, `${what}: the site stood still`);
  }
});

test('one thread reads one file after another', async () => {
  for (let at = 0; at < 5; at += 1) assert.match(await outcome('a.eml', mail('text/plain', `letter ${at}`)), new RegExp(`letter ${at}$`));
});

test('markup that is never closed is read in no time', () => {
  for (const body of ['<'.repeat(1_000_000), '<p '.repeat(300_000), '<p>a</p>'.repeat(50_000), '<!--'.repeat(200_000), '<script>'.repeat(100_000)]) {
    const began = performance.now();
    textOfHtml(body);
    assert.ok(performance.now() - began < 3_000, body.slice(0, 8));
  }
});
