import { termKinds } from '#domain/concept/concept.ts';
import { actsFor, mayWrite } from '#domain/trust/held-with.ts';
import { may, type ActName } from '#domain/trust/permission.ts';
import type { Audience } from '#domain/trust/reader.ts';
import { codeWords } from '#capabilities/record/record-code-words.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { perform } from '#platform/act.ts';
import { address } from '#platform/web/address.ts';
import { noProblems, type Entry } from '#platform/web/form.ts';
import { formWords } from '#platform/web/form-words.ts';
import { html, type Part } from '#platform/web/html.ts';
import type { Answer, PageContent, RelationshipVisit } from '#platform/web/page.ts';
import { cellsIn, nothingStands, rowForm, saveRow, versionIn, type RowField, type Standing } from '#platform/web/row-form.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { languages, ownNames, type Language } from '#platform/words/languages.ts';
import { conceptAddress } from './concept-control.ts';
import { conceptsFor } from './concept-store.ts';
import { conceptWords } from './concept-words.ts';
import { audiencesOfTerm, keepTerm } from './keep-concept.ts';

/** Whether this reader may do this to the glossary here; a page asks before it offers it. */
export const mayKeep = ({ reader, relationship }: RelationshipVisit, act: ActName): boolean => actsFor(reader, relationship) && may(reader, act);

export const languagesFrom = (language: Language): readonly Language[] => [language, ...languages.filter((each) => each !== language)];

export const audienceField = (visit: RelationshipVisit, offered: readonly Audience[]): RowField =>
  ({ name: 'audience', label: formWords[visit.language].audience, as: 'select', choices: offered.map((value) => ({ value, text: domainWords[visit.language].audiences[value] })) });

/** As it was sent: an act refuses what is none. */
export const audienceIn = (form: URLSearchParams): Audience => form.get('audience') as Audience;

export const standingOf = ({ row, version, audience }: OwnedRow): Standing => ({ version, values: { get: (name) => (name === 'audience' ? audience : (row[name] ?? null)) } });

/** What a new row is opened with. */
export const opened = (cells: Readonly<Record<string, string>>): Standing => ({ version: null, values: { get: (name) => cells[name] ?? null } });

function fieldsFor(visit: RelationshipVisit, offered: readonly Audience[]): readonly RowField[] {
  const words = conceptWords[visit.language].form;
  const kinds = codeWords[visit.language].termKinds;
  const order = languagesFrom(visit.language);
  return [
    ...order.map((each): RowField => ({ name: `label_${each}`, label: words.label(ownNames[each]), as: 'text', lang: each })),
    { name: 'kind', label: conceptWords[visit.language].kind, as: 'select', required: true, none: formWords[visit.language].choose, choices: termKinds.map((value) => ({ value, text: kinds[value] ?? value })) },
    ...order.map((each): RowField => ({ name: `variants_${each}`, label: words.variants(ownNames[each]), as: 'text', lang: each, hint: words.variantsHint })),
    { name: 'source', label: words.source, as: 'text', hint: words.sourceHint }, { name: 'note', label: words.note, as: 'area', rows: 2 }, audienceField(visit, offered),
  ];
}

/** A form that enters a term in the glossary, or amends one. */
export async function termFormPage(visit: RelationshipVisit, posted: boolean): Promise<Answer> {
  if (!mayKeep(visit, 'keep-term')) return 'not-found';
  const words = conceptWords[visit.language].form;
  const { reader, database, relationship } = visit;
  const id = visit.params['id'];
  const asked = async (): Promise<OwnedRow | null> => { const term = (await conceptsFor(reader, database, relationship.id)).terms.get(id ?? ''); return term && mayWrite(reader, term) ? term : null; };
  const term = id === undefined ? null : await asked();
  if (id !== undefined && !term) return 'not-found';
  const fields = fieldsFor(visit, audiencesOfTerm(reader, term));
  const title = term ? words.amendTerm : words.addTerm;
  const back = id === undefined ? address(visit.language, `/${relationship.id}/glossary`) : conceptAddress(visit, id);
  const shown = async (entry: Entry, version: number | null, above: Part): Promise<PageContent> => ({ title, section: 'glossary', body: html`<h1>${title}</h1>${above}${rowForm(visit, { action: address(visit.language, visit.path), fields, cancel: back }, entry, version)}` });
  const at = term ? standingOf(term) : opened({ kind: 'concept', audience: 'shared' });
  if (!posted) return { page: await shown({ values: at.values, problems: noProblems }, at.version, null) };
  return saveRow(visit, {
    fields, page: shown, problems: words.problems, standing: async () => { const now = await asked(); return now ? standingOf(now) : nothingStands; },
    save: async () => conceptAddress(visit, await perform(database, keepTerm, { relationship, id: id ?? null, version: term ? (versionIn(visit.form) ?? -1) : null, audience: audienceIn(visit.form), cells: cellsIn(visit.form, fields) }, { reader, at: visit.at })),
  });
}
