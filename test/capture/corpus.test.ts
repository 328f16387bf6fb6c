import assert from 'node:assert/strict';
import test from 'node:test';
import { proposalFrom, type Proposal } from '#domain/capture/proposal.ts';
import { languages } from '#platform/words/languages.ts';
import { corpus, type Specimen } from './corpus.ts';
import { knownRecord } from './known-record.ts';

const fieldsOf = ({ when, kind, place, series, level, track, round, headA, headB }: Proposal): Readonly<Record<string, string>> => ({
  date: when ? [when.value.start, when.value.end ?? ''].join('/') : '', kind: kind?.value ?? '', place: place?.value.name ?? '', host: place?.value.country ?? '',
  series: series?.value ?? '', level: level?.value ?? '', track: track?.value ?? '', round: String(round?.value ?? ''), a: headA?.value.person ?? '', b: headB?.value.person ?? '',
});

const measured = ['date', 'kind', 'place', 'host', 'series', 'level', 'track', 'round', 'a', 'b'] as const;

const wanted = ({ expected }: Specimen, field: string): string | undefined =>
  field === 'date' ? (expected['start'] === undefined ? undefined : expected['start'] === '' ? '' : `${expected['start']}/${expected['end'] ?? ''}`) : field === 'host' ? (expected['place'] === undefined ? undefined : (expected['host'] ?? '')) : expected[field];

const specimens = corpus();
const known = knownRecord();
const read = specimens.map((specimen) => ({ specimen, fields: fieldsOf(proposalFrom(specimen.text, known)) }));

interface Count { right: number; wrong: number; empty: number }

const counted = (language: string, field: string): Count => {
  const count: Count = { right: 0, wrong: 0, empty: 0 };
  for (const { specimen, fields } of read) {
    const want = wanted(specimen, field);
    if (specimen.language !== language || want === undefined) continue;
    const got = fields[field] as string;
    count[got === want ? 'right' : got === '' ? 'empty' : 'wrong'] += 1;
  }
  return count;
};

test('the corpus is wide: twenty texts and more in each language', () => {
  for (const language of languages) assert.ok(specimens.filter((each) => each.language === language).length >= 20, language);
  assert.ok(specimens.length >= 66, `${specimens.length} texts`);
});

test('fields are right, or left empty', (context) => {
  const total = { right: 0, wrong: 0, empty: 0 };
  for (const field of measured) {
    for (const language of languages) {
      const { right, wrong, empty } = counted(language, field);
      const all = right + wrong + empty;
      context.diagnostic(`${field.padEnd(7)} ${language}: N ${String(all).padStart(3)}, right ${String(right).padStart(3)}, wrong ${wrong}, empty ${empty}`);
      total.right += right;
      total.wrong += wrong;
      total.empty += empty;
      const share = { date: 0.95, kind: 0.9, place: 0.9, host: 0.9, series: 0.9 }[field as string];
      if (share !== undefined) assert.ok(right >= share * all, `${field} ${language}: ${right} of ${all}\n${missed(language, field)}`);
    }
  }
  context.diagnostic(`all fields: right ${total.right}, wrong ${total.wrong}, empty ${total.empty}`);
  assert.ok(total.wrong <= 0.03 * (total.right + total.wrong + total.empty), `${total.wrong} wrong`);
});

const missed = (language: string, field: string): string => read.filter(({ specimen, fields }) => specimen.language === language && wanted(specimen, field) !== undefined && wanted(specimen, field) !== fields[field])
  .map(({ specimen, fields }) => `  ${specimen.name}: ${wanted(specimen, field)} | ${fields[field]}`).join('\n');
