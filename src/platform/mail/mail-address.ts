const LONGEST = 254;
// RFC 5321 without quoted local parts, comments and literals: what people have, and nothing that a header could mistake for more.
const FORM = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?)*$/i;

export const isMailAddress = (text: string): boolean => text.length <= LONGEST && FORM.test(text) && !text.includes('..') && !text.startsWith('.') && !text.includes('.@');

/** Whether a text can stand in a header or a calendar's parameter: one line, without control characters. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
export const isOneLine = (text: string): boolean => !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text);
