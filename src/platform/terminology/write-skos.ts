import { languages } from '#domain/text/language.ts';
import { isWebAddress } from '#platform/web/html.ts';
import type { GlossaryOut, TermOut } from './glossary-file.ts';

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text as Turtle has them; a lone half of a character, which no file can hold, becomes a replacement mark. */
const literal = (text: string, language: string | null): string =>
  // oxlint-disable-next-line no-control-regex
  `"${text.toWellFormed().replace(/["\\\u0000-\u001f\u007f]/g, (character) => escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)}"${language === null ? '' : `@${language}`}`;

// oxlint-disable-next-line no-control-regex
const iri = (address: string): string => `<${address.toWellFormed().replace(/[\u0000-\u0020<>"{}|^`\\]/g, (character) => encodeURIComponent(character))}>`;

/** A glossary in SKOS, as Turtle. `addressOf` gives the address of a term's page, or of the whole glossary's. */
export function writeSkos({ title, terms }: GlossaryOut, addressOf: (id: string | null) => string): string {
  const scheme = iri(addressOf(null));
  const top = terms.filter(({ broader }) => broader.length === 0);
  const said = (subject: string, statements: readonly (readonly [property: string, values: readonly string[]])[]): string =>
    `${subject} ${statements.filter(([, values]) => values.length > 0).map(([property, values]) => `${property} ${values.join(', ')}`).join(' ;\n  ')} .\n\n`;
  return `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .

${said(scheme, [['a', ['skos:ConceptScheme']], ['dct:title', languages.map((language) => literal(title[language], language))], ['skos:hasTopConcept', top.map(({ id }) => iri(addressOf(id)))]])}${
  terms.map((term) => said(iri(addressOf(term.id)), statementsOf(term, scheme, (id) => iri(addressOf(id))))).join('')}`;
}

function statementsOf({ id, kind, texts, sources, broader, narrower, related, exact, close }: TermOut, scheme: string, at: (id: string) => string): [string, string[]][] {
  const each = (of: (its: TermOut['texts'][number]) => readonly string[]): string[] => texts.flatMap((its) => of(its).map((text) => literal(text, its.language)));
  return [
    ['a', ['skos:Concept']], ['skos:inScheme', [scheme]], ['skos:topConceptOf', broader.length === 0 ? [scheme] : []], ['skos:notation', [literal(id, null)]], ['dct:type', [literal(kind, null)]],
    ['skos:prefLabel', each(({ names }) => names.slice(0, 1))], ['skos:altLabel', each(({ names }) => names.slice(1))],
    ['skos:definition', each(({ definition }) => (definition === null ? [] : [definition]))], ['skos:scopeNote', each(({ notes }) => notes)], ['dct:source', sources.map((source) => literal(source, null))],
    ['skos:broader', broader.map(at)], ['skos:narrower', narrower.map(at)], ['skos:related', related.map(at)],
    ['skos:exactMatch', exact.filter(isWebAddress).map(iri)], ['skos:closeMatch', close.filter(isWebAddress).map(iri)],
  ];
}
