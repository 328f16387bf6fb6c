// Control characters, what Unicode has set aside, and halves of surrogate pairs.
// oxlint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What neither XML nor a tagged PDF may hold is left out. */
export const clean = (text: string): string => text.replace(unprintable, '');
