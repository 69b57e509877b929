import { publicEvidence } from '@camket/services/publication/reading/publicEvidence'
import { evidenceHeaders } from '#lib/server/evidence-headers.ts'
import { noSuchFile } from '#lib/server/files.ts'
import { publicDoor, publishedHeaders } from '#lib/server/published.ts'
import type { RequestHandler } from './$types'

/**
 * A file that an update shows, under the SHA-256 of its bytes. Under one address they never change, so that a reader's own
 * browser need not ask again; what stands between keeps nothing, for a withdrawal takes it away.
 */
export const GET: RequestHandler = async event => {
  const found = await publicEvidence(publicDoor(event), event.params.digest)
  if (found === null) return noSuchFile()
  const headers = {
    ...publishedHeaders(found.size),
    ...evidenceHeaders(found),
    'cache-control': 'private, max-age=31536000, immutable',
  }
  return new Response(new Uint8Array(found.bytes), { headers })
}
