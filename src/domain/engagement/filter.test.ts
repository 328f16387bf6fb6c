import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { dayOf } from '#domain/date/day.ts';
import { filterFrom } from './filter.ts';

const from = (query: string) => filterFrom(new URLSearchParams(query));

test('an address that asks for nothing asks for everything, newest first', () => {
  assert.deepEqual(from(''), { from: null, to: null, fiscal: null, kind: null, level: null, track: null, stage: null, host: null, party: null, series: null, topic: null, rank: null, text: null, sort: 'newest', page: 1 });
});

test('what is asked for is read', () => {
  const filter = from('from=1988&to=1996&kind=ship-visit&level=bilateral&track=1.5&host=JP&party=CA&series=SS-10&topic=ST-B1&rank=minister&q=navire&sort=oldest&page=3');
  assert.deepEqual([filter.from, filter.to], [dayOf('1988-01-01'), dayOf('1996-12-31')]);
  assert.deepEqual([filter.kind, filter.track, filter.host, filter.party, filter.rank, filter.sort, filter.page], ['ship-visit', '1.5', 'JP', 'CA', 'minister', 'oldest', 3]);
});

test('a fiscal year bounds the days by April and March, together with the years asked for', () => {
  assert.deepEqual([from('fiscal=2026').from, from('fiscal=2026').to, from('fiscal=2026').fiscal], [dayOf('2026-04-01'), dayOf('2027-03-31'), 2026]);
  assert.deepEqual([from('fiscal=2026&from=2027').from, from('fiscal=2026&to=2026').to], [dayOf('2027-01-01'), dayOf('2026-12-31')]);
});

test('what is no such value is left out: any address gives a list', () => {
  const filter = from('from=88&to=x&kind=party&level=local&track=3&host=japan&rank=expert&sort=random&page=-1');
  assert.deepEqual(filter, from(''));
  fc.assert(fc.property(fc.dictionary(fc.constantFrom('from', 'to', 'kind', 'page', 'rank', 'sort', 'q', 'series'), fc.string()), (query) => {
    const { page } = filterFrom(new URLSearchParams(query));
    return Number.isInteger(page) && page >= 1;
  }));
});
