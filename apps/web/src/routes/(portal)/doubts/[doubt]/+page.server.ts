import { showDoubt } from '@camket/services/publication/reading/oversight/doubts'
import { showUpdate } from '@camket/services/publication/reading/progress/showUpdate'
import { goneOrNever } from '#lib/server/gone.ts'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const { doubt: id } = event.params
  const { doubt, update } = await published(event, async door => {
    const shown = await showDoubt(door, id)
    return { doubt: shown, update: shown?.of.kind === 'update' ? await showUpdate(door, shown.of.id) : null }
  })
  if (doubt === null) return goneOrNever(event, { kind: 'doubt', id })
  return { doubt, said: update?.statement ?? null }
}
