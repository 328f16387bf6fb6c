import type { Role } from '#domain/trust/permission.ts';

/** In whose name something runs that nobody asks for in person, such as a feed: an account, or where there are none, a post. */
export interface Holding {
  readonly party: string | null;
  readonly post: string | null;
  readonly role: Role;
  readonly account: string | null;
}
