import {
  changedYear,
  yearChangeSchema,
  type CalendarCode,
  type YearChange,
} from '@camket/domain/commitments/calendar/edit-year'
import { checkInput } from '@camket/domain/kernel/check-input'
import { oddTyped } from '@camket/domain/kernel/typed-words'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { z } from 'zod'
import type { Door } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'
import { loadEditedYears, type EditedYear } from './loadYears.ts'
import { insertDays, oneCalendarChange } from './seedCalendar.ts'

const inputSchema = z.strictObject({
  year: z.int(),
  /** Of the year as its editor saw it. */
  edition: z.int().min(1),
  change: yearChangeSchema,
})

type Answer = Result<{ readonly edition: number }, CalendarCode | 'bad-input' | 'not-allowed'>
/** With `newer-calendar` the year as it now stands; what was sent the editor has. */
type Outcome = Answer & { readonly theirs?: EditedYear }

/**
 * Changes a year of the office's calendar: its source and whether it is settled, or one of its days. It becomes public with
 * `publishCalendar`. Refused with `newer-calendar` when the year was changed after the edition that is handed in.
 */
export async function changeYear(
  door: Door,
  input: { readonly year: number; readonly edition: number; readonly change: YearChange },
): Promise<Outcome> {
  const checked = checkInput(inputSchema, input)
  if (!checked.ok) return checked
  const { year, edition, change } = checked.value
  const act = { action: 'saveCalendar', subject: `calendar:${year}`, input: checked.value } as const
  return write<Outcome>(door, act, async tx => {
    await oneCalendarChange(tx, door.tenant)
    const there = (await loadEditedYears(tx, door.tenant, year))[0]
    if (there === undefined) return refused('no-such-year', { year })
    if (there.edition !== edition) return { ...refused('newer-calendar', { year }), theirs: there }
    const { edition: _edition, ...standing } = there
    const next = changedYear(standing, change)
    if (!next.ok) return next
    const odd = oddTyped(change, standing)
    if (odd !== null) return odd
    const { confirmed, source } = next.value
    const own = { tenant: door.tenant, year } as const
    await tx
      .updateTable('calendar_year')
      .set({ confirmed, source, edition: edition + 1 })
      .where('tenant', '=', own.tenant)
      .where('year', '=', year)
      .execute()
    await tx.deleteFrom('calendar_day').where('tenant', '=', own.tenant).where('year', '=', year).execute()
    await insertDays(tx, door.tenant, next.value)
    return accepted({ edition: edition + 1 })
  })
}
