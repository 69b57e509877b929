import { recordKinds } from '@camket/domain/publication/records'
import { recordFile } from '@camket/services/publication/reading/log/recordLines'
import { numberIn } from '#lib/server/data-address.ts'
import { jsonType, noSuchFile, publicFile } from '#lib/server/files.ts'
import { publicDoor } from '#lib/server/published.ts'
import type { RequestHandler } from './$types'

/** The record as stored: envelope and body byte for byte, so that the digest can be computed again. */
export const GET: RequestHandler = async event => {
  const { id } = event.params
  const kind = recordKinds.find(known => known === event.params.kind)
  const version = numberIn(event.params.version)
  if (kind === undefined || version === null || version > 999_999_999) return noSuchFile()
  const found = await recordFile(publicDoor(event), { kind, id, version })
  return found === null ? noSuchFile() : publicFile(found.text, { type: jsonType, of: found })
}
