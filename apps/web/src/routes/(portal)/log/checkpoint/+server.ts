import { newestCheckpoint } from '@camket/services/publication/reading/log/checkpoint'
import { briefFile, noSuchFile, textType } from '#lib/server/files.ts'
import { publicDoor } from '#lib/server/published.ts'
import { sharedRead } from '#lib/server/shared-read.ts'
import type { RequestHandler } from './$types'

/** The newest signed checkpoint. Cosignatures join it without a publication, so that no page cache may keep it. */
export const GET: RequestHandler = async event => {
  const door = publicDoor(event)
  const found = await sharedRead(door, 'checkpoint', () => newestCheckpoint(door))
  return found === null ? noSuchFile() : briefFile(found.note, { type: textType, seconds: 5 })
}
