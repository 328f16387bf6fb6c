import { calendarDateOf } from '#domain/date/day.ts';
import { roundNumber } from '#domain/planning/round-number.ts';
import type { Stretch } from '#domain/planning/days.ts';
import { assessmentFor } from '#capabilities/assessment/assessment-store.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { languages, type Language } from '#platform/words/languages.ts';
import { roundsTitled } from './planning-store.ts';
import { titleWords } from './title-words.ts';

/** What a round of a series would be called: by its number where the record tells it, else by its year. Where rounds of other series count for it too, no number is sure. */
export async function titleProposed(visit: RelationshipVisit, names: Names, series: string, stretch: Stretch | null): Promise<Partial<Record<Language, string>>> {
  const { reader, database, relationship, today } = visit;
  const named = names.get(series);
  if (series === '' || !named || named.table !== 'series') return {};
  const rounds = (await database.asReader(reader, (tx) => roundsTitled(reader, tx, relationship.id, series))).filter(({ earliest }) => stretch === null || earliest < stretch.from);
  const { ground } = await assessmentFor(reader, database, relationship, today);
  const { statedCount: stated = null, counts = [] } = ground.seriesById.get(series)?.series ?? {};
  const number = counts.length > 0 ? null : roundNumber(rounds.map(({ en, fr, ja }) => ({ titles: [en ?? null, ja ?? null, fr ?? null] })), stated && { count: stated.count, roundsSince: rounds.filter(({ earliest }) => earliest > stated.over.latest).length });
  const year = stretch === null ? null : calendarDateOf(stretch.from).year;
  return Object.fromEntries(languages.flatMap((language) => {
    const name = named[language];
    return name ? [[language, number === null ? titleWords[language].inYear(name, year) : titleWords[language].numbered(name, number)]] : [];
  }));
}
