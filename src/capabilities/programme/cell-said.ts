import { codeWords } from '#capabilities/record/record-code-words.ts';
import { html, type Part } from '#platform/web/html.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { written } from '#platform/web/written.ts';
import { whenText } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { countryName } from '#platform/words/parties.ts';
import { programmeWords } from './programme-words.ts';

const ids: ReadonlySet<string> = new Set(['parent', 'goal', 'topics', 'series', 'constraints', 'recommendation']);

/** What a cell of the programme says, where two versions of it stand beside each other. */
export function cellSaid(visit: RelationshipVisit, column: string, cell: string | null): Part {
  const { language } = visit;
  if (cell === null || ids.has(column)) return cell;
  const [words, codes, domain] = [programmeWords[language], codeWords[language], domainWords[language]];
  const said: Readonly<Record<string, Readonly<Record<string, string>>>> = { horizon: words.horizons, status: words.statuses, limits: codes.limits, level: domain.levels, track: domain.tracks };
  const [, inLanguage] = /_(en|fr|ja)$/.exec(column) ?? [];
  if (inLanguage) return inLanguage === language ? cell : html`<span lang="${inLanguage}">${cell}</span>`;
  if (column.endsWith('_edtf')) return whenText(visit, cell);
  if (column === 'side') return cell === 'both' ? words.bothSides : countryName(language, cell);
  return said[column]?.[cell] ?? written(visit, cell);
}
