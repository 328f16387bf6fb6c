import assert from 'node:assert/strict';
import test from 'node:test';
import { wordingsOf } from '#domain/wording/wording.ts';
import { unsigned } from './unsigned.ts';

test('a file agrees to no minutes, and signs no translation for a post of the other side', () => {
  assert.deepEqual(unsigned('CA', { id: 'DN-1', text_en: 'Agreed.', agreed_a: '2026-11-20 sha256:0', agreed_b: '2026-11-20 sha256:0' }), { id: 'DN-1', text_en: 'Agreed.', agreed_a: null, agreed_b: null });
  const row = { id: 'X-1', title_en: 'Talks', title_fr: 'Pourparlers', title_ja: '協議', wording: 'title.en=authentic JP:desk-officer; title.fr=approved CA:desk-officer; title.ja=approved JP:desk-officer' };
  const { en, fr, ja } = wordingsOf(unsigned('CA', row), 'title');
  assert.deepEqual([en.standing, en.by, fr.standing, fr.by, ja.standing, ja.by], ['authentic', null, 'approved', 'CA:desk-officer', 'draft', null]);
  assert.equal(unsigned('CA', { id: 'X-1', title_en: 'Talks', wording: null })['wording'], null);
});
