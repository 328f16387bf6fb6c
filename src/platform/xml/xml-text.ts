/** The bytes of an XML file as text, in UTF-8 or by its mark in UTF-16; null when they are neither. */
export function xmlIn(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export const xmlEscapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };
// oxlint-disable-next-line no-control-regex
export const xmlSpecial = /[&<>\r]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

/** A text where no element may stand: what XML cannot hold is shown by its number. */
export const xmlText = (text: string): string => text.replace(xmlSpecial, (character) => xmlEscapes[character] ?? `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`);

export const xmlAttribute = (text: string): string => xmlText(text).replace(/["\t\n]/g, (character) => xmlEscapes[character] as string);
