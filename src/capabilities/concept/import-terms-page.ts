import type { Static } from 'typebox';
import { Value } from 'typebox/value';
import type { ImportedTerm, Proposal, TermChange } from '#domain/concept/imported-terms.ts';
import { codeWords } from '#capabilities/record/record-code-words.ts';
import { columnLabel } from '#capabilities/record/record-label-control.ts';
import { perform } from '#platform/act.ts';
import { readTbx } from '#platform/terminology/read-tbx.ts';
import { tbxLimits, type TbxRefusal } from '#platform/terminology/glossary-file.ts';
import { address } from '#platform/web/address.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { written } from '#platform/web/written.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { formWords } from '#platform/web/form-words.ts';
import { colon, numberText } from '#platform/words/words.ts';
import { ChangedMeanwhile } from '#platform/writing.ts';
import { conceptAddress } from './concept-control.ts';
import { conceptsFor } from './concept-store.ts';
import { audiencesOfImport, importedInput, importTerms, planOf } from './import-terms.ts';
import { importTermsWords } from './import-terms-words.ts';
import { audienceIn, mayKeep } from './term-form-page.ts';

/** A glossary file of others: taken in, shown with what would become of each term, and only then written. */
export async function importTermsPage(visit: RelationshipVisit, posted: boolean): Promise<Answer> {
  if (!mayKeep(visit, 'import-terms')) return 'not-found';
  if (!posted) return first(visit, null);
  const words = importTermsWords[visit.language];
  const given = visit.form.get('terms');
  if (given === null) {
    const file = visit.files.find(({ field, name }) => field === 'file' && name);
    if (!file) return first(visit, words.noFile, 422);
    const read = readTbx(file.bytes);
    return 'refused' in read ? first(visit, refusal(visit, file.name.slice(0, 200), read.refused), 422) : second(visit, read.terms.map(({ id, kind, source, texts }) => ({ id, kind, source, texts })));
  }
  const terms = termsIn(given);
  if (!terms) return first(visit, words.noFile, 422);
  try {
    await perform(visit.database, importTerms, { relationship: visit.relationship, audience: audienceIn(visit.form), terms, digest: visit.form.get('digest') ?? '' }, { reader: visit.reader, at: visit.at });
  } catch (fault) {
    if (!(fault instanceof ChangedMeanwhile)) throw fault;
    return second(visit, terms, 409);
  }
  return { redirect: address(visit.language, `/${visit.relationship.id}/glossary`) };
}

function termsIn(text: string): Static<typeof importedInput> | null {
  try {
    // No text of a database holds U+0000; no file that was read has any.
    if (text.includes('\\u0000')) return null;
    const terms: unknown = JSON.parse(text);
    return Value.Check(importedInput, terms) ? terms : null;
  } catch {
    return null;
  }
}

const refusal = ({ language }: RelationshipVisit, name: string, { reason, line, detail }: TbxRefusal): Html => {
  const words = importTermsWords[language];
  return html`<strong>${name}${line !== null && html` ${words.line(line)}`}</strong>${colon[language]}${words.refusals[reason]}${detail !== null && html` <code lang="en">${detail.slice(0, 200)}</code>`}`;
};

function first(visit: RelationshipVisit, problem: Part, status = 200): Answer {
  const words = importTermsWords[visit.language];
  return {
    status,
    page: {
      title: words.title, section: 'glossary',
      body: html`<p><a href="${address(visit.language, `/${visit.relationship.id}/glossary`)}">${words.back}</a></p><h1>${words.title}</h1><p class="lede">${words.lede}</p>${problem && html`<div class="problem" role="alert"><p>${problem}</p></div>`}
<form class="filter" method="post" enctype="multipart/form-data" action="${address(visit.language, visit.path)}"><label><span>${words.file(tbxLimits.bytes / 1024 / 1024)}</span><input type="file" name="file" accept=".tbx,.xml" required></label><button>${words.look}</button></form>`,
    },
  };
}

async function second(visit: RelationshipVisit, terms: readonly ImportedTerm[], status = 200): Promise<Answer> {
  const { language } = visit;
  const words = importTermsWords[language];
  const { proposals, digest } = planOf(visit.reader, await conceptsFor(visit.reader, visit.database, visit.relationship.id), terms);
  const states = ['new', 'changed', 'not-yours', 'ambiguous', 'same'] as const;
  const of = (state: Proposal['state']): readonly Proposal[] => proposals.filter((each) => each.state === state);
  const writes = of('new').length + of('changed').length > 0;
  return {
    status,
    page: {
      title: words.title, section: 'glossary',
      body: html`<h1>${words.title}</h1>${status === 409 && html`<div class="problem" role="alert"><p>${words.meanwhile}</p></div>`}
<ul class="inline">${states.map((state) => html`<li>${words.states[state]}${colon[language]}${numberText(language, of(state).length)}</li>`)}</ul>
${writes ? html`<form method="post" action="${address(language, visit.path)}"><input type="hidden" name="terms" value="${JSON.stringify(terms)}"><input type="hidden" name="digest" value="${digest}">
<p><label for="audience">${formWords[language].audience}</label> <select id="audience" name="audience">${audiencesOfImport(visit.reader).map((each) => html`<option value="${each}">${domainWords[language].audiences[each]}</option>`)}</select></p>
<p class="actions"><button>${words.take}</button> <a href="${address(language, visit.path)}">${words.other}</a></p></form>` : html`<p class="aside">${words.nothing} <a href="${address(language, visit.path)}">${words.other}</a></p>`}
${states.filter((state) => state !== 'same' && of(state).length > 0).map((state) => html`<h2>${words.states[state]}</h2>${words.explained[state] && html`<p>${words.explained[state]}</p>`}<ul class="plain">${of(state).map((each) => proposal(visit, each))}</ul>`)}`,
    },
  };
}

function proposal(visit: RelationshipVisit, { id, name, language, term, definition }: Proposal): Html {
  const shown: Part = language === visit.language ? name : html`<span lang="${language}">${name}</span>`;
  const fact = (table: 'terms_of_art' | 'concept_usages') => ({ column, before, after }: TermChange): Html => {
    const its = /_(en|fr|ja)$/.exec(column)?.[1];
    const kinds: Readonly<Record<string, string>> = codeWords[visit.language].termKinds;
    const said = (text: string): Part => (column === 'kind' ? (kinds[text] ?? text) : its === undefined ? written(visit, text) : its === visit.language ? text : html`<span lang="${its}">${text}</span>`);
    return html`<dt>${columnLabel(visit, table, column)}</dt><dd>${before !== null && html`<del>${said(before)}</del> `}<ins>${said(after)}</ins></dd>`;
  };
  return html`<li>${id === null ? shown : html`<a href="${conceptAddress(visit, id)}">${shown}</a>`}${term.length + definition.length > 0 && html`<dl class="facts tight">${term.map(fact('terms_of_art'))}${definition.map(fact('concept_usages'))}</dl>`}</li>
`;
}
