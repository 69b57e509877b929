// What the next focal point of a body finds: due, promised, thin, and why; of other bodies nothing.
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { newId } from '../../packages/services/src/kernel/new-id.ts'
import { askChange } from '../../packages/services/src/commitments/work/askChange.ts'
import { saveMeeting } from '../../packages/services/src/oversight/committee/saveMeeting.ts'
import { showHandOver } from '../../packages/services/src/oversight/hand-over/showHandOver.ts'
import { publishDecision } from '../../packages/services/src/publication/oversight/committee/publishDecision.ts'
import { decideChange } from '../../packages/services/src/publication/work/decideChange.ts'
import { returnClaim } from '../../packages/services/src/progress/returnClaim.ts'
import { publishUpdate } from '../../packages/services/src/publication/publishUpdate.ts'
import { discardClaim } from '../../packages/services/src/progress/discardClaim.ts'
import { publishReceipts } from '../../packages/services/src/publication/oversight/doubt/publishReceipts.ts'
import { handedIn, inAnHour, nightsAfter } from './doubt/counter.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { newInSeat } from '../../packages/services/src/oversight/hand-over/newInSeat.ts'
import { seatedAs } from '../matrix/sessions.ts'
import { valueOf } from '../register/open-register.ts'
import { aPiece, attached, drafted, officeReporting, said, submitted } from '../progress/reporting.ts'
import { codesOf, health, shown, training } from '../work/office-at-work.ts'

const register = await createTestDatabase()
const office = await officeReporting(register)
const { focal, authority, secretariat, medicine, otherAuthority } = office
const on = (door: Door, day: string): Door => ({ ...door, now: new Date(`${day}T05:00:00Z`) })
const sheet = async (door: Door, body?: string) =>
  valueOf(await showHandOver(door, body === undefined ? {} : { body }))

test('a promise is told with its group by the day, and that nobody has reported yet', async () => {
  const before = await sheet(on(medicine, '2026-09-30'))
  expect(before).toMatchObject({ body: { id: 'so-y-te', name: 'Sở Y tế' }, today: '2026-09-30' })
  expect(before.lines.map(({ id, group, part, thin }) => ({ id, group, part, thin }))).toEqual([
    { id: health, group: 'soon', part: 'lead', thin: ['no-report'] },
    { id: training, group: 'later', part: 'support', thin: ['no-report'] },
  ])
  expect((await sheet(on(medicine, '2026-10-02'))).counts).toEqual({
    open: 2,
    overdue: 1,
    soon: 0,
    thin: 2,
    done: 0,
  })
})

test('what was reported, promised, refused and left half done stands beside it', async () => {
  const claim = await drafted(focal)
  await attached(focal, claim, { piece: aPiece({ onProduct: false }) })
  valueOf(await publishUpdate(authority, await submitted(focal, claim)))
  const ask = { request: newId(focal.now), commitment: training, reason: 'Thiên tai làm chậm việc mở lớp' }
  const { version } = await shown(secretariat, training)
  const wanted = { kind: 'extension', deadline: 0, on: '2027-03-31' } as const
  valueOf(await askChange(focal, { ...ask, version, wanted }))
  const request = (await shown(secretariat, training)).requests[0]!
  const answer = { answer: 'Có xác nhận của xã', ground: 'Công văn 20/BCĐ-TT', decision: 'granted' } as const
  valueOf(await decideChange(secretariat, { ...answer, request: request.request, edition: request.edition }))
  const [line] = (await sheet(focal)).lines
  expect(line).toMatchObject({
    id: training,
    due: '2027-03-31',
    said: { step: 'substantial', statement: said().statement, asOf: said().asOf },
    thin: ['behind-word'],
    movedTo: '2027-03-31',
    draft: null,
    asked: [],
  })
  expect(line!.reasons.map(({ what, words }) => [what, words])).toEqual([
    ['granted', 'Có xác nhận của xã'],
    ['asked', 'Thiên tai làm chậm việc mở lớp'],
  ])
  // The supporting body did not ask: the reasons are of the body that gave them.
  const supports = (await sheet(medicine)).lines.find(({ id }) => id === training)
  expect(supports).toMatchObject({ reasons: [], movedTo: '2027-03-31' })
})

test('an agency gets its own body whatever it asks; the committee any; nobody one that is not there', async () => {
  expect((await sheet(medicine, 'so-tu-phap')).body.id).toBe('so-y-te')
  expect((await sheet(secretariat, 'so-tu-phap')).body.id).toBe('so-tu-phap')
  expect(codesOf(await showHandOver(secretariat, {}))).toEqual(['no-such-body'])
  expect(codesOf(await showHandOver(secretariat, { body: 'khong-co\0' }))).toEqual(['no-such-body'])
  expect(codesOf(await showHandOver(office.as('accounts', null), { body: 'so-y-te' }))).toEqual([
    'not-allowed',
  ])
})

test('what waits for the body stands in it with its clock: a doubt to answer, a report returned; other offices see what is public', async () => {
  const gate = { register, tenant: 'minh-son', now: office.server.now }
  const { doubt } = await handedIn(gate, { kind: 'commitment', id: health, version: 1 })
  valueOf(await publishReceipts(inAnHour(office.server)))
  const { now } = await nightsAfter(office.server, 10)
  const at = (door: Door): Door => ({ ...door, now })
  const kindsFor = async (door: Door) =>
    (await sheet(door, 'so-y-te')).owed.map(({ item }) => item.kind).sort()
  const claim = await submitted(medicine, await drafted(medicine, { commitment: health, data: said() }))
  const returned = valueOf(
    await returnClaim(otherAuthority, { ...claim, reason: 'Số chưa khớp sổ theo dõi.' }),
  )
  const own = await sheet(at(medicine))
  const answer = own.owed.find(({ item }) => item.kind === 'answer')
  expect(answer?.item).toMatchObject({ id: `doubt:${doubt}`, path: `/office/answers/doubt/${doubt}` })
  expect(answer?.item.due).not.toBeNull()
  expect(await kindsFor(at(medicine))).toEqual(['answer', 'assignment', 'report-back'])
  for (const door of [secretariat, office.as('reviewer', 'so-y-te')])
    expect(await kindsFor(at(door))).toEqual(['answer', 'assignment'])
  // Handed in again: why it was returned is remembered among the reasons, for the agency itself.
  const again = await submitted(medicine, { claim: claim.claim, edition: returned.edition })
  const reasonsFor = async (door: Door) =>
    (await sheet(door, 'so-y-te')).lines.find(({ id }) => id === health)!.reasons.map(({ what }) => what)
  expect(await reasonsFor(at(medicine))).toEqual(['report-returned'])
  expect(await reasonsFor(at(secretariat))).toEqual([])
  const data = (await sheet(at(medicine))).lines.find(({ id }) => id === health)!.draft
  expect(data?.state).toBe('submitted')
  valueOf(await returnClaim(otherAuthority, { ...again, reason: 'Trả lại để bài sau làm tiếp.' }))
  valueOf(await discardClaim(medicine, { claim: claim.claim, edition: again.edition + 1 }))
})

test('whoever is new in a seat of an agency is shown the way for thirty days; nobody else is', async () => {
  const gate = { register, tenant: 'minh-son', now: focal.now }
  const { door } = await seatedAs({ ...gate, as: 'moi.den' }, 'alternate', 'so-tu-phap')
  const since = async (on: string) => valueOf(await newInSeat({ ...door, now: new Date(`${on}T05:00:00Z`) }))
  expect(await since('2026-12-19')).toBe('2026-11-20')
  expect(await since('2026-12-20')).toBeNull()
  const committee = await seatedAs({ ...gate, as: 'thuong.truc' }, 'secretariat', null)
  expect(valueOf(await newInSeat(committee.door))).toBeNull()
})

test('a draft, and why it was returned, are told to its own agency alone', async () => {
  const claim = await submitted(medicine, await drafted(medicine, { commitment: health, data: said() }))
  const reason = 'Số này chưa khớp sổ theo dõi, sửa lại.'
  valueOf(await returnClaim(otherAuthority, { ...claim, reason }))
  const draftsFor = async (door: Door) => (await sheet(door, 'so-y-te')).lines.map(({ draft }) => draft)
  for (const door of [medicine, otherAuthority]) {
    expect(await draftsFor(door)).toContainEqual(
      expect.objectContaining({ state: 'returned', answer: reason }),
    )
  }
  for (const door of [secretariat, office.as('reviewer', 'so-y-te'), office.operator]) {
    expect(new Set(await draftsFor(door))).toEqual(new Set([null]))
  }
})

test('a dated task stands in the hand-over of the body that has it, until it is reported', async () => {
  const meeting = { on: secretariat.now.toISOString().slice(0, 10), title: 'Phiên họp thường kỳ', agenda: [] }
  const { meeting: of } = valueOf(await saveMeeting(secretariat, { form: newId(focal.now), meeting }))
  const task = { body: 'so-tu-phap', commitment: training, text: 'Gửi danh sách lớp', due: '2026-12-21' }
  const decision = { text: 'Báo cáo tiến độ các lớp.', commitments: [training], tasks: [task] }
  valueOf(await publishDecision(secretariat, { form: newId(focal.now), meeting: of, decision }))
  expect((await sheet(focal)).tasks).toMatchObject([
    { text: task.text, due: task.due, waiting: { wait: 'coming' } },
  ])
  expect((await sheet(on(focal, '2026-12-24'))).tasks).toMatchObject([
    { waiting: { wait: 'overdue', days: 3 } },
  ])
  expect((await sheet(medicine)).tasks).toEqual([])
})
