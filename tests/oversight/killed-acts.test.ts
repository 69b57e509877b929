// Killed at every named step of a decision, a proposal, an answer, a receipt, a seal and its opening: whole or not at all, and
// done again it is there once.
import { randomUUID } from 'node:crypto'
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { faultSteps, type FaultStep } from '../../packages/services/src/kernel/fault.ts'
import { draftAnswer } from '../../packages/services/src/oversight/answers/draftAnswer.ts'
import { saveMeeting } from '../../packages/services/src/oversight/committee/saveMeeting.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner, theSigner } from '../../packages/services/src/publication/log/signer.ts'
import { abandonRound } from '../../packages/services/src/publication/oversight/review/rounds/abandonRound.ts'
import { freezeRound } from '../../packages/services/src/publication/oversight/review/rounds/freezeRound.ts'
import { sha256Of } from '../../packages/services/src/publication/oversight/review/rounds/rounds.ts'
import {
  openSecret,
  sealSecret,
} from '../../packages/services/src/publication/oversight/review/rounds/sealRound.ts'
import { createTestDatabase } from '../database.ts'
import { endOf } from '../killed-child.ts'
import { valueOf } from '../register/open-register.ts'
import { dumped } from '../register/register-dump.ts'
import { training } from '../work/office-at-work.ts'
import type { ActName } from './act-child.ts'
import { handedIn, inAnHour } from './doubt/counter.ts'
import { officeReviewing, recordOf, sealedFor, signed } from './review/reviewing.ts'

const register = await createTestDatabase()
const office = await officeReviewing(register)
const { secretariat, inspector, frontReviewer, medicine, otherAuthority, server } = office
const keys = join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'keys')
holdSigner({
  keys: keyFolder(keys),
  tell: () => {},
  fault: (_, error) => {
    throw error
  },
})
afterAll(() => holdSigner(null))
await theSigner()?.signed(register, server.tenant)

interface Act {
  readonly by: Door
  readonly name: ActName
  readonly input: unknown
}

function inChild({ by, name, input }: Act, fault = ''): Promise<NodeJS.Signals | number | null> {
  const file = fileURLToPath(new URL('./act-child.ts', import.meta.url))
  const args = [file, register.url, JSON.stringify(by.author), by.now.toISOString(), keys, name]
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...args, JSON.stringify(input ?? null)],
    { env: { ...process.env, CAMKET_FAULT: fault }, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  return endOf(child, register.url)
}

const held = async () => JSON.stringify(await dumped(register.url))

async function recorded(): Promise<string[]> {
  const { record = [] } = await dumped(register.url, '^record$')
  return (record as Array<Record<string, unknown>>).map(({ kind, id, version }) => `${kind} ${id} ${version}`)
}

/** How many records the act adds, whatever happens to it. */
async function killedAt(step: FaultStep, act: Act, adds: number): Promise<void> {
  const [was, before] = [await held(), await recorded()]
  expect(await inChild(act, step)).toBe('SIGKILL')
  if (step.endsWith('-committed')) expect(await recorded()).toHaveLength(before.length + adds)
  else expect(await held()).toBe(was)
  expect(await inChild(act)).toBe(0)
  const after = await recorded()
  expect(after).toHaveLength(before.length + adds)
  expect(new Set(after).size).toBe(after.length)
}

const append = ['append-before-commit', 'append-committed'] as const
const stepsOf = (name: string) => [...faultSteps.filter(step => step.startsWith(`${name}-`)), ...append]

test.each(stepsOf('committee'))('a decision with its task, killed at %s', async step => {
  const planned = { on: '2026-11-20', title: 'Phiên họp quý IV', agenda: [] }
  const { meeting } = valueOf(await saveMeeting(secretariat, { form: randomUUID(), meeting: planned }))
  const task = { body: 'so-tu-phap', commitment: training, text: 'Gửi danh sách lớp', due: '2026-12-11' }
  const decision = { text: 'Sở Tư pháp báo cáo tiến độ.', commitments: [training], tasks: [task] }
  const input = { form: randomUUID(), meeting, decision }
  await killedAt(step, { by: secretariat, name: 'publishDecision', input }, 2)
})

test.each(stepsOf('committee'))('a proposal, killed at %s', async step => {
  const proposal = {
    title: 'Bổ sung kinh phí',
    text: 'Đề nghị Bộ Tư pháp xem xét bổ sung kinh phí trợ giúp pháp lý.',
    to: 'Bộ Tư pháp',
    symbol: '12/TTr-BCĐ',
    sentOn: '2026-11-18',
    answerBy: '2026-12-18',
    commitments: [training],
  }
  const input = { form: randomUUID(), proposal }
  await killedAt(step, { by: secretariat, name: 'publishProposal', input }, 1)
})

test.each(stepsOf('answer'))('an answer to a review, killed at %s', async step => {
  const { review } = await signed(inspector)
  const of = { kind: 'review', id: review } as const
  const { edition } = valueOf(
    await draftAnswer(medicine, { of, text: 'Đã bổ sung biên bản.', edition: 0, submit: true }),
  )
  await killedAt(step, { by: otherAuthority, name: 'publishAnswer', input: { of, edition } }, 1)
})

test.each([...stepsOf('doubts')])('receipts of doubts, killed at %s', async step => {
  const { tenant, now } = server
  await handedIn({ register, tenant, now }, { kind: 'commitment', id: training, version: 1 })
  await killedAt(step, { by: inAnHour(server), name: 'publishReceipts', input: null }, 1)
})

const secret = (n: number): string => sha256Of(`bí mật ${n}`)

let open: string | null = null

/** One round is open at a time: the last test's is given up first, unless it was drawn. */
async function frozen(): Promise<{ id: string; list: string }> {
  if (open !== null) await abandonRound(secretariat, { round: open, reason: 'Lập đợt khác.' })
  const round = { title: 'Đợt đánh giá giữa kỳ', plan: null, sample: 2 }
  const { round: id } = valueOf(await freezeRound(secretariat, round))
  open = id
  const { list } = await recordOf(secretariat, { kind: 'round', id })
  return { id, list: list.digest }
}

const sealBy = (door: Door, round: { id: string; list: string }, n: number) => ({
  round: round.id,
  seal: sealedFor(round, door.author.body ?? '', secret(n)),
})

test.each(append)('a seal, killed at %s', async step => {
  const input = sealBy(inspector, await frozen(), 1)
  await killedAt(step, { by: inspector, name: 'sealSecret', input }, 1)
})

test.each(append)('the second secret opened, which draws, killed at %s', async step => {
  const round = await frozen()
  valueOf(await sealSecret(inspector, sealBy(inspector, round, 1)))
  valueOf(await sealSecret(frontReviewer, sealBy(frontReviewer, round, 2)))
  valueOf(await openSecret(inspector, { round: round.id, secret: secret(1) }))
  const input = { round: round.id, secret: secret(2) }
  await killedAt(step, { by: frontReviewer, name: 'openSecret', input }, 1)
})
