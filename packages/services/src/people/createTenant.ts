import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import { mayDo } from '@camket/domain/kernel/actions'
import type { Door } from '../kernel/door.ts'
import { localDay } from '../kernel/local-day.ts'
import { newId } from '../kernel/new-id.ts'
import { write } from '../kernel/write.ts'
import { askedOrigin, originOf } from './tenant-hosts.ts'

export interface NewTenant {
  readonly name: string
  /** Origin of its own, as `askedOrigin` takes it; null: answers on the server's public origin. */
  readonly origin: string | null
  /** IANA name; the local day of the tenant is counted in it. */
  readonly timeZone: string
}

type Outcome = Result<{ created: boolean }, PeopleCode>

/**
 * Makes the world of one committee (door.tenant), its head row, its seat. Running it again changes nothing; with another
 * address it is refused. An older register keeps the address that it was made with, whatever is asked of new ones.
 */
export async function createTenant(door: Door, input: NewTenant): Promise<Outcome> {
  if (!mayDo(door.author.role, 'createTenant')) {
    return refused('not-allowed', { action: 'createTenant', role: door.author.role })
  }
  if (localDay(door.now, input.timeZone) === null) {
    return refused('bad-time-zone', { timeZone: input.timeZone })
  }
  const tenants = await door.register.tenants()
  const there = tenants.find(entry => entry.tenant === door.tenant)
  const kept = there?.origin == null ? null : originOf(there.origin)
  const given = originFor(input.origin, kept)
  if (!given.ok) return given
  const origin = given.value
  if (there !== undefined && origin !== null && origin !== kept) {
    const asked = { tenant: door.tenant, asked: origin }
    return kept === null ? refused('origin-not-kept', asked) : refused('other-origin', { ...asked, kept })
  }
  if (there === undefined) {
    const taken = tenants.find(entry => (entry.origin === null ? null : originOf(entry.origin)) === origin)
    if (taken !== undefined) return refused('origin-taken', { tenant: taken.tenant })
    const { name } = input
    await door.register.createTenant({ tenant: door.tenant, name, origin, now: door.now })
  }
  const act = {
    action: 'createTenant',
    subject: `tenant:${door.tenant}`,
    input,
    isChange: (outcome: Outcome) => outcome.ok && outcome.value.created,
  } as const
  // The directory row is a transaction of its own; this one may be taken up again after a crash between them.
  return write<Outcome>(door, act, async tx => {
    const { tenant } = door
    const made = await tx
      .insertInto('record_head')
      .values({ tenant, size: 0, day: null, time_zone: input.timeZone })
      .onConflict(conflict => conflict.doNothing())
      .returning('tenant')
      .executeTakeFirst()
    if (made === undefined) return accepted({ created: false })
    await tx
      .insertInto('seat')
      .values({
        tenant,
        id: newId(door.now),
        role: 'secretariat',
        name: 'Cơ quan Thường trực',
        created_at: door.now,
      })
      .execute()
    return accepted({ created: true })
  })
}

function originFor(typed: string | null, kept: string | null): Result<string | null, PeopleCode> {
  if (typed === null) return accepted(null)
  return kept !== null && originOf(typed) === kept ? accepted(kept) : askedOrigin(typed)
}
