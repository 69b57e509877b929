import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { InspectionCode } from '@camket/domain/oversight/inspection/codes'
import type { Door } from '../../../kernel/door.ts'
import { faultPoint } from '../../../kernel/fault.ts'
import { isOfOwner, undecidableReport } from '../../../oversight/actions/reportAction.ts'
import { piecesOf } from '../../../oversight/pieces/pieces.ts'
import { loadAction, lockReport } from '../../../oversight/actions/stored-actions.ts'
import { publish } from '../../append/publishTogether.ts'
import { appendStep, type TakenStep } from './takeStep.ts'

type Outcome = Result<TakenStep, 'not-allowed' | 'bad-input' | InspectionCode>

/**
 * Approves what the owner reports of a dated task, which publishes it: the task waits for its check from then on. By the
 * validating authority of the body that has it, never by whoever wrote at it. Sent twice it is one step.
 */
export async function publishActionReport(
  door: Door,
  input: { report: string; edition: number },
): Promise<Outcome> {
  const { report, edition } = input
  let wasDone = false
  const act = {
    action: 'decideActionReport',
    subject: `action-report:${report}`,
    input: { publish: edition },
    isChange: (outcome: Outcome) => outcome.ok && !wasDone,
  } as const
  const outcome = await publish<Outcome>(door, act, async tx => {
    const held = await lockReport(tx, door.tenant, report)
    if (held === null || !isOfOwner(door.author, held)) return refused('no-such-report')
    wasDone = held.state === 'published' && held.edition === edition + 1
    if (wasDone) return accepted({ action: held.action, version: held.version ?? 0 })
    const no = undecidableReport(door, held, edition)
    if (no !== null) return no
    const action = await loadAction(tx, door.tenant, held.action)
    if (action === null) return refused('no-such-action')
    const pieces = await piecesOf(tx, door.tenant, { kind: 'report', owner: report })
    const { said } = held.data
    const taken = await appendStep(tx, door, {
      which: { action: held.action, version: action.version, form: report },
      asked: {
        step: 'report',
        due: null,
        said,
        pieces: pieces.map(({ piece }) => piece),
        drafters: held.drafters,
      },
    })
    if (!taken.ok) return taken
    await tx
      .updateTable('action_report')
      .set({ state: 'published', version: taken.value.version, edition: edition + 1 })
      .set({ decided_by: door.author.name, edited_at: door.now })
      .where('tenant', '=', door.tenant)
      .where('id', '=', report)
      .execute()
    return taken
  })
  if (outcome.ok && !wasDone) faultPoint('action-committed')
  return outcome
}
