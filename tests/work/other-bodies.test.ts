// Every action asked with another body's ids: nothing is changed, and not even whether it is there is told.
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { seatRoles } from '../../packages/domain/src/kernel/author.ts'
import { answerAssignment } from '../../packages/services/src/commitments/work/answerAssignment.ts'
import { askChange } from '../../packages/services/src/commitments/work/askChange.ts'
import { listMyWork, countMyWork } from '../../packages/services/src/commitments/work/listMyWork.ts'
import { listToAssign } from '../../packages/services/src/commitments/work/listToAssign.ts'
import { mayReport } from '../../packages/services/src/commitments/work/mayReport.ts'
import { showWork } from '../../packages/services/src/commitments/work/showWork.ts'
import { withdrawChange } from '../../packages/services/src/commitments/work/withdrawChange.ts'
import { assignCommitments } from '../../packages/services/src/publication/work/assignCommitments.ts'
import { decideChange } from '../../packages/services/src/publication/work/decideChange.ts'
import { passOn } from '../../packages/services/src/publication/work/passOn.ts'
import { newId } from '../../packages/services/src/kernel/new-id.ts'
import { valueOf } from '../register/open-register.ts'
import { codesOf, detention, health, officeAtWork, plan, shown, training } from './office-at-work.ts'

const register = await createTestDatabase()
const office = await officeAtWork(register)
const { secretariat, justice, medicine, police } = office
valueOf(await answerAssignment(justice, { answer: 'accept', commitment: training, edition: 1 }))
const request = newId(justice.now)
const extension = { kind: 'extension', deadline: 0, on: '2027-03-31' } as const
valueOf(
  await askChange(justice, {
    request,
    commitment: training,
    version: 1,
    wanted: extension,
    reason: 'mưa lũ',
  }),
)

const agencyRoles = ['focal-point', 'alternate', 'validating-authority'] as const

test.each(agencyRoles)('%s of another body sees neither the commitment nor its lists', async role => {
  const stranger = office.as(role, 'cong-an-tinh')
  expect(codesOf(await showWork(stranger, { commitment: training }))).toEqual(['not-your-work'])
  expect(codesOf(await showWork(stranger, { commitment: `${plan}.99` }))).toEqual(['no-such-work'])
  for (const body of [undefined, 'so-tu-phap']) {
    const asked = body === undefined ? {} : { body }
    const lines = valueOf(await listMyWork(stranger, { list: 'all', ...asked })).lines
    expect(lines.map(({ id }) => id)).toEqual([detention])
    expect(valueOf(await countMyWork(stranger, asked)).all.n).toBe(1)
  }
  const words = valueOf(await listMyWork(stranger, { list: 'all', query: 'tập huấn' })).lines
  expect(words).toEqual([])
})

test('a seat of an agency without a body sees nothing instead of everything', async () => {
  const nobody = office.as('focal-point', null)
  expect(valueOf(await listMyWork(nobody, { list: 'all' })).lines).toEqual([])
  expect(codesOf(await showWork(nobody, { commitment: training }))).toEqual(['not-your-work'])
})

test('another body changes nothing of it', async () => {
  const before = await shown(secretariat, training)
  const answers = [
    await answerAssignment(police, { answer: 'accept', commitment: training, edition: 1 }),
    await answerAssignment(police, {
      answer: 'hand-back',
      commitment: training,
      edition: 2,
      ground: 'other',
      reason: 'không phải việc của chúng tôi',
    }),
    await askChange(police, {
      request: newId(police.now),
      commitment: training,
      version: 1,
      wanted: extension,
      reason: 'lý do',
    }),
  ]
  expect(answers.flatMap(codesOf)).toEqual(['not-your-work', 'not-your-work', 'not-your-work'])
  expect(codesOf(await withdrawChange(police, { request, edition: 1 }))).toEqual(['no-such-request'])
  // A support sees the request and may not take it back.
  expect((await shown(medicine, training)).requests).toHaveLength(1)
  expect(codesOf(await withdrawChange(medicine, { request, edition: 1 }))).toEqual(['no-such-request'])
  // The id of somebody else's form does not reach what it made.
  const taken = { request, commitment: health, version: 1, wanted: extension, reason: 'lý do' }
  valueOf(await answerAssignment(medicine, { answer: 'accept', commitment: health, edition: 1 }))
  expect(codesOf(await askChange(medicine, taken))).toEqual(['no-such-request'])
  expect(await shown(secretariat, training)).toEqual(before)
})

test('what is the secretariat’s is asked of every other role', async () => {
  const { seen } = await shown(secretariat, training)
  for (const role of seatRoles.filter(each => each !== 'secretariat')) {
    const door = office.as(role, (agencyRoles as readonly string[]).includes(role) ? 'so-tu-phap' : null)
    const owners = [{ body: 'so-y-te', part: 'lead', mode: 'order' } as const]
    const commitments = [{ commitment: training, seen }]
    const outcomes = [
      await assignCommitments(door, { commitments, owners, reason: 'lý do', ground: null }),
      await decideChange(door, { decision: 'granted', request, edition: 1, answer: 'đồng ý', ground: null }),
      await decideChange(door, { decision: 'refused', request, edition: 1, answer: 'không' }),
      await passOn(door, { from: 'so-tu-phap', to: 'so-y-te', reason: 'lý do', ground: null }),
      await listToAssign(door, { list: 'assigned' }),
    ]
    expect(outcomes.flatMap(codesOf), role).toEqual(Array.from({ length: 5 }, () => 'not-allowed'))
  }
})

test('a body reports on what it leads and has accepted, and on nothing else', async () => {
  const ask = (author: typeof justice.author, commitment: string) =>
    register.withTenant(justice.tenant, 'operator', tx =>
      mayReport(tx, { tenant: justice.tenant, author, commitment }),
    )
  expect(await ask(justice.author, training)).toMatchObject({
    ok: true,
    value: { body: 'so-tu-phap', version: 1 },
  })
  expect(codesOf(await ask(medicine.author, training))).toEqual(['not-lead'])
  expect(codesOf(await ask(police.author, training))).toEqual(['not-your-work'])
  expect(codesOf(await ask(police.author, detention))).toEqual(['not-accepted'])
  expect(codesOf(await ask(police.author, `${plan}.r1`))).toEqual(['restrictive-not-work'])
  expect(codesOf(await ask(secretariat.author, training))).toEqual(['not-your-work'])
})

test('fields that no form has are refused', async () => {
  const { seen } = await shown(secretariat, training)
  const sneaky = [
    await answerAssignment(justice, {
      answer: 'accept',
      commitment: training,
      edition: 2,
      state: 'ended',
      body: 'so-y-te',
    } as never),
    await assignCommitments(secretariat, {
      commitments: [{ commitment: training, seen, version: 9 }],
      owners: [{ body: 'so-y-te', part: 'lead', mode: 'order', state: 'accepted' }],
      reason: 'lý do',
      ground: null,
    } as never),
  ]
  expect(new Set(sneaky.flatMap(codesOf))).toEqual(new Set(['bad-input']))
})
