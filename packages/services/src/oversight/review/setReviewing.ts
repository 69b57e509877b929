import { accepted, type Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'

type Outcome = Result<{ readonly blind: boolean }, 'not-allowed'>

/** Whether reviewers rate before the office shows them what the agency says. Set to what it is it changes nothing. */
export async function setReviewing(door: Door, { blind }: { blind: boolean }): Promise<Outcome> {
  const { tenant, author, now } = door
  let isNew = false
  const act = {
    action: 'setReviewing',
    subject: 'reviewing',
    input: { blind },
    isChange: () => isNew,
  } as const
  return write<Outcome>(door, act, async tx => {
    const held = await tx
      .selectFrom('review_setting')
      .select('blind')
      .where('tenant', '=', tenant)
      .forUpdate()
      .executeTakeFirst()
    isNew = (held?.blind ?? false) !== blind
    if (!isNew) return accepted({ blind })
    const row = { blind, set_by: author.name, set_at: now }
    await tx
      .insertInto('review_setting')
      .values({ tenant, ...row })
      .onConflict(conflict => conflict.column('tenant').doUpdateSet(row))
      .execute()
    return accepted({ blind })
  })
}
