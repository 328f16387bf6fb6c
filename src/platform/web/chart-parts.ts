import { html } from './html.ts';

/** Hatching for the first side and dots for the second, in every picture. */
export const sidePatterns = html`<defs>
<pattern id="hatch-a" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="soft-a" width="4" height="4"/><rect class="fill-a" width="1.6" height="4"/></pattern>
<pattern id="dots-b" width="4" height="4" patternUnits="userSpaceOnUse"><rect class="soft-b" width="4" height="4"/><circle class="fill-b" cx="2" cy="2" r="1.1"/></pattern>
</defs>`;

/** A label that must fit into so many places, of which a full-width character takes about two. */
export function fittedLabel(text: string, longest: number): string {
  let [places, at] = [0, 0];
  for (const character of text) {
    places += /[\u3000-\u9fff\uff00-\uffef]/u.test(character) ? 1.85 : 1;
    if (places > longest) return `${text.slice(0, at - 1)}…`;
    at += character.length;
  }
  return text;
}
