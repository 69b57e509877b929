import { error } from '@sveltejs/kit'
import { pieceFile } from '@camket/services/oversight/pieces/pieceFile'
import { evidenceFile } from '@camket/services/progress/evidence/evidenceFile'
import { doorFor, orError } from '#lib/office/door.ts'
import { evidenceHeaders } from '#lib/server/evidence-headers.ts'
import type { RequestHandler } from './$types'

/** Evidence of a report, or of what an office of oversight drafts, to whoever may see it; to others it is not there. Never kept by a browser. */
export const GET: RequestHandler = async event => {
  const door = doorFor(event, 'readEvidence')
  const { evidence } = event.params
  const ofClaim = await evidenceFile(door, { evidence })
  const answer = ofClaim.ok ? ofClaim : await pieceFile(door, { piece: evidence })
  if (!answer.ok && answer.refusals.every(({ code }) => code !== 'not-allowed')) error(404)
  const { bytes, ...file } = orError(answer)
  return new Response(new Uint8Array(bytes), {
    headers: { ...evidenceHeaders(file), 'cache-control': 'no-store' },
  })
}
