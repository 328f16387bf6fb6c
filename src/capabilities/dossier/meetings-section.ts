import type { Block, Line } from '#domain/dossier/document.ts';
import { earlierRounds, latestAtRanks } from '#domain/dossier/material.ts';
import type { Engagement } from '#domain/engagement/engagement.ts';
import { isRank } from '#domain/party/rank.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { bracketed } from '#platform/words/words.ts';
import { bookWords } from './book-words.ts';
import { countryOf, joinedLine, placeLineOf, plain, textLine, titleRun, whenOfEngagement, type Telling } from './telling.ts';

/** Principals, from the top: the ranks at which the two sides meet as equals. */
export const principalRanks = ['prime-minister', 'minister', 'vice-minister', 'chief-of-defence', 'director-general'] as const;

const placeLine = (telling: Telling, row: RecordRow): Line =>
  joinedLine(telling.language, [...placeLineOf(telling, row['place']), ...plain(countryOf(telling.language, row['host_country']))]);

export function meetingsSection(telling: Telling): readonly Block[] {
  const { language, material: { engagement, assessment, engagements } } = telling;
  const words = bookWords[language].meetings;
  const table = (name: string, met: readonly Engagement[], ranked: boolean): Block => {
    const rows = met.flatMap(({ id, rankA }) => {
      const row = engagements.get(id);
      const rank = ranked && rankA && isRank(rankA) ? [{ text: bracketed(language, domainWords[language].ranks[rankA]) }] : [];
      return row ? [{ key: id, cells: [plain(whenOfEngagement(telling, row)), [titleRun(telling, row), ...rank], placeLine(telling, row), textLine(telling, row, 'outcome')] }] : [];
    });
    return rows.length > 0 ? { kind: 'table', name, head: words.head, widths: [3, 5, 3, 5], rows } : { kind: 'text', line: plain(words.none) };
  };
  return [
    { kind: 'heading', level: 2, text: words.series }, table(words.series, earlierRounds(engagement, assessment), false),
    { kind: 'heading', level: 2, text: words.ranks }, table(words.ranks, latestAtRanks(engagement, assessment, principalRanks), true),
  ];
}
