import { isUtf8 } from 'node:buffer';

/** Null for UTF-8; otherwise what the bytes most likely are, so that the sender can be told how to save them. */
export function otherEncoding(bytes: Uint8Array): 'UTF-16' | 'Shift_JIS' | 'unknown' | null {
  // UTF-16 of plain letters is valid UTF-8 with a zero in every second place: this has to be asked first.
  if (looksUtf16(bytes)) return 'UTF-16';
  if (isUtf8(bytes)) return null;
  return looksShiftJis(bytes) ? 'Shift_JIS' : 'unknown';
}

function looksUtf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const sample = bytes.subarray(0, 1024);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) * 4 > sample.length && Math.min(even, odd) * 8 <= Math.max(even, odd);
}

function looksShiftJis(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  // An accented Latin letter before a plain one also decodes, as one stray kanji; only kana or kanji in a row count.
  return /[\u3041-\u30fa]|[\u4e00-\u9fff]{2}/.test(text);
}
