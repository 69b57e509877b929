import { showRound } from '@camket/services/publication/reading/oversight/rounds'
import { goneOrNever } from '#lib/server/gone.ts'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const { round } = await published(event, async door => ({
    round: await showRound(door, { round: event.params.round }),
  }))
  if (round === null) return goneOrNever(event, { kind: 'round', id: event.params.round })
  const { redrawn, ...shown } = round
  return { round: shown, redrawn: { seed: redrawn.seed, faults: redrawn.faults } }
}
