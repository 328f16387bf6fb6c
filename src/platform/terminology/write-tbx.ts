import { xmlAttribute, xmlText } from '#platform/xml/xml-text.ts';
import type { GlossaryOut, TermOut, TermTexts } from './glossary-file.ts';

/** ISO 30042:2019, which calls itself the second edition. */
export const TBX_NAMESPACE = 'urn:iso:std:iso:30042:ed-2';

/** An id as XML has them (NCName); whatever else an id may hold goes as the numbers of its characters. */
export const xmlId = (id: string): string => (/^[A-Za-z_][\w.-]*$/.test(id) ? id : `_${[...id].map((each) => (each.codePointAt(0) as number).toString(16)).join('.')}`);

/** A glossary in TBX-Basic, its data categories as attributes (style dca). */
export function writeTbx({ title, terms: all }: GlossaryOut): string {
  const terms = all.filter(({ texts }) => texts.length > 0);
  const ids = new Set(terms.map(({ id }) => id));
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="${TBX_NAMESPACE}">
  <tbxHeader>
    <fileDesc>
      <titleStmt><title>${xmlText(title.en)}</title></titleStmt>
      <sourceDesc><p>Entente</p></sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
${terms.map((term) => entry(term, ids)).join('')}    </body>
  </text>
</tbx>
`;
}

const entry = ({ id, kind, texts, sources, broader, related }: TermOut, all: ReadonlySet<string>): string => `      <conceptEntry id="${xmlId(id)}">
        <descrip type="subjectField">${xmlText(kind)}</descrip>
${sources.length > 0 ? `        <admin type="source">${xmlText(sources.join('; '))}</admin>\n` : ''}${
  [...broader.map((other) => ['broader', other] as const), ...related.map((other) => ['related', other] as const)].filter(([, other]) => all.has(other))
    .map(([how, other]) => `        <ref type="crossReference" target="${xmlId(other)}">${how}</ref>\n`).join('')}${texts.map(section).join('')}      </conceptEntry>
`;

const section = ({ language, names, definition, notes }: TermTexts): string => `        <langSec xml:lang="${xmlAttribute(language)}">
${definition === null ? '' : `          <descrip type="definition">${xmlText(definition)}</descrip>\n`}${notes.map((note) => `          <note>${xmlText(note)}</note>\n`).join('')}${names.map((name, at) => `          <termSec>
            <term>${xmlText(name)}</term>
            <termNote type="administrativeStatus">${at === 0 ? 'preferredTerm-admn-sts' : 'admittedTerm-admn-sts'}</termNote>
          </termSec>
`).join('')}        </langSec>
`;
