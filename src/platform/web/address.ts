import type { Language } from '../words/languages.ts';

/** An address of the site; parameters that are empty are left out. */
export function address(language: Language, path: string, query: Record<string, string | number | null | undefined> = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return `/${language}${path}${text ? `?${text}` : ''}`;
}

/** The same address with some parameters changed. */
export function changed(visit: { language: Language; path: string; query: URLSearchParams }, query: Record<string, string | number | null>): string {
  const merged = Object.fromEntries(visit.query) as Record<string, string | number | null>;
  return address(visit.language, visit.path, { ...merged, ...query });
}
