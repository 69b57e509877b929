// The committee: meetings, decisions with the tasks that come of them, proposals with their answers or their silence.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import type { DecisionInput, ProposalInput } from '../../packages/domain/src/oversight/committee/input.ts'
import { listMeetings, showMeeting } from '../../packages/services/src/oversight/committee/listMeetings.ts'
import { saveMeeting } from '../../packages/services/src/oversight/committee/saveMeeting.ts'
import { publishDecision } from '../../packages/services/src/publication/oversight/committee/publishDecision.ts'
import {
  answerProposal,
  publishProposal,
} from '../../packages/services/src/publication/oversight/committee/publishProposal.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import {
  listDecisions,
  showDecision,
} from '../../packages/services/src/publication/reading/oversight/listDecisions.ts'
import { listProposals } from '../../packages/services/src/publication/reading/oversight/listProposals.ts'
import { changes } from '../../packages/services/src/publication/reading/history.ts'
import { actionsFrom } from '../../packages/services/src/publication/reading/oversight/actionsFrom.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { commandLine, theServer } from '../../packages/domain/src/kernel/author.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { valueOf } from '../register/open-register.ts'
import { codesOf, health, officeAtWork, plan, restriction, training } from '../work/office-at-work.ts'

const register = await createTestDatabase()
const office = await officeAtWork(register)
const { secretariat, justice } = office
const today = secretariat.now.toISOString().slice(0, 10)
const on = (door: Door, day: string): Door => ({ ...door, now: new Date(`${day}T05:00:00Z`) })
const daysOn = (days: number) =>
  new Date(secretariat.now.getTime() + days * 86_400_000).toISOString().slice(0, 10)

const agenda = [{ text: 'Cam kết quá hạn', figure: 'overdue' }]
const meeting = async (day = today, title = 'Phiên họp quý IV') =>
  valueOf(await saveMeeting(secretariat, { form: randomUUID(), meeting: { on: day, title, agenda } })).meeting
const decision = (more: Partial<DecisionInput> = {}): DecisionInput => ({
  text: 'Sở Tư pháp báo cáo tiến độ các lớp tập huấn với Ban Chỉ đạo.',
  commitments: [training],
  tasks: [],
  ...more,
})
const proposal = (more: Partial<ProposalInput> = {}): ProposalInput => ({
  title: 'Bổ sung kinh phí trợ giúp pháp lý',
  text: 'Đề nghị Bộ Tư pháp xem xét bổ sung kinh phí trợ giúp pháp lý cho các xã vùng cao.',
  to: 'Bộ Tư pháp',
  symbol: '12/TTr-BCĐ',
  sentOn: today,
  answerBy: daysOn(30),
  commitments: [training],
  ...more,
})
const decide = (door: Door, of: string, more: Partial<DecisionInput> = {}, form: string = randomUUID()) =>
  publishDecision(door, { form, meeting: of, decision: decision(more) })

test('a meeting is planned once however often the form is sent, and a stale save is refused', async () => {
  const form = randomUUID()
  const plan = { form, meeting: { on: today, title: 'Phiên họp thường kỳ', agenda } }
  const first = valueOf(await saveMeeting(secretariat, plan))
  expect(valueOf(await saveMeeting(secretariat, plan))).toMatchObject({
    meeting: first.meeting,
    isSame: true,
  })
  const of = { meeting: first.meeting, edition: 1 }
  const more = { ...plan.meeting, agenda: [...agenda, { text: 'Kiến nghị chưa được trả lời', figure: null }] }
  expect(valueOf(await saveMeeting(secretariat, { ...plan, of, meeting: more }))).toMatchObject({
    edition: 2,
  })
  const stale = { ...plan, of, meeting: { ...more, title: 'Tên khác' } }
  expect(codesOf(await saveMeeting(secretariat, stale))).toEqual(['newer-meeting'])
  expect(valueOf(await showMeeting(secretariat, of)).meeting.agenda).toHaveLength(2)
  expect(valueOf(await listMeetings(secretariat)).meetings.map(({ id }) => id)).toContain(first.meeting)
})

test('a decision becomes public with its tasks in one step, once', async () => {
  const of = await meeting()
  const form = randomUUID()
  const tasks = [
    { body: 'so-tu-phap', commitment: training, text: 'Gửi danh sách lớp đã mở', due: daysOn(20) },
  ]
  const [one, two] = await Promise.all([
    decide(secretariat, of, { tasks }, form),
    decide(secretariat, of, { tasks }, form),
  ])
  expect(valueOf(one).id).toBe(`${of}.d1`)
  expect(valueOf(two).id).toBe(`${of}.d1`)
  const { lines } = await listDecisions(secretariat, { meeting: of })
  expect(lines).toMatchObject([
    { id: `${of}.d1`, meeting: { id: of, on: today }, commitments: [{ id: training }] },
  ])
  const actions = await register.asPortal(secretariat.tenant, tx =>
    tx
      .selectFrom('portal_action')
      .select(['id', 'body', 'state', 'due'])
      .where('from_id', '=', `${of}.d1`)
      .execute(),
  )
  expect(actions).toEqual([{ id: `${of}.d1.t1`, body: 'so-tu-phap', state: 'open', due: daysOn(20) }])
  const feed = (await changes(secretariat, { limit: 5 })).lines.map(({ kind, id }) => `${kind} ${id}`)
  expect(feed).toEqual(expect.arrayContaining([`decision ${of}.d1`, `action ${of}.d1.t1`]))
  // What is decided keeps the day and the name under which it was decided; the agenda may still grow.
  const change = (given: object) =>
    saveMeeting(secretariat, {
      form: randomUUID(),
      of: { meeting: of, edition: 1 },
      meeting: { on: today, title: 'Phiên họp quý IV', agenda, ...given },
    })
  expect(codesOf(await change({ title: 'Phiên họp khác' }))).toEqual(['meeting-decided'])
  expect(valueOf(await change({ agenda: [] }))).toMatchObject({ edition: 2 })
})

test('a task that may not be takes the decision with it: nothing of it is public', async () => {
  const of = await meeting()
  const before = (await listDecisions(secretariat, {})).total
  const task = { body: 'so-tu-phap', commitment: null, text: 'Gửi báo cáo', due: daysOn(20) }
  for (const [bad, code] of [
    [{ ...task, body: 'khong-co' }, 'no-such-body'],
    [{ ...task, text: 'Ngăn chặn, gỡ bỏ các bài viết xuyên tạc trên mạng xã hội' }, 'action-restrictive'],
    [{ ...task, commitment: restriction }, 'restrictive-not-work'],
  ] as const) {
    expect(codesOf(await decide(secretariat, of, { tasks: [task, bad] }))).toEqual([code])
  }
  expect((await listDecisions(secretariat, {})).total).toBe(before)
  // The number of a decision that was refused is not lost.
  expect(valueOf(await decide(secretariat, of)).id).toBe(`${of}.d1`)
})

test('not before the day of the meeting, not about what is no promise, not by an agency, not without a recent proof', async () => {
  const later = await meeting(daysOn(3))
  expect(codesOf(await decide(secretariat, later))).toEqual(['meeting-to-come'])
  const of = await meeting()
  expect(codesOf(await decide(secretariat, 'khong-co'))).toEqual(['no-such-meeting'])
  expect(codesOf(await decide(secretariat, of, { commitments: ['khong-co.1'] }))).toEqual([
    'no-such-commitment',
  ])
  expect(codesOf(await decide(secretariat, of, { commitments: [restriction] }))).toEqual([
    'restriction-no-task',
  ])
  const text = 'Các cơ quan kịp thời ngăn chặn các thông tin xấu, độc trên mạng xã hội.'
  expect(codesOf(await decide(secretariat, of, { text }))).toEqual(['committee-restrictive'])
  for (const door of [justice, office.as('reviewer', 'so-y-te'), office.as('accounts', null)]) {
    expect(codesOf(await decide(door, of))).toEqual(['not-allowed'])
  }
  const author = { ...secretariat.author, provedAt: null }
  expect(codesOf(await decide({ ...secretariat, author }, of))).toEqual(['proof-needed'])
  const unseen = decision({ text: 'Chỉ đạo \u202eẩn' })
  expect(
    codesOf(await publishDecision(secretariat, { form: 'x', meeting: of, decision: decision() })),
  ).toEqual(['bad-input'])
  expect(
    codesOf(await publishDecision(secretariat, { form: randomUUID(), meeting: of, decision: unseen })),
  ).toEqual(['bad-input'])
})

test('silence has a length; an answer ends it, once, and is no earlier than what was asked', async () => {
  const sent = { form: randomUUID(), proposal: proposal() }
  const made = valueOf(await publishProposal(secretariat, sent))
  expect(valueOf(await publishProposal(secretariat, sent))).toMatchObject({ id: made.id, isSame: true })
  const one = async () => (await listProposals(secretariat, {})).lines.find(({ id }) => id === made.id)
  expect(await one()).toMatchObject({ answer: null, waiting: { state: 'waiting', overBy: 0 } })
  const server = { ...secretariat, author: theServer }
  valueOf(await publishDay(on(server, daysOn(33))))
  expect(await one()).toMatchObject({ waiting: { state: 'silent', days: 33, overBy: 3 } })
  expect((await listProposals(secretariat, { state: 'silent' })).lines.map(({ id }) => id)).toEqual([made.id])
  const later = on(secretariat, daysOn(34))
  const answer = (given: object, version = 1) =>
    answerProposal(later, {
      form: randomUUID(),
      proposal: made.id,
      version,
      answer: { on: daysOn(34), text: 'Bộ sẽ cân đối trong năm tới.', symbol: '45/BTP-KHTC', ...given },
    })
  expect(codesOf(await answer({ on: daysOn(40) }))).toEqual(['answer-ahead'])
  expect(codesOf(await answer({ on: daysOn(-1) }))).toEqual(['answer-before-sent'])
  expect(codesOf(await answer({}, 2))).toEqual(['newer-proposal'])
  const both = await Promise.all([answer({}), answer({})])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.flatMap(outcome => (outcome.ok ? [] : codesOf(outcome)))).toEqual(['proposal-answered'])
  expect(await one()).toMatchObject({
    version: 2,
    answer: { on: daysOn(34), symbol: '45/BTP-KHTC' },
    waiting: { state: 'answered', days: 34, overBy: 4 },
  })
})

test.each([
  [{ sentOn: daysOn(2) }, 'sent-ahead'],
  [{ answerBy: daysOn(-1) }, 'answer-due-before-sent'],
  [{ commitments: [restriction] }, 'restriction-no-task'],
  [{ text: 'Đề nghị chặn, gỡ các trang mạng đăng tin xuyên tạc.' }, 'committee-restrictive'],
  [{ to: '' }, 'bad-input'],
] as const)('a proposal that may not be: %j', async (more, code) => {
  const asked = { form: randomUUID(), proposal: proposal(more as Partial<ProposalInput>) }
  expect(codesOf(await publishProposal(secretariat, asked))).toEqual([code])
})

test('the portal’s rows are rebuilt from the records alone', async () => {
  const rows = async () => ({
    decisions: (await listDecisions(secretariat, {})).lines,
    proposals: (await listProposals(secretariat, {})).lines,
  })
  const before = await rows()
  expect(before.decisions.length).toBeGreaterThan(1)
  valueOf(await rebuildPortal({ ...secretariat, author: commandLine }))
  expect(await rows()).toEqual(before)
  expect((await listDecisions(secretariat, { plan })).total).toBeGreaterThan(0)
  expect((await listDecisions(secretariat, { of: health })).total).toBe(0)
})

test('a decision is withdrawn with the tasks that came of it; the name of a person is masked in a paper about the plan', async () => {
  const of = await meeting()
  const task = { body: 'so-tu-phap', commitment: training, text: 'Gửi danh sách lớp', due: daysOn(20) }
  const made = valueOf(await decide(secretariat, of, { tasks: [task] }))
  const target = { scope: 'decision', id: made.id } as const
  const why = {
    ground: 'court-or-authority',
    reason: 'Bản án buộc rút văn bản này khỏi sổ',
    decision: 'Bản án 12/2026/HC-ST',
  } as const
  const preview = valueOf(await previewWithdrawal(secretariat, { target }))
  expect(preview.gone.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual([
    `action ${made.id}.t1`,
    `decision ${made.id}`,
  ])
  valueOf(await withdraw(secretariat, { target, why, seen: preview.seen }))
  expect(await showDecision(secretariat, { decision: made.id })).toBeNull()
  expect((await actionsFrom(secretariat, { kind: 'decision', id: made.id })).lines).toEqual([])
  // Its number is not given again.
  expect(valueOf(await decide(secretariat, of)).id).toBe(`${of}.d2`)
  const named = proposal({ text: 'Đề nghị xem xét đơn của bà Lê Thị Thử Kín về trợ giúp pháp lý.' })
  const sent = valueOf(await publishProposal(secretariat, { form: randomUUID(), proposal: named }))
  const words = { scope: 'words', plan, words: ['Lê Thị Thử Kín'] } as const
  const seen = valueOf(await previewWithdrawal(secretariat, { target: words })).seen
  const privacy = { ground: 'private-life', reason: 'Văn bản nêu tên một người dân', decision: null } as const
  valueOf(await withdraw(secretariat, { target: words, why: privacy, seen }))
  const shown = (await listProposals(secretariat, {})).lines.find(({ id }) => id === sent.id)
  expect(shown).toMatchObject({ version: 2, text: expect.not.stringContaining('Lê Thị Thử Kín') })
  expect(shown?.text).toContain('█')
})
