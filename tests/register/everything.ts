// A register in which one of everything that can be withdrawn is public, each with words of its own and with one person's name.
import { randomUUID } from 'node:crypto'
import type { Register } from '../../packages/services/src/kernel/door.ts'
import { draftAnswer } from '../../packages/services/src/oversight/answers/draftAnswer.ts'
import { saveMeeting } from '../../packages/services/src/oversight/committee/saveMeeting.ts'
import { saveNote } from '../../packages/services/src/oversight/inspection/saveNote.ts'
import { attachPiece } from '../../packages/services/src/oversight/pieces/attachPiece.ts'
import { reviewHolder } from '../../packages/services/src/oversight/review/changeReview.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { publishAnswer } from '../../packages/services/src/publication/oversight/answers/publishAnswer.ts'
import { publishDecision } from '../../packages/services/src/publication/oversight/committee/publishDecision.ts'
import { publishProposal } from '../../packages/services/src/publication/oversight/committee/publishProposal.ts'
import { publishReceipts } from '../../packages/services/src/publication/oversight/doubt/publishReceipts.ts'
import { publishFinding } from '../../packages/services/src/publication/oversight/inspection/publishFinding.ts'
import { signReview } from '../../packages/services/src/publication/oversight/review/signReview.ts'
import { publishBodies } from '../../packages/services/src/publication/publishBodies.ts'
import { publishUpdate } from '../../packages/services/src/publication/publishUpdate.ts'
import { aFinding, aNote, drafted as draftedFinding, planned, reported } from '../oversight/inspecting.ts'
import { handedIn, inAnHour, nightsAfter } from '../oversight/doubt/counter.ts'
import { draftedReview, found, officeReviewing } from '../oversight/review/reviewing.ts'
import { pdf } from '../progress/evidence-samples.ts'
import { aFile, attached, drafted, said, submitted } from '../progress/reporting.ts'
import { health, posting, restriction, training } from '../work/office-at-work.ts'
import { published, valueOf } from './open-register.ts'
import { shortPlan } from './plan-text.ts'

/** Named in the plan and in everything that is said of it. */
export const person = 'Trần Thử Tên'
/** Named in what is about no plan. */
export const stranger = 'Lường Thị Mẫu'
/** A body of the list that is a person, named in two more plans. */
export const listed = 'Quàng Thử Vết'

/** What each thing says and nothing else does. */
export const marks = {
  update: 'báo cáo thứ nhất của lớp',
  updateFile: 'tep-cua-bao-cao',
  review: 'đánh giá độc lập lần đầu',
  reviewFile: 'tep-cua-danh-gia',
  reviewAnswer: 'trả lời bản đánh giá ấy',
  finding: 'kết luận kiểm tra về lớp',
  task: 'nhiệm vụ bổ sung sổ lớp',
  report: 'đã bổ sung sổ lớp ấy',
  note: 'ghi chép tại buổi đến xem',
  ownFinding: 'kết luận về nề nếp chung',
  ownTask: 'nhiệm vụ chấn chỉnh nề nếp',
  decision: 'giao sở tiếp tục mở lớp',
  decisionTask: 'nhiệm vụ mở lớp còn lại',
  ownDecision: 'giao họp giao ban hằng tháng',
  proposal: 'đề nghị bộ cấp thêm tài liệu',
  ownProposal: 'đề nghị bộ cho thêm biên chế',
  doubt: 'thôn chúng tôi chưa có lớp nào',
  doubtAnswer: 'trả lời phản ánh về thôn ấy',
  clauseDoubt: 'bảng an toàn chưa nói cách khiếu nại',
  clauseAnswer: 'trả lời phản ánh về bảng ấy',
  waiting: 'phản ánh này còn chờ đến ngày',
  amendment: 'sửa vì in sai chữ ở mục ấy',
} as const
export type Mark = keyof typeof marks

export type Everything = Awaited<ReturnType<typeof everythingPublished>>

interface Told {
  /** Named in what is about no plan. */
  readonly other?: string
  /** Done when the plan is public and nothing is said of it yet. */
  readonly before?: () => Promise<void>
}

export async function everythingPublished(
  register: Register,
  { other = stranger, before = async () => {} }: Told = {},
) {
  const office = await officeReviewing(register)
  await before()
  const { secretariat, server, inspector, focal, authority, medicine, otherAuthority } = office
  const today = secretariat.now.toISOString().slice(0, 10)

  valueOf(await saveBody(secretariat, { name: listed, kind: 'department' }))
  valueOf(await publishBodies(secretariat))
  const named = shortPlan.map(line => ({ ...line, text: line.text.replaceAll(person, listed) }))
  for (const symbol of ['1/KH', '2/KH']) await published(secretariat, named, { symbol })

  const claim = await drafted(focal, { data: said({ statement: `Ông ${person}: ${marks.update}.` }) })
  const upload = { name: 'a.pdf', bytes: pdf(`/Lang(${marks.updateFile})`) }
  await attached(focal, claim, { piece: aFile({ title: `Tệp của ông ${person}` }), upload })
  const { update } = valueOf(await publishUpdate(authority, await submitted(focal, claim)))

  const reasons = `Ông ${person} nói: ${marks.review}, có đủ căn cứ.`
  const draft = await draftedReview(inspector, { data: found({ reasons }) })
  const file = { name: 'b.pdf', bytes: pdf(`/Lang(${marks.reviewFile})`) }
  const holder = reviewHolder(inspector, draft)
  draft.edition = valueOf(await attachPiece(inspector, holder, { piece: aFile(), upload: file })).edition
  const { review } = valueOf(await signReview(inspector, draft))
  const answered = { kind: 'review', id: review } as const
  const reply = { of: answered, text: `Ông ${person}: ${marks.reviewAnswer}.`, edition: 0, submit: true }
  valueOf(await draftAnswer(medicine, reply))
  const { answer: reviewAnswer } = valueOf(await publishAnswer(otherAuthority, { of: answered, edition: 1 }))

  const finds = async (mark: Mark, task: Mark, name: string, commitment: string | null) => {
    const inspection = await planned(inspector, commitment === null ? { commitments: [] } : {})
    const note = { inspection, note: randomUUID(), form: randomUUID(), edition: 0 }
    const words = `Gặp ${name}: ${marks.note}.`
    valueOf(await saveNote(inspector, { ...note, data: aNote({ words, answers: [] }) }))
    const tasks = [{ text: `Cùng ${name}: ${marks[task]}.`, due: '2026-12-28' }]
    const data = aFinding({ text: `Của ${name}: ${marks[mark]}.`, recommendation: null, tasks, commitment })
    const { finding } = valueOf(
      await publishFinding(inspector, {
        finding: await draftedFinding(inspector, inspection, data),
        edition: 1,
      }),
    )
    return { finding, action: `${finding}.t1` }
  }
  const { finding, action } = await finds('finding', 'task', person, training)
  await reported({ focal, authority }, action, `Ông ${person}: ${marks.report}.`)
  const own = await finds('ownFinding', 'ownTask', other, null)

  const meets = async (name: string) => {
    const agenda = [{ text: `Việc của ${name}`, figure: null }]
    const meeting = { on: today, title: `Phiên họp về ${name}`, agenda }
    return valueOf(await saveMeeting(secretariat, { form: randomUUID(), meeting })).meeting
  }
  const decides = async (mark: Mark, name: string, commitments: string[], tasks: object[]) => {
    const decision = { text: `Theo lời ${name}, ${marks[mark]}.`, commitments, tasks: tasks as never }
    const asked = { form: randomUUID(), meeting: await meets(name), decision }
    return valueOf(await publishDecision(secretariat, asked)).id
  }
  const task = { body: 'so-tu-phap', commitment: training, due: '2026-12-28' }
  const decision = await decides(
    'decision',
    person,
    [training],
    [{ ...task, text: `Cùng ${person}: ${marks.decisionTask}.` }],
  )
  const ownDecision = await decides('ownDecision', other, [], [])
  const proposes = async (mark: Mark, name: string, commitments: string[]) => {
    const text = { title: `Về ông ${name}`, text: `Theo lời ${name}, ${marks[mark]}.` }
    const proposal = { ...text, to: 'Bộ Tư pháp', symbol: null, sentOn: today, answerBy: null, commitments }
    return valueOf(await publishProposal(secretariat, { form: randomUUID(), proposal })).id
  }
  const proposal = await proposes('proposal', person, [training])
  const ownProposal = await proposes('ownProposal', other, [])

  const change = { commitment: posting, version: 1, changes: { text: `Niêm yết, do ông ${person} lo.` } }
  valueOf(await amendCommitment(secretariat, { ...change, reason: marks.amendment, ground: null }))

  const gate = { register, tenant: 'minh-son', now: server.now }
  const contradicts = `Ông ${person} biết rõ: ${marks.doubt}.`
  const { doubt } = await handedIn(gate, { kind: 'commitment', id: training, version: 1 }, { contradicts })
  const clause = { contradicts: `Ông ${person} cũng hỏi: ${marks.clauseDoubt}.` }
  const { doubt: clauseDoubt } = await handedIn(
    gate,
    { kind: 'restriction', id: restriction, version: 1 },
    clause,
  )
  const { now } = await nightsAfter(server, 10)
  const answers = async (id: string, mark: Mark, [from, by]: readonly (typeof focal)[]) => {
    const of = { kind: 'doubt', id } as const
    const text = `Ông ${person}: ${marks[mark]}.`
    valueOf(await draftAnswer({ ...from!, now }, { of, text, edition: 0, submit: true }))
    return valueOf(await publishAnswer({ ...by!, now }, { of, edition: 1 })).answer
  }
  const doubtAnswer = await answers(doubt, 'doubtAnswer', [focal, authority])
  const second = office.as('secretariat', null)
  const clauseAnswer = await answers(clauseDoubt, 'clauseAnswer', [secretariat, second])

  const late = { contradicts: `Ông ${person} nghe rõ: ${marks.waiting}.` }
  const { doubt: waiting } = await handedIn(
    { ...gate, now },
    { kind: 'commitment', id: training, version: 1 },
    late,
  )
  valueOf(await publishReceipts(inAnHour({ ...server, now })))

  const later = new Date(now.getTime() + 7_200_000)
  const oversight = { finding, action, ownFinding: own.finding, ownAction: own.action }
  const papers = { decision, ownDecision, proposal, ownProposal }
  const answersOf = { reviewAnswer, doubtAnswer, clauseAnswer }
  const at = {
    ...office,
    now: later,
    secretariat: { ...secretariat, now: later },
    server: { ...server, now: later },
  }
  return { ...at, update, review, doubt, clauseDoubt, waiting, ...oversight, ...papers, ...answersOf, health }
}
