import { agendaOf, roundAfter, type AgendaItem } from '#domain/dossier/agenda.ts';
import type { Block, Line } from '#domain/dossier/document.ts';
import { daysOf } from '#domain/dossier/material.ts';
import { boundsText } from '#platform/words/dates.ts';
import { meetingWords } from '#capabilities/meeting/meeting-words.ts';
import { clockWords } from '#platform/words/clock-words.ts';
import { byOtherClock, clockOf, timeText } from '#platform/words/clocks.ts';
import { countryName } from '#platform/words/parties.ts';
import { bracketed, colon } from '#platform/words/words.ts';
import { bookWords } from './book-words.ts';
import { inBrackets, writtenLine, nameRun, plain, sideName, titleRun, topicRun, type Telling } from './telling.ts';

/** What an item is called. Its name may stand in another language than the book's, and then says so. */
export function itemLine(telling: Telling, { code, row, counts }: AgendaItem): Line {
  const { language } = telling;
  const words = bookWords[language].agenda.items;
  if (code === null) return row ? [titleRun(telling, row)] : [];
  if (row === null) return [{ text: words[code]('', ...counts) }, ...(code === 'next-round' ? nextRound(telling) : [])];
  const name = code === 'priority' ? nameRun(telling, 'topics', 'label', row['topic'] ?? '')
    : code === 'topic' ? topicRun(telling, row.id) : titleRun(telling, row, 'text');
  if (!name.lang) return [{ text: words[code](name.text, ...counts) }];
  const [ahead = '', behind = ''] = words[code]('\u0000').split('\u0000');
  return [{ text: ahead }, name, { text: behind }].filter(({ text }) => text !== '');
}

function nextRound(telling: Telling): Line {
  const { language, style, material } = telling;
  const words = bookWords[language].agenda;
  const next = roundAfter(material, Math.max(daysOf(material.engagement)?.[1] ?? material.asOf, material.asOf));
  const said = [next?.window ? words.window(boundsText(style, next.window.opens, next.window.closes)) : '', next?.host ? words.at(sideName(telling, next.host)) : ''].filter(Boolean).join(language === 'ja' ? '、' : '; ');
  return said === '' ? [] : [{ text: bracketed(language, said) }];
}

export function agendaSection(telling: Telling): readonly Block[] {
  const { language, material } = telling;
  const words = bookWords[language].agenda;
  const { proposed, groups, carried } = agendaOf(material);
  let number = 0;
  const table = (name: string, items: readonly AgendaItem[]): Block => ({
    kind: 'table', name, head: words.head, widths: [1, 8, 2, 3, 3],
    rows: items.map((item) => {
      number += 1;
      const lead = item.lead === 'both' ? words.both : sideName(telling, item.lead);
      return { key: item.key, cells: [plain(String(number)), [...itemLine(telling, item), ...paper(telling, item)], plain(lead), plain(timeOf(telling, item)), plain(item.desired ? meetingWords[language].agenda.results[item.desired] : '')] };
    }),
  });
  const several = groups.length > 1 || groups[0]?.part !== null;
  return [
    ...(proposed ? [{ kind: 'text', tone: 'quiet', line: plain(words.proposed) } as const] : []),
    ...groups.flatMap(({ part, body, items }): Block[] => {
      const name = [body === null ? '' : nameRun(telling, 'subgroups', 'name', body).text, part === null ? (body === null ? words.rest : '') : words.parts[part]].filter(Boolean).join(colon[language]);
      return [...(several ? [{ kind: 'heading', level: 2, text: name } as const] : []), table(several ? name : bookWords[language].sections.agenda, items)];
    }),
    ...(carried.length > 0 ? [{ kind: 'heading', level: 2, text: meetingWords[language].agenda.carried } as const, { kind: 'list', items: carried.map(({ row }) => ({ key: row.id, line: [titleRun(telling, row, 'text')] })) } as const] : []),
  ];
}

/** By the host’s clock and the other capital’s, and how long. */
function timeOf({ language, material: { engagement, relationship } }: Telling, { time, minutes }: AgendaItem): string {
  const host = engagement['host_country'] ?? relationship.a;
  const other = host === relationship.a ? relationship.b : relationship.a;
  const [here, there] = [clockOf(host), clockOf(other)];
  const far = time && time.day !== null && here !== null && there !== null ? byOtherClock(time.day, time.minute, here, there) : null;
  const { minutes: lasting } = meetingWords[language].agenda;
  const { dayBefore, dayAfter } = clockWords[language];
  const beside = far === null || far.days === 0 ? '' : ` ${far.days < 0 ? dayBefore : dayAfter}`;
  return [
    time ? timeText(language, time.minute) : '', far ? `${countryName(language, other)} ${timeText(language, far.minute)}${beside}` : '', minutes === null ? '' : lasting(minutes),
  ].filter(Boolean).join(language === 'ja' ? '、' : ', ');
}

const paper = ({ language }: Telling, { row, code }: AgendaItem): Line =>
  (code === null && row?.['paper'] ? inBrackets(language, writtenLine(language, row['paper'])) : []);
