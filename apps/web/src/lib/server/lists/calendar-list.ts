// The days that the calendar file of a list holds: what is nearest to the newest published day, on both sides of it.
import type { PublicDoor } from '@camket/services/kernel/door'
import type { ListName } from '../../standing/lists.ts'
import { readList, type ReadList } from './read-list.ts'

/** So many days stand in a calendar on one side of that day; an agency or a plan narrows it. */
const calendarLength = 200

/** What the calendar of a list is made of; that of all commitments has the days that come and those that are overdue. */
export async function readDays(
  door: PublicDoor,
  { name, params }: { name: ListName; params: URLSearchParams },
): Promise<readonly [ReadList, ...ReadList[]]> {
  const read = (of: ListName): Promise<ReadList> =>
    readList(door, { name: of, params, most: calendarLength, newest: of === 'overdue' })
  return name === 'standing' ? [await read('upcoming'), await read('overdue')] : [await read(name)]
}
