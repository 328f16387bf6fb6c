const inBrackets = /\s*[(（]([^()（）]*)[)）]/g;

/** The names that a written name holds: "Accord sur l’acquisition (ACSA)" is an accord, and ACSA. Lists part them with "; ". */
export function namesIn(written: string | null | undefined): string[] {
  if (!written) return [];
  return written.split(';').flatMap((each) => {
    const bare = each.replace(inBrackets, '').trim();
    const short = [...each.matchAll(inBrackets)].map(([, inside]) => (inside ?? '').trim()).filter((inside) => /^[A-Z0-9][A-Z0-9/&-]+$/.test(inside));
    return [bare, ...short].filter((name) => name !== '');
  });
}
