const needsGuard = /^'*[=+\-@\t\r]/;
const hasGuard = /^'+[=+\-@\t\r]/;

/**
 * A spreadsheet runs a cell that begins like a formula. The apostrophe also goes before cells that already
 * look guarded: only then can reading take exactly one away and always arrive at what was written.
 */
export const guarded = (text: string): string => (needsGuard.test(text) ? `'${text}` : text);

export const unguarded = (text: string): string => (hasGuard.test(text) ? text.slice(1) : text);
