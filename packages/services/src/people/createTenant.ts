import type { Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Door } from '../kernel/door.ts'

export interface NewTenant {
  readonly name: string
  /** Host of its own; null: answers on the server's public origin. */
  readonly origin: string | null
  /** IANA name; the local day of the tenant is counted in it. */
  readonly timeZone: string
}

/** Makes the world of one committee (door.tenant), its head row, its seats. Running it again changes nothing. */
export async function createTenant(
  door: Door,
  input: NewTenant,
): Promise<Result<{ created: boolean }, PeopleCode>> {
  void door
  void input
  throw new Error('being built')
}
