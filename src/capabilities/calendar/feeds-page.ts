import { may } from '#domain/trust/permission.ts';
import { namesFor } from '#capabilities/record/names-store.ts';
import { perform, Refused } from '#platform/act.ts';
import { address } from '#platform/web/address.ts';
import { noProblems, problemList, selectField, textField, type Entry } from '#platform/web/form.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { dayText } from '#platform/words/dates.ts';
import { dayOf } from '#domain/date/day.ts';
import { isLanguage, languages, ownNames } from '#platform/words/languages.ts';
import { countryName } from '#platform/words/parties.ts';
import { kindChecks, officeChoices, seriesChoices, sideChoices, wishAsked } from './calendar-asked.ts';
import { calendarRecordFor } from './calendar-store.ts';
import { calendarWords } from './calendar-words.ts';
import { nameOfSeries } from './entry-text.ts';
import { fileOf, newSecret } from './feed-secret.ts';
import { feedsOf, type Feed } from './feed-store.ts';
import { feedWords } from './feed-words.ts';
import { FEEDS_AT_MOST, makeFeed, revokeFeed } from './make-feed.ts';

const LABEL_AT_MOST = 100;
const untouched = ({ language }: RelationshipVisit): URLSearchParams => new URLSearchParams([['language', language], ['kind', 'engagements'], ['kind', 'windows']]);

export const feedsPage = async (visit: RelationshipVisit): Promise<Answer> =>
  may(visit.reader, 'make-feed') ? page(visit, { values: untouched(visit), problems: noProblems }, null, 200) : 'not-found';

/** Makes a feed, and shows its address this once. */
export async function postFeed(visit: RelationshipVisit): Promise<Answer> {
  if (!may(visit.reader, 'make-feed')) return 'not-found';
  const words = feedWords[visit.language];
  const { form } = visit;
  const [label, language] = [form.get('label')?.trim() ?? '', form.get('language') ?? ''];
  const problems = new Map<string, string>();
  if (label === '') problems.set('label', words.labelMissing);
  if (label.length > LABEL_AT_MOST) problems.set('label', words.labelTooLong);
  if (!isLanguage(language)) problems.set('language', words.languageMissing);
  if (form.getAll('kind').length === 0) problems.set('kind-engagements', words.kindMissing);
  if (problems.size > 0 || !isLanguage(language)) return page(visit, { values: form, problems }, null, 422);
  const secret = newSecret();
  try {
    await perform(visit.database, makeFeed, { secret, relationship: visit.relationship.id, language, label, wish: { ...wishAsked(form), kinds: [...wishAsked(form).kinds] }, at: visit.at.toISOString() }, visit);
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    return page(visit, { values: form, problems: new Map([['label', words.tooMany(FEEDS_AT_MOST)]]) }, null, 422);
  }
  return page(visit, { values: untouched(visit), problems: noProblems }, `${visit.origin}/${language}/feeds/${fileOf(secret)}`, 201);
}

export async function postRevocation(visit: RelationshipVisit): Promise<Answer> {
  await perform(visit.database, revokeFeed, { feed: visit.form.get('feed') ?? '', at: visit.at.toISOString() }, visit);
  return { redirect: address(visit.language, `/${visit.relationship.id}/feeds`) };
}

async function page(visit: RelationshipVisit, entry: Entry & { readonly values: URLSearchParams }, made: string | null, status: number): Promise<Answer> {
  const { reader, database, relationship, language } = visit;
  const words = feedWords[language];
  const feeds = await feedsOf(reader, database, relationship.id);
  return {
    status,
    page: {
      title: words.title, section: 'calendar',
      body: html`<h1>${words.title}</h1><p class="lede">${words.lede}</p>
${made !== null && html`<div class="success" role="status"><p>${words.made}</p><p class="secret"><code>${made}</code></p><p>${words.how}</p></div>`}
<h2>${words.own}</h2>${await list(visit, feeds)}
<h2>${words.another}</h2>${await form(visit, entry)}
<p class="no-print"><a href="${address(language, `/${relationship.id}/calendar`)}">${words.back}</a></p>`,
    },
  };
}

async function form(visit: RelationshipVisit, entry: Entry & { readonly values: URLSearchParams }): Promise<Html> {
  const { reader, database, relationship, language, today } = visit;
  const [words, calendar] = [feedWords[language], calendarWords[language]];
  const [record, names] = await Promise.all([calendarRecordFor(reader, database, relationship, today), namesFor(reader, database, relationship.id)]);
  const kinds = wishAsked(entry.values).kinds;
  const problem = entry.problems.get('kind-engagements');
  return html`<form class="entry" method="post" action="${address(language, `/${relationship.id}/feeds`)}">${problemList(visit, entry)}
${textField(visit, entry, { name: 'label', label: words.label, hint: words.labelHint, required: true })}
${selectField(visit, entry, { name: 'language', label: words.language, choices: languages.map((value) => ({ value, text: ownNames[value] })) })}
${selectField(visit, entry, { name: 'side', label: calendar.side, choices: sideChoices(visit), none: calendar.any })}
${selectField(visit, entry, { name: 'series', label: calendar.series, choices: seriesChoices(language, record.standings, names), none: calendar.any })}
${selectField(visit, entry, { name: 'office', label: calendar.office, choices: officeChoices(language, record, names), none: calendar.any })}
<fieldset class="entry-field${problem ? ' wrong' : ''}"><legend>${calendar.what}</legend>${problem && html`<p class="wrong-text">${problem}</p>`}${kindChecks(language, problem ? [] : kinds)}</fieldset>
<p class="actions"><button>${words.make}</button></p></form>`;
}

async function list(visit: RelationshipVisit, feeds: readonly Feed[]): Promise<Part> {
  const { language, relationship, reader, database } = visit;
  const words = feedWords[language];
  if (feeds.length === 0) return html`<p class="quiet">${words.none}</p>`;
  const names = await namesFor(reader, database, relationship.id);
  const day = (moment: string): string => dayText(visit, dayOf(moment.slice(0, 10)) ?? 0);
  const shows = ({ wish }: Feed): string => [
    ...wish.kinds.map((kind) => calendarWords[language].kinds[kind]), wish.side && countryName(language, wish.side), wish.series && nameOfSeries(language, names, wish.series), wish.office && nameOfSeries(language, names, wish.office),
  ].filter(Boolean).join(language === 'ja' ? '、' : ', ');
  return html`<div class="scroll"><table class="stacks"><caption class="visually-hidden">${words.own}</caption>
<thead><tr><th scope="col">${words.label}</th><th scope="col">${words.shows}</th><th scope="col">${words.language}</th><th scope="col">${words.since}</th><th scope="col">${words.state}</th></tr></thead><tbody>${
    feeds.map((feed) => html`<tr><th scope="row">${feed.label}</th><td data-label="${words.shows}">${shows(feed)}</td><td data-label="${words.language}"><span lang="${feed.language}">${ownNames[feed.language]}</span></td><td data-label="${words.since}">${day(feed.madeAt)}</td><td>${
      feed.revokedAt ? html`<span class="state plain">${words.revoked(day(feed.revokedAt))}</span>` : html`<form method="post" action="${address(language, `/${relationship.id}/feeds/revoke`)}"><input type="hidden" name="feed" value="${feed.id}"><button class="second">${
        words.revoke}<span class="visually-hidden"> ${feed.label}</span></button></form>`}</td></tr>`)}</tbody></table></div>`;
}
