/** What becomes of each term of a file of others: new, a change of one that is known, or nothing. */
import { BOTH, termKinds } from './concept.ts';
import { listOf, type RecordRow } from '#domain/record/row.ts';
import { nameOfTerm } from '#domain/search/glossary.ts';
import { namesIn } from '#domain/search/term-names.ts';
import { languages, type Language } from '#domain/text/language.ts';

export interface ImportedTerm {
  readonly id: string;
  readonly kind: string | null;
  readonly source: string | null;
  readonly texts: readonly { readonly language: Language; readonly names: readonly string[]; readonly definition: string | null }[];
}

export interface KnownTerm {
  readonly row: RecordRow;
  /** As a file of ours would have it. */
  readonly fileId: string;
  readonly definition: RecordRow | null;
  readonly mayWrite: boolean;
  readonly mayDefine: boolean;
}

export interface TermChange { readonly column: string; readonly before: string | null; readonly after: string }

export interface Proposal {
  readonly state: 'new' | 'changed' | 'same' | 'not-yours' | 'ambiguous';
  /** Of the one that is known. */
  readonly id: string | null;
  readonly name: string;
  readonly language: Language;
  /** Cells of the term. */
  readonly term: readonly TermChange[];
  /** Cells of what both sides mean by it. */
  readonly definition: readonly TermChange[];
}

const LONGEST_LIST = 1_000;
/** The names in a cell, as they are written and without what stands in brackets. */
const namesOf = (cell: string | null): ReadonlySet<string> => new Set([...(cell === null ? [] : [cell]), ...listOf(cell), ...namesIn(cell)]);
// A semicolon parts names in a list.
const plain = (name: string): string => name.replace(/[;；]/g, ',');
const folded = (language: Language, name: string): string => `${language} ${nameOfTerm(name) || name}`;
const sameText = (one: string | null | undefined, other: string): boolean => (one ?? '').replace(/\s+/g, ' ').trim() === other;

/** In the order of the file. A term is the known one of its id, if they share a name, or the only one with a label of it. */
export function proposalsOf(imported: readonly ImportedTerm[], known: readonly KnownTerm[]): readonly Proposal[] {
  const byFileId = new Map(known.map((term) => [term.fileId, term]));
  const byLabel = new Map<string, Set<KnownTerm>>();
  for (const term of known) for (const language of languages) for (const name of namesIn(term.row[`label_${language}`])) {
    const key = folded(language, name);
    byLabel.set(key, (byLabel.get(key) ?? new Set()).add(term));
  }
  const taken = new Set<KnownTerm>();
  return imported.map((term) => {
    const own = byFileId.get(term.id);
    const sharesName = own && term.texts.some(({ language, names }) => { const its = new Set([...namesIn(own.row[`label_${language}`]), ...namesIn(own.row[`variants_${language}`])].map((name) => folded(language, name))); return names.some((name) => its.has(folded(language, name))); });
    const found = sharesName ? [own] : [...new Set(term.texts.flatMap(({ language, names: [name = ''] }) => [...(byLabel.get(folded(language, name)) ?? [])]))];
    const [only] = found;
    if (found.length > 1 || (only && taken.has(only))) return { ...empty(term), state: 'ambiguous' };
    if (only) taken.add(only);
    return only ? changed(term, only) : asNew(term);
  });
}

function empty({ texts }: ImportedTerm): Omit<Proposal, 'state'> {
  const [first] = texts;
  return { id: null, name: first?.names[0] ?? '', language: first?.language ?? 'en', term: [], definition: [] };
}

const definitions = ({ texts }: ImportedTerm, before: RecordRow | null): TermChange[] =>
  texts.flatMap(({ language, definition }) => { const column = `text_${language}`; return definition && !sameText(before?.[column], definition) ? [{ column, before: before?.[column] ?? null, after: definition }] : []; });

function asNew(term: ImportedTerm): Proposal {
  const kind = (termKinds as readonly string[]).includes(term.kind ?? '') ? (term.kind as string) : 'subject';
  const cells = term.texts.flatMap(({ language, names: [label = '', ...others] }) => [{ column: `label_${language}`, before: null, after: plain(label) }, ...(others.length > 0 ? [{ column: `variants_${language}`, before: null, after: joined(others) }] : [])]);
  return { ...empty(term), state: 'new', term: [{ column: 'kind', before: null, after: kind }, ...cells, ...(term.source ? [{ column: 'source', before: null, after: term.source.slice(0, 2_000) }] : [])], definition: definitions(term, null) };
}

/** As many as a cell takes. */
function joined(names: readonly string[]): string {
  let list = '';
  for (const name of new Set(names.map(plain))) if (list.length + name.length + 2 <= LONGEST_LIST) list += (list === '' ? '' : '; ') + name;
  return list;
}

/** Nothing that is known is lost: a name that is no longer the label stays as another name. */
function changed(term: ImportedTerm, { row, definition, mayWrite, mayDefine }: KnownTerm): Proposal {
  const cells = term.texts.flatMap(({ language, names: [label = '', ...others] }): TermChange[] => {
    const [before, list] = [row[`label_${language}`] ?? null, row[`variants_${language}`] ?? null];
    const after = namesOf(before).has(plain(label)) ? (before as string) : plain(label);
    const known = listOf(list);
    const [inList, inLabel] = [namesOf(list), namesOf(after)];
    const added = [...others.map(plain), ...(before !== null && before !== after ? [before] : [])].filter((name) => !inList.has(name) && !inLabel.has(name));
    const kept = known.filter((name) => name !== after);
    const names = [...kept, ...added];
    const more = added.length > 0 || kept.length < known.length;
    return [...(after === before ? [] : [{ column: `label_${language}`, before, after }]), ...(more ? [{ column: `variants_${language}`, before: list, after: joined(names) }] : [])];
  }).filter(({ before, after }) => (before ?? '') !== after);
  const meant = definitions(term, definition);
  const state = cells.length + meant.length === 0 ? 'same' : (cells.length > 0 && !mayWrite) || (meant.length > 0 && !mayDefine) ? 'not-yours' : 'changed';
  return { ...empty(term), id: row.id, state, term: cells, definition: meant };
}

export const definitionCells = (concept: string, source: string | null): Readonly<Record<string, string | null>> => ({ concept, side: BOTH, source });
