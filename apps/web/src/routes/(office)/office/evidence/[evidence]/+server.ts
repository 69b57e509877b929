import { error } from '@sveltejs/kit'
import { evidenceFile } from '@camket/services/progress/evidence/evidenceFile'
import { doorFor, orError } from '#lib/office/door.ts'
import { evidenceHeaders } from '#lib/server/evidence-headers.ts'
import type { RequestHandler } from './$types'

/** Evidence of a report to whoever may see it; to others it is not there. Never kept by a browser. */
export const GET: RequestHandler = async event => {
  const door = doorFor(event, 'readEvidence')
  const answer = await evidenceFile(door, { evidence: event.params.evidence })
  if (!answer.ok && answer.refusals.every(({ code }) => code !== 'not-allowed')) error(404)
  const { bytes, ...file } = orError(answer)
  return new Response(new Uint8Array(bytes), {
    headers: { ...evidenceHeaders(file), 'cache-control': 'no-store' },
  })
}
