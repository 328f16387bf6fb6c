import { agendaOf } from '#domain/dossier/agenda.ts';
import type { Block, Line } from '#domain/dossier/document.ts';
import { slots, writtenBlocks } from '#domain/dossier/draft.ts';
import { earlierRounds, isJoint, seriesOf } from '#domain/dossier/material.ts';
import { promisesOf } from '#domain/dossier/standing.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { spanText } from '#platform/words/dates.ts';
import { itemLine } from './agenda-section.ts';
import { bookWords } from './book-words.ts';
import { countryOf, inBrackets, joinedLine, nameRun, placeLineOf, plain, sideName, sidesInOrder, titleRun, whenOfEngagement, writtenLine, type Telling } from './telling.ts';

const ROOM = 4;

/** Purpose, beats, the six slots of a brief, and what is known beside them. */
export function scenarioSection(telling: Telling): readonly Block[] {
  const words = bookWords[telling.language];
  const { slots: said } = telling.draft;
  return [
    { kind: 'heading', level: 2, text: words.scenario.brief }, brief(telling),
    ...slots.flatMap((slot): Block[] => {
      const own = said[slot].trim();
      const text = own !== '' ? writtenBlocks(own) : slot === 'purpose' ? [purpose(telling)] : [{ kind: 'room', lines: ROOM } as const];
      const lead: Block[] = slot === 'response' ? [{ kind: 'text', tone: 'quiet', line: plain(words.scenario.ifRaised) }] : [];
      return [{ kind: 'heading', level: 2, text: words.slots[slot] }, ...lead, ...text, ...(slot === 'purpose' ? [{ kind: 'heading', level: 2, text: words.scenario.beats } as const, beats(telling)] : [])];
    }),
    { kind: 'heading', level: 2, text: words.scenario.background }, background(telling),
  ];
}

function brief(telling: Telling): Block {
  const { language, material: { engagement } } = telling;
  const [words, codes] = [bookWords[language].scenario, domainWords[language]];
  const code = (of: object, value: string | null | undefined): string => (value ? ((of as Readonly<Record<string, string>>)[value] ?? value) : '');
  const facts: readonly (readonly [string, Line])[] = [
    [words.when, plain(whenOfEngagement(telling, engagement))], [words.where, placeLineOf(telling, engagement['place'])], [words.host, plain(countryOf(language, engagement['host_country']))],
    [words.kind, plain(code(codes.kinds, engagement['kind']))], [words.series, engagement['series'] ? [nameRun(telling, 'series', 'name', engagement['series'])] : []],
    [words.occasion, writtenLine(language, engagement['occasion'])], [words.stage, plain(code(codes.stages, engagement['stage']))],
  ];
  return { kind: 'table', name: words.brief, head: [], widths: [1, 3], rows: facts.filter(([, line]) => line.length > 0).map(([label, line]) => ({ key: label, cells: [[{ text: label, strong: true }], line] })) };
}

function purpose(telling: Telling): Block {
  const { language, material } = telling;
  const words = bookWords[language].scenario;
  const { engagement } = material;
  const { text } = titleRun(telling, engagement);
  return { kind: 'text', line: plain(isJoint(material) ? words.purposeJoint(text) : words.purpose(text)) };
}

/** Who speaks when: the host opens, the agenda follows, and what was agreed is said last. */
function beats(telling: Telling): Block {
  const { language, material } = telling;
  const words = bookWords[language];
  const { relationship, engagement } = material;
  const host = engagement['host_country'] === relationship.a ? 'a' : engagement['host_country'] === relationship.b ? 'b' : null;
  const opening = host === null ? words.scenario.openingBoth : words.scenario.opening(sideName(telling, host), sideName(telling, host === 'a' ? 'b' : 'a'));
  const items = agendaOf(material).groups.filter(({ body }) => body === null).flatMap(({ part, items: all }): { key: string; line: Line }[] =>
    (part === null ? all.map((item) => ({ key: item.key, line: itemLine(telling, item) })) : [{ key: `part-${part}`, line: plain(words.agenda.parts[part]) }]));
  return { kind: 'list', items: [{ key: 'opening', line: plain(opening) }, ...items, { key: 'closing', line: plain(words.scenario.closing) }] };
}

/** Facts and dates, without a sentence too many. */
function background(telling: Telling): Block {
  const { language, style, material } = telling;
  const words = bookWords[language].scenario;
  const { engagement, assessment, rows, asOf, engagements } = material;
  const [own] = seriesOf(engagement, assessment);
  const [last] = earlierRounds(engagement, assessment);
  const lastRow = last && engagements.get(last.id);
  const promises = promisesOf(rows.commitments, engagement, asOf);
  const count = (state: 'late' | 'open'): number => promises.filter((each) => each.state === state).length;
  const items: readonly (readonly [string, Line])[] = [
    ...(own ? [['last', last ? [...plain(words.lastMet(spanText(style, last.when.written, null))), ...inBrackets(language, lastRow?.['place'] ? placeLineOf(telling, lastRow['place']) : [])] : plain(words.neverMet)] as const] : []),
    ...(own?.hosts.next ? [['turn', plain(words.turn(sideName(telling, own.hosts.next)))] as const] : []),
    ['late', plain(words.late(count('late')))], ['open', plain(words.open(count('open')))],
    ...sidesInOrder(telling).flatMap((side) => (engagement[`participants_${side}`] ? [[`participants-${side}`, joinedLine(language, [{ text: sideName(telling, side), strong: true }, ...writtenLine(language, engagement[`participants_${side}`])])] as const] : [])),
  ];
  return { kind: 'list', items: items.map(([key, line]) => ({ key, line })) };
}
