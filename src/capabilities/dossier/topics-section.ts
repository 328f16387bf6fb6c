import type { Block, Line } from '#domain/dossier/document.ts';
import { lineKinds, noLines, writtenBlocks, type Lines } from '#domain/dossier/draft.ts';
import { onTopic, topicsOf } from '#domain/dossier/material.ts';
import { initiativesInOrder, promisesOf } from '#domain/dossier/standing.ts';
import { listOf, saysSomething } from '#domain/record/row.ts';
import { commitmentWords } from '#capabilities/commitment/commitment-words.ts';
import { colon } from '#platform/words/words.ts';
import { bookWords } from './book-words.ts';
import { plain, textLine, titleRun, topicRun, whenOfEngagement, type Telling } from './telling.ts';

const ROOM = 3;

export const linesOn = (lines: Readonly<Record<string, Lines>>, topic: string): Lines => (Object.hasOwn(lines, topic) ? (lines[topic] as Lines) : noLines);

/** A sheet for each topic: what was said of it last, what is under way, and room for the lines to take. */
export function topicsSection(telling: Telling): readonly Block[] {
  const { language, material, draft } = telling;
  const words = bookWords[language].topics;
  const topics = topicsOf(material);
  if (topics.length === 0) return [{ kind: 'text', line: plain(words.none) }];
  return topics.flatMap((topic): Block[] => {
    const said = linesOn(draft.lines, topic);
    return [
      { kind: 'heading', level: 2, text: topicRun(telling, topic).text },
      ...lineKinds.filter((kind) => kind !== 'background').flatMap((kind): Block[] => [{ kind: 'heading', level: 3, text: words.lines[kind] }, ...(said[kind].trim() !== '' ? writtenBlocks(said[kind]) : [{ kind: 'room', lines: ROOM } as const])]),
      { kind: 'heading', level: 3, text: words.lines.background }, ...writtenBlocks(said.background), known(telling, topic),
    ];
  });
}

function known(telling: Telling, topic: string): Block {
  const { language, material: { engagement, assessment, engagements, rows, asOf } } = telling;
  const words = bookWords[language].topics;
  const last = onTopic(topic, engagement, assessment).flatMap(({ id }) => engagements.get(id) ?? []);
  const isOn = (cell: string | null | undefined): boolean => listOf(cell).includes(topic);
  const items: { key: string; line: Line }[] = last.map((row) => ({
    key: row.id, line: [{ text: `${whenOfEngagement(telling, row)}${language === 'ja' ? '　' : ' · '}` }, titleRun(telling, row), ...(saysSomething(row, 'outcome') ? [{ text: colon[language] }, ...textLine(telling, row, 'outcome')] : [])],
  }));
  const underWay = [
    ...initiativesInOrder(rows.initiatives, asOf).filter((row) => isOn(row['topics'])).map((row) => ({ key: row.id, line: [{ text: `${words.under}${colon[language]}` }, titleRun(telling, row)] })),
    ...promisesOf(rows.commitments, engagement, asOf).filter(({ row, state }) => isOn(row['topics']) && state !== 'withdrawn').map(({ row, state }) => ({ key: row.id, line: [{ text: `${commitmentWords[language].states[state]}${colon[language]}` }, titleRun(telling, row, 'text')] })),
  ];
  return items.length + underWay.length > 0 ? { kind: 'list', items: [...items, ...underWay] } : { kind: 'text', tone: 'quiet', line: plain(words.never) };
}
