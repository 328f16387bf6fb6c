/**
 * Characters that XML forbids, that an XML reader normalises, or that the writing library silently drops;
 * and an underscore that would itself be read as the start of such an escape.
 */
// oxlint-disable-next-line no-control-regex
const escaped = /_(?=x[0-9A-Fa-f]{4})|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffd-\uffff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/g;

const escape = (text: string): string => {
  let out = '';
  for (let at = 0; at < text.length; at += 1) out += `_x${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}_`;
  return out;
};

/** Text as an xlsx holds it: the format's own _xHHHH_ for what XML cannot carry. */
export function xlsxText(text: string): string {
  const safe = text.replace(escaped, escape);
  // The library looks texts up in a plain object, which already has a 'constructor'.
  return safe in Object.prototype ? escape(safe.slice(0, 1)) + safe.slice(1) : safe;
}
