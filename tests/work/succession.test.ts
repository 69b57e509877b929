// Bodies that were merged or split while they had commitments: the work is seen, and passes by an act of the secretariat.
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { answerAssignment } from '../../packages/services/src/commitments/work/answerAssignment.ts'
import { askChange } from '../../packages/services/src/commitments/work/askChange.ts'
import { listMyWork } from '../../packages/services/src/commitments/work/listMyWork.ts'
import { listToAssign } from '../../packages/services/src/commitments/work/listToAssign.ts'
import { withdrawChange } from '../../packages/services/src/commitments/work/withdrawChange.ts'
import { assignCommitments } from '../../packages/services/src/publication/work/assignCommitments.ts'
import { passOn } from '../../packages/services/src/publication/work/passOn.ts'
import { showCommitment } from '../../packages/services/src/publication/reading/showCommitment.ts'
import { newId } from '../../packages/services/src/kernel/new-id.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { valueOf } from '../register/open-register.ts'
import { codesOf, detention, health, officeAtWork, partsOf, shown, training } from './office-at-work.ts'

const register = await createTestDatabase()
const office = await officeAtWork(register)
const { secretariat, justice, medicine } = office
const reason = 'Sáp nhập theo Nghị quyết 12/NQ-HĐND'
const late = new Date('2026-12-20T05:00:00Z')
const later = { ...secretariat, now: late }

test('a body that ended while it had commitments is proposed its single successor', async () => {
  valueOf(await answerAssignment(justice, { answer: 'accept', commitment: training, edition: 1 }))
  const extension = { kind: 'extension', deadline: 0, on: '2027-03-31' } as const
  const request = newId(justice.now)
  valueOf(
    await askChange(justice, {
      request,
      commitment: training,
      version: 1,
      wanted: extension,
      reason: 'mưa lũ',
    }),
  )
  const next = valueOf(
    await saveBody(secretariat, {
      name: 'Sở Nội vụ và Tư pháp',
      kind: 'department',
      validFrom: '2026-12-01',
    }),
  )
  valueOf(
    await saveBody(secretariat, {
      id: 'so-tu-phap',
      name: 'Sở Tư pháp',
      kind: 'department',
      validTo: '2026-11-30',
      successors: [next.id],
    }),
  )
  // Today it still lives: nothing to pass on yet.
  expect(valueOf(await listToAssign(secretariat, { list: 'ended-body' }))).toMatchObject({
    lines: [],
    ended: [],
  })
  const early = await passOn(secretariat, { from: 'so-tu-phap', to: next.id, reason, ground: null })
  expect(codesOf(early)).toEqual(['body-living'])
  const page = valueOf(await listToAssign(later, { list: 'ended-body' }))
  expect(page.lines.map(({ id }) => id)).toEqual([training])
  expect(page.ended).toEqual([
    {
      id: 'so-tu-phap',
      name: 'Sở Tư pháp',
      endedOn: '2026-11-30',
      commitments: 1,
      successors: [{ id: next.id, name: 'Sở Nội vụ và Tư pháp' }],
    },
  ])
  expect((await shown(later, training)).owners.find(({ body }) => body === 'so-tu-phap')).toMatchObject({
    hasEnded: true,
    successors: [{ id: next.id }],
  })
  expect(codesOf(await passOn(later, { from: 'so-tu-phap', to: 'so-y-te', reason, ground: null }))).toEqual([
    'not-a-successor',
  ])
  expect(valueOf(await passOn(later, { from: 'so-tu-phap', to: next.id, reason, ground: null }))).toEqual({
    commitments: 1,
  })
  expect(partsOf(await shown(later, training))).toEqual([
    'so-noi-vu-va-tu-phap lead waiting',
    'so-tu-phap lead ended',
    'so-y-te support waiting',
  ])
  // Nobody else's part changed, the public record names the successor and the body is public too.
  const open = await showCommitment(office.open, { commitment: training })
  expect(open?.body.agencies).toMatchObject([
    { name: 'Sở Nội vụ và Tư pháp', role: 'lead', body: next.id },
    { name: 'Sở Y tế', role: 'support', from: 'text', body: 'so-y-te' },
  ])
  expect(open?.versions[0]).toMatchObject({ reason })
  // What was asked passes too: the successor may take it back, the body that was may not.
  const heir = office.as('focal-point', next.id, late)
  expect(codesOf(await withdrawChange({ ...justice, now: late }, { request, edition: 1 }))).toEqual([
    'no-such-request',
  ])
  valueOf(await withdrawChange(heir, { request, edition: 1 }))
  // Asked again there is nothing left to pass, and that is no fault.
  expect(valueOf(await passOn(later, { from: 'so-tu-phap', to: next.id, reason, ground: null }))).toEqual({
    commitments: 0,
  })
})

test('of several successors the secretariat chooses, commitment by commitment if it wants', async () => {
  const bodies = ['Sở Y tế miền xuôi', 'Sở Y tế miền núi']
  const successors: string[] = []
  for (const name of bodies)
    successors.push(valueOf(await saveBody(secretariat, { name, kind: 'department' })).id)
  valueOf(
    await saveBody(secretariat, {
      id: 'so-y-te',
      name: 'Sở Y tế',
      kind: 'department',
      validTo: '2026-11-30',
      successors,
    }),
  )
  const page = valueOf(await listToAssign(later, { list: 'ended-body' }))
  expect(page.ended[0]?.successors.map(({ id }) => id)).toEqual(successors)
  const { seen } = await shown(later, health)
  const owners = [{ body: successors[1]!, part: 'lead', mode: 'order' } as const]
  valueOf(
    await assignCommitments(later, {
      commitments: [{ commitment: health, seen }],
      owners,
      reason,
      ground: null,
    }),
  )
  expect(valueOf(await passOn(later, { from: 'so-y-te', to: successors[0]!, reason, ground: null }))).toEqual(
    { commitments: 1 },
  )
  expect(partsOf(await shown(later, health))).toEqual(['so-y-te lead ended', 'so-y-te-mien-nui lead waiting'])
  expect(partsOf(await shown(later, training))).toContain('so-y-te-mien-xuoi support waiting')
  expect(valueOf(await listToAssign(later, { list: 'ended-body' })).lines).toEqual([])
  expect(valueOf(await listMyWork({ ...medicine, now: late }, { list: 'all' })).lines).toEqual([])
})

test('nothing is given to a body that has ended', async () => {
  const { seen } = await shown(later, detention)
  const owners = [{ body: 'so-tu-phap', part: 'lead', mode: 'order' } as const]
  const commitments = [{ commitment: detention, seen }]
  expect(codesOf(await assignCommitments(later, { commitments, owners, reason, ground: null }))).toEqual([
    'body-ended',
  ])
})
