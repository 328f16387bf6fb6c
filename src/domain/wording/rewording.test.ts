import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { RecordRow } from '../record/row.ts';
import { languages, type Language } from '../text/language.ts';
import { inOrderOfNeed, lackingIn, sourceOf } from './lack.ts';
import { outcomeOf } from './returned.ts';
import { changing, rewordedRow, wordsMayChange, type Rewording } from './rewording.ts';
import { authenticOf, wordingsOf } from './wording.ts';

const row = (cells: Readonly<Record<string, string | null>>): RecordRow => ({ id: 'X-1', ...cells });
const language = fc.constantFrom(...languages);
const words = fc.constantFrom('one', 'two', 'three', '甲');
const standing = fc.constantFrom('authentic', 'approved', 'draft');
const wanted: fc.Arbitrary<Rewording> = fc.record({ text: fc.constantFrom('title', 'outcome'), language, words: fc.option(words, { nil: null }), standing });
const reworded = (before: RecordRow, step: Rewording): RecordRow => { const after = rewordedRow('engagements', before, [step], 'CA:x'); return 'row' in after ? after.row : before; };
const anyRow = fc.array(wanted, { maxLength: 8 }).map((steps) => steps.reduce(reworded, row({ title_en: 'Talks', outcome_ja: '結果' })));

suite('texts in other languages', () => {
  test('a row is never left without an authentic language, nor a text taken from all of them, and what is authentic is not reworded', () => {
    fc.assert(fc.property(anyRow, fc.array(wanted, { maxLength: 4 }), (before, steps) => {
      const after = rewordedRow('engagements', before, steps, 'CA:x');
      if ('problems' in after) return;
      for (const text of ['title', 'outcome']) {
        assert.ok(authenticOf(after.row, text).length > 0);
        for (const each of languages) if (wordingsOf(before, text)[each].standing === 'authentic') assert.equal(after.row[`${text}_${each}`], before[`${text}_${each}`]);
      }
    }));
  });

  test('what is wanted stands, signed, and made from an authentic text of another language', () => {
    fc.assert(fc.property(anyRow, wanted, (before, step) => {
      const after = rewordedRow('engagements', before, [step], 'CA:x');
      if ('problems' in after || step.words === null) return;
      const its = wordingsOf(after.row, step.text)[step.language];
      assert.equal(after.row[`${step.text}_${step.language}`], step.words);
      assert.deepEqual([its.standing, its.by], [step.standing, 'CA:x']);
      if (step.standing !== 'authentic') assert.ok(its.from !== null && its.from !== step.language && wordingsOf(after.row, step.text)[its.from].standing === 'authentic');
      assert.deepEqual(changing(after.row, [step]), []);
    }));
  });

  test('each text that is somewhere is wanting exactly where nobody stands for it', () => {
    fc.assert(fc.property(anyRow, (made) => {
      const lacking = lackingIn(made, ['title', 'outcome']);
      for (const text of ['title', 'outcome']) for (const each of languages) {
        const its = wordingsOf(made, text)[each].standing;
        assert.equal(lacking.some((one) => one.text === text && one.language === each), its !== 'authentic' && its !== 'approved');
      }
    }));
    assert.deepEqual(lackingIn(row({ title_en: null }), ['title']), []);
  });

  test('problems: an authentic text, the last authentic language, the last language, a key of other rows, and length', () => {
    const before = row({ title_en: 'Talks', title_fr: 'Pourparlers' });
    const problems = (step: Omit<Rewording, 'text'>, table: 'engagements' | 'topic_phrases' = 'engagements', of = before, text = 'title') => { const after = rewordedRow(table, of, [{ text, ...step }], null); return 'problems' in after ? after.problems : null; };
    assert.deepEqual(problems({ language: 'en', words: 'X', standing: 'authentic' }), { title_en: 'authentic' });
    assert.deepEqual(problems({ language: 'en', words: 'Talks', standing: 'draft' }), { title_en: 'none-authentic' });
    assert.deepEqual(problems({ language: 'fr', words: 'x'.repeat(100_001), standing: 'draft' }), { title_fr: 'too-long' });
    assert.equal(problems({ language: 'fr', words: null, standing: 'draft' }), null);
    assert.equal(problems({ language: 'ja', words: '協議', standing: 'draft' }, 'engagements', row({ title_en: null, title_fr: 'Pourparlers', wording: 'title.en=authentic; title.fr=draft' })), null, 'the authentic one has been taken away');
    assert.equal(wordsMayChange('topic_phrases', row({ phrase_ja: '甲', phrase_en: 'a', wording: 'phrase.ja=authentic; phrase.en=draft' }), 'phrase', 'en'), false);
    const both = rewordedRow('engagements', before, [{ text: 'title', language: 'en', words: 'Talks', standing: 'approved' }, { text: 'title', language: 'fr', words: 'Pourparlers', standing: 'authentic' }], 'CA:x');
    assert.ok('row' in both);
    assert.deepEqual([wordingsOf(both.row, 'title').en, wordingsOf(both.row, 'title').fr.standing], [{ standing: 'approved', from: 'fr', by: 'CA:x' }, 'authentic'], 'which language is authentic is turned round in one step');
  });

  test('the source is an authentic language, and stays the one it was made from', () => {
    const treaty = row({ text_en: 'a', text_fr: 'b', text_ja: 'c', wording: 'text.en=authentic; text.fr=authentic; text.ja=draft fr:0000000000000000' });
    assert.deepEqual([sourceOf(treaty, 'text', 'ja'), sourceOf(treaty, 'text', 'en'), sourceOf(treaty, 'text')], ['fr', 'fr', 'en']);
    assert.equal(sourceOf(row({ text_ja: 'c' }), 'text', 'ja'), null);
  });

  test('what is to come stands first, the next day first, then what was, the last day first', () => {
    const days = [null, 5, 30, 10, 12, 20].map((day, at) => ({ day, at }));
    assert.deepEqual(inOrderOfNeed(days, 12).map(({ day }) => day), [12, 20, 30, 10, 5, null]);
  });
});

test('what comes back is taken only where its source still reads so, and by who may write it', () => {
  const before = row({ title_en: 'Talks  of 1997', title_fr: 'Pourparlers', wording: 'title.en=authentic; title.fr=draft', outcome_fr: 'x' });
  const asked = (over: Partial<Parameters<typeof outcomeOf>[0]>, into: Language = 'ja', writable = true, text = 'title') => outcomeOf({ source: 'Talks  of 1997', target: '協議', reviewed: false, problem: null, ...over }, { table: 'engagements', row: before, writable }, text, 'en', into);
  assert.equal(asked({}), 'new');
  assert.equal(asked({ source: 'Talks of\n1997' }), 'new', 'white space that a tool changed');
  assert.equal(asked({ source: 'Talks of 1998' }), 'changed');
  assert.equal(asked({ target: ' ' }), 'untranslated');
  assert.equal(asked({ problem: 'placeholder' }), 'unreadable');
  assert.equal(asked({ target: 'x'.repeat(100_001) }), 'unreadable');
  assert.equal(asked({ target: 'Autre' }, 'fr'), 'replacing');
  assert.equal(asked({ target: 'Pourparlers' }, 'fr'), 'same');
  assert.equal(asked({ target: 'Pourparlers', reviewed: true }, 'fr'), 'approvable');
  assert.equal(asked({}, 'ja', false), 'not-yours');
  assert.equal(asked({}, 'ja', true, 'outcome'), 'unknown', 'a source that there is not');
  const phrase = row({ phrase_ja: '甲', phrase_en: 'a', wording: 'phrase.ja=authentic; phrase.en=draft' });
  assert.equal(outcomeOf({ source: '甲', target: 'b', reviewed: false, problem: null }, { table: 'topic_phrases', row: phrase, writable: true }, 'phrase', 'ja', 'en'), 'authentic', 'what other rows name it by');
  assert.equal(outcomeOf({ source: 'a', target: 'b', reviewed: true, problem: null }, null, 'title', 'en', 'fr'), 'unknown');
});
