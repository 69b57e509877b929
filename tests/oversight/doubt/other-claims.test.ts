// What can be doubted besides reports: a task that is reported done, a finding, a review, a decision; and the list of what waits.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../database.ts'
import type { Doubted } from '../../../packages/domain/src/oversight/doubt/text.ts'
import { answerAssignment } from '../../../packages/services/src/commitments/work/answerAssignment.ts'
import { saveMeeting } from '../../../packages/services/src/oversight/committee/saveMeeting.ts'
import { draftAnswer } from '../../../packages/services/src/oversight/answers/draftAnswer.ts'
import { listWaitingDoubts } from '../../../packages/services/src/oversight/doubt/listWaitingDoubts.ts'
import { receiveDoubt } from '../../../packages/services/src/oversight/doubt/receive/receiveDoubt.ts'
import { publishAnswer } from '../../../packages/services/src/publication/oversight/answers/publishAnswer.ts'
import { publishReceipts } from '../../../packages/services/src/publication/oversight/doubt/publishReceipts.ts'
import { publishDecision } from '../../../packages/services/src/publication/oversight/committee/publishDecision.ts'
import { publishFinding } from '../../../packages/services/src/publication/oversight/inspection/publishFinding.ts'
import { doubtedWords } from '../../../packages/services/src/publication/reading/oversight/doubted.ts'
import {
  doubtsAbout,
  listDoubts,
  showDoubt,
} from '../../../packages/services/src/publication/reading/oversight/doubts.ts'
import { valueOf } from '../../register/open-register.ts'
import { codesOf, detention, health, training } from '../../work/office-at-work.ts'
import { aFinding, drafted, found, officeInspecting, planned, reported } from '../inspecting.ts'
import { found as aReview, signed } from '../review/reviewing.ts'
import { aPass, handedIn, inAnHour, nightsAfter } from './counter.ts'

const register = await createTestDatabase()
const office = await officeInspecting(register)
const { inspector, secretariat, server } = office
const open = { register, tenant: 'minh-son' }
const gate = { ...open, now: server.now }
const contradicts = 'Tôi đến nơi hôm nay: bảng niêm yết trống, không có danh sách lớp nào.'

const decided = async (commitments: string[]) => {
  const on = secretariat.now.toISOString().slice(0, 10)
  const meeting = { on, title: 'Phiên họp quý IV', agenda: [] }
  const { meeting: id } = valueOf(await saveMeeting(secretariat, { form: randomUUID(), meeting }))
  const decision = { text: 'Sở Tư pháp báo cáo tiến độ các lớp.', commitments, tasks: [] }
  return valueOf(await publishDecision(secretariat, { form: randomUUID(), meeting: id, decision })).id
}

test('a task that the agency reports done, a finding, a review and a decision are doubted like a report', async () => {
  const { finding, action } = await found(inspector)
  await reported(office, action, 'Đã niêm yết danh sách tại 8 xã.')
  const { review } = await signed(inspector, { commitment: training, data: aReview() })
  const decision = await decided([training])
  const claims: ReadonlyArray<readonly [Doubted, string]> = [
    [{ kind: 'action', id: action, version: 2 }, 'Đã niêm yết danh sách tại 8 xã.'],
    [{ kind: 'finding', id: finding, version: 1 }, 'Chưa có danh sách lớp của 8 xã.'],
    [{ kind: 'review', id: review, version: 1 }, ''],
    [{ kind: 'decision', id: decision, version: 1 }, 'Sở Tư pháp báo cáo tiến độ các lớp.'],
  ]
  for (const [of, said] of claims) {
    const words = await doubtedWords(open, of)
    expect(words, of.kind).toMatchObject({ version: of.version, commitment: training })
    expect(words?.said, of.kind).toContain(said)
  }
  const receipts = []
  for (const [of] of claims) receipts.push(await handedIn(gate, of, { contradicts }))
  await nightsAfter(server, 11)
  for (const [i, { doubt }] of receipts.entries()) {
    const shown = await showDoubt(open, doubt)
    expect(shown?.body, doubt).toMatchObject({
      of: claims[i]![0],
      commitment: training,
      shown: { contradicts },
    })
  }
})

test('a doubt stands beside what it is about: with a finding and a decision their tasks, and each commitment of a decision', async () => {
  const now = new Date(server.now.getTime() + 12 * 86_400_000)
  const later = { ...server, now }
  valueOf(await answerAssignment(office.focal, { answer: 'accept', commitment: training, edition: 1 }))
  const { finding, action } = await found(inspector)
  const [one, both] = [await decided([health]), await decided([training, health])]
  const handed = async (of: Doubted) => (await handedIn({ ...gate, now }, of, { contradicts })).doubt
  const ofFinding = await handed({ kind: 'finding', id: finding, version: 1 })
  const ofTask = await handed({ kind: 'action', id: action, version: 1 })
  const ofBoth = await handed({ kind: 'decision', id: both, version: 1 })
  const after = await nightsAfter(later, 11)
  const answered = { of: { kind: 'doubt', id: ofBoth } as const, text: 'Sở đã báo cáo ngày 10/12.' }
  valueOf(await draftAnswer({ ...office.focal, now: after.now }, { ...answered, edition: 0, submit: true }))
  const at = { ...office.authority, now: after.now }
  const { answer } = valueOf(await publishAnswer(at, { of: answered.of, edition: 1 }))
  const ofAnswer = (
    await handedIn({ ...gate, now: after.now }, { kind: 'answer', id: answer, version: 1 }, { contradicts })
  ).doubt
  valueOf(await publishReceipts(inAnHour(after)))
  const shownWith = async (kind: 'commitment' | 'finding' | 'decision', id: string) => {
    const [beside, listed] = [
      await doubtsAbout(open, { kind, id }),
      await listDoubts(open, { of: id, limit: 100 }),
    ]
    const ids = beside.lines.map(line => line.id)
    expect([listed.lines.map(line => line.id), listed.total, beside.total]).toEqual([
      ids,
      ids.length,
      ids.length,
    ])
    return beside.lines
  }
  const idsWith = async (...of: Parameters<typeof shownWith>) =>
    (await shownWith(...of)).map(({ id }) => id).sort()
  expect(await idsWith('finding', finding)).toEqual([ofFinding, ofTask].sort())
  expect(await idsWith('decision', both)).toEqual([ofBoth, ofAnswer].sort())
  expect(await idsWith('decision', one)).toEqual([])
  expect(await idsWith('commitment', health)).toEqual([ofBoth, ofAnswer].sort())
  expect(await idsWith('commitment', training)).toEqual(
    expect.arrayContaining([ofFinding, ofTask, ofBoth, ofAnswer]),
  )
  for (const id of [training, health]) {
    const line = (await shownWith('commitment', id)).find(shown => shown.id === ofBoth)
    expect(line).toMatchObject({ body: { shown: { contradicts } }, answer: { text: answered.text } })
  }
  expect(await idsWith('commitment', detention)).toEqual([])
})

test('what is about no commitment stands with none, and cannot be doubted', async () => {
  const draft = await drafted(inspector, await planned(inspector), aFinding({ commitment: null }))
  const { finding } = valueOf(await publishFinding(inspector, { finding: draft, edition: 1 }))
  for (const of of [
    { kind: 'finding', id: finding, version: 1 },
    { kind: 'action', id: `${finding}.t1`, version: 1 },
    { kind: 'decision', id: await decided([]), version: 1 },
  ] as const) {
    const given = { pass: await aPass(gate), of, contradicts, link: null, file: null }
    expect(codesOf(await receiveDoubt(gate, given)), of.kind).toHaveLength(1)
  }
})

test('a cursor of the waiting list that cannot be read counts as none', async () => {
  const all = valueOf(await listWaitingDoubts(secretariat))
  expect(valueOf(await listWaitingDoubts(secretariat, { after: "2026-99-99_'" }))).toEqual(all)
})
