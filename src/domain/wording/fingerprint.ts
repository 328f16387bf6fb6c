const PRIME = 16_777_619;

/**
 * Tells whether a text reads as it did: FNV-1a of its UTF-16 units, from the front and from the back, 16 hexadecimal digits.
 * Not for trust, which is the ledger's: whoever may write a text may write its fingerprint too.
 */
export function fingerprintOf(text: string): string {
  let [forward, backward] = [0x811c9dc5, 0x811c9dc5];
  for (let at = 0; at < text.length; at += 1) {
    forward = Math.imul(forward ^ text.charCodeAt(at), PRIME);
    backward = Math.imul(backward ^ text.charCodeAt(text.length - 1 - at), PRIME);
  }
  return [forward, backward].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
