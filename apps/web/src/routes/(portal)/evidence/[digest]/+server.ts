import type { PublicDoor } from '@camket/services/kernel/door'
import { evidenceSlice, publicEvidence } from '@camket/services/publication/reading/progress/publicEvidence'
import { evidenceHeaders } from '#lib/server/evidence-headers.ts'
import { noSuchFile } from '#lib/server/files.ts'
import { publicDoor } from '#lib/server/published.ts'
import type { RequestHandler } from './$types'

/**
 * A file that is shown as evidence, under the SHA-256 of its bytes. Whoever keeps it, a browser or what stands between, asks
 * again after two minutes and gets a few bytes while it is still public: so a withdrawal is in effect everywhere by then.
 */
export const GET: RequestHandler = async event => {
  const door = publicDoor(event)
  const { digest } = event.params
  const found = await publicEvidence(door, digest)
  if (found === null) return noSuchFile()
  const etag = `"${digest}"`
  const headers = {
    ...evidenceHeaders(found),
    etag,
    'cache-control': `public, max-age=${keptFor}, must-revalidate`,
  }
  if (event.request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(streamOf(door, digest, found.length), {
    headers: { ...headers, 'content-length': String(found.length) },
  })
}

/** Seconds. */
const keptFor = 120

/** Piece by piece, as fast as the reader takes it. A file that is withdrawn meanwhile breaks off. */
function streamOf(door: PublicDoor, digest: string, length: number): ReadableStream<Uint8Array> {
  let from = 0
  return new ReadableStream(
    {
      async pull(controller) {
        const bytes = await evidenceSlice(door, { digest, from })
        if (bytes === null) return controller.error(new Error('withdrawn'))
        from += bytes.byteLength
        controller.enqueue(new Uint8Array(bytes))
        if (from >= length) controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}
