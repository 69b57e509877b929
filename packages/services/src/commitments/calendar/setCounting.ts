import { accepted, type Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'

type Outcome = Result<{ readonly rolls: boolean }, 'not-allowed'>

/**
 * Whether a period that ends on a rest day ends on the next working day (Civil Code art. 148) or on the day itself, as some
 * authorities count. Days that are published already stay. Set to what it is it changes nothing.
 */
export async function setCounting(door: Door, { rolls }: { rolls: boolean }): Promise<Outcome> {
  const { tenant, author, now } = door
  let isNew = false
  const act = {
    action: 'saveCalendar',
    subject: 'calendar:counting',
    input: { rolls },
    isChange: () => isNew,
  } as const
  return write<Outcome>(door, act, async tx => {
    const held = await tx
      .selectFrom('calendar_setting')
      .select('rolls')
      .where('tenant', '=', tenant)
      .forUpdate()
      .executeTakeFirst()
    isNew = (held?.rolls ?? true) !== rolls
    if (!isNew) return accepted({ rolls })
    const row = { rolls, set_by: author.name, set_at: now }
    await tx
      .insertInto('calendar_setting')
      .values({ tenant, ...row })
      .onConflict(conflict => conflict.column('tenant').doUpdateSet(row))
      .execute()
    return accepted({ rolls })
  })
}
