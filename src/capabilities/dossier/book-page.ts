import { isoOf } from '#domain/date/day.ts';
import { draftIn } from '#domain/dossier/draft.ts';
import { papers } from '#domain/dossier/document.ts';
import { narrowest } from '#domain/dossier/marking.ts';
import { actsFor } from '#domain/trust/held-with.ts';
import { may } from '#domain/trust/permission.ts';
import { audiencesOpenTo, ownerFor, type Audience } from '#domain/trust/reader.ts';
import { languages } from '#domain/text/language.ts';
import { perform, WrongInput } from '#platform/act.ts';
import { address } from '#platform/web/address.ts';
import { noProblems, type Entry } from '#platform/web/form.ts';
import type { Part } from '#platform/web/html.ts';
import type { Answer, PageContent, RelationshipVisit } from '#platform/web/page.ts';
import { saveRow, versionIn } from '#platform/web/row-form.ts';
import { dayText } from '#platform/words/dates.ts';
import { bookFile, type BookFormat } from './book-files.ts';
import { bookOf, freshDraftFor } from './book-of.ts';
import { bookView } from './book-view.ts';
import { bookWords } from './book-words.ts';
import { bookFields, draftFrom, sectionFields, valuesOf } from './draft-form.ts';
import { draftAndEditions } from './dossier-store.ts';
import { dossierWords } from './dossier-words.ts';
import { editBook } from './edit-book.ts';
import { contentText } from './edition-content.ts';
import { freezeBook, nextNumber } from './freeze-book.ts';
import { bookAddress, standingBook, type Standing } from './standing-book.ts';

export async function bookPage(visit: RelationshipVisit): Promise<Answer> {
  const standing = await standingBook(visit);
  if (!standing) return 'not-found';
  return { page: pageOf(visit, standing, { values: valuesOf(standing.draft, standing.sheets), problems: noProblems }, standing.version, null) };
}

function pageOf(visit: RelationshipVisit, standing: Standing, entry: Entry, version: number | null, above: Part): PageContent {
  return { title: dossierWords[visit.language].title, section: 'engagements', wide: true, body: bookView(visit, standing, entry, version, above, audienceOf(visit, standing)) };
}

/** Who reads an edition of it: nobody whom a part of it is not for, nor whom the officer did not make it for, nor without a release. */
function audienceOf({ reader }: Pick<RelationshipVisit, 'reader'>, { book, draft }: Pick<Standing, 'book' | 'draft'>): Audience {
  const held = narrowest([book.audience, draft.audience]);
  return audiencesOpenTo(reader).includes(held) ? held : 'shared';
}

export async function changeBook(visit: RelationshipVisit): Promise<Answer> {
  const { reader, form } = visit;
  const act = form.get('do') === 'freeze' ? 'freeze-book' : 'edit-book';
  const standing = may(reader, act) ? await standingBook(visit) : null;
  if (!standing) return 'not-found';
  return act === 'freeze-book' ? freeze(visit, standing) : save(visit, standing);
}

async function save(visit: RelationshipVisit, standing: Standing): Promise<Answer> {
  const { reader, database, relationship: { id, a, b }, language, at, form } = visit;
  const { material: { engagement }, sheets, book } = standing;
  return saveRow(visit, {
    fields: [...bookFields(language, reader), ...[...sectionFields(language, standing.draft.language, sheets).values()].flat()],
    page: async (entry, version, above) => pageOf(visit, standing, entry, version, above),
    save: async () => {
      const draft = draftFrom(form, standing.draft);
      await perform(database, editBook, { relationship: { id, a, b }, engagement: engagement.id, version: versionIn(form), title: book.title, draft }, { reader, at });
      return `${bookAddress(visit, engagement.id)}?saved=yes`;
    },
    problems: dossierWords[language].problems,
    standing: async () => {
      const now = await standingBook(visit);
      return now && { values: valuesOf(now.draft, now.sheets), version: now.version };
    },
  });
}

/** The edition is made from the draft that is kept, so that nothing is frozen that nobody has seen. */
async function freeze(visit: RelationshipVisit, standing: Standing): Promise<Answer> {
  const { reader, database, relationship: { id, a, b }, at, today, form } = visit;
  const { draft, material: { engagement }, editions } = standing;
  const audience = audienceOf(visit, standing);
  const number = nextNumber(editions, audience, ownerFor(reader, audience));
  const style = { language: draft.language, era: draft.language === 'ja' };
  const made = await bookOf(visit, engagement.id, draft, bookWords[draft.language].edition(String(number), dayText(style, today)));
  // Meanwhile a narrower row may have come into it.
  if (!made || audienceOf(visit, { book: made.book, draft }) !== audience) throw new WrongInput('audience');
  const note = form.get('note')?.trim() || null;
  if ((note?.length ?? 0) > 2_000) throw new WrongInput('note');
  const edition = await perform(database, freezeBook, {
    relationship: { id, a, b }, engagement: engagement.id, version: versionIn(form), title: made.book.title, language: draft.language, audience, number, on: isoOf(today), content: contentText({ book: made.book, draft }), note,
  }, { reader, at });
  return { redirect: address(visit.language, `/${id}/books/${edition}`) };
}

/** The book as a file, in the language and on the paper that are asked for, else those of the draft. */
export const bookDownload = (format: BookFormat) => async (visit: RelationshipVisit): Promise<Answer> => {
  const { reader, database, relationship, query } = visit;
  if (!actsFor(reader, relationship)) return 'not-found';
  const id = visit.params['id'] ?? '';
  const { draft: kept } = await draftAndEditions(reader, database, relationship.id, id);
  const draft = draftIn(kept?.row['content'], freshDraftFor(reader.party, visit.language));
  const made = await bookOf(visit, id, {
    ...draft, language: languages.find((each) => each === query.get('language')) ?? draft.language, paper: papers.find((each) => each === query.get('paper')) ?? draft.paper,
  });
  return made ? bookFile(made.book, `${relationship.id}_${id}`, format) : 'not-found';
};

