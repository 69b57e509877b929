import { logKeys } from '@camket/services/publication/reading/log/keys'
import { briefFile, jsonType, noSuchFile } from '#lib/server/files.ts'
import { publicDoor } from '#lib/server/published.ts'
import { sharedRead } from '#lib/server/shared-read.ts'
import type { RequestHandler } from './$types'

/** The log's public keys, oldest first, and whose cosignatures to ask for. A key may be changed without a publication. */
export const GET: RequestHandler = async event => {
  const door = publicDoor(event)
  const { origin, keys, policy } = await sharedRead(door, 'keys', () => logKeys(door))
  if (origin === null) return noSuchFile()
  return briefFile(`${JSON.stringify({ origin, keys, policy })}\n`, { type: jsonType, seconds: 5 })
}
