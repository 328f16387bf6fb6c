import { SCORES } from '#domain/programme/choice.ts';
import type { Topic } from '#domain/assessment/record.ts';
import { levels } from '#domain/engagement/engagement.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import { problemList, type Entry } from '#platform/web/form.ts';
import { html, type Html } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { shownIn } from '#platform/words/words.ts';
import { partAddress } from './programme-view.ts';
import { priorityWords } from './priority-words.ts';

export const scoreField = (topic: string): string => `score-${topic}`;

/** A score of each topic, in tables by level. What is not chosen is 0. */
export function scoreForm(visit: RelationshipVisit, round: string, topics: readonly Topic[], entry: Entry, names: Names, again: boolean): Html {
  const [words, codes] = [priorityWords[visit.language], domainWords[visit.language]];
  const groups = [...levels, ''].map((level) => [level, topics.filter((topic) => (level === '' ? !(levels as readonly string[]).includes(topic.level) : topic.level === level))] as const).filter(([, of]) => of.length > 0);
  const row = ({ id, kind }: Topic): Html => {
    const [name, named, problem] = [scoreField(id), names.get(id), entry.problems.get(scoreField(id))];
    const chosen = entry.values.get(name) ?? '0';
    const options = [...SCORES.map(String), ...(SCORES.map(String).includes(chosen) ? [] : [chosen])];
    return html`<tr class="depth-${{ theme: 1, topic: 2, subtopic: 3 }[kind] ?? 1}"><th scope="row"><label for="${name}">${recordText(visit.language, named ?? {}, id)}</label>${problem && html`<p class="wrong-text" id="${name}-problem">${problem}</p>`}</th><td data-label="${words.score}"><select id="${name}" name="${name}" aria-label="${
      words.scoreOf((named && shownIn(visit.language, named)?.text) ?? id)}"${problem && html` aria-invalid="true" aria-describedby="${name}-problem"`}>${options.map((score) => html`<option value="${score}"${score === chosen && html` selected`}>${score}</option>`)}</select></td></tr>`;
  };
  return html`<h2 id="scores">${words.score}</h2><p>${words.blind}</p><p>${words.scoreHint}</p>${problemList(visit, entry)}
<form method="post" action="${partAddress(visit, `priorities/${encodeURIComponent(round)}/scores`)}">${groups.map(([level, of]) => html`<h3>${level === '' ? '' : codes.levels[level as keyof typeof codes.levels]}</h3>
<table class="stacks scores"><thead><tr><th scope="col">${words.topic}</th><th scope="col">${words.score}</th></tr></thead><tbody>${of.map(row)}</tbody></table>`)}
<p class="actions"><button>${again ? words.submitAgain : words.submit}</button></p></form>`;
}
