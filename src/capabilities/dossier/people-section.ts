import type { Block, Line, Run } from '#domain/dossier/document.ts';
import { peopleOf, type Person } from '#domain/dossier/people.ts';
import { personName } from '#domain/party/person-name.ts';
import { seenOnPaper } from '#domain/text/suspicious.ts';
import { listOf } from '#domain/record/row.ts';
import { personCells, personWarning } from '#platform/web/person-mark.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { bracketed, colon, localText } from '#platform/words/words.ts';
import { bookWords } from './book-words.ts';
import { joined, localRun, nameRun, plain, sideName, sidesInOrder, type Telling } from './telling.ts';

export function peopleSection(telling: Telling): readonly Block[] {
  const { language, material } = telling;
  const words = bookWords[language].people;
  const { named, people } = peopleOf(material);
  return [
    { kind: 'text', tone: 'quiet', line: plain(named ? words.named : words.inOffice) },
    ...sidesInOrder(telling).flatMap((side): Block[] => {
      const its = people.filter((each) => each.side === side);
      const name = sideName(telling, side);
      if (its.length === 0) return [{ kind: 'heading', level: 2, text: name }, { kind: 'text', line: plain(words.unknown) }];
      return [{ kind: 'heading', level: 2, text: name }, { kind: 'table', name, head: words.head, widths: [4, 5, 3, 3], rows: its.map((person) => ({ key: person.key, cells: cellsOf(telling, person) })) }];
    }),
  ];
}

function cellsOf(telling: Telling, { side, row, rank, office, head, style: custom, languages, certain }: Person): readonly Line[] {
  const { language, material: { relationship } } = telling;
  // A paper in Japanese gives no style to Japan’s own officials.
  const style = language === 'ja' && relationship[side] === 'JP' ? null : custom;
  const words = bookWords[language].people;
  const { ranks } = domainWords[language];
  const its = personCells({ ...row, country: relationship[side] });
  const written = personName(language, its);
  // Whoever freezes the book is to see it first.
  const warning = personWarning(language, its);
  const run = ({ text, japanese }: { readonly text: string; readonly japanese: boolean }): Run => ({ text: seenOnPaper(text), ...(japanese === (language === 'ja') ? {} : { lang: japanese ? 'ja' : 'en' }) });
  const name: Run = written ? run(written) : { text: words.unknown };
  const title = localRun(language, localText(row, 'title'));
  const said = [head ? words.headOf : '', style ? `${words.addressed}${colon[language]}${words.styles[style]}` : ''].filter(Boolean);
  const beside = [row['acting'] === 'yes' ? words.acting : '', certain ? '' : words.unsure].filter(Boolean);
  const brackets = (texts: readonly string[]): Line => (texts.length === 0 ? [] : plain(bracketed(language, joined(language, texts))));
  return [
    [{ ...name, strong: true }, ...(written?.beside ? [...plain(language === 'ja' ? '（' : ' ('), run(written.beside), ...plain(language === 'ja' ? '）' : ')')] : []), ...brackets(said), ...(warning ? [{ text: bracketed(language, warning), strong: true as const }] : [])], [...(title.text !== '' ? [title] : office ? [nameRun(telling, 'offices', 'name', office)] : []), ...brackets(beside)],
    plain(rank ? ((ranks as Readonly<Record<string, string>>)[rank] ?? rank) : ''), plain(joined(language, listOf(languages).map((code) => words.speaks[code] ?? code)) || words.unknown),
  ];
}
