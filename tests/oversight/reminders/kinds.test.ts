// Each kind of what is owed: it appears for whoever has to act, climbs the ladder while nothing is filed, and is gone when it is.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../database.ts'
import { shippedYears } from '../../../packages/domain/src/commitments/calendar/shipped-years.ts'
import { addWorkingDays, calendarOf } from '../../../packages/domain/src/commitments/calendar/working-days.ts'
import type { Place } from '../../../packages/domain/src/oversight/reminders/ladder.ts'
import { linesFor, type Line } from '../../../packages/domain/src/oversight/reminders/lines.ts'
import { keyOf, owedKinds, type OwedKind } from '../../../packages/domain/src/oversight/reminders/owed.ts'
import { sayLine } from '../../../packages/domain/src/oversight/reminders/say-line.ts'
import { answerAssignment } from '../../../packages/services/src/commitments/work/answerAssignment.ts'
import { askChange } from '../../../packages/services/src/commitments/work/askChange.ts'
import { withdrawChange } from '../../../packages/services/src/commitments/work/withdrawChange.ts'
import { newId } from '../../../packages/services/src/kernel/new-id.ts'
import type { Door } from '../../../packages/services/src/kernel/door.ts'
import {
  returnActionReport,
  saveActionReport,
  submitActionReport,
} from '../../../packages/services/src/oversight/actions/reportAction.ts'
import { draftAnswer } from '../../../packages/services/src/oversight/answers/draftAnswer.ts'
import { returnAnswer } from '../../../packages/services/src/oversight/answers/returnAnswer.ts'
import { saveMeeting } from '../../../packages/services/src/oversight/committee/saveMeeting.ts'
import { saveNote } from '../../../packages/services/src/oversight/inspection/saveNote.ts'
import { listOwed } from '../../../packages/services/src/oversight/reminders/listOwed.ts'
import {
  owedTogether,
  readDay,
  readLines,
} from '../../../packages/services/src/oversight/reminders/read-lines.ts'
import { seeded } from '../../load/varied-plans.ts'
import { saveBody } from '../../../packages/services/src/people/saveBody.ts'
import { returnClaim } from '../../../packages/services/src/progress/returnClaim.ts'
import { publishUpdate } from '../../../packages/services/src/publication/publishUpdate.ts'
import { publishAnswer } from '../../../packages/services/src/publication/oversight/answers/publishAnswer.ts'
import {
  answerProposal,
  publishProposal,
} from '../../../packages/services/src/publication/oversight/committee/publishProposal.ts'
import { publishReceipts } from '../../../packages/services/src/publication/oversight/doubt/publishReceipts.ts'
import { publishActionReport } from '../../../packages/services/src/publication/oversight/inspection/publishActionReport.ts'
import { verifyAction } from '../../../packages/services/src/publication/oversight/inspection/takeStep.ts'
import { freezeRound } from '../../../packages/services/src/publication/oversight/review/rounds/freezeRound.ts'
import {
  openSecret,
  sealSecret,
} from '../../../packages/services/src/publication/oversight/review/rounds/sealRound.ts'
import { sha256Of } from '../../../packages/services/src/publication/oversight/review/rounds/rounds.ts'
import { assignCommitments } from '../../../packages/services/src/publication/work/assignCommitments.ts'
import { seatedAs } from '../../matrix/sessions.ts'
import { attached, aPiece, drafted, officeReporting, said, submitted } from '../../progress/reporting.ts'
import { published, valueOf } from '../../register/open-register.ts'
import { detention, health, monitoring, shown, training } from '../../work/office-at-work.ts'
import { aNote, found, planned, submitted as submittedReport } from '../inspecting.ts'
import { handedIn, inAnHour, nightsAfter } from '../doubt/counter.ts'
import { found as review, recordOf, sealedFor, signed, signing } from '../review/reviewing.ts'
import { faultsOfLadder, hearing } from './heard.ts'
import { begun } from './reminded.ts'

await signing()
const register = await createTestDatabase()
const office = await officeReporting(register)
const { secretariat, focal, authority, medicine, otherAuthority, as } = office
valueOf(await saveBody(secretariat, { name: 'Thanh tra tỉnh', kind: 'department' }))
// The years with their days off are in the register from its first night on.
await begun({ register }, '2026-11-20')
const inspector = as('reviewer', 'thanh-tra-tinh')
const front = 'uy-ban-mat-tran-to-quoc-tinh'
const frontReviewer = as('reviewer', front)
const of = hearing(register, ['so-tu-phap', 'so-y-te', 'cong-an-tinh', 'thanh-tra-tinh', front])
const calendar = calendarOf(shippedYears)
const today = secretariat.now.toISOString().slice(0, 10)
const on = <Any extends Door>(door: Any, day: string): Any => ({ ...door, now: new Date(`${day}T05:00:00Z`) })
const far = '2027-06-30'
const seen = new Set<OwedKind>(['commitment', 'claim-approval'])

function hears(kind: OwedKind, id?: string) {
  seen.add(kind)
  return of(kind, id)
}

/** The rungs of somebody in a body, up to the committee. */
const ladderOf = (body: string, from: 'focal-point' | 'validating-authority' | 'reviewer') => {
  const all = [
    [0, `focal-point ${body}`],
    [3, `alternate ${body}`],
    [10, `validating-authority ${body}`],
    [20, 'secretariat'],
  ] as const
  if (from === 'focal-point') return all
  return [
    [0, `${from} ${body}`],
    [20, 'secretariat'],
  ] as const
}
const inside = (since: string, days = 5): string => addWorkingDays(calendar, since, days)

test('a commitment that waits to be accepted; handed back it is the committee’s', async () => {
  const heard = hears('assignment', detention)
  const rungs = ladderOf('cong-an-tinh', 'focal-point')
  expect(await faultsOfLadder(heard, { since: today, due: inside(today), rungs }, calendar)).toEqual([])
  const { mine } = await shown(office.police, detention)
  const at = { commitment: detention, edition: mine!.edition }
  const no = { answer: 'hand-back', ground: 'not-our-duty', reason: 'Không thuộc chức năng' } as const
  valueOf(await answerAssignment(office.police, { ...no, ...at }))
  expect(await heard.on(far)).toEqual([])
  const back = hears('unassigned', `${detention}:cong-an-tinh`)
  expect(await back.on(today)).toEqual(['secretariat'])
  expect((await back.line(far)).late).toBeGreaterThan(20)
  const { seen: held } = await shown(secretariat, detention)
  const owners = [{ body: 'so-y-te', part: 'lead' as const, mode: 'order' as const }]
  const commitments = [{ commitment: detention, seen: held }]
  valueOf(await assignCommitments(secretariat, { commitments, owners, reason: 'Giao lại', ground: 'CV 15' }))
  expect(await back.on(far)).toEqual([])
})

test('a report that was returned, until it is handed in again', async () => {
  const of = await submitted(focal, await drafted(focal))
  const returned = await returnClaim(authority, { ...of, reason: 'Số chưa khớp sổ theo dõi.' })
  const heard = hears('report-back', of.claim)
  const rungs = ladderOf('so-tu-phap', 'focal-point')
  expect(await faultsOfLadder(heard, { since: today, due: inside(today), rungs }, calendar)).toEqual([])
  await submitted(focal, { claim: of.claim, edition: valueOf(returned).edition })
  expect(await heard.on(far)).toEqual([])
})

test('a corrective action: due, reported, returned, reported again, checked by whoever set it', async () => {
  const { action } = await found(inspector)
  const due = '2026-11-27'
  const rungs = ladderOf('so-tu-phap', 'focal-point')
  const task = hears('task', action)
  expect(await faultsOfLadder(task, { since: today, due, rungs }, calendar)).toEqual([])
  const report = await submittedReport(focal, action)
  expect(await task.on(far)).toEqual([])
  const approval = hears('task-approval', report.report)
  const above = ladderOf('so-tu-phap', 'validating-authority')
  const waits = { since: today, due: inside(today) }
  expect(await faultsOfLadder(approval, { ...waits, rungs: above }, calendar)).toEqual([])
  const sentBack = { ...report, reason: 'Thiếu danh sách của hai xã.' }
  const { edition } = valueOf(await returnActionReport(authority, sentBack))
  expect(await approval.on(far)).toEqual([])
  const back = hears('task-back', report.report)
  expect(await faultsOfLadder(back, { ...waits, rungs }, calendar)).toEqual([])
  const more = { action, report: report.report, edition, data: { said: 'Đã có đủ danh sách của 8 xã.' } }
  const saved = valueOf(await saveActionReport(focal, more))
  const mended = { report: report.report, edition: saved.edition }
  const handed = valueOf(await submitActionReport(focal, mended))
  valueOf(await publishActionReport(authority, { report: report.report, edition: handed.edition }))
  expect(await back.on(far)).toEqual([])
  const check = hears('task-check', action)
  const byReviewer = ladderOf('thanh-tra-tinh', 'reviewer')
  expect(await faultsOfLadder(check, { ...waits, rungs: byReviewer }, calendar)).toEqual([])
  const form = randomUUID()
  valueOf(await verifyAction(inspector, { action, version: 2, form, said: 'Đã xem tận nơi.' }))
  expect(await check.on(far)).toEqual([])
})

test('a request for a change waits for the committee, until it is decided or withdrawn', async () => {
  const request = newId(focal.now)
  const { version } = await shown(secretariat, training)
  const wanted = { kind: 'extension', deadline: 0, on: '2027-03-31' } as const
  const ask = { request, commitment: training, version, reason: 'Thiên tai làm chậm việc mở lớp', wanted }
  valueOf(await askChange(focal, ask))
  const heard = hears('change-request', request)
  expect(await heard.on(today)).toEqual(['secretariat'])
  expect((await heard.line(addWorkingDays(calendar, inside(today), 3))).late).toBe(3)
  const { requests } = await shown(secretariat, training)
  valueOf(await withdrawChange(focal, { request, edition: requests[0]!.edition }))
  expect(await heard.on(far)).toEqual([])
})

test('a review round: sealed by two, opened by both, and what was drawn is reviewed by whoever sealed', async () => {
  const seal = hears('round-seal')
  const open = hears('round-open')
  const sample = hears('sample')
  await published(secretariat, undefined, { symbol: '97/KH-BCĐ' } as never)
  const { round } = valueOf(await freezeRound(secretariat, { title: 'Đợt cuối năm', plan: null, sample: 1 }))
  // Nobody reviews anywhere yet: the committee has to find somebody.
  expect(await seal.on(today)).toEqual(['secretariat'])
  const gate = { register, tenant: 'minh-son', now: secretariat.now }
  for (const body of ['thanh-tra-tinh', front]) await seatedAs(gate, 'reviewer', body)
  const both = ['reviewer thanh-tra-tinh', `reviewer ${front}`]
  const rungs = [...both.map(place => [0, place] as const), [20, 'secretariat'] as const]
  const toSeal = (await seal.line(today)).item
  expect(await faultsOfLadder(seal, { since: today, due: toSeal.due!, rungs }, calendar)).toEqual([])
  const { list, sealBy } = await recordOf(secretariat, { kind: 'round', id: round })
  const secretOf = (n: number): string => sha256Of(`bí mật ${n}`)
  const sealed = (door: Door, n: number) => {
    const own = sealedFor({ id: round, list: list.digest }, door.author.body!, secretOf(n))
    return sealSecret(door, { round, seal: own })
  }
  valueOf(await sealed(inspector, 1))
  expect(await seal.on(today)).toEqual([both[1]])
  valueOf(await sealed(frontReviewer, 2))
  expect(await seal.on(far)).toEqual([])
  expect(toSeal.due).toBe(sealBy)
  const toOpen = (await open.line(today)).item
  expect(toOpen.due).toBe((await recordOf(secretariat, { kind: 'round', id: round })).openBy)
  expect(await faultsOfLadder(open, { since: today, due: toOpen.due!, rungs }, calendar)).toEqual([])
  valueOf(await openSecret(inspector, { round, secret: secretOf(1) }))
  expect(await open.on(today)).toEqual([both[1]])
  valueOf(await openSecret(frontReviewer, { round, secret: secretOf(2) }))
  expect(await open.on(far)).toEqual([])
  const drawn = { since: today, due: inside(today, 20) }
  const [reviewers, secretary] = [await sample.on(today), [20, 'secretariat'] as const]
  expect(reviewers).toContain(both[0])
  const those = [...reviewers.map(place => [0, place] as const), secretary]
  expect(await faultsOfLadder(sample, { ...drawn, rungs: those }, calendar)).toEqual([])
  const { drawn: ids } = await recordOf(secretariat, { kind: 'round', id: round })
  const data = review({ round })
  for (const door of [inspector, frontReviewer])
    if (reviewers.includes(`reviewer ${door.author.body}`))
      await signed(door, {
        commitment: ids![0]!,
        data,
        version: (await shown(secretariat, ids![0]!)).version,
      })
  expect(await sample.on(far)).toEqual([])
})

test('an answer to a review is nobody’s duty and told once; handed in for approval it has the office’s days', async () => {
  const { review: id } = await signed(inspector, { data: review() })
  const heard = hears('answer', `review:${id}`)
  expect((await heard.line(far)).late).toBe(0)
  expect(await heard.on(far)).toEqual(['focal-point so-y-te'])
  const which = { of: { kind: 'review', id } as const, text: 'Sở tiếp thu và bổ sung hồ sơ.' }
  valueOf(await draftAnswer(medicine, { ...which, edition: 0, submit: true }))
  const approval = hears('answer-approval', `review:${id}`)
  expect(await approval.on(today)).toEqual(['validating-authority so-y-te'])
  expect(await approval.on(far)).toEqual(['validating-authority so-y-te', 'secretariat'])
})

test('an inspection: announced a week before, said past its day, gone with the first note', async () => {
  const day = '2026-12-16'
  const inspection = await planned(inspector, { on: day })
  const heard = hears('inspection', inspection)
  const rungs = ladderOf('thanh-tra-tinh', 'reviewer')
  expect(await faultsOfLadder(heard, { since: '2026-12-09', due: day, rungs }, calendar)).toEqual([])
  const form = randomUUID()
  const note = {
    inspection,
    note: randomUUID(),
    form,
    edition: 0,
    data: aNote({ on: day, answers: [], words: 'Đã đi 8 xã.' }),
  }
  valueOf(await saveNote(on(inspector, day), note))
  expect(await heard.on(far)).toEqual([])
})

test('a proposal whose answer is overdue, until the answer is noted', async () => {
  const proposal = {
    title: 'Đề nghị bổ sung kinh phí',
    text: 'Bổ sung kinh phí tập huấn cho 8 xã.',
    to: 'Ủy ban nhân dân tỉnh',
    symbol: null,
    sentOn: today,
    answerBy: '2026-12-10',
    commitments: [],
  }
  const { id, version } = valueOf(await publishProposal(secretariat, { form: randomUUID(), proposal }))
  const heard = hears('proposal', id)
  expect(await heard.on('2026-12-10')).toEqual([])
  expect(await heard.on('2026-12-11')).toEqual(['secretariat'])
  const said = sayLine(await heard.line('2026-12-14'), '2026-12-14', 'vi')
  expect(said.since).toBe('Hạn trả lời là 10/12/2026, đã qua 2 ngày làm việc.')
  const answer = { on: '2026-12-15', text: 'Đồng ý bổ sung.', symbol: null }
  const by = on(secretariat, '2026-12-15')
  valueOf(await answerProposal(by, { form: randomUUID(), proposal: id, version, answer }))
  expect(await heard.on(far)).toEqual([])
})

test('a coming meeting, a week before it and on its day, not after', async () => {
  const meeting = { on: '2026-12-22', title: 'Phiên họp tháng 12', agenda: [] }
  const { meeting: id } = valueOf(await saveMeeting(secretariat, { form: randomUUID(), meeting }))
  const heard = hears('meeting', id)
  expect(await heard.on('2026-12-14')).toEqual([])
  for (const day of ['2026-12-15', '2026-12-22']) expect(await heard.on(day)).toEqual(['secretariat'])
  // Its title is in no public record yet.
  expect(JSON.stringify(await heard.line('2026-12-15'))).not.toContain('Phiên họp tháng 12')
  expect(await heard.on('2026-12-23')).toEqual([])
})

test('a doubt: looked at by the committee before it appears, answered by the agency, approved, public', async () => {
  const gate = { register, tenant: 'minh-son', now: office.server.now }
  const { doubt } = await handedIn(gate, { kind: 'commitment', id: health, version: 1 })
  valueOf(await publishReceipts(inAnHour(office.server)))
  const looked = hears('doubts')
  expect(await looked.on(today)).toEqual(['secretariat'])
  const { item } = await looked.line(today)
  expect(item.words).toBeNull()
  const { now } = await nightsAfter(office.server, 10)
  expect(await looked.on(far)).toEqual([])
  const heard = hears('answer', `doubt:${doubt}`)
  const owed = (await heard.line(far)).item
  expect(owed.words).not.toContain('trưởng thôn')
  const rungs = ladderOf('so-y-te', 'focal-point')
  expect(await faultsOfLadder(heard, { since: owed.since, due: owed.due!, rungs }, calendar)).toEqual([])
  const [writer, approver] = [
    { ...medicine, now },
    { ...otherAuthority, now },
  ]
  const which = { of: { kind: 'doubt', id: doubt } as const }
  const text = 'Sở đã kiểm tra lại tại xã và gửi danh sách lớp.'
  const first = valueOf(await draftAnswer(writer, { ...which, text, edition: 0, submit: true }))
  expect(await heard.on(far)).toEqual([])
  const approval = hears('answer-approval', `doubt:${doubt}`)
  expect(await approval.on(far)).toEqual(['validating-authority so-y-te', 'secretariat'])
  const reason = 'Nêu rõ ngày kiểm tra.'
  const back = valueOf(await returnAnswer(approver, { ...which, edition: first.edition, reason }))
  expect(await approval.on(far)).toEqual([])
  const returned = hears('answer-back', `doubt:${doubt}`)
  expect(await returned.on(far)).toEqual(rungs.map(([, place]) => place))
  const again = { ...which, text: `${text} Ngày 02/12.`, edition: back.edition, submit: true }
  const { edition } = valueOf(await draftAnswer(writer, again))
  valueOf(await publishAnswer(approver, { ...which, edition }))
  for (const one of [heard, approval, returned]) expect(await one.on(far)).toEqual([])
})

test('a report that comes again each quarter, until one of the period is public', async () => {
  const { seen: held } = await shown(secretariat, monitoring)
  const owners = [{ body: 'so-y-te', part: 'lead' as const, mode: 'order' as const }]
  const commitments = [{ commitment: monitoring, seen: held }]
  valueOf(await assignCommitments(secretariat, { commitments, owners, reason: 'Giao rõ', ground: 'CV 16' }))
  const { mine } = await shown(medicine, monitoring)
  valueOf(
    await answerAssignment(medicine, { answer: 'accept', commitment: monitoring, edition: mine!.edition }),
  )
  await begun({ register }, '2027-01-04')
  const heard = hears('report', monitoring)
  const { item } = await heard.line(far)
  const rungs = ladderOf('so-y-te', 'focal-point')
  expect(await faultsOfLadder(heard, { since: item.since, due: item.due!, rungs }, calendar)).toEqual([])
  const late = [on(medicine, '2027-01-05'), on(otherAuthority, '2027-01-05')] as const
  const claim = await drafted(late[0], { commitment: monitoring, data: said({ asOf: '2027-01-04' }) })
  await attached(late[0], claim, { piece: aPiece() })
  valueOf(await publishUpdate(late[1], await submitted(late[0], claim)))
  expect(await heard.on(far)).toEqual([])
})

test('what the database leaves out reaches nobody, whoever sits where', async () => {
  const bodies = ['so-tu-phap', 'so-y-te', 'cong-an-tinh', 'thanh-tra-tinh', front]
  const roles = ['focal-point', 'alternate', 'validating-authority', 'reviewer'] as const
  const all: Place[] = [
    { role: 'secretariat', body: null },
    ...roles.flatMap(role => bodies.map(body => ({ role, body }))),
  ]
  const draw = seeded(7)
  for (const day of ['2026-11-25', '2026-12-08', '2026-12-31', '2027-01-19', far])
    for (let n = 0; n < 6; n += 1) {
      const held = all.filter((_, i) => i === 0 || draw() < 0.6)
      const keys = new Set(held.map(({ role, body }) => `${role} ${body}`))
      const isHeld = ({ role, body }: Place): boolean => keys.has(`${role} ${body}`)
      await register.withTenant('minh-son', 'server', async tx => {
        const read = await readDay(tx, { tenant: 'minh-son', day })
        const asIf = { ...read, held, around: { ...read.around, isHeld } }
        const everything = await listOwed(tx, asIf, { whose: 'everybody' })
        const some = held.filter(({ role }) => role !== 'secretariat' && draw() < 0.5)
        const together = await owedTogether(tx, asIf, some)
        for (const place of held) {
          const alone = await readLines(tx, asIf, [place])
          // What was read for several of them at once says to each what would have been read for them alone.
          expect(await readLines(tx, { ...asIf, together }, [place])).toEqual(alone)
          const keysOf = (lines: readonly Line[]) => lines.map(({ item }) => keyOf(item))
          expect(keysOf(alone)).toEqual(keysOf(linesFor([place], everything, asIf.around)))
        }
      })
    }
})

test('every kind was asked', () => {
  expect(owedKinds.filter(kind => !seen.has(kind))).toEqual([])
})
