import type { SeriesAssessment } from '#domain/assessment/ground.ts';
import type { Block, Line } from '#domain/dossier/document.ts';
import { findingsThatMatter } from '#domain/dossier/mattering.ts';
import { assessmentWords } from '#capabilities/assessment/assessment-words.ts';
import { findingWords } from '#capabilities/assessment/finding-words.ts';
import { seriesWords } from '#capabilities/series/series-words.ts';
import { boundsText, dayText, whenText } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { bracketed, numberText } from '#platform/words/words.ts';
import { bookWords } from './book-words.ts';
import { nameRun, plain, sideName, sidesInOrder, titleRun, type Telling } from './telling.ts';

/** The state of the relationship, as its page has it, with the findings that matter. */
export function assessmentSection(telling: Telling): readonly Block[] {
  const { language, material: { state } } = telling;
  const [words, own] = [assessmentWords[language].state, bookWords[language].assessment];
  const part = (title: string, block: Block | null, none: string): readonly Block[] => [{ kind: 'heading', level: 2, text: title }, block ?? { kind: 'text', line: plain(none) }];
  return [
    { kind: 'text', line: plain(own.summary(state.late.length, state.coming.length, state.changed.length)) },
    ...part(words.late, late(telling), own.lateNone),
    ...part(words.coming, coming(telling), own.comingNone),
    ...part(words.reciprocity, reciprocity(telling), own.reciprocityNone),
    ...part(own.findings, findings(telling), own.noFindings),
    { kind: 'text', tone: 'quiet', line: plain(own.coverage) },
  ];
}

const seriesLine = (telling: Telling, { series }: SeriesAssessment): Line => [nameRun(telling, 'series', 'name', series.id)];

function late(telling: Telling): Block | null {
  const { language, style, material: { state, asOf } } = telling;
  const words = assessmentWords[language].state;
  const { states } = domainWords[language];
  if (state.late.length === 0) return null;
  return {
    kind: 'table', name: words.late, head: [words.series, words.status, words.last, words.since, words.host], widths: [6, 3, 3, 3, 2],
    rows: state.late.map((each) => {
      const { timeliness: { state: standing, certain, atBest, last, overdueAfter }, hosts, series } = each;
      return { key: series.id, cells: [
        seriesLine(telling, each), plain(certain ? states[standing] : `${states[standing]} ${seriesWords[language].atBest(states[atBest])}`), plain(last ? whenText(style, last.when) : ''),
        plain(overdueAfter !== null && overdueAfter < asOf ? dayText(style, overdueAfter) : ''), plain(hosts.next ? sideName(telling, hosts.next) : '')] };
    }),
  };
}

function coming(telling: Telling): Block | null {
  const { language, style, material: { state, engagements } } = telling;
  const words = bookWords[language].assessment;
  if (state.coming.length === 0) return null;
  return { kind: 'list', items: state.coming.map(({ series, planned, window }) => {
    const row = planned && engagements.get(planned.id);
    const when = planned ? whenText(style, planned.when) : `${boundsText(style, window.opens, window.closes)}${bracketed(language, words.expected)}`;
    return { key: planned?.id ?? series.series.id, line: [{ text: `${when}${language === 'ja' ? '　' : ' · '}` }, ...(row ? [titleRun(telling, row)] : seriesLine(telling, series))] };
  }) };
}

function reciprocity(telling: Telling): Block | null {
  const { language, material: { state } } = telling;
  const words = assessmentWords[language].state;
  const sides = sidesInOrder(telling);
  if (state.reciprocity.length === 0) return null;
  return {
    kind: 'table', name: words.reciprocity, head: [words.series, ...sides.map((side) => sideName(telling, side)), words.host], widths: [8, 2, 2, 3],
    rows: state.reciprocity.map((each) => ({ key: each.series.id, cells: [seriesLine(telling, each), ...sides.map((side) => plain(numberText(language, each.hosts[side]))), plain(each.hosts.next ? sideName(telling, each.hosts.next) : '')] })),
  };
}

function findings(telling: Telling): Block | null {
  const { language, material } = telling;
  const words = bookWords[language].assessment;
  const { verdicts } = domainWords[language];
  const titles = findingWords[language] as Readonly<Record<string, { title: string }>>;
  const mattering = findingsThatMatter(material);
  if (mattering.length === 0) return null;
  return {
    kind: 'table', name: words.findings, head: words.findingHead, widths: [9, 3, 3],
    rows: mattering.map(({ finding, before }) => ({ key: finding.id, cells: [plain(titles[finding.id]?.title ?? finding.id), plain(verdicts[finding.verdict]), plain(before === null ? words.unchanged : verdicts[before])] })),
  };
}
