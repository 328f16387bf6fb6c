import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { whenOf } from '#domain/date/edtf.ts';
import { corpus } from '#test/capture/corpus.ts';
import { knownRecord } from '#test/capture/known-record.ts';
import { LONGEST_TEXT, proposalFrom, type Proposal } from './proposal.ts';
import type { Found } from './reading.ts';

const known = knownRecord();
const founds = ({ language: _, bothNamed: __, ...fields }: Proposal): readonly Found<unknown>[] => (Object.values(fields) as (Found<unknown> | null)[]).filter((found) => found !== null);

function sound(text: string): void {
  const proposal = proposalFrom(text, known);
  for (const { quotes } of founds(proposal)) for (const { from, to } of quotes) assert.ok(from >= 0 && from <= to && to <= text.length, `${from} to ${to} of ${text.length}`);
  if (proposal.when) {
    const [start, end] = [whenOf(proposal.when.value.start), proposal.when.value.end === null ? null : whenOf(proposal.when.value.end)];
    assert.ok(start, proposal.when.value.start);
    assert.ok(proposal.when.value.end === null || (end && end.latest >= start.earliest), JSON.stringify(proposal.when.value));
  }
}

const pieces = corpus().flatMap(({ text }) => text.split(/(?<=[ 、。\n])/)).filter((piece) => piece.length < 60);

test('whatever is pasted, words lie within the text and dates are dates that do not run backwards', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), sound), { numRuns: 100 });
  fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (words) => sound(words.join(''))), { numRuns: 50 });
  fc.assert(fc.property(fc.constantFrom(...pieces), (piece) => sound(piece.repeat(Math.ceil(LONGEST_TEXT / piece.length)))), { numRuns: 4 });
});

test('the words of a date are those of the text as it came in, in any width and after line breaks of any kind', () => {
  const text = '日・カナダ外相電話会談\r\n令和３年８月１２日\r\n\r\n８月１２日午後１０時から、茂木敏充外務大臣は、マーク・ガルノー・カナダ外務大臣と電話会談を行いました。';
  const { when } = proposalFrom(text, known);
  assert.equal(when?.value.start, '2021-08-12');
  assert.equal(text.slice(when?.quotes[0]?.from, when?.quotes[0]?.to), '８月１２日');
});

test('half-width katakana, combining accents and surrogates leave the offsets right', () => {
  const text = '\u{1f1e8}\u{1f1e6} Re\u0301union a\u0300 ﾃﾞｰﾀ : les ministres de la De\u0301fense du Canada et du Japon se sont rencontre\u0301s a\u0300 Tokyo le 3 de\u0301cembre 2024.';
  const { when, place } = proposalFrom(text, known);
  assert.equal(when?.value.start, '2024-12-03');
  assert.equal(text.slice(when?.quotes[0]?.from, when?.quotes[0]?.to), '3 de\u0301cembre 2024');
  assert.equal(place?.value.name, 'Tokyo');
});

test('what is not said is not proposed', () => {
  for (const text of ['', 'Hello', 'Thank you for your message.', '了解しました。', 'Merci, à bientôt.']) {
    const { when, kind, place, series, headA, headB, outcome, topics } = proposalFrom(text, known);
    assert.deepEqual({ when, kind, place, series, headA, headB, outcome, topics }, { when: null, kind: null, place: null, series: null, headA: null, headB: null, outcome: null, topics: null }, text);
  }
});

test('what one language calls a talk before an audience is in French the reading of a text', () => {
  const kindOf = (text: string) => proposalFrom(text, known).kind?.value;
  assert.notEqual(kindOf('Lecture de l’appel de la ministre Anand avec le ministre des Affaires étrangères du Japon\n\nLe 25 novembre 2026 - Ottawa\n\nLa ministre s’est entretenue par téléphone avec le ministre des Affaires étrangères du Japon.'), 'symposium');
  assert.equal(kindOf('Public lecture on Canada-Japan security\n\nVancouver, 25 November 2026. A lecture was held at the university.'), 'symposium');
});
