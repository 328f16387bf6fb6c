import { html, type Html, type Part } from './html.ts';
import type { RelationshipVisit } from './page.ts';
import { countryName } from '../words/parties.ts';

/** How a state is drawn beside its word. */
export type Tone = 'good' | 'warn' | 'bad' | 'unsure' | 'plain';

export const stateMark = (tone: Tone, text: Part): Html => html`<span class="state ${tone}">${text}</span>`;

/** A side by name, with its colour and pattern. */
export const sideMark = ({ language, relationship }: Pick<RelationshipVisit, 'language' | 'relationship'>, side: 'a' | 'b'): Html =>
  html`<span class="side ${side}">${countryName(language, relationship[side])}</span>`;

/** A country by name; a side of the relationship with its mark. */
export function countryMark(visit: Pick<RelationshipVisit, 'language' | 'relationship'>, code: string | null): Part {
  if (code === null) return '';
  return code === visit.relationship.a ? sideMark(visit, 'a') : code === visit.relationship.b ? sideMark(visit, 'b') : countryName(visit.language, code);
}
