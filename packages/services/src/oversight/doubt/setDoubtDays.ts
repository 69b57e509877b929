import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, type Result } from '@camket/domain/kernel/refusal'
import { doubtDaysSchema, type DoubtDays } from '@camket/domain/oversight/doubt/terms'
import type { Door } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'

type Outcome = Result<DoubtDays, 'not-allowed' | 'bad-input'>

/** Sets how many working days doubts and answers have. Receipts that are given out keep the day that they name. */
export async function setDoubtDays(door: Door, input: DoubtDays): Promise<Outcome> {
  const checked = checkInput(doubtDaysSchema, input)
  if (!checked.ok) return checked
  const days = checked.value
  return write<Outcome>(door, { action: 'setDoubtDays', subject: 'doubts', input: days }, async tx => {
    await tx
      .insertInto('doubt_days')
      .values({ tenant: door.tenant, ...days })
      .onConflict(conflict => conflict.column('tenant').doUpdateSet(days))
      .execute()
    return accepted(days)
  })
}
