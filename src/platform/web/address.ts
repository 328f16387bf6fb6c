import type { Language } from '../words/languages.ts';

/** An address of the site; parameters that are empty are left out. */
export function address(language: Language, path: string, query: Record<string, string | number | null | undefined> = {}): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== null && value !== undefined && value !== '') given.set(name, String(value));
  const text = given.toString();
  return `/${language}${path}${text ? `?${text}` : ''}`;
}

/** The same address with some parameters changed. */
export function changed(visit: { language: Language; path: string; query: URLSearchParams }, query: Record<string, string | number | null>): string {
  const merged = Object.fromEntries(visit.query) as Record<string, string | number | null>;
  return address(visit.language, visit.path, { ...merged, ...query });
}
