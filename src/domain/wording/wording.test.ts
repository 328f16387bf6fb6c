import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import fc from 'fast-check';
import type { RecordRow } from '../record/row.ts';
import { languages, type Language } from '../text/language.ts';
import { fingerprintOf } from './fingerprint.ts';
import { authenticOf, reworded, wordingsOf, type Reworded } from './wording.ts';

const row = (cells: Readonly<Record<string, string | null>>): RecordRow => ({ ...cells, id: 'X-1' });
const standings = (cells: Readonly<Record<string, string | null>>, text = 'title') => Object.values(wordingsOf(row(cells), text)).map(({ standing }) => standing);

const language = fc.constantFrom(...languages);
const words = fc.string({ minLength: 1, maxLength: 20 });
const step: fc.Arbitrary<Reworded> = fc.record({
  text: fc.constantFrom('title', 'outcome'), language, words: fc.option(words, { nil: null }), standing: fc.constantFrom('authentic', 'approved', 'draft'),
  from: fc.option(language, { nil: null }), by: fc.option(fc.string({ maxLength: 20 }), { nil: null }),
});
const history = fc.array(step, { maxLength: 12 });
const after = (steps: readonly Reworded[]) => steps.reduce(reworded, row({ title_en: 'Talks' }));

suite('how a text stands in each language', () => {
  test('where nothing is on record, the first to be filled is authentic and another an unsigned draft', () => {
    assert.deepEqual(standings({ title_en: 'Talks', title_fr: 'Pourparlers', title_ja: null }), ['authentic', 'draft', 'missing']);
    assert.deepEqual(standings({ title_fr: 'Pourparlers', title_ja: '協議' }), ['missing', 'draft', 'authentic']);
    assert.deepEqual(standings({ title_fr: 'Pourparlers' }), ['missing', 'authentic', 'missing']);
    assert.deepEqual(standings({}), ['missing', 'missing', 'missing']);
    assert.deepEqual(standings({ title_en: 'Talks', wording: 'nonsense; title.xx=draft; title.en=chosen' }), ['authentic', 'missing', 'missing'], 'what cannot be read says nothing');
  });

  test('a translation is stale as soon as what it was made from reads otherwise, and no longer when that is taken back', () => {
    const made = reworded(row({ title_en: 'Talks', title_fr: null }), { text: 'title', language: 'fr', words: 'Pourparlers', standing: 'approved', from: 'en', by: 'CA:desk-officer' });
    assert.deepEqual(wordingsOf(made, 'title').fr, { standing: 'approved', from: 'en', by: 'CA:desk-officer' });
    assert.equal(wordingsOf({ ...made, title_en: 'Talks of 2027' }, 'title').fr.standing, 'stale');
    assert.equal(wordingsOf({ ...made, title_en: null }, 'title').fr.standing, 'stale');
    assert.equal(wordingsOf({ ...made, title_en: 'Talks' }, 'title').fr.standing, 'approved');
  });

  test('a translation whose words were changed elsewhere is a draft that nobody signed, until they are taken back', () => {
    const made = reworded(row({ title_en: 'Talks' }), { text: 'title', language: 'fr', words: 'Pourparlers', standing: 'approved', from: 'en', by: 'CA:desk-officer' });
    assert.deepEqual(wordingsOf({ ...made, title_fr: 'Entretiens' }, 'title').fr, { standing: 'draft', from: 'en', by: null });
    assert.equal(wordingsOf({ ...made, title_fr: 'Pourparlers' }, 'title').fr.by, 'CA:desk-officer');
  });

  test('a text may be authentic in several languages, as a treaty is', () => {
    const made = (['en', 'fr', 'ja'] as const).reduce((before, each) => reworded(before, { text: 'text', language: each, words: each, standing: 'authentic', from: null, by: null }), row({}));
    assert.deepEqual(authenticOf(made, 'text'), ['en', 'fr', 'ja']);
  });

  test('whatever is done to it, what is said last of a language holds, and nothing is said of what is empty', () => {
    fc.assert(fc.property(history, step, (steps, last) => {
      const before = after(steps);
      const made = reworded(before, last);
      const its = wordingsOf(made, last.text)[last.language];
      if (last.words === null) return its.standing === 'missing';
      const source = last.from !== null && last.from !== last.language && last.standing !== 'authentic' ? before[`${last.text}_${last.from}`] : null;
      return its.standing === last.standing && its.from === (source ? last.from : null);
    }));
  });

  test('what stood in the other languages and texts stays', () => {
    fc.assert(fc.property(history, step, (steps, last) => {
      const before = after(steps);
      const made = reworded(before, last);
      for (const text of ['title', 'outcome']) for (const each of languages) {
        if (text === last.text && each === last.language) continue;
        assert.equal(made[`${text}_${each}`] ?? null, before[`${text}_${each}`] ?? null);
        const [was, now] = [wordingsOf(before, text)[each], wordingsOf(made, text)[each]];
        // Only a change of its source can move it; and what was read as authentic for want of a statement keeps that.
        if (was.standing === 'authentic') assert.equal(now.standing, 'authentic');
        if (text !== last.text) assert.deepEqual(now, was);
      }
    }));
  });

  test('each text that is there stands in some way, and one that is there is authentic wherever no source is told', () => {
    fc.assert(fc.property(history, (steps) => {
      const made = after(steps);
      for (const each of languages) assert.equal(wordingsOf(made, 'title')[each as Language].standing === 'missing', (made[`title_${each}`] ?? null) === null);
    }));
  });
});

test('a fingerprint is of sixteen digits, and differs when a text does', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (one, other) => /^[0-9a-f]{16}$/.test(fingerprintOf(one)) && (one === other) === (fingerprintOf(one) === fingerprintOf(other))));
});
