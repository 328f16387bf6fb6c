import type { RecordRow } from '#domain/record/row.ts';
import type { Wording } from '#domain/wording/wording.ts';
import { wordingsOf } from '#domain/wording/wording.ts';
import { identityWords } from '#capabilities/identity/identity-words.ts';
import { html, type Html } from '#platform/web/html.ts';
import { stateMark, type Tone } from '#platform/web/marks.ts';
import type { Visit } from '#platform/web/page.ts';
import type { Language } from '#platform/words/languages.ts';
import { countryName } from '#platform/words/parties.ts';
import { wordingPageWords } from './wording-words.ts';

export const toneOf: Readonly<Record<Wording['standing'], Tone>> = { missing: 'bad', authentic: 'good', approved: 'good', draft: 'unsure', stale: 'warn' };

/** Who stands behind a wording: a post of a party by its name, anyone else as written. */
function signerOf({ language }: Pick<Visit, 'language'>, by: string): string {
  const [party = '', post, ...rest] = by.split(':');
  if (!/^[A-Z]{2}$/.test(party) || post === undefined || rest.length > 0) return by;
  const { at, posts } = identityWords[language];
  return at(Object.hasOwn(posts, post) ? posts[post as keyof typeof posts] : post, countryName(language, party));
}

/** How a text stands in a language, in words: what it is, from what, by whom. */
export function standingView(visit: Pick<Visit, 'language'>, row: RecordRow, text: string, language: Language): Html {
  const words = wordingPageWords[visit.language];
  const { standing, from, by } = wordingsOf(row, text)[language];
  const more = [
    ...(from !== null && standing !== 'authentic' ? [words.madeFrom(from)] : []),
    ...(by === null ? (standing === 'draft' ? [words.nobody] : []) : [words.signedBy(signerOf(visit, by))]),
  ];
  return html`<p class="standing">${stateMark(toneOf[standing], words.standings[standing])}${more.map((each) => html` <span class="quiet">${visit.language === 'ja' ? '・' : '· '}${each}</span>`)}</p>${
    standing === 'stale' && from !== null && html`<p class="hint">${words.staleText(from)}</p>`}`;
}
