import { html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { written } from '#platform/web/written.ts';
import type { Language } from '#platform/words/languages.ts';
import { shownIn, type LocalText } from '#platform/words/words.ts';
import type { Names } from './names-store.ts';

const named = (names: Names, place: string): LocalText | null => { const its = names.get(place); return its?.table === 'places' ? its : null; };

/** A place as the reader's language calls it; as it was written, where it is not known. */
export function placePart(visit: { readonly language: Language }, names: Names, place: string | null | undefined): Part {
  const its = place ? named(names, place) : null;
  return its ? html`${recordText(visit.language, its, place)}` : written(visit, place);
}

/** The same as plain text. */
export function placeCalled(language: Language, names: Names, place: string | null | undefined): string | null {
  const its = place ? named(names, place) : null;
  return (its && shownIn(language, its)?.text) ?? place ?? null;
}
