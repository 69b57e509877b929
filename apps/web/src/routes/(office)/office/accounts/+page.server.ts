import { listAccounts } from '@camket/services/people/accounts/listAccounts'
import { listBodies } from '@camket/services/people/listBodies'
import { doorFor, orError } from '#lib/office/door.ts'
import { seatTable } from '#lib/people/seats/seat-table.ts'
import { localDay } from '#lib/people/local-day.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'listAccounts')
  const accounts = orError(await listAccounts(door))
  const bodies = orError(await listBodies(door))
  const { searchParams } = event.url
  const [words, onlyEmpty] = [searchParams.get('q') ?? '', searchParams.has('empty')]
  const table = seatTable(accounts, bodies, { words, onlyEmpty, today: localDay(event.locals) })
  return { accounts, table, words, onlyEmpty, hasBodies: bodies.length > 0 }
}
