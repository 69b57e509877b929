import { showRound } from '@camket/services/publication/reading/oversight/rounds'
import { noSuchFile, publicFile, textType } from '#lib/server/files.ts'
import { publicDoor } from '#lib/server/published.ts'
import type { RequestHandler } from './$types'

/** The list of a round, one id a line, in its order. */
export const GET: RequestHandler = async event => {
  const round = await showRound(publicDoor(event), { round: event.params.round })
  if (round === null) return noSuchFile()
  return publicFile(round.redrawn.ids.map(id => `${id}\n`).join(''), { type: textType, of: round })
}
