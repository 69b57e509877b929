import type { Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'
import { loadRolls } from './loadYears.ts'

/** How the office counts a period that ends on a rest day. */
export async function readCounting(door: Door): Promise<Result<{ readonly rolls: boolean }, 'not-allowed'>> {
  return read(door, 'readCalendar', async tx => ({ rolls: await loadRolls(tx, door.tenant) }))
}
