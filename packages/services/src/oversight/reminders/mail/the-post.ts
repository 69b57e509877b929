// The one post of this process, and where its readers find the portal. The command line hands it over; actions and workers read it.
import type { Register } from '../../../kernel/door.ts'
import type { Post } from './post.ts'

export interface PostOffice {
  readonly post: Post
  /** The public origin of tenants without one of their own; null where none was given: they get no mail then. */
  readonly origin: string | null
}

let held: PostOffice | null = null

/** Hands over the post of this process; null: no mail. */
export function holdPost(office: PostOffice | null): void {
  held = office
}

export const thePost = (): PostOffice | null => held

/** Whether mail can be sent at all for a tenant, and the origin its links begin with. */
export async function originFor(
  register: Register,
  tenant: string,
  office: PostOffice | null,
): Promise<string | null> {
  if (office === null) return null
  const own = (await register.tenants()).find(one => one.tenant === tenant)
  return own === undefined ? null : (own.origin ?? office.origin)
}

/** An address of the portal in a language. */
export const addressAt =
  (origin: string, language: string) =>
  (path: string): string =>
    `${origin}${language === 'en' ? '/en' : ''}${path}`
