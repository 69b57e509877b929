// From the plan's own words to somebody who has accepted: who may do what, and what becomes public of it.
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { mostAtOnce } from '../../packages/domain/src/commitments/work/work-lists.ts'
import { answerAssignment } from '../../packages/services/src/commitments/work/answerAssignment.ts'
import { listToAssign } from '../../packages/services/src/commitments/work/listToAssign.ts'
import { listMyWork } from '../../packages/services/src/commitments/work/listMyWork.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { assignCommitments } from '../../packages/services/src/publication/work/assignCommitments.ts'
import { showCommitment } from '../../packages/services/src/publication/reading/showCommitment.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { valueOf } from '../register/open-register.ts'
import {
  codesOf,
  detention,
  health,
  monitoring,
  officeAtWork,
  partsOf,
  posting,
  restriction,
  shown,
  training,
} from './office-at-work.ts'

const register = await createTestDatabase()
const office = await officeAtWork(register)
const { secretariat, justice, medicine, police, front } = office

const idsOf = async (door: Door, list: 'waiting' | 'handed-back' | 'all' | 'overdue' | 'due') =>
  valueOf(await listMyWork(door, { list })).lines.map(({ id }) => id)
const order = (body: string, part: 'lead' | 'support' = 'lead') => ({ body, part, mode: 'order' }) as const

test('whom the plan names has the commitment from its publication on, and is waited for', async () => {
  expect(await idsOf(justice, 'waiting')).toEqual([training])
  expect(await idsOf(medicine, 'waiting')).toEqual([health, training])
  expect(await idsOf(police, 'waiting')).toEqual([detention])
  const page = valueOf(await listToAssign(secretariat, { list: 'without-lead' }))
  // A class of bodies has nobody who could accept; a promise without an agency has nobody at all.
  expect(page.lines.map(({ id }) => id)).toEqual([posting, monitoring])
})

test('accepting twice is one answer, and an answer to an older state is refused with what stands now', async () => {
  const first = await answerAssignment(justice, { answer: 'accept', commitment: training, edition: 1 })
  expect(first).toMatchObject({ ok: true, value: { edition: 2, isNew: true } })
  const again = await answerAssignment(justice, { answer: 'accept', commitment: training, edition: 1 })
  expect(again).toMatchObject({ ok: true, value: { edition: 2, isNew: false } })
  const stale = await answerAssignment(justice, {
    answer: 'hand-back',
    commitment: training,
    edition: 1,
    ground: 'not-our-duty',
    reason: 'Thuộc Sở khác',
  })
  expect(stale).toMatchObject({
    ok: false,
    refusals: [{ code: 'newer-assignment' }],
    difference: { edition: 2, theirs: [{ state: 'accepted' }], yours: { ground: 'not-our-duty' } },
  })
  expect((await shown(justice, training)).events.map(({ what }) => what)).toEqual([
    'accepted',
    'named',
    'named',
  ])
})

test('what is handed back needs a ground of the list and words; without them it stays with whom it was', async () => {
  const back = { answer: 'hand-back', commitment: health, edition: 1 } as const
  for (const [ground, reason] of [
    ['no-means', ''],
    ['no-means', ' . '],
    ['we-do-not-want-to', 'Chưa được bố trí kinh phí'],
    [undefined, 'Chưa được bố trí kinh phí'],
  ])
    expect(codesOf(await answerAssignment(medicine, { ...back, ground, reason } as never)), ground).toEqual([
      'bad-input',
    ])
  expect(partsOf(await shown(secretariat, health))).toEqual(['so-y-te lead waiting'])
})

test('a commitment that is handed back stands first with the secretariat, with ground and words', async () => {
  valueOf(
    await answerAssignment(medicine, {
      answer: 'hand-back',
      commitment: health,
      edition: 1,
      ground: 'belongs-to-another',
      reason: 'Việc này do Sở Giáo dục làm',
    }),
  )
  const page = valueOf(await listToAssign(secretariat, { list: 'handed-back' }))
  expect(page.lines).toMatchObject([
    {
      id: health,
      owners: [{ state: 'handed-back', ground: 'belongs-to-another', reason: 'Việc này do Sở Giáo dục làm' }],
    },
  ])
  expect(await idsOf(medicine, 'handed-back')).toEqual([health])
  // It may be taken after all, as long as nobody else has it.
  valueOf(await answerAssignment(medicine, { answer: 'accept', commitment: health, edition: 2 }))
  expect(partsOf(await shown(secretariat, health))).toEqual(['so-y-te lead accepted'])
})

test('another owner is published as an amendment, old beside new, and the one before loses it', async () => {
  const { seen } = await shown(secretariat, health)
  const input = {
    commitments: [{ commitment: health, seen }],
    owners: [order('so-tu-phap'), order('so-y-te', 'support')],
    reason: 'Sở Y tế đề nghị giao lại',
    ground: 'Công văn 15/BCĐ-TT',
  }
  expect(valueOf(await assignCommitments(secretariat, input))).toEqual({ changed: 1, amended: 1 })
  // The same form sent again: everything is as wanted already.
  expect(valueOf(await assignCommitments(secretariat, input))).toEqual({ changed: 0, amended: 0 })
  const open = await showCommitment(office.open, { commitment: health })
  expect(open).toMatchObject({ version: 2 })
  expect(open?.versions[0]).toMatchObject({
    reason: 'Sở Y tế đề nghị giao lại',
    ground: 'Công văn 15/BCĐ-TT',
    changed: [
      {
        field: 'agencies',
        old: [{ name: 'Sở Y tế', role: 'lead', body: 'so-y-te' }],
        new: [
          { name: 'Sở Tư pháp', role: 'lead', from: 'office', body: 'so-tu-phap' },
          { name: 'Sở Y tế', role: 'support', from: 'office', body: 'so-y-te' },
        ],
      },
      { field: 'clears' },
    ],
  })
  expect(partsOf(await shown(secretariat, health))).toEqual([
    'so-tu-phap lead waiting',
    'so-y-te support waiting',
  ])
})

test('assigning what the published version says already publishes nothing and needs no reason', async () => {
  const { seen, version } = await shown(secretariat, detention)
  valueOf(
    await answerAssignment(police, {
      answer: 'hand-back',
      commitment: detention,
      edition: 1,
      ground: 'not-clear',
      reason: 'Rà soát ở trại nào?',
    }),
  )
  const stale = await assignCommitments(secretariat, {
    commitments: [{ commitment: detention, seen }],
    owners: [order('cong-an-tinh')],
    reason: '',
    ground: null,
  })
  expect(stale).toMatchObject({
    ok: false,
    refusals: [{ code: 'newer-owners' }],
    difference: { editedBy: 'focal-point, cong-an-tinh', theirs: [{ state: 'handed-back' }] },
  })
  const now = await shown(secretariat, detention)
  const again = await assignCommitments(secretariat, {
    commitments: [{ commitment: detention, seen: now.seen }],
    owners: [order('cong-an-tinh')],
    reason: '',
    ground: null,
  })
  expect(valueOf(again)).toEqual({ changed: 1, amended: 0 })
  expect((await shown(police, detention)).version).toBe(version)
  expect(await idsOf(police, 'waiting')).toEqual([detention])
})

test('several at once: all or none', async () => {
  const [one, two] = [await shown(secretariat, posting), await shown(secretariat, monitoring)]
  const owners = [{ body: 'uy-ban-mat-tran-to-quoc-tinh', part: 'lead', mode: 'request' } as const]
  const both = [
    { commitment: posting, seen: one.seen },
    { commitment: monitoring, seen: 'ai-khac:1' },
  ]
  const none = await assignCommitments(secretariat, { commitments: both, owners, reason: '', ground: null })
  // The first needs a reason: it names nobody in its published version.
  expect(codesOf(none)).toEqual(['owners-reason-missing'])
  expect((await shown(secretariat, posting)).owners).toEqual([])
  const done = await assignCommitments(secretariat, {
    commitments: [both[0]!, { commitment: monitoring, seen: two.seen }],
    owners,
    reason: 'Phân công theo Thông báo 3/TB-BCĐ',
    ground: null,
  })
  expect(valueOf(done)).toEqual({ changed: 2, amended: 2 })
  expect(await idsOf(front, 'waiting')).toEqual([posting, monitoring])
  const open = await showCommitment(office.open, { commitment: monitoring })
  expect(open?.body.agencies).toMatchObject([{ role: 'lead', mode: 'request', from: 'office' }])
})

test('a box that is sent twice is one; an amended wording leaves everybody their part, also after a body’s name changed', async () => {
  valueOf(await saveBody(secretariat, { id: 'so-tu-phap', name: 'Sở Tư pháp tỉnh', kind: 'department' }))
  const { seen, version } = await shown(secretariat, training)
  const one = { commitment: training, seen }
  const owners = [order('so-tu-phap'), order('so-y-te', 'support')]
  const twice = { commitments: [one, one], owners, reason: '', ground: null }
  expect(valueOf(await assignCommitments(secretariat, twice))).toEqual({ changed: 0, amended: 0 })
  const before = await shown(secretariat, training)
  const agencies = [
    { name: 'Sở Tư pháp', role: 'lead', mode: 'order', from: 'text' },
    { name: 'Sở Y tế', role: 'support', mode: 'request', from: 'text' },
  ] as const
  const changes = { agencies: [...agencies] }
  valueOf(
    await amendCommitment(secretariat, {
      commitment: training,
      version,
      changes,
      reason: 'sửa cách gọi',
      ground: null,
    }),
  )
  expect((await shown(secretariat, training)).owners.find(({ body }) => body === 'so-tu-phap')).toEqual(
    before.owners.find(({ body }) => body === 'so-tu-phap'),
  )
  // Asked instead of ordered, the support answers anew.
  expect(partsOf(await shown(secretariat, training))).toEqual([
    'so-tu-phap lead accepted',
    'so-y-te support waiting',
  ])
})

test('whoever assigns anew and leaves the mode open turns no request into an order, of one or of several', async () => {
  const several = [await shown(secretariat, training), await shown(secretariat, monitoring)]
  const open = (body: string, part: 'lead' | 'support') => ({ body, part, mode: null })
  const given = await assignCommitments(secretariat, {
    commitments: several.map(({ id, seen }) => ({ commitment: id, seen })),
    owners: [open('so-tu-phap', 'lead'), open('so-y-te', 'support')],
    reason: 'Sở Tư pháp chủ trì cả hai việc',
    ground: null,
  })
  // Training stands as it was, its support asked and not ordered; in the other both are new and go by their kind.
  expect(valueOf(given)).toEqual({ changed: 1, amended: 1 })
  const modesOf = async (id: string) =>
    (await shown(secretariat, id)).owners
      .filter(({ state }) => state !== 'ended')
      .map(({ body, mode }) => `${body} ${mode}`)
  expect(await modesOf(training)).toEqual(['so-tu-phap order', 'so-y-te request'])
  expect(await modesOf(monitoring)).toEqual(['so-tu-phap order', 'so-y-te order'])
})

test('a restrictive clause is never assigned, answered or shown as work', async () => {
  const assign = await assignCommitments(secretariat, {
    commitments: [{ commitment: restriction, seen: '' }],
    owners: [order('cong-an-tinh')],
    reason: 'giao thực hiện',
    ground: null,
  })
  expect(codesOf(assign)).toEqual(['restrictive-not-work'])
  const answer = await answerAssignment(police, { answer: 'accept', commitment: restriction, edition: 1 })
  expect(codesOf(answer)).toEqual(['restrictive-not-work'])
  for (const door of [secretariat, police]) {
    for (const list of ['waiting', 'all'] as const) expect(await idsOf(door, list)).not.toContain(restriction)
  }
})

test.each([
  [[], ['no-lead']],
  [[order('so-tu-phap'), order('so-y-te')], ['two-leads']],
  [[order('so-tu-phap'), order('so-tu-phap', 'support')], ['body-twice']],
  [[order('cac-so-ban-nganh')], ['body-collective']],
  [[order('khong-co')], ['no-such-body']],
])('owners %j are refused with %j', async (owners, codes) => {
  const { seen } = await shown(secretariat, training)
  const commitments = [{ commitment: training, seen }]
  const outcome = await assignCommitments(secretariat, { commitments, owners, reason: 'lý do', ground: null })
  expect(codesOf(outcome)).toEqual(codes)
})

test('nothing chosen, and more than one page holds, are refused before anything is looked at', async () => {
  const given = { owners: [order('so-tu-phap')], reason: 'lý do', ground: null }
  expect(codesOf(await assignCommitments(secretariat, { commitments: [], ...given }))).toEqual([
    'nothing-chosen',
  ])
  const many = Array.from({ length: mostAtOnce + 1 }, (_, i) => ({ commitment: `khong-co.${i}`, seen: '' }))
  expect(await assignCommitments(secretariat, { commitments: many, ...given })).toMatchObject({
    ok: false,
    refusals: [{ code: 'too-many-at-once', values: { most: mostAtOnce } }],
  })
  // So many boxes of one commitment are one.
  const same = many.map(() => ({ commitment: 'khong-co.1', seen: '' }))
  expect(codesOf(await assignCommitments(secretariat, { commitments: same, ...given }))).toEqual([
    'no-such-work',
  ])
})
