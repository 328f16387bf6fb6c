/** An organisation by all the names that it has had, in any language, and its abbreviations. */
export interface KnownOrganisation {
  readonly id: string;
  /** A country, or INT or BI for what is of no one country. */
  readonly party: string | null;
  readonly names: readonly string[];
  readonly abbreviations: readonly string[];
}

// Two letters are the initials of too much else: JS stands before the name of a ship.
const SHORTEST_ABBREVIATION = 3;

const written = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
const spaced = /[\p{Script=Latin}\p{N}]/u;
const edge = (character: string | undefined, look: '(?<!' | '(?!'): string => (character && spaced.test(character) ? `${look}[\\p{L}\\p{N}])` : '');
const whole = (name: string): string => `${edge(name[0], '(?<!')}${written(name)}${edge(name.at(-1), '(?!')}`;

/** The organisations that a text names, in the order in which it does; a name within a longer one is not looked at. Those of another country are left out. */
export function organisationsNamed(text: string, known: readonly KnownOrganisation[], party: string): readonly string[] {
  const own = known.filter((each) => each.party === party || each.party === 'INT' || each.party === 'BI');
  const forms = own.flatMap(({ id, names, abbreviations }) => [
    ...names.map((name) => ({ id, name, flags: 'giu' })), ...abbreviations.filter((name) => name.length >= SHORTEST_ABBREVIATION).map((name) => ({ id, name, flags: 'gu' })),
  ]).filter(({ name }) => name !== '').toSorted((one, other) => other.name.length - one.name.length || (one.id < other.id ? -1 : 1));
  const found: { readonly at: number; readonly id: string }[] = [];
  let rest = text;
  for (const { id, name, flags } of forms) {
    rest = rest.replace(new RegExp(whole(name), flags), (words, ...more) => {
      found.push({ id, at: more.find((each) => typeof each === 'number') as number });
      return '\u0000'.repeat(words.length);
    });
  }
  return [...new Set(found.toSorted((one, other) => one.at - other.at).map(({ id }) => id))];
}
