/** So much of a text as is shown where there is little room, the ellipsis included; no character is cut in half. */
export function shortened(text: string, longest = 120): string {
  const characters = text.length > longest ? [...text] : [];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}
