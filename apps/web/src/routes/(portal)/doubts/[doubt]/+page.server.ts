import { showDoubt } from '@camket/services/publication/reading/oversight/doubts'
import { doubtedWords } from '@camket/services/publication/reading/oversight/doubted'
import { goneOrNever } from '#lib/server/gone.ts'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const { doubt: id } = event.params
  const { doubt, claim } = await published(event, async door => {
    const shown = await showDoubt(door, id)
    return { doubt: shown, claim: shown === null ? null : await doubtedWords(door, shown.of) }
  })
  if (doubt === null) return goneOrNever(event, { kind: 'doubt', id })
  return { doubt, said: claim?.said ?? null }
}
