/** Where an invitation leads. */
export const invitationLink = (origin: string, language: string, token: string): string => `${origin}/${language}/welcome/${token}`;
