// Whoever sits in the body inspected writes nothing of the inspection and reads none of its notes, from whatever seat.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { changeChecklist } from '../../packages/services/src/oversight/inspection/changeInspection.ts'
import { findingHolder, noteHolder } from '../../packages/services/src/oversight/inspection/holders.ts'
import { listInspections } from '../../packages/services/src/oversight/inspection/listInspections.ts'
import { discardFinding, saveFinding } from '../../packages/services/src/oversight/inspection/saveFinding.ts'
import { saveNote } from '../../packages/services/src/oversight/inspection/saveNote.ts'
import { showInspection } from '../../packages/services/src/oversight/inspection/showInspection.ts'
import { takeOverPieces } from '../../packages/services/src/oversight/inspection/takeOver.ts'
import { attachPiece } from '../../packages/services/src/oversight/pieces/attachPiece.ts'
import {
  previewFinding,
  publishFinding,
} from '../../packages/services/src/publication/oversight/inspection/publishFinding.ts'
import { aPiece } from '../progress/reporting.ts'
import { valueOf } from '../register/open-register.ts'
import { codesOf } from '../work/office-at-work.ts'
import { alsoSits } from './also-sits.ts'
import { aFinding, aNote, drafted, officeInspecting, planned } from './inspecting.ts'

const register = await createTestDatabase()
const { inspector, as } = await officeInspecting(register)

test('somebody of the body inspected saves, attaches, signs and reads nothing', async () => {
  const both = as('reviewer', 'thanh-tra-tinh')
  const end = await alsoSits(both, { role: 'focal-point', body: 'so-tu-phap' })
  const inspection = await planned(inspector)
  const note = randomUUID()
  valueOf(await saveNote(inspector, { inspection, note, form: randomUUID(), edition: 0, data: aNote() }))
  const finding = await drafted(inspector, inspection)
  const saved = { inspection, finding, edition: 1, data: aFinding({ text: 'Mọi việc đều tốt.' }) }
  for (const outcome of [
    await saveNote(both, { inspection, note, form: randomUUID(), edition: 1, data: aNote() }),
    await saveNote(both, { inspection, note: randomUUID(), form: randomUUID(), edition: 0, data: aNote() }),
    await saveFinding(both, saved),
    await saveFinding(both, { ...saved, finding: randomUUID(), edition: 0 }),
    await attachPiece(both, noteHolder(both, { id: note, edition: 1 }), { piece: aPiece() }),
    await attachPiece(both, findingHolder(both, { id: finding, edition: 1 }), { piece: aPiece() }),
    await takeOverPieces(both, { finding, edition: 1, note, pieces: [] }),
    await changeChecklist(both, { inspection, edition: 1, questions: [] }),
    await previewFinding(both, { finding }),
    await publishFinding(both, { finding, edition: 1 }),
    await discardFinding(both, { finding, edition: 1 }),
  ]) {
    expect(codesOf(outcome)).toEqual(['own-seat-there'])
  }
  expect(valueOf(await showInspection(both, { inspection }))).toMatchObject({
    isOwn: false,
    notes: [],
    drafts: [],
  })
  expect(valueOf(await listInspections(both)).lines[0]).toMatchObject({ isOwn: false, notes: 0, drafts: 0 })
  await end()
  valueOf(await saveFinding(both, saved))
  valueOf(await publishFinding(inspector, { finding, edition: 2 }))
})

test('what somebody wrote who sits there by now is signed by nobody', async () => {
  const mover = as('reviewer', 'thanh-tra-tinh')
  const inspection = await planned(inspector)
  const finding = await drafted(mover, inspection)
  await alsoSits(mover, { role: 'alternate', body: 'so-tu-phap' })
  expect(codesOf(await publishFinding(inspector, { finding, edition: 1 }))).toEqual(['finding-drafter-there'])
  valueOf(await discardFinding(inspector, { finding, edition: 1 }))
  valueOf(await publishFinding(inspector, { finding: await drafted(inspector, inspection), edition: 1 }))
})
