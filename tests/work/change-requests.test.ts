// What an agency asks, and what comes of it: granted is public in the same step, refused keeps its reason.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import type { Wanted } from '../../packages/domain/src/commitments/work/change.ts'
import { answerAssignment } from '../../packages/services/src/commitments/work/answerAssignment.ts'
import { askChange } from '../../packages/services/src/commitments/work/askChange.ts'
import { withdrawChange } from '../../packages/services/src/commitments/work/withdrawChange.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { decideChange } from '../../packages/services/src/publication/work/decideChange.ts'
import { changes } from '../../packages/services/src/publication/reading/history.ts'
import { showCommitment } from '../../packages/services/src/publication/reading/showCommitment.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { newId } from '../../packages/services/src/kernel/new-id.ts'
import { valueOf } from '../register/open-register.ts'
import { codesOf, health, officeAtWork, posting, restriction, shown, training } from './office-at-work.ts'

const register = await createTestDatabase()
const office = await officeAtWork(register)
const { secretariat, justice, medicine } = office
for (const [door, commitment] of [
  [justice, training],
  [medicine, training],
  [medicine, health],
] as const) {
  valueOf(await answerAssignment(door, { answer: 'accept', commitment, edition: 1 }))
}

const ask = async (door: Door, commitment: string, wanted: Wanted, more: object = {}) =>
  askChange(door, {
    request: newId(door.now),
    commitment,
    version: (await shown(secretariat, commitment)).version,
    wanted,
    reason: 'Thiên tai làm chậm việc mở lớp',
    ...more,
  })
const extension = { kind: 'extension', deadline: 0, on: '2027-03-31' } as const
const asked = async (commitment: string) => (await shown(secretariat, commitment)).requests[0]!

test('more time: asked by the lead, granted with reason, public as an amendment in the same step', async () => {
  const sent = { request: newId(justice.now) }
  expect(valueOf(await ask(justice, training, extension, sent))).toMatchObject({ isNew: true })
  // The same form sent twice is one request; another of the kind waits its turn.
  expect(valueOf(await ask(justice, training, extension, sent))).toMatchObject({ isNew: false })
  expect(codesOf(await ask(justice, training, { ...extension, on: '2027-04-30' }))).toEqual(['request-open'])
  const request = await asked(training)
  expect(request).toMatchObject({
    asked: { was: '2026-12-30', on: '2027-03-31' },
    state: 'asked',
    bodyName: 'Sở Tư pháp',
  })
  const grant = {
    decision: 'granted',
    request: request.request,
    edition: request.edition,
    answer: 'Lý do khách quan, có xác nhận của xã',
    ground: 'Công văn 20/BCĐ-TT',
  } as const
  expect(valueOf(await decideChange(secretariat, grant))).toEqual({ commitment: training, version: 2 })
  expect(valueOf(await decideChange(secretariat, grant))).toEqual({ commitment: training, version: 2 })
  const open = await showCommitment(office.open, { commitment: training })
  expect(open).toMatchObject({ version: 2, due: '2027-03-31' })
  expect(open?.versions[0]).toMatchObject({
    reason:
      'Sở Tư pháp đề nghị: Thiên tai làm chậm việc mở lớp. Cơ quan Thường trực đồng ý: Lý do khách quan, có xác nhận của xã',
    ground: 'Công văn 20/BCĐ-TT',
  })
  expect(open?.versions[0]?.changed.find(({ field }) => field === 'deadlines')).toMatchObject({
    old: [{ on: '2026-12-30' }],
    new: [{ on: '2027-03-31', text: 'đến hết ngày 31/3/2027', from: 'office' }],
  })
  expect((await shown(justice, training)).requests[0]).toMatchObject({ state: 'granted', made: 2 })
})

test('nothing is asked, granted or refused without a reason', async () => {
  for (const reason of ['', '  ', 'ừ'])
    expect(codesOf(await ask(justice, training, { ...extension, on: '2027-06-30' }, { reason }))).toEqual([
      'bad-input',
    ])
  valueOf(await ask(justice, training, { ...extension, on: '2027-06-30' }))
  const { request, edition, version } = await asked(training)
  for (const answer of ['', '  ', 'ừ']) {
    const given = { request, edition, answer }
    expect(codesOf(await decideChange(secretariat, { decision: 'granted', ground: null, ...given }))).toEqual(
      ['bad-input'],
    )
    expect(codesOf(await decideChange(secretariat, { decision: 'refused', ...given }))).toEqual(['bad-input'])
  }
  expect(await asked(training)).toMatchObject({ request, edition, version, state: 'asked' })
  valueOf(await withdrawChange(justice, { request, edition }))
})

test('a refusal keeps its reason and publishes nothing', async () => {
  valueOf(await ask(justice, training, { ...extension, on: '2027-12-31' }))
  const { request, edition } = await asked(training)
  const before = (await changes(office.open, { limit: 1 })).lines[0]
  valueOf(
    await decideChange(secretariat, { decision: 'refused', request, edition, answer: 'Đã gia hạn một lần' }),
  )
  expect((await changes(office.open, { limit: 1 })).lines[0]).toEqual(before)
  const { requests } = await shown(justice, training)
  expect(requests.find(each => each.request === request)).toMatchObject({
    state: 'refused',
    answer: 'Đã gia hạn một lần',
    decidedBy: secretariat.author.name,
  })
  const late = await decideChange(secretariat, {
    decision: 'granted',
    request,
    edition: edition + 1,
    answer: 'đổi ý',
    ground: null,
  })
  expect(codesOf(late)).toEqual(['request-decided'])
})

test('the agency’s own words and its milestones stand beside the plan’s words in the record', async () => {
  const words = { product: '20 lớp, mỗi lớp 30 người', measure: 'Danh sách ký nhận và tài liệu lớp' }
  const milestones = [
    { number: 1, title: 'Duyệt tài liệu', product: null, due: '2026-12-01' },
    { number: 2, title: 'Mở 10 lớp đầu', product: '10 biên bản', due: '2027-01-31' },
  ]
  valueOf(await ask(justice, training, { kind: 'wording', words }))
  valueOf(await ask(justice, training, { kind: 'milestones', milestones }))
  for (const request of (await shown(secretariat, training)).requests.filter(
    ({ state }) => state === 'asked',
  )) {
    const { edition } = request
    const grant = {
      decision: 'granted',
      request: request.request,
      edition,
      answer: 'Rõ ràng',
      ground: null,
    } as const
    valueOf(await decideChange(secretariat, grant))
  }
  const open = await showCommitment(office.open, { commitment: training })
  expect(open?.body).toMatchObject({ words, milestones })
  expect(
    open?.versions
      .slice(0, 2)
      .flatMap(({ changed }) => changed.map(({ field }) => field))
      .sort(),
  ).toEqual(['milestones', 'words'])
})

test.each<[string, Wanted, string]>([
  ['an earlier day', { ...extension, on: '2026-09-30' }, 'day-not-later'],
  ['a deadline that is none', { ...extension, deadline: 7 }, 'nothing-to-extend'],
  [
    'the same wording',
    { kind: 'target', text: 'Sở Y tế khám sức khỏe cho 500 trẻ khuyết tật trước ngày 01/10/2026.' },
    'request-same',
  ],
  [
    'a limit',
    { kind: 'target', text: 'Kịp thời ngăn chặn các thông tin xấu, độc trên mạng xã hội.' },
    'restrictive-wording',
  ],
  [
    'a limit as a milestone',
    {
      kind: 'milestones',
      milestones: [
        {
          number: 1,
          title: 'Ngăn chặn phóng viên tiếp cận các hộ dân trong vùng dự án',
          product: null,
          due: '2026-09-30',
        },
      ],
    },
    'restrictive-wording',
  ],
  [
    'a limit as a product',
    {
      kind: 'wording',
      words: { product: 'Kịp thời ngăn chặn các thông tin xấu, độc trên mạng xã hội', measure: null },
    },
    'restrictive-wording',
  ],
  [
    'a milestone after the last day',
    {
      kind: 'milestones',
      milestones: [{ number: 1, title: 'Khám đợt một', product: null, due: '2026-10-02' }],
    },
    'milestone-after-due',
  ],
  [
    'milestones with a gap',
    {
      kind: 'milestones',
      milestones: [{ number: 2, title: 'Khám đợt một', product: null, due: '2026-09-02' }],
    },
    'milestones-not-numbered',
  ],
])('%s cannot be asked for', async (_, wanted, code) => {
  expect(codesOf(await ask(medicine, health, wanted))).toEqual([code])
})

test('a day that has passed cannot be asked for', async () => {
  expect(codesOf(await ask(medicine, health, { ...extension, on: '2026-11-01' }))).toEqual(['day-past'])
})

test('a support may not ask, nor a lead that has not accepted, nor anybody for a restrictive clause', async () => {
  expect(codesOf(await ask(medicine, training, extension))).toEqual(['not-lead'])
  const input = { request: newId(justice.now), version: 1, wanted: extension, reason: 'lý do' }
  expect(
    codesOf(await askChange(office.police, { ...input, commitment: `${posting.slice(0, -1)}3` })),
  ).toEqual(['not-accepted'])
  expect(codesOf(await askChange(justice, { ...input, commitment: restriction }))).toEqual([
    'restrictive-not-work',
  ])
})

test('asked from an older version, or granted over a newer one, it is refused', async () => {
  expect(codesOf(await ask(justice, training, extension, { version: 1 }))).toEqual(['newer-edit'])
  valueOf(
    await ask(medicine, health, { kind: 'target', text: 'Sở Y tế khám sức khỏe cho 300 trẻ khuyết tật.' }),
  )
  const { request, edition, version } = await asked(health)
  valueOf(
    await amendCommitment(secretariat, {
      commitment: health,
      version,
      changes: { text: 'Sở Y tế khám sức khỏe cho 450 trẻ khuyết tật.' },
      reason: 'sửa số',
      ground: null,
    }),
  )
  const grant = { decision: 'granted', request, edition, answer: 'đồng ý', ground: null } as const
  expect(codesOf(await decideChange(secretariat, grant))).toEqual(['request-overtaken'])
  expect(codesOf(await decideChange(secretariat, { ...grant, edition: edition + 1 }))).toEqual([
    'newer-request',
  ])
  // Nothing is half done: it still waits.
  expect(await asked(health)).toMatchObject({ state: 'asked', edition })
  valueOf(await withdrawChange(medicine, { request, edition }))
  expect(await asked(health)).toMatchObject({ state: 'withdrawn' })
})

test('whoever asked may not decide, even from another seat', async () => {
  valueOf(
    await ask(medicine, health, { kind: 'target', text: 'Sở Y tế khám sức khỏe cho 400 trẻ khuyết tật.' }),
  )
  const { request, edition } = await asked(health)
  const self = { ...secretariat, author: { ...secretariat.author, account: medicine.author.account } }
  const grant = { decision: 'granted', request, edition, answer: 'đồng ý', ground: null } as const
  expect(codesOf(await decideChange(self, grant))).toEqual(['own-request'])
  expect(
    codesOf(await decideChange(self, { decision: 'refused', request, edition, answer: 'thôi' })),
  ).toEqual(['own-request'])
  valueOf(await withdrawChange(medicine, { request, edition }))
})

test('characters that nobody sees, or that turn a line round, are refused wherever words are published', async () => {
  for (const odd of ['gia hạn\u202e2026', 'gia\u200bhạn', 'gia hạn\u0007']) {
    expect(codesOf(await ask(medicine, health, { kind: 'target', text: odd }))).toEqual(['bad-input'])
    const words = { product: odd, measure: null }
    expect(codesOf(await ask(medicine, health, { kind: 'wording', words }))).toEqual(['bad-input'])
    expect(
      codesOf(await ask(medicine, health, { kind: 'target', text: 'Khám 10 trẻ' }, { reason: odd })),
    ).toEqual(['bad-input'])
    const decision = { decision: 'refused', request: newId(justice.now), edition: 1, answer: odd } as const
    expect(codesOf(await decideChange(secretariat, decision))).toEqual(['bad-input'])
  }
})

test('two that decide at the same moment: one decision, and the other learns of it', async () => {
  valueOf(
    await ask(medicine, health, { kind: 'target', text: 'Sở Y tế khám sức khỏe cho 350 trẻ khuyết tật.' }),
  )
  const { request, edition } = await asked(health)
  const outcomes = await Promise.all([
    decideChange(secretariat, { decision: 'granted', request, edition, answer: 'đồng ý', ground: null }),
    decideChange(secretariat, { decision: 'refused', request, edition, answer: 'không đồng ý' }),
  ])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.flatMap(codesOf)).toEqual(['request-decided'])
})

test('fields that no form has are refused, and ids that are none find nothing', async () => {
  const sneaky = { ...extension, was: '2020-01-01', state: 'granted' } as unknown as Wanted
  expect(codesOf(await ask(justice, training, sneaky))).toEqual(['bad-input'])
  const more = { decidedBy: 'x', state: 'granted' }
  expect(codesOf(await ask(justice, training, extension, more))).toEqual(['bad-input'])
  const decision = { decision: 'granted', edition: 1, answer: 'đồng ý', ground: null } as const
  expect(codesOf(await decideChange(secretariat, { ...decision, request: 'x' }))).toEqual(['no-such-request'])
  expect(codesOf(await decideChange(secretariat, { ...decision, request: randomUUID() }))).toEqual([
    'no-such-request',
  ])
})

test('a lowered target: granted it is public as an amendment, the old words beside the new', async () => {
  const before = await shown(secretariat, health)
  const text = 'Sở Y tế khám sức khỏe cho 480 trẻ khuyết tật trước ngày 01/10/2026.'
  valueOf(await ask(medicine, health, { kind: 'target', text }))
  const { request, edition } = await asked(health)
  const answer = 'Số trẻ theo danh sách mới của các xã'
  const grant = { decision: 'granted', request, edition, answer, ground: null } as const
  valueOf(await decideChange(secretariat, grant))
  const open = await showCommitment(office.open, { commitment: health })
  expect(open).toMatchObject({ version: before.version + 1, body: { text } })
  expect(open?.versions[0]).toMatchObject({
    reason: `Sở Y tế đề nghị: Thiên tai làm chậm việc mở lớp. Cơ quan Thường trực đồng ý: ${answer}`,
    changed: [{ field: 'text', old: before.commitment.text, new: text }],
  })
})
