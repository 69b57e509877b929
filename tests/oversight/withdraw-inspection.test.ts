// Withdrawing findings and tasks: words, working copies and bytes go, a name is masked in every place, the portal is as rebuilt.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import type { WithdrawalTarget } from '../../packages/domain/src/publication/withdraw/request.ts'
import { attachPiece } from '../../packages/services/src/oversight/pieces/attachPiece.ts'
import { findingHolder } from '../../packages/services/src/oversight/inspection/holders.ts'
import { saveNote } from '../../packages/services/src/oversight/inspection/saveNote.ts'
import { publishFinding } from '../../packages/services/src/publication/oversight/inspection/publishFinding.ts'
import { verifyAction } from '../../packages/services/src/publication/oversight/inspection/takeStep.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { pdf } from '../progress/evidence-samples.ts'
import { aFile } from '../progress/reporting.ts'
import { valueOf } from '../register/open-register.ts'
import { dumped, dumpedText } from '../register/register-dump.ts'
import { codesOf, plan, training } from '../work/office-at-work.ts'
import { aFinding, aNote, drafted, found, officeInspecting, planned, reported } from './inspecting.ts'

const register = await createTestDatabase()
const office = await officeInspecting(register)
const { inspector, secretariat, operator, focal, authority } = office
const doors = { focal, authority }

const why = {
  ground: 'personal-data',
  reason: 'Có tên của một gia đình trong đó',
  decision: 'Quyết định số 1/QĐ-VP',
} as const
async function taken(target: WithdrawalTarget, reason: { decision: string | null } = why) {
  const { seen } = valueOf(await previewWithdrawal(secretariat, { target }))
  return valueOf(await withdraw(secretariat, { target, why: { ...why, ...reason }, seen })).indexes
}

async function asRebuilt(): Promise<void> {
  const before = await dumped(register.url, '^portal_')
  valueOf(await rebuildPortal(operator))
  expect(await dumped(register.url, '^portal_')).toEqual(before)
}

test('one finding goes with its tasks, its working copy and its file; that of another stays', async () => {
  const inspection = await planned(inspector)
  const draft = await drafted(inspector, inspection, aFinding({ text: 'Lời của kết luận phải rút.' }))
  const upload = { name: 'a.pdf', bytes: pdf('/Lang(rut)') }
  const piece = aFile({ title: 'Biên bản của kết luận phải rút' })
  valueOf(
    await attachPiece(inspector, findingHolder(inspector, { id: draft, edition: 1 }), { piece, upload }),
  )
  const { finding } = valueOf(await publishFinding(inspector, { finding: draft, edition: 2 }))
  await reported(doors, `${finding}.t1`, 'Báo cáo theo kết luận phải rút.')
  const other = await found(inspector, { text: 'Lời của kết luận khác.' })
  expect(await taken({ scope: 'finding', id: finding })).toHaveLength(3)
  const text = await dumpedText(register.url)
  expect(text).not.toContain('phải rút')
  expect(text).toContain('kết luận khác')
  const { portal_evidence: files, portal_action: actions } = await dumped(
    register.url,
    '^portal_(evidence|action)$',
  )
  expect(files).toEqual([])
  expect((actions as Array<{ id: string }>).map(({ id }) => id)).toEqual([other.action])
  expect(
    codesOf(await previewWithdrawal(secretariat, { target: { scope: 'finding', id: finding } })),
  ).toEqual(['already-withdrawn'])
  expect(codesOf(await previewWithdrawal(secretariat, { target: { scope: 'finding', id: 'x.f1' } }))).toEqual(
    ['no-such-record'],
  )
  await asRebuilt()
})

test('a finding about no promise goes too; one task goes alone, and its number is not given again', async () => {
  const about = await found(inspector, { commitment: null, text: 'Việc chung phải rút.' })
  expect(await taken({ scope: 'action', id: about.action })).toHaveLength(1)
  const { portal_finding: findings } = await dumped(register.url, '^portal_finding$')
  expect((findings as Array<{ id: string }>).some(({ id }) => id === about.finding)).toBe(true)
  expect(await taken({ scope: 'finding', id: about.finding })).toHaveLength(1)
  expect(await dumpedText(register.url)).not.toContain('Việc chung phải rút')
  await asRebuilt()
})

test('a name is masked in what is public and in what is not, in every step', async () => {
  const inspection = await planned(inspector)
  const note = { inspection, note: randomUUID(), form: randomUUID(), edition: 0 }
  valueOf(await saveNote(inspector, { ...note, data: aNote({ words: 'Gặp Trần Thị Thử Nghiệm.' }) }))
  const text = 'Bà Trần Thị Thử Nghiệm chưa có tên trong danh sách.'
  const tasks = [{ text: 'Ghi tên Trần Thị Thử Nghiệm vào danh sách.', due: '2026-11-27' }]
  const draft = await drafted(inspector, inspection, aFinding({ text, tasks }))
  const { finding } = valueOf(await publishFinding(inspector, { finding: draft, edition: 1 }))
  const action = `${finding}.t1`
  await reported(doors, action, 'Đã ghi Trần Thị Thử Nghiệm.')
  valueOf(
    await verifyAction(secretariat, { action, version: 2, form: randomUUID(), said: 'Đã xem danh sách.' }),
  )
  await taken({ scope: 'words', plan, words: ['Trần Thị Thử Nghiệm'] }, { decision: null })
  const all = await dumpedText(register.url)
  expect(all).not.toContain('Thử Nghiệm')
  const { portal_action: actions, portal_action_step: steps } = await dumped(register.url, '^portal_action')
  const mine = (actions as Array<Record<string, unknown>>).find(({ id }) => id === action)
  expect(mine).toMatchObject({
    version: 4,
    state: 'verified',
    text: `Ghi tên ${'█'.repeat(19)} vào danh sách.`,
  })
  expect((steps as Array<{ action: string }>).filter(step => step.action === action)).toHaveLength(1)
  await asRebuilt()
})

test('a withdrawn promise takes what inspections said of it along; the plan takes all', async () => {
  const { finding } = await found(inspector, { text: 'Kết luận đi theo cam kết.' })
  await taken({ scope: 'commitment', id: training, passage: 'mask' })
  const text = await dumpedText(register.url)
  expect(text).not.toMatch(/đi theo cam kết|kết luận khác|danh sách lớp/)
  const held = await dumped(register.url, '^(portal_finding|portal_action|portal_action_step|finding_draft)$')
  expect(JSON.stringify(held)).not.toContain(finding)
  await asRebuilt()
})
