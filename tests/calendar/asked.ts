// Every action about the calendar, asked with input that is well formed and finds nothing.
import type { OfficeAction } from '../../packages/domain/src/kernel/actions.ts'
import { changeYear } from '../../packages/services/src/commitments/calendar/changeYear.ts'
import { listYears } from '../../packages/services/src/commitments/calendar/listYears.ts'
import { runClock } from '../../packages/services/src/commitments/calendar/runClock.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { publishCalendar } from '../../packages/services/src/publication/publishCalendar.ts'

const gone = { year: 1999, edition: 1, change: { what: 'remove', on: '1999-01-01' } } as const

export const askedAboutCalendar = {
  readCalendar: listYears,
  saveCalendar: door => changeYear(door, gone),
  publishCalendar,
  runClock,
} satisfies Partial<Record<OfficeAction, (door: Door) => Promise<{ ok: boolean; refusals?: unknown }>>>
