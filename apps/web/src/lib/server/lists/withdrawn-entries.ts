// What feeds say of entries that were withdrawn. A reader's program keeps what it once fetched, and asks for nothing that left
// the feed: so each withdrawal stands there under the very name of what it took, with no word of it.
import { fill, type Language } from '@camket/domain/kernel/language'
import { historyWords } from '@camket/domain/publication/portal/about'
import { recordKindNames } from '@camket/domain/publication/portal/terms'
import type { RecordKind } from '@camket/domain/publication/records'
import type { PublicDoor } from '@camket/services/kernel/door'
import { withdrawalsOf, type Change } from '@camket/services/publication/reading/history'
import type { Happening } from './happenings.ts'

/** As many as a feed has lines. */
const most = 50

type Thing = Pick<Change, 'kind' | 'id' | 'version'>

/** The name of a record's entry in every feed that tells it. */
export function entryId({ kind, id, version }: Thing): string {
  return `${kind}/${id}/${version}`
}

/** What the tombstones among these changes took away, but for what stands among them itself. */
export function takenBy(lines: readonly Change[], language: Language): Happening[] {
  const told = new Set(lines.map(entryId))
  return lines.flatMap(({ withdraws, publishedAt }) =>
    withdraws === null || told.has(entryId(withdraws)) ? [] : [gone(withdraws, publishedAt, language)],
  )
}

function gone(thing: Thing, at: string, language: Language): Happening {
  const title = fill(historyWords.withdrawnThing[language], {
    ...thing,
    kind: recordKindNames[thing.kind][language],
  })
  return { id: entryId(thing), on: null, at, title, description: title, path: '/withdrawals' }
}

/** The newest withdrawals of records of these kinds, for a feed that tells no other. */
export async function withdrawnOf(
  door: PublicDoor,
  { kinds, language }: { kinds: readonly RecordKind[]; language: Language },
): Promise<Happening[]> {
  return takenBy(await withdrawalsOf(door, { kinds, most }), language)
}
