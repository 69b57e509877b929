import { theServer } from '@camket/domain/kernel/author'
import type { Door } from '../../kernel/door.ts'
import { faultPoint } from '../../kernel/fault.ts'
import { storedAuthor } from '../../kernel/write.ts'
import { erasable } from './erasable.ts'

/**
 * After a withdrawal: writes the database's files anew, so that what was erased is no longer in them. True when nothing is
 * left to do; false where others read on for so long that it is to be tried again. Where no withdrawal is newer than the
 * last time nothing is done. Throws what the database throws, as on a full disk.
 */
export async function rewriteErased({ register, now }: At): Promise<boolean> {
  const waiting = await behind(register)
  if (waiting.length === 0) return true
  if (!(await register.vacuum(erasable))) return false
  faultPoint('withdraw-files-rewritten')
  for (const one of waiting) await note({ register, now }, one)
  return true
}

type At = Pick<Door, 'register' | 'now'>

interface Behind {
  readonly tenant: string
  /** Its newest tombstone. */
  readonly upTo: number
}

async function behind(register: At['register']): Promise<Behind[]> {
  const found: Behind[] = []
  for (const { tenant } of await register.tenants()) {
    const upTo = await register.withTenant(tenant, storedAuthor(theServer), async tx => {
      const newest = await tx
        .selectFrom('record')
        .select(eb => eb.fn.max('index').as('index'))
        .where('tenant', '=', tenant)
        .where('kind', '=', 'tombstone')
        .executeTakeFirst()
      const done = await tx
        .selectFrom('rewritten')
        .select('up_to')
        .where('tenant', '=', tenant)
        .executeTakeFirst()
      const index: number | null = newest?.index ?? null
      return index !== null && index > (done?.up_to ?? -1) ? index : null
    })
    if (upTo !== null) found.push({ tenant, upTo })
  }
  return found
}

async function note({ register, now }: At, { tenant, upTo }: Behind): Promise<void> {
  await register.withTenant(tenant, storedAuthor(theServer), async tx => {
    const row = { tenant, up_to: upTo, at: now }
    await tx
      .insertInto('rewritten')
      .values(row)
      .onConflict(conflict => conflict.column('tenant').doUpdateSet(row))
      .execute()
  })
}
