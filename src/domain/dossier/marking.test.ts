import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { audiences, type Audience } from '#domain/trust/reader.ts';
import { narrowest, upTo, widestAlike } from './marking.ts';

const audience = fc.constantFrom(...audiences);
const width = (each: Audience): number => audiences.indexOf(each);

test('parts roll up to the narrowest of them', () => {
  assert.equal(narrowest([]), 'public');
  fc.assert(fc.property(fc.array(audience, { minLength: 1 }), (some) => {
    const its = narrowest(some);
    assert.ok(some.includes(its));
    assert.ok(some.every((each) => width(its) <= width(each)));
  }));
});

test('a part is for nobody who would have been given another one', () => {
  fc.assert(fc.property(audience, fc.array(fc.constantFrom('x', 'y', null), { minLength: 3, maxLength: 3 }), (own, given) => {
    const made = new Map(upTo(own).map((each, at) => [each, at === 0 ? 'x' : (given[at] ?? null)]));
    const its = widestAlike(made, own);
    assert.equal(made.get(its), 'x');
    assert.ok(upTo(own).filter((each) => width(each) > width(its)).every((each) => made.get(each) !== 'x'));
  }));
});

test('what a narrower row only counts in carries its marking', () => {
  assert.equal(widestAlike(new Map([['national', '3 late'], ['shared', '2 late'], ['public', '2 late']]), 'national'), 'national');
  assert.equal(widestAlike(new Map([['national', '2 late'], ['shared', '2 late'], ['public', null]]), 'national'), 'shared');
});
