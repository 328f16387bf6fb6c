import { edtfTyped } from '#domain/capture/date-typed.ts';
import { keptCells, type KeptTable } from '#domain/programme/entry.ts';
import { listOf } from '#domain/record/row.ts';
import { audiencesFor, sharesIn } from '#domain/trust/held-with.ts';
import { may } from '#domain/trust/permission.ts';
import { audiences, type Audience } from '#domain/trust/reader.ts';
import { namesFor } from '#capabilities/record/names-store.ts';
import { columnLabel } from '#capabilities/record/record-label-control.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { perform, Refused, WrongInput } from '#platform/act.ts';
import { bothVersions, noProblems } from '#platform/web/form.ts';
import { html, type Part } from '#platform/web/html.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { problemsSaid } from '#platform/web/row-form.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { colon } from '#platform/words/words.ts';
import { ChangedMeanwhile } from '#platform/writing.ts';
import { cellSaid } from './cell-said.ts';
import { entryForm, type ProgrammeEntry } from './entry-form.ts';
import { actOf, amendable } from './keep-entry.ts';
import { programmeFor } from './programme-store.ts';
import { nameOfRow, partAddress, partsNav, thingAddress } from './programme-view.ts';
import { programmeWords } from './programme-words.ts';

interface Asked {
  readonly table: KeptTable;
  /** Null of a new one. */
  readonly standing: OwnedRow | null;
}

/** What is to be written, if this reader may write it. */
async function asked(visit: RelationshipVisit, table: KeptTable): Promise<Asked | null> {
  if (!may(visit.reader, actOf[table].name as 'keep-goal') || !sharesIn(visit.reader, visit.relationship.id)) return null;
  const id = visit.params['id'];
  if (id === undefined) return { table, standing: null };
  const programme = await programmeFor(visit.reader, visit.database, visit.relationship.id);
  const standing = amendable(visit.reader, programme[table].filter(({ row }) => row.id === id));
  return standing && { table, standing };
}

/** The form of a new or a standing entry. */
export const entryFormPage = (table: KeptTable) => async (visit: RelationshipVisit): Promise<Answer> => {
  const what = await asked(visit, table);
  if (!what) return 'not-found';
  const { standing } = what;
  // A new entry may be asked for with something filled in, such as the goal that it serves.
  const given = new URLSearchParams(standing ? Object.entries(standing.row).flatMap(([column, cell]) => (cell ? [[column, cell]] : [])) as [string, string][] : [...visit.query].filter(([name]) => (keptCells[table] as readonly string[]).includes(name)));
  given.set('audience', standing?.audience ?? 'shared');
  return formPage(visit, what, { values: given, problems: noProblems }, standing?.version ?? 0);
};

async function formPage(visit: RelationshipVisit, { table, standing }: Asked, entry: ProgrammeEntry, version: number, status = 200, above: Part = null): Promise<Answer> {
  const words = programmeWords[visit.language];
  const [programme, names] = await Promise.all([programmeFor(visit.reader, visit.database, visit.relationship.id), namesFor(visit.reader, visit.database, visit.relationship.id)]);
  const title = standing ? words.edit[table] : words.add[table];
  return {
    status,
    page: {
      title, section: 'programme',
      body: html`${partsNav(visit, table === 'constraints' ? 'constraints' : null)}<h1>${title}${standing && html`${colon[visit.language]}${nameOfRow(visit, standing.row)}`}</h1>${above}
${entryForm(visit, entry, { table, programme, names, audiences: audiencesFor(visit.reader, standing), version, id: standing?.row.id ?? null })}`,
    },
  };
}

/** Keeps what a form says; says what is wrong with it, or what somebody else has made of it meanwhile. */
export const keepEntry = (table: KeptTable) => async (visit: RelationshipVisit): Promise<Answer> => {
  const what = await asked(visit, table);
  if (!what) return 'not-found';
  const { form, relationship } = visit;
  const audience = audiences.find((each) => each === form.get('audience'));
  const version = Number(form.get('version') ?? 0);
  if (!audience || !Number.isSafeInteger(version)) throw new WrongInput('audience');
  const cells = Object.fromEntries(keptCells[table].map((column) => [column, [...new Set(form.getAll(column).flatMap((text) => (lists.has(column) ? listOf(text) : column.endsWith('_edtf') ? [edtfTyped(text) ?? text] : [text])))].join(lists.has(column) ? '; ' : ' ') || null]));
  try {
    const id = await perform(visit.database, actOf[table], { relationship: relationship.id, parties: [relationship.a, relationship.b], id: what.standing?.row.id ?? null, version, audience, cells }, { reader: visit.reader, at: visit.at });
    return { redirect: table === 'constraints' ? partAddress(visit, 'constraints') : thingAddress(visit, table, id) };
  } catch (fault) {
    if (fault instanceof Refused) {
      const said = problemsSaid(visit.language, fault.problems, programmeWords[visit.language].problems);
      const problems = new Map([...said].map(([column, sentence]) => [headOf(visit, column), sentence]));
      return formPage(visit, what, { values: form, problems }, version, 422);
    }
    if (fault instanceof ChangedMeanwhile && what.standing) return stale(visit, what, audience, cells);
    throw fault;
  }
};

const lists: ReadonlySet<string> = new Set(['goal', 'topics', 'constraints']);

/** A missing text is asked for in the reader's own language. */
const headOf = ({ language }: RelationshipVisit, column: string): string => (/^(text|title)_en$/.test(column) ? column.replace('en', language) : column);

/** Both versions of what differs; what was typed stays in the form, which now stands on the newer version. */
async function stale(visit: RelationshipVisit, before: Asked, audience: Audience, cells: Readonly<Record<string, string | null>>): Promise<Answer> {
  const what = await asked(visit, before.table);
  if (!what?.standing) return 'not-found';
  const { row, version, audience: stands } = what.standing;
  const [words, said] = [programmeWords[visit.language], domainWords[visit.language].audiences];
  const differing = keptCells[what.table].flatMap((column) => ((row[column] ?? null) === (cells[column]?.trim() || null) ? [] : [{ label: column, mine: cells[column] ?? null, theirs: row[column] ?? null }]));
  const labelled = differing.map(({ label, mine, theirs }) => ({ label: columnLabel(visit, what.table, label), mine: cellSaid(visit, label, mine), theirs: cellSaid(visit, label, theirs) }));
  const all = stands === audience ? labelled : [...labelled, { label: words.audience, mine: said[audience], theirs: said[stands as Audience] }];
  return formPage(visit, what, { values: visit.form, problems: noProblems }, version, 409, bothVersions(visit, all));
}
