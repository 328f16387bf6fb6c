import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { sectionNames } from './document.ts';
import { draftIn, edited, freshDraft, isWritten, writtenBlocks, type Draft } from './draft.ts';

const fresh = freshDraft('fr', 'letter');

test('a draft is read as it was kept', () => {
  const draft: Draft = {
    ...fresh, language: 'ja', audience: 'shared', sections: fresh.sections.toReversed().map((each) => ({ ...each, before: 'a', treatment: 'instead', instead: 'b' })),
    slots: { ...fresh.slots, press: 'We agreed.' }, lines: { 'ST-B1': { raise: 'r', respond: 's', background: 't' }, 'constructor': { raise: 'u', respond: '', background: '' } },
  };
  assert.deepEqual(draftIn(JSON.stringify(draft), fresh), draft);
});

test('whatever stands in its place, a draft has each section once', () => {
  const json = fc.oneof(fc.json(), fc.json().map((each) => `{"sections":[{"name":"agenda"},{"name":"agenda"},${each}],"slots":${each},"lines":{"x":${each}}}`), fc.string());
  fc.assert(fc.property(json, (content) => {
    const { sections, slots, language } = draftIn(content, fresh);
    assert.deepEqual(sections.map(({ name }) => name).toSorted(), [...sectionNames].toSorted());
    assert.ok(['en', 'fr', 'ja'].includes(language));
    assert.ok(Object.values(slots).every((text) => typeof text === 'string'));
  }));
  assert.deepEqual(draftIn(null, fresh), fresh);
});

test('what is written becomes paragraphs and points', () => {
  assert.deepEqual(writtenBlocks('One.\r\n\r\n- two\n○ 三\nFour'), [
    { kind: 'text', line: [{ text: 'One.' }] },
    { kind: 'list', items: [{ key: 'two', line: [{ text: 'two' }] }, { key: '三', line: [{ text: '三' }] }] },
    { kind: 'text', line: [{ text: 'Four' }] },
  ]);
  assert.deepEqual(writtenBlocks(' \n '), []);
});

test('a section is as it is built, or what the officer wrote, or not there', () => {
  const built = [{ kind: 'text', line: [{ text: 'fact' }] }] as const;
  const section = { name: 'agenda', treatment: 'built', before: 'x', after: 'y', instead: 'z' } as const;
  const said = (treatment: 'built' | 'instead' | 'out') => edited(built, { ...section, treatment })?.map((block) => (block.kind === 'text' ? block.line[0]?.text : ''));
  assert.deepEqual(said('built'), ['x', 'fact', 'y']);
  assert.deepEqual(said('instead'), ['x', 'z', 'y']);
  assert.equal(said('out'), undefined);
});

test('only what an officer wrote makes a section written', () => {
  const [scenario, agenda] = [fresh.sections[0], fresh.sections[1]] as [(typeof fresh.sections)[number], (typeof fresh.sections)[number]];
  assert.equal(isWritten(fresh, scenario), false);
  assert.equal(isWritten({ ...fresh, slots: { ...fresh.slots, press: 'x' } }, scenario), true);
  assert.equal(isWritten({ ...fresh, slots: { ...fresh.slots, press: 'x' } }, agenda), false);
  assert.equal(isWritten(fresh, { ...agenda, instead: 'x' }), false, 'it does not stand in the book');
  assert.equal(isWritten(fresh, { ...agenda, after: 'x' }), true);
});
