// A withdrawal reaches what the office wrote about a commitment on its way: gone with it, or masked like it.
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { answerAssignment } from '../../packages/services/src/commitments/work/answerAssignment.ts'
import { askChange } from '../../packages/services/src/commitments/work/askChange.ts'
import { listMyWork } from '../../packages/services/src/commitments/work/listMyWork.ts'
import { listToAssign } from '../../packages/services/src/commitments/work/listToAssign.ts'
import { showWork } from '../../packages/services/src/commitments/work/showWork.ts'
import { newId } from '../../packages/services/src/kernel/new-id.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { valueOf } from '../register/open-register.ts'
import { codesOf, health, officeAtWork, plan, shown, training } from './office-at-work.ts'

const register = await createTestDatabase()
const office = await officeAtWork(register)
const { secretariat, justice, medicine } = office
const name = 'Trần Thử Tên'
const why = { reason: 'tên một người dân', decision: null } as const

valueOf(await answerAssignment(justice, { answer: 'accept', commitment: training, edition: 1 }))
const request = newId(justice.now)
valueOf(
  await askChange(justice, {
    request,
    commitment: training,
    version: 1,
    wanted: { kind: 'wording', words: { product: `20 lớp do ông ${name} phụ trách`, measure: null } },
    reason: `Ông ${name} đã nhận lời`,
  }),
)
valueOf(
  await answerAssignment(medicine, {
    answer: 'hand-back',
    commitment: health,
    edition: 1,
    ground: 'other',
    reason: `Theo ông ${name} thì việc này đã xong`,
  }),
)

/** Every row of the three tables, as text. */
async function stored(): Promise<string> {
  const client = new Client({ connectionString: register.url })
  await client.connect()
  const tables = ['assignment', 'work_event', 'change_request']
  const found: string[] = []
  for (const table of tables) {
    const { rows } = await client.query<{ row: string }>(
      `select to_jsonb(t)::text as row from camket.${table} t`,
    )
    found.push(...rows.map(({ row }) => row))
  }
  await client.end()
  return found.join('\n')
}

test('words of the plan that are withdrawn are masked in reasons, requests and events', async () => {
  expect(await stored()).toContain(name)
  const words = [name]
  const target = { scope: 'words', plan, words } as const
  const { seen } = valueOf(await previewWithdrawal(secretariat, { target }))
  valueOf(await withdraw(secretariat, { target, why: { ground: 'personal-data', ...why }, seen }))
  const rows = await stored()
  expect(rows).not.toContain(name)
  expect(rows).toContain('█')
  // Everybody's parts and requests are still there.
  expect((await shown(secretariat, training)).requests).toHaveLength(1)
})

test('a commitment that is withdrawn leaves every list, and nothing that was written about it stays', async () => {
  const target = { scope: 'commitment', id: training, passage: 'stays' } as const
  const { seen } = valueOf(await previewWithdrawal(secretariat, { target }))
  valueOf(
    await withdraw(secretariat, {
      target,
      why: { ...why, ground: 'court-or-authority', decision: 'Quyết định 5/QĐ-UBND' },
      seen,
    }),
  )
  expect(await stored()).not.toContain(training)
  expect(valueOf(await listMyWork(justice, { list: 'all' })).lines).toEqual([])
  expect(codesOf(await showWork(secretariat, { commitment: training }))).toEqual(['no-such-work'])
  expect(
    codesOf(await answerAssignment(justice, { answer: 'accept', commitment: training, edition: 2 })),
  ).toEqual(['no-such-work'])
  for (const list of ['without-lead', 'assigned'] as const) {
    const { lines } = valueOf(await listToAssign(secretariat, { list }))
    expect(lines.map(({ id }) => id)).not.toContain(training)
  }
})
