import { isoOf, type Day } from '#domain/date/day.ts';

/**
 * iCalendar (RFC 5545, RFC 7986) as text. It is written here, since the library that reads folds lines one octet
 * too late; tests read what is written with that library and with another one of another language.
 */
const OCTETS_A_LINE = 75;

const simple = /^[\x20-\x7e]*$/;
// Line breaks become "\n" by their escape; no other control character has a meaning in a text.
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b-\u001f\u007f\u2028\u2029]/g;
const special = /[\\;,\n]/g;

export function textValue(text: string): string {
  const plain = text.toWellFormed().replace(/\r\n?/g, '\n').replace(controls, ' ');
  return plain.replace(special, (character) => (character === '\n' ? '\\n' : `\\${character}`));
}

/** The value of a parameter, in quotes; what cannot stand there is written as RFC 6868 says. */
export function parameterValue(text: string): string {
  const plain = text.toWellFormed().replace(/\r\n?/g, '\n').replace(controls, ' ');
  return `"${plain.replace(/[\^\n"]/g, (character) => ({ '^': '^^', '\n': '^n', '"': "^'" })[character] as string)}"`;
}

/** One line of content, folded at octets so that no character is cut in two. */
export function line(name: string, value: string): string {
  const whole = `${name}:${value}`;
  if (whole.length <= OCTETS_A_LINE && (simple.test(whole) || Buffer.byteLength(whole) <= OCTETS_A_LINE)) return `${whole}\r\n`;
  let [folded, octets, from, at] = ['', 0, 0, 0];
  for (const character of whole) {
    const size = octetsOf(character);
    if (octets + size > OCTETS_A_LINE) {
      folded += `${whole.slice(from, at)}\r\n `;
      [from, octets] = [at, 1]; // the space that folds counts
    }
    octets += size;
    at += character.length;
  }
  return `${folded}${whole.slice(from)}\r\n`;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) as number;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}

export const dateValue = (day: Day): string => isoOf(day).replaceAll('-', '');

/** A moment in UTC, from its ISO 8601 text. */
export const momentValue = (iso: string): string => `${iso.slice(0, 19).replace(/[-:]/g, '')}Z`;
