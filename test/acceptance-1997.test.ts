/** The computed assessment of 1997 against what the study itself found, row by row of record/study/statements.csv. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { shippedRows, type ShippedRecord } from '#capabilities/record/shipped-record.ts';
import { assess, type Assessment } from '#domain/assessment/assess.ts';
import type { Finding } from '#domain/assessment/finding.ts';
import { recordOf, type RowsByTable } from '#domain/assessment/record-of.ts';
import type { Relationship, RelationshipRecord } from '#domain/assessment/record.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { on } from './support/made-series.ts';

type Row = Record<string, string>;
const csv = (path: string): Row[] => parse(readFileSync(new URL(`../record/${path}`, import.meta.url)), { columns: true, bom: true }) as Row[];
const statements = csv('study/statements.csv');
const engagements = new Map(csv('study/engagements.csv').map((row) => [row['id'] ?? '', row]));

const relationships = { 'ca-jp': { id: 'ca-jp', a: 'CA', b: 'JP' }, 'au-jp': { id: 'au-jp', a: 'AU', b: 'JP' } } as const satisfies Record<string, Relationship>;

function rowsOf(shipped: ShippedRecord, relationship: string): RowsByTable {
  return Object.fromEntries(shippedRows(shipped).map(({ table, rows }) => [table.name, rows.filter((row) => row['relationship'] === relationship)]));
}

const recordIn = (shipped: ShippedRecord, relationship: keyof typeof relationships): RelationshipRecord => recordOf(relationships[relationship], rowsOf(shipped, relationship));

const asOf1997 = on('1997-03-31');
const today = on('2026-11-25');
const in1997 = assess(recordIn('study', 'ca-jp'), asOf1997);

function findingOf(study: string, { findings }: Assessment = in1997): Finding {
  const answers = findings.filter((finding) => finding.study === study);
  assert.equal(answers.length, 1, `${study} is answered ${answers.length} times`);
  return answers[0] as Finding;
}

const figure = (finding: Finding, name: keyof Finding['figures']): number => {
  const value = finding.figures[name];
  assert.equal(typeof value, 'number', `${finding.study} ${name}`);
  return value as number;
};

/** What the words of the column "expected" demand of a computable finding. Words that nobody has thought of are a failure. */
const demands: readonly (readonly [words: RegExp, demand: (finding: Finding, parts: readonly string[]) => void])[] = [
  [/^below (?:reference|comparison)$/, (finding) => {
    assert.equal(finding.verdict, 'not-computable');
    assert.ok(finding.missing.includes('reference-relationship'));
  }],
  [/^true(?: \(no(?:ne| framework)\))?(?:; exception ([A-Z]+-\w+))?$/, (finding, [exception]) => {
    assert.equal(finding.verdict, 'yes');
    if (exception) assert.deepEqual(finding.exceptions, [exception]);
  }],
  [/^low$/, (finding) => assert.equal(finding.verdict, 'yes')],
  [/^CDS\/CJSC (\d+):(\d+)$/, (finding, [more, less]) => {
    assert.equal(finding.verdict, 'yes');
    assert.deepEqual([figure(finding, 'toA'), figure(finding, 'toB')], [Number(more), Number(less)]);
  }],
  [/^(CA|JP)>0, (?:CA|JP)=0$/, (finding, [has]) => {
    assert.equal(finding.verdict, 'yes');
    assert.ok(figure(finding, has === 'CA' ? 'inA' : 'inB') > 0);
    assert.equal(figure(finding, has === 'CA' ? 'inB' : 'inA'), 0);
  }],
  [/^(\d+) in (\d+) years$/, (finding, [meetings, years]) => {
    assert.equal(finding.verdict, 'yes');
    assert.deepEqual([figure(finding, 'meetings'), figure(finding, 'years')], [Number(meetings), Number(years)]);
  }],
  // The study's own claim, "regular and biennial", is what its dates contradict.
  [/^\d{4}-\d{4} = (\d+) y; \d{4}-\d{4} = (\d+) y$/, (finding, gaps) => {
    assert.equal(finding.verdict, 'no');
    assert.deepEqual(finding.figures.gapsInYears, gaps.map(Number));
  }],
];

test('the shipped statements are those of the study, and each is answered once', () => {
  assert.equal(statements.length, 35);
  assert.deepEqual(statements.reduce<Record<string, number>>((counts, row) => ({ ...counts, [row['computable'] ?? '']: (counts[row['computable'] ?? ''] ?? 0) + 1 }), {}), { yes: 16, partly: 14, no: 5 });
  const answered = in1997.findings.flatMap(({ study }) => study ?? []);
  assert.deepEqual(answered, statements.map(({ id }) => id));
});

for (const { id = '', computable, expected = '', text_en: text } of statements) {
  test(`${id} (${computable}): ${text}`, () => {
    const finding = findingOf(id);
    if (computable === 'yes') {
      const found = demands.map(([words, demand]) => [words.exec(expected), demand] as const).filter(([parts]) => parts !== null);
      assert.equal(found.length, 1, `no rule for "${expected}"`);
      for (const [parts, demand] of found) demand(finding, (parts ?? []).slice(1));
    } else if (computable === 'partly') {
      assert.notEqual(finding.verdict, 'no');
      assert.ok(finding.missing.length > 0, 'says nothing of what is missing');
    } else {
      assert.equal(finding.verdict, 'not-computable');
      assert.deepEqual(finding.missing, ['judgement']);
    }
  });
}

test('not computable says what is missing, computable shows figures', () => {
  for (const { id, verdict, missing, figures } of in1997.findings) {
    if (verdict === 'not-computable') assert.ok(missing.length > 0, id);
    else assert.ok(Object.keys(figures).length > 0, id);
  }
});

test('the basis says whether dates or a document speak', () => {
  const basisOf = (ids: readonly string[]): string[] => ids.map((id) => `${id} ${findingOf(id).basis}`);
  assert.deepEqual(basisOf(['SF-12', 'SF-17', 'SF-17a', 'SF-19', 'SF-20', 'SF-20a', 'SF-22']), ['SF-12 statement', 'SF-17 statement', 'SF-17a statement', 'SF-19 statement', 'SF-20 statement', 'SF-20a statement', 'SF-22 statement']);
  assert.deepEqual(basisOf(['SF-4', 'SF-8', 'SF-10', 'SF-11', 'SF-21']), ['SF-4 both', 'SF-8 both', 'SF-10 both', 'SF-11 both', 'SF-21 both']);
  assert.deepEqual(basisOf(['SF-6', 'SF-13', 'SF-18', 'SF-23', 'SF-25']), ['SF-6 record', 'SF-13 record', 'SF-18 record', 'SF-23 record', 'SF-25 record']);
  // What is affirmed with no dated contact, text or organisation behind it can only rest on what a document states.
  for (const { id, verdict, evidence, basis, study } of in1997.findings) {
    if (study !== null && verdict === 'yes' && evidence.length > 0 && evidence.every((each) => /^S[SK]-/.test(each))) assert.notEqual(basis, 'record', id);
  }
});

test('SF-13: the chiefs of defence, two visits to Ottawa and none to Tokyo', () => {
  const finding = findingOf('SF-13');
  assert.deepEqual([finding.figures.toA, finding.figures.toB, finding.figures.balance], [2, 0, 1]);
  assert.deepEqual(finding.evidence, ['SS-06', 'SE-020', 'SE-021']);
  for (const id of ['SE-020', 'SE-021']) assert.deepEqual([engagements.get(id)?.['host_country'], engagements.get(id)?.['rank_a']], ['CA', 'chief-of-defence']);
});

test('SF-23: two meetings of defence ministers, in 1991 and 1996', () => {
  const finding = findingOf('SF-23');
  assert.deepEqual(finding.evidence, ['SS-03', 'SE-005', 'SE-006']);
  assert.deepEqual(finding.evidence.slice(1).map((id) => engagements.get(id)?.['start_edtf']), ['1991', '1996']);
  assert.equal(figure(finding, 'perYear'), 2 / 9);
  // The study counts from 1988: SS-03 has no other meeting of the kind in its record.
  assert.deepEqual([...engagements.values()].filter((row) => row['series'] === 'SS-03').map((row) => row['id']), ['SE-005', 'SE-006']);
});

test('SF-25: six years and two years, of which only the dates of the record are the measure', () => {
  const finding = findingOf('SF-25');
  const visits = [...engagements.values()].filter((row) => row['series'] === 'SS-10');
  assert.deepEqual(finding.evidence, ['SS-10', ...visits.map((row) => row['id'])]);
  const years = visits.map((row) => Number(row['start_edtf']));
  assert.deepEqual(years, [1988, 1994, 1996]);
  const day = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / 86_400_000;
  const gaps = years.slice(1).map((year, at) => [day(year, 1, 1) - day(years[at] as number, 12, 31), day(year, 12, 31) - day(years[at] as number, 1, 1)]);
  const { history } = in1997.series.find(({ series }) => series.id === 'SS-10') as Assessment['series'][number];
  assert.deepEqual(history.gaps.map(({ shortest, longest }) => [shortest, longest]), gaps);
  assert.deepEqual(finding.figures.gapsInYears, [6, 2]);
  assert.deepEqual([figure(finding, 'missed'), figure(finding, 'holdsFrom')], [2, 1994]);
  // Two periods surely went by without a visit before 1994; nothing is sure to have been missed since.
  assert.deepEqual(history.gaps.map(({ missed }) => missed), [2, 0]);
});

test('SF-18: organisations without a counterpart, counted in the file', () => {
  const own = csv('study/organisations.csv').filter((row) => row['country'] === 'CA' || row['country'] === 'JP');
  const finding = findingOf('SF-18');
  assert.equal(figure(finding, 'unpaired'), own.filter((row) => row['counterpart'] === '').length);
  assert.equal(figure(finding, 'asymmetric'), own.filter((row) => row['counterpart'] !== '' && row['asymmetry_en'] !== '').length);
  const typed = (type: string, country: string): number => own.filter((row) => row['type'] === type && row['country'] === country).length;
  assert.deepEqual(findingOf('SF-18a').figures, { inA: typed('think-tank', 'CA'), inB: typed('think-tank', 'JP') });
  assert.deepEqual(findingOf('SF-18b').figures, { inA: typed('university-institute', 'CA'), inB: typed('university-institute', 'JP') });
});

test('a claim that the dates contradict is itself a finding, and the promises of 1997 are not yet broken', () => {
  const contradicted = in1997.findings.find(({ id }) => id === 'claim-contradicted');
  assert.deepEqual([contradicted?.verdict, contradicted?.evidence], ['yes', ['SS-10', 'SE-017', 'SE-018', 'SE-019']]);
  assert.ok(in1997.commitments.length > 0);
  assert.deepEqual(in1997.commitments.filter(({ verdict }) => verdict === 'met').map(({ id }) => id), []);
});

test('later rows, in whatever order, do not change the assessment of 1997', () => {
  const study = rowsOf('study', 'ca-jp');
  const after = (row: RecordRow): boolean => Number(row['start_edtf']?.slice(0, 4)) >= 1998 && row['start_edtf']?.includes('~') === false;
  const later = rowsOf('canada-japan', 'ca-jp').engagements?.filter(after) ?? [];
  assert.ok(later.length > 50);
  const plain = ({ findings, commitments }: Assessment) => JSON.stringify({ findings, commitments });
  fc.assert(fc.property(fc.shuffledSubarray(later), fc.nat(), (some, turn) => {
    const own = study.engagements ?? [];
    const turned = [...own.slice(turn % own.length), ...some, ...own.slice(0, turn % own.length)];
    assert.equal(plain(assess(recordOf(relationships['ca-jp'], { ...study, engagements: turned }), asOf1997)), plain(in1997));
  }), { numRuns: 20 });
});

const nowAlone = assess(recordIn('canada-japan', 'ca-jp'), today);
const now = assess(recordIn('canada-japan', 'ca-jp'), today, recordIn('canada-japan', 'au-jp'));

test('SF-1 and SF-5 become computable beside another relationship, over the years of both', () => {
  for (const study of ['SF-1', 'SF-5']) {
    const alone = findingOf(study, nowAlone);
    assert.deepEqual([alone.verdict, alone.missing], ['not-computable', ['reference-relationship']]);
    const beside = findingOf(study, now);
    assert.notEqual(beside.verdict, 'not-computable');
    assert.ok(!beside.missing.includes('reference-relationship'));
  }
  const { figures, verdict } = findingOf('SF-1', now);
  const [ratio, from, to] = [figures.ratio, figures.ratioFrom, figures.ratioTo] as [number, number, number];
  assert.ok(from < ratio && ratio < to);
  assert.equal(verdict, to < 1 ? 'yes' : from > 1 ? 'no' : 'undetermined');
  assert.ok(Math.abs(ratio - (figures.perYear as number) / (figures.referencePerYear as number)) < 1e-12);
  assert.equal(figures.years, (figures.lastYear as number) - (figures.firstYear as number) + 1);
  // The first row of the comparison record is of 2007; 2026 is not over.
  assert.ok((figures.firstYear as number) >= 2007 && (figures.lastYear as number) <= 2025);
});

test('in 1997 the comparison record, which begins in 2007, is of no help', () => {
  const beside = assess(recordIn('study', 'ca-jp'), asOf1997, recordIn('canada-japan', 'au-jp'));
  for (const study of ['SF-1', 'SF-5']) assert.deepEqual([findingOf(study, beside).verdict, findingOf(study, beside).missing], ['not-computable', ['reference-relationship']]);
});

const assessed: readonly (readonly [string, ShippedRecord, Assessment])[] = [['1997', 'study', in1997], ['today', 'canada-japan', now], ['today alone', 'canada-japan', nowAlone]];

for (const [when, shipped, { findings, commitments }] of assessed) {
  test(`every record that a finding or a verdict names exists (${when})`, () => {
    const known = new Set(shippedRows(shipped).flatMap(({ rows }) => rows.map(({ id }) => id)));
    const named = [...findings.flatMap((each) => [...each.evidence, ...each.exceptions]), ...commitments.flatMap(({ evidence }) => evidence)];
    assert.ok(named.length > 50);
    assert.deepEqual(named.filter((id) => !known.has(id)), []);
  });

  test(`no record is named twice by one finding or verdict (${when})`, () => {
    const twice = [...findings, ...commitments].filter(({ evidence }) => new Set(evidence).size < evidence.length);
    assert.deepEqual(twice.map(({ id }) => id), []);
  });

  test(`no figure without a link to its records (${when})`, () => {
    const unlinked = findings.filter(({ figures, evidence, exceptions }) => evidence.length + exceptions.length === 0 && Object.values(figures).some((value) => typeof value === 'number' && value !== 0));
    assert.deepEqual(unlinked.map(({ id }) => id), []);
  });

  test(`a group whose parts cannot all be judged says what is missing (${when})`, () => {
    const verdicts = new Map(commitments.map((each) => [each.id, each]));
    const silent = commitments.filter(({ missing, evidence }) => missing.length === 0 && evidence.some((part) => verdicts.get(part)?.verdict === 'not-computable'));
    assert.deepEqual(silent.map(({ id }) => id), []);
  });

  test(`what was met says since when, and what was judged says by which records (${when})`, () => {
    const known = new Set(findings.map(({ id }) => id));
    assert.equal(known.size, findings.length);
    for (const { id, verdict, since, evidence } of commitments) {
      if (verdict === 'met' || verdict === 'partly') assert.ok(evidence.length > 0, id);
      if (verdict === 'met') assert.ok(since !== null, id);
    }
  });
}
