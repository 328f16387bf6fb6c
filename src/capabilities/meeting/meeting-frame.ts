import { actsFor } from '#domain/trust/held-with.ts';
import { may, type ActName } from '#domain/trust/permission.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { address } from '#platform/web/address.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { spanWithWeekdays } from '#platform/words/dates.ts';
import { languages, type Language } from '#platform/words/languages.ts';
import { localText, shownIn } from '#platform/words/words.ts';
import { meetingWords } from './meeting-words.ts';

export const mayHere = (visit: RelationshipVisit, act: ActName): boolean => may(visit.reader, act) && actsFor(visit.reader, visit.relationship);

export const meetingAddress = (visit: RelationshipVisit, engagement: string, rest = ''): string => address(visit.language, `/${visit.relationship.id}/engagements/${encodeURIComponent(engagement)}${rest}`);

export const titleOf = (row: RecordRow) => localText(row, 'title');
export const nameOf = (row: RecordRow) => localText(row, 'name');

/** In words alone, for a button's name or a choice. */
export const plain = (visit: RelationshipVisit, texts: Parameters<typeof shownIn>[1], otherwise: string): string => shownIn(visit.language, texts)?.text ?? otherwise;

/** The heading of a page about the inside of a meeting. */
export function meetingHead(visit: RelationshipVisit, at: RecordRow, title: string): Html {
  return html`<p class="no-print"><a href="${meetingAddress(visit, at.id)}">${meetingWords[visit.language].backToMeeting}</a></p>
<h1>${title}</h1><p class="lede">${recordText(visit.language, titleOf(at), at.id)}<span class="quiet">${inBrackets(visit.language, spanWithWeekdays(visit, at['start_edtf'] ?? '', at['end_edtf']))}</span></p>`;
}

/** One level below what it stands under: the page's title, or the heading of a section. */
export const heading = (alone: boolean, content: Part): Html => (alone ? html`<h2>${content}</h2>` : html`<h3>${content}</h3>`);

/** The reader's language first, then the others. */
export const languagesFrom = (first: Language): readonly Language[] => [first, ...languages.filter((each) => each !== first)];

interface Placing {
  readonly action: string;
  readonly id: string;
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly amend: string;
  readonly more?: Part;
}

/** Buttons that move something in its order, or take it off, and a link that amends it: all without script. */
export function placing(visit: RelationshipVisit, { action, id, name, first, last, amend, more }: Placing): Html {
  const words = meetingWords[visit.language];
  const button = (what: string, text: string, label: string): Html => html`<button class="second small" name="do" value="${what}" aria-label="${label}">${text}</button>`;
  return html`<form class="placing" method="post" action="${action}"><input type="hidden" name="id" value="${id}">${!first && button('up', `↑ ${words.up}`, words.moveUp(name))}${!last && button('down', `↓ ${words.down}`, words.moveDown(name))}${
    more}<a href="${amend}" aria-label="${words.amendWhat(name)}">${words.amend}</a>${button('remove', words.remove, words.removeWhat(name))}</form>`;
}
