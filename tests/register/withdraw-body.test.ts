// A person published as a body: the promises that name them are told and masked with it, and no digest answers a guess.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import type { WithdrawalTarget } from '../../packages/domain/src/publication/withdraw/request.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { publishBodies } from '../../packages/services/src/publication/publishBodies.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { showCommitment } from '../../packages/services/src/publication/reading/showCommitment.ts'
import { readLedger } from '../../packages/services/src/publication/withdraw/ledger.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { replayWithdrawals } from '../../packages/services/src/publication/withdraw/replayWithdrawals.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { guessed, inputsAround } from './guessing.ts'
import { draftOf, openTenant, valueOf, type Doors, publishAsShown } from './open-register.ts'
import { shortPlan, type PlanLine } from './plan-text.ts'
import { dumped, dumpedText } from './register-dump.ts'
import { acceptEvery } from './accept-every.ts'

const database = await createTestDatabase()
const doors = await openTenant(database)
const { secretariat, open } = doors
const restored = await createTestDatabase()
const old = await openTenant(restored)
const root = mkdtempSync(join(tmpdir(), 'camket-body-'))
const keys = keyFolder(root)
afterAll(() => {
  holdSigner(null)
  rmSync(root, { recursive: true, force: true })
})

const name = 'Nguyễn Thử Riêng'
const person = { name, kind: 'other' } as const
/** The address of the body is part of the log; words of people are not. */
const told = /Nguyễn Thử Riêng|NGUYỄN THỬ|ông Riêng|nguyen thu rieng/u
const why = { ground: 'private-life', reason: 'Theo đề nghị của người được nêu.', decision: null } as const

const planOf = (n: number): readonly PlanLine[] => [
  { text: `KẾ HOẠCH SỐ ${n}` },
  { text: `1. ${name} chủ trì mở lớp tập huấn số ${n}.`, task: 'I.1', lead: name, clears: ['who'] },
  { text: '2. Sở Tư pháp trợ giúp pháp lý.', task: 'I.2', lead: 'Sở Tư pháp', clears: ['who'] },
]

async function filled({ secretariat: door }: Doors): Promise<void> {
  valueOf(await saveBody(door, person))
  valueOf(await saveBody(door, { name: 'Sở Tư pháp', kind: 'department' }))
  valueOf(await publishBodies(door))
  for (const n of [1, 2, 3]) {
    const [lines, reason] = n === 3 ? [shortPlan, 'đã đọc'] : [planOf(n), `theo ${name}`]
    const { plan, edition } = await draftOf(door, lines, { symbol: `${n}/KH` })
    valueOf(await acceptEvery(door, { plan, edition, reason }))
    valueOf(await publishAsShown(door, plan))
  }
}

beforeAll(async () => {
  await filled(doors)
  await filled(old)
})

const guesses = () =>
  inputsAround(name, { aliases: [], ...person, short: null, successors: [], validFrom: null, validTo: null })

test('before, a name is guessed from the audit though it stands in none of its words', async () => {
  expect(guessed(await dumpedText(database.url), guesses())).not.toEqual([])
  const { audit } = await dumped(database.url, '^audit$')
  expect(JSON.stringify(audit)).not.toMatch(/Nguyễn|rieng|Sở Tư/)
  expect(JSON.stringify(audit)).toContain('"body:new"')
})

const foreseen = async (names?: 'mask' | 'stays') =>
  valueOf(await previewWithdrawal(secretariat, { target: bodyOf(names) }))
const bodyOf = (names?: 'mask' | 'stays'): WithdrawalTarget => {
  return { scope: 'body', id: 'nguyen-thu-rieng', ...(names === undefined ? {} : { names }) }
}
const codes = (outcome: { ok: boolean; refusals?: ReadonlyArray<{ code: string }> }) =>
  outcome.refusals?.map(({ code }) => code)

test('the preview names the promises and plans that give the name, and the choice is asked for', async () => {
  const { named, gone, seen } = await foreseen()
  expect(named.map(line => `${line.kind} ${line.id}`)).toEqual([
    'plan 1-kh-2023',
    'commitment 1-kh-2023.1',
    'plan 2-kh-2023',
    'commitment 2-kh-2023.1',
  ])
  expect(gone.map(line => line.kind)).toEqual(['body'])
  const refusal = await withdraw(secretariat, { target: bodyOf(), why, seen })
  expect(refusal).toMatchObject({
    ok: false,
    refusals: [{ code: 'names-not-chosen', values: { things: 4 } }],
  })
  const masked = await foreseen('mask')
  expect(masked.gone).toHaveLength(5)
  expect(masked.renewed.map(line => line.kind).toSorted()).toEqual([
    'commitment',
    'commitment',
    'plan',
    'plan',
  ])
  expect(JSON.stringify(masked.renewed)).not.toMatch(told)
  expect(codes(await withdraw(secretariat, { target: bodyOf('mask'), why, seen }))).toEqual([
    'preview-overtaken',
  ])
})

test('an office has no private life in the plans that name it', async () => {
  const target = { scope: 'body', id: 'so-tu-phap', names: 'mask' } as const
  const { seen } = valueOf(await previewWithdrawal(secretariat, { target }))
  expect(codes(await withdraw(secretariat, { target, why, seen }))).toEqual(['words-of-no-person'])
})

test('masked everywhere in one act: no table holds the name, and no digest answers a guess', async () => {
  holdSigner({ keys, tell: () => {}, fault: (_, error) => console.error(error) })
  const { seen } = await foreseen('mask')
  const done = valueOf(await withdraw(secretariat, { target: bodyOf('mask'), why, seen }))
  holdSigner(null)
  expect(done).toMatchObject({ renewed: 4, warnings: [] })
  expect(done.indexes).toHaveLength(5)
  const after = await dumpedText(database.url)
  expect(told.exec(after)).toBeNull()
  expect(guessed(after, guesses())).toEqual([])
  expect(after).toContain('Sở Tư pháp')
  const { audit } = await dumped(database.url, '^audit$')
  const salts = (audit as Array<{ subject: string; salt: string | null }>).filter(({ salt }) => salt !== null)
  // What is about other plans keeps its salt.
  expect(salts.length).toBeGreaterThan(2)
  expect(await showCommitment(open, { commitment: '2-kh-2023.1' })).toMatchObject({
    version: 2,
    body: { text: '████████████████ chủ trì mở lớp tập huấn số 2.' },
  })
})

test('the portal built anew is the same, and the ledger repeats it on an older state', async () => {
  const before = await dumped(database.url, '^portal_')
  valueOf(await rebuildPortal(doors.operator))
  expect(await dumped(database.url, '^portal_')).toEqual(before)
  const lines = await readLedger(keys, 'minh-son')
  expect(lines.map(({ plan }) => plan)).toEqual(['1-kh-2023', '2-kh-2023'])
  expect(lines[0]?.of.map(({ kind }) => kind)).toContain('body')
  valueOf(await replayWithdrawals(old.operator, lines))
  expect(told.exec(await dumpedText(restored.url))).toBeNull()
})

test('kept in the plans where that is chosen', async () => {
  valueOf(await saveBody(secretariat, { name: 'Tổ của Lê Thử Kín', kind: 'other' }))
  valueOf(await publishBodies(secretariat))
  const target = { scope: 'body', id: 'to-cua-le-thu-kin', names: 'stays' } as const
  const { seen, named } = valueOf(await previewWithdrawal(secretariat, { target }))
  expect(named).toEqual([])
  expect(valueOf(await withdraw(secretariat, { target, why, seen })).renewed).toBe(0)
})
