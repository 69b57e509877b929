import { listFindings } from '@camket/services/publication/reading/oversight/findings'
import { doubtsAbout } from '@camket/services/publication/reading/oversight/doubts'
import { commitmentReviews } from '@camket/services/publication/reading/oversight/commitmentReviews'
import { listDecisions } from '@camket/services/publication/reading/oversight/listDecisions'
import { listProposals } from '@camket/services/publication/reading/oversight/listProposals'
import { listPublicActions } from '@camket/services/publication/reading/oversight/listActions'
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
  const of = { of: event.params.id }
  const { shown, progress, findings, tasks, reviews, doubts, decisions, proposals } = await published(
    event,
    async door => ({
      shown: await showCommitment(door, asked),
      progress: await commitmentProgress(door, asked),
      reviews: await commitmentReviews(door, asked),
      findings: await listFindings(door, asked),
      tasks: await listPublicActions(door, asked),
      doubts: await doubtsAbout(door, { kind: 'commitment', id: event.params.id }),
      decisions: await listDecisions(door, of),
      proposals: await listProposals(door, of),
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
