import type { Quote } from '#domain/capture/reading.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import type { Language } from '#platform/words/languages.ts';

export interface Marking extends Quote {
  readonly label: string;
}

/** A text with the words that fields came from marked, and named by their fields. Of two that overlap the first is marked, with both names. */
export function markedText(text: string, markings: readonly Marking[], language: Language): Html {
  const ordered = [...markings].sort((one, other) => one.from - other.from || other.to - one.to);
  const joined: { from: number; to: number; labels: string[] }[] = [];
  for (const { from, to, label } of ordered) {
    const last = joined.at(-1);
    if (last && from < last.to) {
      if (!last.labels.includes(label)) last.labels.push(label);
      last.to = Math.max(last.to, to);
    } else if (to > from) joined.push({ from, to, labels: [label] });
  }
  const parts: Part[] = [];
  let place = 0;
  for (const { from, to, labels } of joined) {
    parts.push(text.slice(place, from), html`<mark>${text.slice(from, to)}<small lang="${language}"> ${labels.join(', ')}</small></mark>`);
    place = to;
  }
  return html`${parts}${text.slice(place)}`;
}
