import type { Book } from '#domain/dossier/document.ts';
import { freshDraft } from '#domain/dossier/draft.ts';
import { contentText, digestOfContent } from '#capabilities/dossier/edition-content.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { RecordTableName } from '#domain/record/tables.ts';
import type { Group } from './canaries.ts';

type Cells = Readonly<Record<string, string | null>>;

/** Ids of what everybody reads, which hidden rows speak of. */
const public_ = {
  ca: { series: ['SS-04', 'SS-02a', 'SS-03', 'SS-20'], engagement: 'ME-002', office: 'CA-PM', commitment: 'SC-0.1', topic: 'ST-B1', phrase: 'peacekeeping' },
  aj: { series: ['CS-01', 'CS-05', 'CS-02', 'CS-03'], engagement: 'CE-001', office: 'JP-PM', commitment: 'SC-0.1', topic: 'ST-B1', phrase: 'defence forces' },
};
export const publicIds = (group: Group): (typeof public_)['ca'] => public_[group === 'aj' ? 'aj' : 'ca'];

/** What makes the rows of a table count: dates, codes and links by which hidden rows would change what rules find of public ones. */
export function telling(table: RecordTableName, group: Group, rows: readonly RecordRow[]): RecordRow[] {
  const [first, second] = rows as [RecordRow, RecordRow];
  const known = publicIds(group);
  const its = (other: string, number = 1): string => `ZQ${group}${other}-${number}`.toUpperCase();
  const both = (cells: Cells, others: Cells = cells): RecordRow[] => [{ ...first, ...cells }, { ...second, ...others }];
  const [a, b] = group === 'aj' ? ['AU', 'JP'] : ['CA', 'JP'];
  switch (table) {
    case 'relationships':
      return [{ ...first, id: `zq${group}-is`, party_a: 'IS', party_b: 'JP', relationship: group === 'aj' || group === 'cj' ? (first['relationship'] ?? null) : `zq${group}-is` }];
    case 'offices': return both({ country: a, rank: 'minister', counterpart: known.office }, { country: b, rank: 'prime-minister', counterpart: its('offices') });
    case 'terms':
      return both({ country: 'CA', office: 'CA-PM', start_edtf: '2025-12-30', acting: 'yes' }, { country: 'JP', office: its('offices'), end_edtf: '2026-02-20', source_kind: 'dataset', confidence: 'low' });
    case 'topics': return both({ parent: known.topic, level: 'bilateral', kind: 'theme' }, { parent: its('topics'), level: 'global', kind: 'level' });
    case 'topic_phrases': return both({ topics: its('topics') }, { phrase_en: known.phrase, topics: its('topics') });
    case 'series':
      return both(
        { level: 'bilateral', track: '1', kind: 'officials', rank: 'minister', joint: 'yes', cadence: 'P1Y', hosting: 'alternating', stated_regularity: 'regular', stated_on: '1997-03', stated_period_edtf: '1980/1997', since_edtf: '1985' },
        { level: 'regional', track: '1.5', kind: 'staff-talks', cadence: 'P2Y', hosting: 'to-b', suspended: 'yes' });
    case 'series_links': return both({ series: known.series[0] ?? null, counts: its('series'), where: 'all' }, { series: its('series'), counts: known.series[1] ?? null, where: 'all' });
    case 'engagements': return engagements(first, second, known, its, group);
    case 'organisations': return both({ country: a, type: 'ministry', counterpart: its('organisations', 2) }, { country: b, type: 'ministry', parent: its('organisations'), counterpart: 'SO-CA-PM', counterpart_basis: 'stated' });
    // A hidden name by which what everybody reads would be called today, and one of what is hidden itself.
    case 'organisation_names': return both({ organisation: 'SO-JP-JDA', since_edtf: '2025-01-15' }, { organisation: its('organisations'), until_edtf: '2026-01-15' });
    case 'instruments': return both({ kind: 'treaty', side: 'both', framework: 'yes' }, { kind: 'law', side: b, until_edtf: '2026-01-15' });
    case 'constraints': return both({ side: a, limits: 'limits agreements', status_1997: 'in force' }, { side: b, until_edtf: '2026-01-15' });
    case 'commitments': return both({ parent: known.commitment, kind: 'commitment', test: 'evidence', series: known.series[0] ?? null, topics: known.topic }, { kind: 'recommendation', test: 'group' }).concat({
      // Promised at a meeting that everybody reads, and late.
      ...second, id: its('commitments', 3), kind: 'commitment', engagement: known.engagement, series: known.series[0] ?? null, topics: known.topic, state: 'open', made_edtf: '2025-06-03', due_edtf: '2025-12-12', recommendation: null,
    });
    case 'statements': return both({ computable: 'yes', supporting: `SE-001; ${its('engagements')}` }, { parent: 'SF-1', computable: 'partly', against: known.series[0] ?? null });
    case 'evidence': return both({ commitment: known.commitment, record: its('instruments'), bearing: 'fulfils' }, { commitment: 'SC-1.1', record: known.engagement, bearing: 'fulfils' });
    case 'absences': return both({ series: known.series[0] ?? null, when_edtf: '2025-06-03' }, { series: known.series[2] ?? null });
    case 'corroborations': return both({ record: known.engagement }, { record: its('engagements') });
    case 'gatherings': return both({ occasion: 'G7', when_edtf: '2026-02-10/2026-02-12', country: 'FR' }, { occasion: 'APEC', country: 'PE' });
    case 'goals': return both({ parent: null, horizon: 'immediate' }, { parent: its('goals'), horizon: 'longer-term' });
    case 'initiatives': return both({ goal: its('goals'), topics: known.topic, series: known.series[0] ?? null, horizon: 'immediate', status: 'under-way', start_edtf: '2025-01', due_edtf: '2026-02-20' }, { topics: its('topics'), horizon: 'longer-term', status: 'proposed' });
    case 'priority_rounds': return both({ opened_edtf: '2026-01-15', closes_edtf: '2026-02-15', state: 'open' }, { opened_edtf: '2024-01-15', state: 'agreed', until_edtf: '2027-01-15' });
    case 'topic_scores': return both({ round: its('priorityrounds'), side: b, topic: known.topic, score: '5' }, { round: its('priorityrounds', 2), side: a, topic: its('topics'), score: '1' });
    case 'submissions': return both({ round: its('priorityrounds'), side: b, on_edtf: '2026-02-01' }, { round: its('priorityrounds', 2), side: a, on_edtf: '2024-02-01' });
    case 'assents': return both({ round: its('priorityrounds', 2), side: a, topics: known.topic, until_edtf: '2027-01-15', on_edtf: '2024-02-10' }, { round: its('priorityrounds'), side: b, topics: its('topics'), until_edtf: '2026-01-15', on_edtf: '2026-02-10' });
    case 'priorities': return both({ round: its('priorityrounds', 2), topic: known.topic, position: '1', until_edtf: '2027-01-15' }, { topic: its('topics'), position: '2', until_edtf: '2026-01-15' });
    case 'delegates': return both({ engagement: known.engagement, side: a, head: 'yes', rank: 'minister', position: '1' }, { engagement: its('engagements'), side: b, head: 'yes', rank: 'director' });
    case 'subgroups': return both({ series: known.series[0] ?? null, since_edtf: '2025-01' }, { series: its('series') });
    case 'agenda_items': return both({ engagement: known.engagement, part: '1', position: '1', topics: known.topic, desired: 'decide' }, { engagement: its('engagements'), subgroup: its('subgroups') });
    case 'discussions': return both({ engagement: known.engagement, kind: 'agreed', agreed_a: '2026-02-01' }, { engagement: its('engagements'), kind: 'one-sided' });
    // One bears the name of a place that everybody reads: it must not be told in its stead.
    case 'places': return both({ name_en: 'Tokyo', name_ja: null });
    case 'holidays': return both({ country: a, on_edtf: '2026-06-09' }, { country: b, on_edtf: '2026-06-10' });
    case 'books': return both({ engagement: known.engagement, language: 'en', state: 'draft', edition: null }, { engagement: known.engagement, language: 'ja', state: 'frozen', edition: '1', frozen_edtf: '2026-02-01', ...edition(second['note'] ?? '') });
    case 'invitees': {
      const asked = { name: `Secret zq${group}inviteesname of Zürich`, address: `zq${group}inviteesaddress@example.org`, language: 'ja', method: 'request', sequence: '0', told_version: '1' };
      return both({ ...asked, engagement: known.engagement, side: a }, { ...asked, engagement: its('engagements'), side: b });
    }
    // A hidden term that would find what everybody reads under a word of its own, and one that gives a word of everybody another meaning.
    case 'terms_of_art': return both({ kind: 'activity', label_en: 'peacekeeping', label_fr: `zq${group}termsofartlabelfr`, variants_en: `zq${group}termsofartvariantsen` }, { kind: 'concept', label_ja: '首脳会談' });
    // Of a concept of everybody's: another understanding, and another relation.
    case 'concept_usages': return both({ concept: 'TA-001', side: a }, { concept: its('termsofart'), side: 'both' });
    case 'concept_relations': return both({ concept: 'TA-001', kind: 'related', other: its('termsofart') }, { concept: its('termsofart'), kind: 'broader', other: 'TA-001' });
    case 'facts': return both({ side: a, kind: 'status' }, { side: 'both', kind: 'interest' });
  }
}

/** What a frozen edition that can be downloaded holds. */
function edition(text: string): Cells {
  const book: Book = {
    title: text, under: [text], language: 'ja', paper: 'a4', day: '2026-02-01', audience: 'national', owner: null, marking: text, mark: 'MARK', words: { contents: '目次', page: '', of: '/', room: '記入欄', product: 'Entente' },
    sections: [{ name: 'scenario', heading: text, audience: 'national', marking: text, blocks: [{ kind: 'text', line: [{ text, lang: 'en' }] }] }],
  };
  const content = contentText({ book, draft: freshDraft('ja', 'a4') });
  return { title: text, content, digest: digestOfContent(content) };
}

function engagements(first: RecordRow, second: RecordRow, known: ReturnType<typeof publicIds>, its: (table: string, number?: number) => string, group: Group): RecordRow[] {
  const held = { stage: 'held', level: 'bilateral', track: '1', kind: 'officials', occasion: null, host_country: 'JP', rank_a: 'minister', rank_b: 'vice-minister' };
  const as = (number: number, cells: Cells): RecordRow => ({ ...second, ...held, ...cells, id: its('engagements', number) });
  return [
    { ...first, ...held, series: its('series'), topics: `${its('topics')}; ${known.phrase}`, host_country: 'CA' },
    // Rounds that would make public series be on time, or planned, or hosted by the other side.
    ...known.series.map((series, at) => as(at + 2, { series, start_edtf: `2026-02-1${at}`, topics: known.phrase })),
    as(6, { series: known.series[0] ?? null, stage: 'planned', start_edtf: '2026-06-09' }),
    // Before everything else on record, and far after it.
    as(7, { start_edtf: '1931-05-06', kind: 'exercise', level: 'global', track: '2', host_country: 'IS', rank_a: 'prime-minister', rank_b: 'prime-minister' }),
    as(8, { start_edtf: '2031-05-06', stage: 'proposed', kind: 'agreement', context: 'yes' }),
    as(9, { start_edtf: '199X', kind: 'visit', count_only: 'yes', series: known.series[3] ?? null }),
    as(10, { start_edtf: '2026-02-10', end_edtf: '2026-02-12', occasion: 'G7', kind: 'summit', series: group === 'aj' ? 'CS-01' : 'SS-01a', rank_a: 'prime-minister', rank_b: 'prime-minister' }),
    // Its day has passed, and nobody said what became of it.
    as(11, { series: known.series[0] ?? null, stage: 'confirmed', start_edtf: '2026-01-15' }),
    // So many that a list has more pages.
    ...Array.from({ length: 61 }, (_, at) => as(at + 20, { start_edtf: `20${String(10 + (at % 14))}-0${1 + (at % 9)}-1${at % 10}`, kind: at % 2 ? 'ministerial' : 'exercise', topics: known.phrase })),
  ];
}
