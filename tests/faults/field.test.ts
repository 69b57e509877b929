// Every commit of taking along and of taking in is lost, before it arrives and with its answer: the device sends the same bytes
// again and has one report, one piece of evidence and one receipt of each.
import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { answerAssignment } from '../../packages/services/src/commitments/work/answerAssignment.ts'
import { listReceipts } from '../../packages/services/src/oversight/field/listReceipts.ts'
import { receiveItem } from '../../packages/services/src/oversight/field/receiveItem.ts'
import { takeAlong } from '../../packages/services/src/oversight/field/takeAlong.ts'
import { getClaim } from '../../packages/services/src/progress/getClaim.ts'
import { seatedAs } from '../matrix/sessions.ts'
import { aPiece, said } from '../progress/reporting.ts'
import { valueOf } from '../register/open-register.ts'
import { officeAtWork, training } from '../work/office-at-work.ts'
import { losses } from './commit-proxy.ts'
import { atEveryCommit, heard, openCutRegister } from './cut-register.ts'

vi.setConfig({ testTimeout: 240_000 })

const cut = await openCutRegister()
let tenants = 0

/** A focal point with a commitment, and what their device would send. */
async function readied() {
  const tenant = `co-so-${(tenants += 1)}`
  const office = await officeAtWork(cut.register, tenant)
  valueOf(await answerAssignment(office.justice, { answer: 'accept', commitment: training, edition: 1 }))
  const gate = { register: cut.register, tenant, now: office.justice.now }
  const { door } = await seatedAs(gate, 'focal-point', 'so-tu-phap')
  const from = valueOf(await takeAlong(door, { commitments: [training], inspections: [] }))
  const claim = randomUUID()
  const sending = (content: object) => ({
    text: JSON.stringify({
      format: 1,
      package: from.id,
      item: randomUUID(),
      notedAt: '2026-11-19T03:00:00.000Z',
      content,
    }),
    upload: null,
  })
  const seen = from.commitments[0]!.version
  const batch = [
    sending({ kind: 'claim', commitment: training, seen, claim, edition: 0, data: said() }),
    sending({ kind: 'piece', of: 'claim', owner: claim, piece: aPiece() }),
  ]
  return { door, claim, batch }
}

test.each(losses)('a batch: every commit %s', async how => {
  const rows = await atEveryCommit(cut, how, async (lose, lost) => {
    const { door, claim, batch } = await readied()
    lose()
    const through = cut.through(door)
    for (const one of batch) {
      const said = await heard(receiveItem(through, one))
      // As the device does: what was not answered goes again before anything else.
      if (said === 'fault') expect(lost()).not.toBeNull()
      valueOf(await receiveItem(door, one))
    }
    const receipts = valueOf(await listReceipts(door))
    expect(receipts.length).toBe(2)
    const shown = valueOf(await getClaim(door, { claim }))
    expect([shown.edition, shown.pieces.length]).toEqual([2, 1])
  })
  expect(rows.length).toBe(2)
  for (const tables of rows) expect(tables).toContain('field_receipt')
})

test.each(losses)('taking along: the commit %s', async how => {
  const rows = await atEveryCommit(cut, how, async lose => {
    const { door } = await readied()
    lose()
    await heard(takeAlong(cut.through(door), { commitments: [training], inspections: [] }))
    // What was not answered is on no device; it is taken along anew.
    valueOf(await takeAlong(door, { commitments: [training], inspections: [] }))
  })
  expect(rows.length).toBe(1)
})
