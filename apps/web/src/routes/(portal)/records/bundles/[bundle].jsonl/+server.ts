import { recordBundle } from '@camket/services/publication/reading/log/recordLines'
import { numberIn } from '#lib/server/data-address.ts'
import { linesType, noSuchFile, publicFile } from '#lib/server/files.ts'
import { publicDoor } from '#lib/server/published.ts'
import type { RequestHandler } from './$types'

/** Records 256N to 256N + 255 as stored. A withdrawal changes a line, so that no copy is kept without asking again. */
export const GET: RequestHandler = async event => {
  const bundle = numberIn(event.params.bundle)
  const found = bundle === null ? null : await recordBundle(publicDoor(event), bundle)
  return found === null ? noSuchFile() : publicFile(found.text, { type: linesType, of: found })
}
