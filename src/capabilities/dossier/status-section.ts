import type { Block, Line } from '#domain/dossier/document.ts';
import { groupsAtWork, initiativesInOrder, isBehind, promisesOf } from '#domain/dossier/standing.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { commitmentWords } from '#capabilities/commitment/commitment-words.ts';
import { programmeWords } from '#capabilities/programme/programme-words.ts';
import { spanText, whenText } from '#platform/words/dates.ts';
import { colon } from '#platform/words/words.ts';
import { bookWords } from './book-words.ts';
import { writtenLine, plain, sideName, sidesInOrder, titleRun, type Telling } from './telling.ts';

/** Everything under way: each initiative and each promise, what is late first, and the sub-groups that carry on between meetings. */
export function statusSection(telling: Telling): readonly Block[] {
  const words = bookWords[telling.language].status;
  return [{ kind: 'heading', level: 2, text: words.initiatives }, initiatives(telling), { kind: 'heading', level: 2, text: words.commitments }, commitments(telling), ...groups(telling)];
}

function leads(telling: Telling, row: RecordRow, column: 'lead' | 'actors'): Line {
  const { language } = telling;
  return sidesInOrder(telling).flatMap((side) => (row[`${column}_${side}`] ? [{ side, text: row[`${column}_${side}`] as string }] : []))
    .flatMap(({ side, text }, at) => [{ text: `${at > 0 ? (language === 'ja' ? '／' : '; ') : ''}${sideName(telling, side)}${colon[language]}` }, ...writtenLine(language, text)]);
}

function initiatives(telling: Telling): Block {
  const { language, style, material: { rows, asOf } } = telling;
  const words = bookWords[language].status;
  const statuses: Readonly<Record<string, string>> = programmeWords[language].statuses;
  if (rows.initiatives.length === 0) return { kind: 'text', line: plain(words.noInitiatives) };
  return {
    kind: 'table', name: words.initiatives, head: words.head, widths: [6, 5, 3, 2],
    rows: initiativesInOrder(rows.initiatives, asOf).map((row) => ({
      key: row.id,
      cells: [[titleRun(telling, row)], leads(telling, row, 'lead'), plain(row['due_edtf'] ? whenText(style, row['due_edtf']) : ''),
        [...(isBehind(row, asOf) ? [{ text: `${words.behind}${language === 'ja' ? '、' : ', '}`, strong: true as const }] : []), ...plain(row['status'] ? (statuses[row['status']] ?? row['status']) : '')]],
    })),
  };
}

function commitments(telling: Telling): Block {
  const { language, style, material: { rows, asOf, engagement, engagements } } = telling;
  const words = bookWords[language].status;
  const { states } = commitmentWords[language];
  const promises = promisesOf(rows.commitments, engagement, asOf);
  if (promises.length === 0) return { kind: 'text', line: plain(words.noCommitments) };
  return {
    kind: 'table', name: words.commitments, head: words.promise, widths: [7, 5, 3, 3],
    rows: promises.map(({ row, state, carried: comesUp }) => {
      const made = engagements.get(row['engagement'] ?? '');
      const at: Line = made ? [{ text: `${language === 'ja' ? '（' : ' ('}${words.madeAt}${colon[language]}` }, titleRun(telling, made), { text: `${language === 'ja' ? '、' : ', '}${spanText(style, made['start_edtf'] ?? '', made['end_edtf'])}${language === 'ja' ? '）' : ')'}` }] : [];
      const closing: Line = row['closing'] ? [{ text: `${language === 'ja' ? '。' : '; '}${words.closedWith}${colon[language]}` }, ...writtenLine(language, row['closing'])] : [];
      const carried = comesUp ? `${language === 'ja' ? '、' : ', '}${words.carried}` : '';
      return { key: row.id, cells: [[titleRun(telling, row, 'text'), ...at], leads(telling, row, 'actors'), plain(row['due_edtf'] ? whenText(style, row['due_edtf']) : ''), [{ text: states[state], ...(state === 'late' ? { strong: true as const } : {}) }, ...plain(carried), ...closing]] };
    }),
  };
}

function groups(telling: Telling): readonly Block[] {
  const { language, material: { rows, engagement } } = telling;
  const words = bookWords[language].status;
  const its = groupsAtWork(rows.subgroups, engagement);
  if (its.length === 0) return [];
  const line = (row: RecordRow): Line => [
    { ...titleRun(telling, row, 'name'), strong: true },
    ...(row['rapporteur'] ? [{ text: `${language === 'ja' ? '（' : ' ('}${words.rapporteur}${colon[language]}` }, ...writtenLine(language, row['rapporteur']), { text: language === 'ja' ? '）' : ')' }] : []),
    ...(row['mandate'] ? [{ text: colon[language] }, ...writtenLine(language, row['mandate'])] : []),
  ];
  return [{ kind: 'heading', level: 2, text: words.groups }, { kind: 'list', items: its.map((row) => ({ key: row.id, line: line(row) })) }];
}
