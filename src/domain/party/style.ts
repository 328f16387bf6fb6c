/** How a person is addressed by the custom of their country. */
export const styles = ['right-honourable', 'honourable', 'excellency', 'none'] as const;
export type StyleCode = (typeof styles)[number];
export type Style = Exclude<StyleCode, 'none'> | null;

export const isStyle = (text: string): text is StyleCode => (styles as readonly string[]).includes(text);

/**
 * What is recorded of the person, else what custom gives to the rank: in Canada a prime minister is Right Honourable and a minister Honourable
 * for life, so that somebody who was one before keeps what is recorded; ambassadors, and ministers of other countries, are Excellencies in office.
 */
export function styleOf(country: string, rank: string | null, own: string | null = null): Style {
  if (own !== null && isStyle(own)) return own === 'none' ? null : own;
  if (country === 'CA' && rank === 'prime-minister') return 'right-honourable';
  if (country === 'CA' && rank === 'minister') return 'honourable';
  return rank === 'ambassador' || rank === 'prime-minister' || rank === 'minister' ? 'excellency' : null;
}
