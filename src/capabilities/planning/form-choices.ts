import { plus } from '#domain/date/day.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import { namesFor, phrasesFor } from '#capabilities/record/names-store.ts';
import { assessmentFor } from '#capabilities/assessment/assessment-store.ts';
import type { Choice } from '#platform/web/form.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { localeOf } from '#platform/words/languages.ts';
import { bracketed, shownIn, type LocalText } from '#platform/words/words.ts';
import { exercisesSince, officesFor, organisationsFor, placesKnown } from './planning-store.ts';

type List = 'places' | 'occasions' | 'people-a' | 'people-b' | 'leads-a' | 'leads-b' | 'phrases' | 'exercises';

/** What the fields of a form offer; nothing keeps anybody from typing something else. */
export interface FormChoices {
  readonly series: readonly Choice[];
  readonly initiatives: readonly Choice[];
  readonly lists: Readonly<Record<List, readonly Choice[]>>;
  /** An office or organisation by any of its names. */
  readonly idOfName: ReadonlyMap<string, string>;
  readonly names: Names;
}

const MOST = 120;
const LATELY = { months: -36, days: 0 };

const byName = (bodies: readonly ({ readonly id: string } & LocalText)[]): ReadonlyMap<string, string> =>
  new Map(bodies.flatMap(({ id, ...texts }) => [texts.en, texts.fr, texts.ja].flatMap((name) => (name ? [[name.trim().toLowerCase(), id] as const] : []))).reverse());

/** Of the names that a form was sent with alone: what it offers need not be made again when nothing is shown. */
export async function idsOfNames({ reader, database, relationship }: RelationshipVisit, typed: readonly (string | null)[]): Promise<Pick<FormChoices, 'idOfName'>> {
  if (typed.every((name) => !name?.trim())) return { idOfName: new Map() };
  const bodies = await database.asReader(reader, (tx) => Promise.all([officesFor(reader, tx, relationship.id), organisationsFor(reader, tx, relationship.id)]));
  return { idOfName: byName(bodies.flat()) };
}

export async function choicesFor(visit: RelationshipVisit): Promise<FormChoices> {
  const { reader, database, relationship, language, today } = visit;
  const names = await namesFor(reader, database, relationship.id);
  const [phrases, { ground }] = await Promise.all([phrasesFor(reader, database, relationship.id), assessmentFor(reader, database, relationship, today)]);
  const { offices, organisations, places, exercises } = await database.asReader(reader, async (tx) => ({
    offices: await officesFor(reader, tx, relationship.id), organisations: await organisationsFor(reader, tx, relationship.id),
    places: await placesKnown(reader, tx, relationship.id), exercises: await exercisesSince(reader, tx, relationship.id, plus(today, LATELY)),
  }));
  const text = (named: LocalText, id: string): string => shownIn(language, named)?.text ?? id;
  const same = (value: string): Choice => ({ value, text: value });
  const named = (table: string): Choice[] => [...names].filter(([, name]) => name.table === table).map(([value, name]) => ({ value, text: text(name, value) }))
    .toSorted((one, other) => one.text.localeCompare(other.text, localeOf[language]) || (one.value < other.value ? -1 : 1))
    // Two of one name are told apart by their numbers in the record.
    .map((choice, at, all) => (all[at - 1]?.text === choice.text || all[at + 1]?.text === choice.text ? { ...choice, text: `${choice.text}${bracketed(language, choice.value)}` } : choice));
  const bodies = [...offices, ...organisations];
  const leads = (country: string): Choice[] => [...new Set(bodies.filter((each) => each.country === country).map((each) => text(each, each.id)))].slice(0, MOST).map(same);
  // Holders of today, with the office before the name, as lists of participants have it.
  const people = (country: string): Choice[] => ground.record.terms.filter(({ party, start, end }) => party === country && start.earliest <= today && (end === null || end.latest >= today))
    .map(({ person, office }) => ({ value: person, text: `${person}, ${text(names.get(office) ?? {}, office)}` }));
  return {
    names, initiatives: named('initiatives'), series: named('series'),
    idOfName: byName(bodies),
    lists: {
      places: places.map(same), occasions: [...new Set(ground.record.gatherings.map(({ occasion }) => occasion))].toSorted().map(same),
      'people-a': people(relationship.a), 'people-b': people(relationship.b), 'leads-a': leads(relationship.a), 'leads-b': leads(relationship.b),
      phrases: [...phrases.keys()].toSorted().map((value) => ({ value, text: text(phrases.get(value) ?? {}, value) })),
      exercises: exercises.map(({ id, start, ...title }) => ({ value: id, text: `${text(title, id)}${bracketed(language, start)}` })),
    },
  };
}
