import { may } from '#domain/trust/permission.ts';
import { languages, ownNames, type Language } from '../words/languages.ts';
import { shownIn, type LocalText } from '../words/words.ts';
import { address, changed } from './address.ts';
import { html, type Html, type Part } from './html.ts';
import { layoutWords } from './layout-words.ts';
import { sectionGroups, type PageContent, type Section, type SectionGroup, type Visit } from './page.ts';
import { seen } from './seen.ts';

/** What the layout must be told of who is reading; identity is a replaceable part. */
export interface ReaderShown {
  readonly name: string;
  readonly changeAt: string;
  /** What leads there: "change", "sign in" or "my account". */
  readonly change: string;
  /** Pages about the installation that this reader may see. */
  readonly links: readonly { readonly at: string; readonly text: string }[];
  /** Where a reader who signed in signs out. */
  readonly signOut?: { readonly at: string; readonly text: string };
  /** A notice above every page, such as that of the evaluation mode. */
  readonly notice: string | null;
}

const pathOf = (section: Section, relationship: string): string => (section === 'import' ? '/import' : `/${relationship}/${section}`);

/** What is brought in is brought in by whoever may write. */
const opens = ({ reader }: Visit, section: Section): boolean => (section !== 'import' || may(reader, 'import-record')) && (section !== 'capture' || may(reader, 'capture-engagement'));

/** A whole page: it needs no script, and says its language, its place in the site and who reads it. */
export function layout(visit: Visit, content: PageContent, reader: ReaderShown, assets: { css: string }): Html {
  const words = layoutWords[visit.language];
  const current = visit.relationships.find(({ id }) => id === visit.params['relationship']) ?? visit.relationships[0];
  const name = current && shownIn(visit.language, current.name);
  const groups = (Object.keys(sectionGroups) as SectionGroup[]).map((group) => ({ group, shown: sectionGroups[group].filter((section) => opens(visit, section)) })).filter(({ shown }) => shown.length > 0);
  return html`<!doctype html>
<html lang="${visit.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${content.title} · ${words.product}</title>
<link rel="stylesheet" href="${assets.css}">
<link rel="icon" href="/assets/mark.svg" type="image/svg+xml">${content.script && html`
<script src="${content.script}" defer></script>`}
${languages.map((each) => html`<link rel="alternate" hreflang="${each}" href="${translated(visit, each)}">`)}
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
${reader.notice && html`<aside class="notice">${reader.notice}</aside>`}
<header class="site">
<p class="brand"><a href="${address(visit.language, current ? `/${current.id}/state` : '/')}">${mark()}<span>${words.product}</span></a>${
    name && html` <span class="relationship" lang="${name.language}">${name.text}</span>`}</p>
<nav class="languages" aria-label="${words.languages}"><ul>${languages.map((each) => each === visit.language
    ? html`<li><span aria-current="true" lang="${each}">${ownNames[each]}</span></li>`
    : html`<li><a href="${translated(visit, each)}" hreflang="${each}" lang="${each}">${ownNames[each]}</a></li>`)}${visit.language === 'ja' && html`<li><a href="${changed(visit, { era: visit.era ? 'no' : 'yes' })}">${visit.era ? words.western : words.era}</a></li>`}</ul></nav>
<p class="reader"><span class="label">${words.readingAs}</span> <strong>${reader.name}</strong> <a href="${reader.changeAt}">${reader.change}</a>${reader.links.map(({ at, text }) => html` <a href="${at}">${text}</a>`)}</p>${
    reader.signOut && html`
<form class="sign-out" method="post" action="${reader.signOut.at}"><button class="second">${reader.signOut.text}</button></form>`}
${current && content.searchBox !== false && html`
<form class="site-search" method="get" action="${address(visit.language, `/${current.id}/search`)}" role="search"><input type="search" name="q" size="11" maxlength="1000" aria-label="${words.search}"> <button class="second">${words.searchButton}</button></form>`}
</header>
${current && html`<nav class="sections" aria-label="${words.navigation}">${groups.map(({ group, shown }) => html`<ul aria-label="${words.groups[group]}">${shown.map((section) => html`<li><a href="${
    address(visit.language, pathOf(section, current.id))}"${section === content.section && html` aria-current="page"`}>${words.sections[section]}</a></li>`)}</ul>`)}</nav>`}
<main id="content"${content.wide && html` class="wide"`} tabindex="-1">
${content.body}
</main>
</body>
</html>`;
}

const translated = (visit: Visit, language: Language): string => changed({ ...visit, language }, {});

/** Two interlocked marks, one for each side: also the favicon. */
const mark = (): Html => html`<svg class="mark" viewBox="0 0 32 20" width="32" height="20" aria-hidden="true" focusable="false"><circle cx="11" cy="10" r="8.5" fill="none" stroke="var(--side-a)" stroke-width="3"/><circle cx="21" cy="10" r="8.5" fill="none" stroke="var(--side-b)" stroke-width="3" stroke-dasharray="4 2"/></svg>`;

/** A text of the record, marked with its language where that is not the page's. */
export function recordText(language: Language, texts: LocalText, otherwise: Part = ''): Part {
  const shown = shownIn(language, texts);
  if (!shown) return otherwise;
  const text = seen(language, shown.text, shown.language);
  return shown.language === language ? text : html`<span lang="${shown.language}">${text}</span>`;
}
