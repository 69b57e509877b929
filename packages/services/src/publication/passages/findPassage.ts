import { findWords } from '@camket/domain/safeguards/review-script'
import type { PublicDoor } from '../../kernel/door.ts'
import { newestRecord } from '../append/newestRecord.ts'
import { inSnapshot } from '../reading/snapshot.ts'

/** Where exact words stand in the published text of a plan, the `nth` time; null where they do not. */
export async function findPassage(
  door: PublicDoor,
  { plan, words, nth }: { plan: string; words: string; nth: number },
): Promise<{ readonly start: number; readonly end: number } | null> {
  if (words.trim() === '') return null
  const { tenant } = door
  const record = await inSnapshot(door, tx => newestRecord(tx, { tenant, kind: 'plan', id: plan }))
  return record === null ? null : findWords(record.body.text, { words, nth })
}
