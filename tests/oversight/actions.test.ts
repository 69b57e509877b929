// Dated tasks: nothing closes by silence, nobody checks their own, and two who act at once are told.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { attachPiece } from '../../packages/services/src/oversight/pieces/attachPiece.ts'
import { reportHolder } from '../../packages/services/src/oversight/inspection/holders.ts'
import {
  discardActionReport,
  returnActionReport,
  saveActionReport,
  submitActionReport,
} from '../../packages/services/src/oversight/actions/reportAction.ts'
import { saveMeeting } from '../../packages/services/src/oversight/committee/saveMeeting.ts'
import { publishDecision } from '../../packages/services/src/publication/oversight/committee/publishDecision.ts'
import { openAction } from '../../packages/services/src/publication/oversight/inspection/openAction.ts'
import { publishActionReport } from '../../packages/services/src/publication/oversight/inspection/publishActionReport.ts'
import {
  moveAction,
  reopenAction,
  verifyAction,
} from '../../packages/services/src/publication/oversight/inspection/takeStep.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { valueOf } from '../register/open-register.ts'
import { dumped } from '../register/register-dump.ts'
import { pdf } from '../progress/evidence-samples.ts'
import { aFile } from '../progress/reporting.ts'
import { codesOf, training } from '../work/office-at-work.ts'
import { found, later, officeInspecting, reported, submitted } from './inspecting.ts'

const register = await createTestDatabase()
const office = await officeInspecting(register)
const { inspector, secretariat, focal, authority, operator, as } = office
const doors = { focal, authority }

const form = () => randomUUID()
const said = 'Đã xem tận nơi.'
const states = async (action: string): Promise<string[]> => {
  const { portal_action_step: steps } = await dumped(register.url, '^portal_action_step$')
  return (steps as Array<{ action: string; version: number; state: string }>)
    .filter(step => step.action === action)
    .sort((a, b) => a.version - b.version)
    .map(({ state }) => state)
}

test('late, moved, reported, failed, mended, verified: every step is public, with its office and its day', async () => {
  const { action } = await found(inspector)
  const move = {
    action,
    version: 1,
    form: form(),
    due: '2026-12-04',
    reason: 'Xã xin thêm thời gian do mưa lũ.',
  }
  expect(valueOf(await moveAction(inspector, move)).version).toBe(2)
  await reported(doors, action)
  const reopen = { action, version: 3, form: form(), said: 'Bốn xã chưa niêm yết.', due: '2026-12-11' }
  expect(valueOf(await reopenAction(secretariat, reopen)).version).toBe(4)
  await reported(doors, action, 'Đã niêm yết tại 8 xã.')
  expect(valueOf(await verifyAction(inspector, { action, version: 5, form: form(), said })).version).toBe(6)
  expect(await states(action)).toEqual(['open', 'moved', 'reported', 'reopened', 'reported', 'verified'])
  const { portal_action: rows } = await dumped(register.url, '^portal_action$')
  const row = (rows as Array<{ id: string }>).find(({ id }) => id === action)
  expect(row).toMatchObject({
    due: '2026-12-11',
    first_due: '2026-11-27',
    state: 'verified',
    opened_on: '2026-11-20',
  })
  const records = await register.asPortal('minh-son', tx =>
    tx
      .selectFrom('record as r')
      .innerJoin('record_body as b', join =>
        join.onRef('b.tenant', '=', 'r.tenant').onRef('b.index', '=', 'r.index'),
      )
      .select('b.body')
      .where('r.kind', '=', 'action')
      .where('r.id', '=', action)
      .orderBy('r.version')
      .execute(),
  )
  const bodies = records.map(
    ({ body }) => JSON.parse(body) as { was: string | null; due: string; by: { id: string | null } },
  )
  expect(bodies.map(({ was, due }) => [was, due])).toEqual([
    [null, '2026-11-27'],
    ['2026-11-27', '2026-12-04'],
    [null, '2026-12-04'],
    ['2026-12-04', '2026-12-11'],
    [null, '2026-12-11'],
    [null, '2026-12-11'],
  ])
  expect(bodies.map(({ by }) => by.id)).toEqual([
    'thanh-tra-tinh',
    'thanh-tra-tinh',
    'so-tu-phap',
    null,
    'so-tu-phap',
    'thanh-tra-tinh',
  ])
})

test('nothing is verified that was not reported, nor by whoever reported it, nor by anybody of the owner', async () => {
  const { action } = await found(inspector)
  const verify = { action, version: 1, form: form(), said }
  expect(codesOf(await verifyAction(secretariat, verify))).toEqual(['action-other-state'])
  const of = await submitted(focal, action)
  expect(codesOf(await publishActionReport(as('validating-authority', 'so-y-te'), of))).toEqual([
    'no-such-report',
  ])
  const both = { ...authority, author: { ...authority.author, account: focal.author.account } }
  expect(codesOf(await publishActionReport(both, of))).toEqual(['report-own-hand'])
  valueOf(await publishActionReport(authority, of))
  const again = { ...verify, version: 2 }
  expect(codesOf(await verifyAction(as('reviewer', 'so-tu-phap'), again))).toEqual(['action-own-body'])
  for (const { author } of [focal, authority]) {
    const moved = { ...secretariat, author: { ...secretariat.author, account: author.account } }
    expect(codesOf(await verifyAction(moved, again))).toEqual(['action-own-report'])
  }
  for (const door of [focal, authority])
    expect(codesOf(await verifyAction(door, again))).toEqual(['not-allowed'])
  expect(codesOf(await verifyAction(as('reviewer', 'so-y-te'), again))).toEqual([])
})

test('an account that also sits with the owner checks nothing of it, from whatever seat', async () => {
  const { action } = await found(inspector)
  await reported(doors, action)
  const seats = await register.withTenant('minh-son', 'operator', async tx => {
    const account = randomUUID()
    const at = { tenant: 'minh-son', created_at: inspector.now }
    await tx
      .insertInto('account')
      .values({ ...at, id: account, login: 'hai-ghe', name: 'Hai Ghế', disabled_at: null })
      .execute()
    const seat = randomUUID()
    await tx
      .insertInto('seat')
      .values({ ...at, id: seat, role: 'alternate', body: 'so-tu-phap', name: 'Đầu mối dự phòng' })
      .execute()
    const holding = {
      tenant: 'minh-son',
      id: randomUUID(),
      account,
      seat,
      is_sole: false,
      since: inspector.now,
      ended_at: null,
    }
    await tx.insertInto('holding').values(holding).execute()
    return { account }
  })
  const twoSeats = { ...secretariat, author: { ...secretariat.author, ...seats } }
  expect(codesOf(await verifyAction(twoSeats, { action, version: 2, form: form(), said }))).toEqual([
    'action-own-body',
  ])
})

test('a day is moved by the office that set it, with a reason, and never while a report waits', async () => {
  const { action } = await found(inspector)
  const move = { action, version: 1, form: form(), due: '2026-12-04', reason: 'Mưa lũ.' }
  expect(codesOf(await moveAction(secretariat, move))).toEqual(['action-not-setter'])
  expect(codesOf(await moveAction(focal, move))).toEqual(['not-allowed'])
  expect(codesOf(await moveAction(inspector, { ...move, reason: ' ' }))).toEqual(['bad-input'])
  expect(codesOf(await moveAction(inspector, { ...move, due: '2026-12-05' }))).toEqual(['action-day-off'])
  expect(codesOf(await moveAction(inspector, { ...move, due: '2026-11-27' }))).toEqual(['action-same-day'])
  await reported(doors, action)
  expect(codesOf(await moveAction(inspector, { ...move, version: 2 }))).toEqual(['action-other-state'])
  expect(codesOf(await moveAction(inspector, move))).toEqual(['action-moved-on'])
})

test('two checks at once: one counts, the other is told; sent twice it is one step', async () => {
  const { action } = await found(inspector)
  await reported(doors, action)
  const verify = { action, version: 2, form: form(), said }
  const [one, other] = await Promise.all([
    verifyAction(secretariat, verify),
    reopenAction(inspector, { action, version: 2, form: form(), said: 'Chưa xong.', due: '2026-12-11' }),
  ])
  expect([codesOf(one), codesOf(other)].flat()).toEqual(['action-moved-on'])
  expect(await states(action)).toHaveLength(3)
  const twice = await found(inspector)
  await reported(doors, twice.action)
  const same = { action: twice.action, version: 2, form: form(), said }
  const sent = await Promise.all([1, 2, 3].map(() => verifyAction(secretariat, same)))
  expect(sent.map(outcome => valueOf(outcome).version)).toEqual([3, 3, 3])
  expect(await states(twice.action)).toEqual(['open', 'reported', 'verified'])
})

test('a check and a move at once: never both', async () => {
  const { action } = await found(inspector)
  const of = await submitted(focal, action)
  const outcomes = await Promise.all([
    publishActionReport(authority, of),
    moveAction(inspector, { action, version: 1, form: form(), due: '2026-12-04', reason: 'Mưa lũ.' }),
  ])
  const refused = outcomes.flatMap(outcome => codesOf(outcome))
  const after = await states(action)
  // The report goes by what stands when it is approved; a move over a report that came first is told.
  if (after[1] === 'reported') expect(refused).toEqual(['action-moved-on'])
  else expect([after, refused]).toEqual([['open', 'moved', 'reported'], []])
  const version = after.length
  const verify = { action, version, form: form(), said }
  const [checked, moved] = await Promise.all([
    verifyAction(secretariat, verify),
    moveAction(inspector, { action, version, form: form(), due: '2026-12-11', reason: 'Mưa lũ.' }),
  ])
  expect(codesOf(checked)).toEqual([])
  expect(['action-other-state', 'action-moved-on']).toContain(codesOf(moved)[0])
})

test('what was verified and did not last is opened again, by another office, with a new day', async () => {
  const { action } = await found(inspector)
  await reported(doors, action)
  valueOf(await verifyAction(secretariat, { action, version: 2, form: form(), said }))
  const reopen = { action, version: 3, form: form(), said: 'Danh sách đã bị gỡ.', due: '2026-12-31' }
  expect(codesOf(await reopenAction(as('reviewer', 'so-tu-phap'), reopen))).toEqual(['action-own-body'])
  expect(codesOf(await reopenAction(inspector, { ...reopen, due: '2026-11-19' }))).toEqual([
    'action-day-behind',
  ])
  expect(codesOf(await reopenAction(later(inspector, '2026-12-20'), reopen))).toEqual([])
  expect(await states(action)).toEqual(['open', 'reported', 'verified', 'reopened'])
})

test('the owner’s report: drafted, evidenced, returned, mended, approved by another; others see nothing of it', async () => {
  const { action } = await found(inspector)
  const report = randomUUID()
  const save = { action, report, edition: 0, data: { said: 'Đã làm ở 5 xã.' } }
  expect(codesOf(await saveActionReport(office.medicine, save))).toEqual(['action-not-owner'])
  expect(codesOf(await saveActionReport(inspector, save))).toEqual(['not-allowed'])
  const sent = await Promise.all([1, 2].map(() => saveActionReport(focal, save)))
  expect(sent.map(outcome => valueOf(outcome).edition)).toEqual([1, 1])
  expect(codesOf(await saveActionReport(focal, { ...save, report: randomUUID() }))).toEqual(['report-open'])
  const upload = { name: 'a.pdf', bytes: pdf('/Lang(bc)') }
  const piece = aFile({ title: 'Danh sách đã niêm yết' })
  const attached = await attachPiece(focal, reportHolder(focal, { id: report, edition: 1 }), {
    piece,
    upload,
  })
  expect(valueOf(attached).edition).toBe(2)
  expect(codesOf(await submitActionReport(focal, { report, edition: 1 }))).toEqual(['newer-report'])
  valueOf(await submitActionReport(focal, { report, edition: 2 }))
  const back = { report, edition: 3, reason: 'Thiếu ba xã.' }
  expect(codesOf(await returnActionReport(as('validating-authority', 'so-y-te'), back))).toEqual([
    'no-such-report',
  ])
  valueOf(await returnActionReport(authority, back))
  valueOf(await saveActionReport(focal, { ...save, edition: 4, data: { said: 'Đã làm ở 8 xã.' } }))
  valueOf(await submitActionReport(focal, { report, edition: 5 }))
  const approvals = await Promise.all(
    [1, 2].map(() => publishActionReport(authority, { report, edition: 6 })),
  )
  expect(approvals.map(outcome => valueOf(outcome).version)).toEqual([2, 2])
  const { portal_evidence: files } = await dumped(register.url, '^portal_evidence$')
  expect(files).toHaveLength(1)
  expect(codesOf(await discardActionReport(focal, { report, edition: 7 }))).toEqual(['report-not-open'])
})

test('a task is opened later by the office that found, once for one form', async () => {
  const { finding } = await found(inspector)
  const from = { kind: 'finding', id: finding } as const
  const action = {
    body: 'so-y-te',
    commitment: training,
    text: 'Cử người dự lớp tập huấn.',
    due: '2026-12-02',
  }
  const input = { form: form(), from, action }
  expect(codesOf(await openAction(secretariat, input))).toEqual(['action-not-setter'])
  const sent = await Promise.all([1, 2, 3].map(() => openAction(inspector, input)))
  expect(sent.map(outcome => valueOf(outcome).action)).toEqual(Array(3).fill(`${finding}.t2`))
  expect(
    codesOf(await openAction(inspector, { ...input, form: form(), from: { ...from, id: 'x.f1' } })),
  ).toEqual(['no-such-finding'])
})

test('a task that the secretariat set by decision: checked by any office but the owner’s, moved by the secretariat alone', async () => {
  const meeting = { on: '2026-11-20', title: 'Phiên họp quý IV', agenda: [] }
  const held = valueOf(await saveMeeting(secretariat, { form: form(), meeting })).meeting
  const task = { body: 'so-tu-phap', commitment: training, text: 'Gửi danh sách lớp.', due: '2026-11-27' }
  const decided = async (): Promise<string> => {
    const decision = { text: 'Sở Tư pháp báo cáo tiến độ.', commitments: [training], tasks: [task] }
    const { id } = valueOf(await publishDecision(secretariat, { form: form(), meeting: held, decision }))
    return `${id}.t1`
  }
  const reportedTask = async (): Promise<string> => {
    const action = await decided()
    await reported(doors, action)
    return action
  }
  const open = await decided()
  const move = { action: open, version: 1, form: form(), due: '2026-12-04', reason: 'Mưa lũ.' }
  expect(codesOf(await moveAction(inspector, move))).toEqual(['action-not-setter'])
  expect(codesOf(await moveAction(office.otherSecretariat, move))).toEqual([])
  expect(codesOf(await verifyAction(secretariat, { action: open, version: 2, form: form(), said }))).toEqual([
    'action-other-state',
  ])
  const ownHand = (door: typeof focal) => ({
    ...secretariat,
    author: { ...secretariat.author, account: door.author.account },
  })
  const own = as('reviewer', 'so-tu-phap')
  for (const [door, code] of [
    [focal, 'not-allowed'],
    [authority, 'not-allowed'],
    [as('alternate', 'so-y-te'), 'not-allowed'],
    [as('accounts', null), 'not-allowed'],
    [own, 'action-own-body'],
    [ownHand(focal), 'action-own-report'],
    [ownHand(authority), 'action-own-report'],
  ] as const) {
    const action = await reportedTask()
    const check = { action, version: 2, form: form(), said }
    expect(codesOf(await verifyAction(door, check)), `${door.author.name}`).toEqual([code])
    const reopen = { ...check, form: form(), due: '2026-12-11' }
    expect(codesOf(await reopenAction(door, reopen)), `${door.author.name}`).toEqual([code])
    expect(await states(action)).toEqual(['open', 'reported'])
  }
  for (const door of [secretariat, office.otherSecretariat, inspector, as('reviewer', 'so-y-te')]) {
    const action = await reportedTask()
    const reopen = { action, version: 2, form: form(), said: 'Thiếu ba lớp.', due: '2026-12-11' }
    expect(codesOf(await reopenAction(door, reopen))).toEqual([])
    await reported(doors, action, 'Đã gửi đủ.')
    expect(codesOf(await verifyAction(door, { action, version: 4, form: form(), said }))).toEqual([])
    expect(await states(action)).toEqual(['open', 'reported', 'reopened', 'reported', 'verified'])
  }
})

test('a rebuild from the records gives the same rows', async () => {
  const before = await dumped(register.url, '^portal_')
  valueOf(await rebuildPortal(operator))
  expect(await dumped(register.url, '^portal_')).toEqual(before)
})
