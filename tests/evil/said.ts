// What others said of the honest province's first promise: a report with its file, a review, a doubt, a finding with its task, a
// decision. Appended as the acts that publish them append, without the rooms of the office before them.
import { accepted } from '../../packages/domain/src/kernel/refusal.ts'
import type { Entry } from '../../packages/domain/src/publication/portal-rows.ts'
import {
  appendRecords,
  type NewRecord,
} from '../../packages/services/src/publication/append/appendRecords.ts'
import { lockHead } from '../../packages/services/src/publication/append/head.ts'
import { newestRecord } from '../../packages/services/src/publication/append/newestRecord.ts'
import { publish } from '../../packages/services/src/publication/append/publishTogether.ts'
import { applyUpdate } from '../../packages/services/src/publication/append/standing.ts'
import { replaceDecision } from '../../packages/services/src/publication/oversight/committee/committeeRows.ts'
import { applyDoubts } from '../../packages/services/src/publication/oversight/doubt/applyDoubt.ts'
import {
  applyAction,
  applyFinding,
} from '../../packages/services/src/publication/oversight/inspection/applyInspection.ts'
import { applyReview } from '../../packages/services/src/publication/oversight/review/reviews.ts'
import { showEvidence } from '../../packages/services/src/publication/update/portalEvidence.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { valueOf } from '../register/open-register.ts'
import { saidOf } from '../verify/made-said.ts'

export const promised = '12-kh-bcd-2023.1'
export const doubted = '2027-silent'

export async function othersSpeak(door: Door): Promise<void> {
  const said = saidOf(promised)
  const { tenant } = door
  const act = { action: 'publishDay', subject: 'day', input: null } as const
  const outcome = await publish(door, act, async tx => {
    const { digest, type, bytes } = said.file
    await tx
      .insertInto('evidence_file')
      .values({ tenant, digest, type, bytes, stored_at: door.now })
      .execute()
    const head = await lockHead(tx)
    const of = await newestRecord(tx, { tenant, kind: 'commitment', id: promised })
    const previous = [of!.entry.index]
    const { sealed, shown } = said.doubt
    const answerBy = '2099-01-01'
    const first = { version: 1, previous }
    const records: NewRecord[] = [
      { kind: 'update', id: `${promised}.u1`, ...first, body: said.update },
      { kind: 'review', id: `${promised}.r1`, ...first, body: said.review },
      { kind: 'doubt', id: doubted, ...first, body: sealed },
      {
        kind: 'doubt',
        id: doubted,
        version: 2,
        previous: [head.size + 2],
        body: { ...sealed, shown, answerBy },
      },
      { kind: 'finding', id: '2026-07-02-abcd.f1', ...first, body: said.finding },
      { kind: 'action', id: '2026-07-02-abcd.f1.v1', version: 1, previous: [head.size + 4], body: said.task },
      { kind: 'decision', id: '2026-07-03-efgh.q1', ...first, body: said.decision },
    ]
    const entries = await appendRecords(tx, { door, head }, records)
    const [update, review, receipt, text, finding, task, decision] = entries as [
      Entry,
      Entry,
      Entry,
      Entry,
      Entry,
      Entry,
      Entry,
    ]
    await applyUpdate(tx, update, said.update)
    await showEvidence(tx, tenant, said.update)
    await applyReview(tx, review, said.review)
    await applyDoubts(tx, [{ entry: receipt, body: sealed }])
    await applyDoubts(tx, [{ entry: text, body: { ...sealed, shown, answerBy } }])
    await applyFinding(tx, finding, said.finding)
    await applyAction(tx, task, said.task)
    await replaceDecision(tx, decision, said.decision)
    return accepted({})
  })
  valueOf(outcome)
}
