import { besideCommitment } from '@camket/services/publication/reading/oversight/besideCommitment'
import { commitmentProgress } from '@camket/services/publication/reading/progress/commitmentProgress'
import { showCommitment } from '@camket/services/publication/reading/showCommitment'
import { wordsThatLed } from '@camket/services/publication/reading/wordsThatLed'
import { goneOrNever } from '#lib/server/gone.ts'
import { published, publicDoor } from '#lib/server/published.ts'
import { given, wholeIn } from '#lib/server/query.ts'
import { stampOf } from '#lib/server/stamp.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const version = wholeIn(event.url.searchParams, 'version', { from: 1, to: 99_999 })
  const asked = { commitment: event.params.id, ...given({ version }) }
  const { shown, progress, findings, tasks, reviews, doubts, decisions, proposals } = await published(
    event,
    async door => ({
      shown: await showCommitment(door, asked),
      progress: await commitmentProgress(door, asked),
      ...(await besideCommitment(door, event.params.id)),
    }),
  )
  if (shown === null || progress === null)
    return goneOrNever(event, { kind: 'commitment', id: event.params.id, ...given({ version }) })
  const stamp = await stampOf(publicDoor(event), { kind: 'commitment', id: shown.id, version: shown.version })
  const led = wordsThatLed(shown.body)
  const papers = { decisions, proposals }
  return {
    shown,
    progress,
    reviews,
    findings,
    tasks,
    doubts,
    papers,
    stamp,
    led,
  }
}
