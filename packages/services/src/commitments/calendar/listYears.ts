import type { CalendarCode } from '@camket/domain/commitments/calendar/edit-year'
import type { Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'
import { loadEditedYears, type EditedYear } from './loadYears.ts'

/** The office's calendar, year by year. */
export async function listYears(door: Door): Promise<Result<EditedYear[], 'not-allowed' | CalendarCode>> {
  return read(door, 'readCalendar', tx => loadEditedYears(tx, door.tenant))
}
