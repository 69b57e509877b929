import { waitingDoubtFile } from '@camket/services/oversight/doubt/listWaitingDoubts'
import { doorFor, orError } from '#lib/office/door.ts'
import { evidenceHeaders } from '#lib/server/evidence-headers.ts'
import { publicFileName } from '@camket/domain/progress/file-types'
import type { RequestHandler } from './$types'

/** The file of a text that waits, to whoever may withhold it; to others it is not there. Never kept by a browser. */
export const GET: RequestHandler = async event => {
  const door = doorFor(event, 'withholdDoubt')
  const { bytes, type, digest } = orError(await waitingDoubtFile(door, { doubt: event.params.doubt }))
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...evidenceHeaders({ type, name: publicFileName({ digest, type }) }),
      'cache-control': 'no-store',
    },
  })
}
