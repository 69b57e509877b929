// Acts of a second pair of eyes that write to the public record, each made ready in a tenant of its own.
import { randomUUID } from 'node:crypto'
import type { Door, Gate, Register } from '../../packages/services/src/kernel/door.ts'
import { draftAnswer } from '../../packages/services/src/oversight/answers/draftAnswer.ts'
import { saveMeeting } from '../../packages/services/src/oversight/committee/saveMeeting.ts'
import { publishAnswer } from '../../packages/services/src/publication/oversight/answers/publishAnswer.ts'
import { publishDecision } from '../../packages/services/src/publication/oversight/committee/publishDecision.ts'
import {
  answerProposal,
  publishProposal,
} from '../../packages/services/src/publication/oversight/committee/publishProposal.ts'
import { publishReceipts } from '../../packages/services/src/publication/oversight/doubt/publishReceipts.ts'
import { withholdDoubt } from '../../packages/services/src/publication/oversight/doubt/withholdDoubt.ts'
import { publishActionReport } from '../../packages/services/src/publication/oversight/inspection/publishActionReport.ts'
import { publishFinding } from '../../packages/services/src/publication/oversight/inspection/publishFinding.ts'
import { moveAction } from '../../packages/services/src/publication/oversight/inspection/takeStep.ts'
import { signReview } from '../../packages/services/src/publication/oversight/review/signReview.ts'
import { publishBodies } from '../../packages/services/src/publication/publishBodies.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { handedIn, inAnHour } from '../oversight/doubt/counter.ts'
import * as inspecting from '../oversight/inspecting.ts'
import { draftedReview, officeReviewing, signed, type Reviewing } from '../oversight/review/reviewing.ts'
import { openTenant, valueOf, type Doors } from '../register/open-register.ts'
import { officeAtWork, training } from '../work/office-at-work.ts'
import type { Act, Ready } from './acts.ts'

type Made = Omit<Ready, 'doors'>

const within =
  <Office extends Doors>(
    open: (register: Register, tenant: string) => Promise<Office>,
    make: (office: Office) => Promise<Made>,
  ) =>
  async (register: Register, tenant: string): Promise<Ready> => {
    const office = await open(register, tenant)
    return { doors: office, ...(await make(office)) }
  }

const { officeInspecting } = inspecting

async function reviewed({ inspector }: Reviewing): Promise<Made> {
  const of = await draftedReview(inspector)
  return { by: inspector, act: door => signReview(door, of) }
}

async function answered({ inspector, medicine, otherAuthority }: Reviewing): Promise<Made> {
  const { review } = await signed(inspector)
  const of = { kind: 'review', id: review } as const
  const text = 'Sở đã bổ sung biên bản của 15 lớp còn lại.'
  const { edition } = valueOf(await draftAnswer(medicine, { of, text, edition: 0, submit: true }))
  return { by: otherAuthority, act: door => publishAnswer(door, { of, edition }) }
}

async function foundOut({ inspector }: inspecting.Inspecting): Promise<Made> {
  const finding = await inspecting.drafted(inspector, await inspecting.planned(inspector))
  return { by: inspector, act: door => publishFinding(door, { finding, edition: 1 }) }
}

async function moved({ inspector }: inspecting.Inspecting): Promise<Made> {
  const { action } = await inspecting.found(inspector)
  const move = { action, version: 1, form: randomUUID(), due: '2026-12-04', reason: 'Mưa lũ' }
  return { by: inspector, act: door => moveAction(door, move) }
}

async function mended({ inspector, focal, authority }: inspecting.Inspecting): Promise<Made> {
  const { action } = await inspecting.found(inspector)
  const report = await inspecting.submitted(focal, action)
  return { by: authority, act: door => publishActionReport(door, report) }
}

async function decided({ secretariat }: Doors): Promise<Made> {
  const planned = { on: '2026-11-20', title: 'Phiên họp quý IV', agenda: [] }
  const { meeting } = valueOf(await saveMeeting(secretariat, { form: randomUUID(), meeting: planned }))
  const task = { body: 'so-tu-phap', commitment: training, text: 'Gửi danh sách lớp', due: '2026-12-11' }
  const decision = { text: 'Sở Tư pháp báo cáo tiến độ.', commitments: [training], tasks: [task] }
  const form = randomUUID()
  return { by: secretariat, act: door => publishDecision(door, { form, meeting, decision }) }
}

const proposal = {
  title: 'Bổ sung kinh phí',
  text: 'Đề nghị Bộ Tư pháp xem xét bổ sung kinh phí trợ giúp pháp lý.',
  to: 'Bộ Tư pháp',
  symbol: '12/TTr-BCĐ',
  sentOn: '2026-11-18',
  answerBy: '2026-12-18',
  commitments: [training],
}

async function proposed({ secretariat }: Doors): Promise<Made> {
  const form = randomUUID()
  return { by: secretariat, act: door => publishProposal(door, { form, proposal }) }
}

async function replied({ secretariat }: Doors): Promise<Made> {
  const { id } = valueOf(await publishProposal(secretariat, { form: randomUUID(), proposal }))
  const answer = { on: '2026-11-19', symbol: '99/BTP-TGPL', text: 'Đồng ý bổ sung.' }
  const input = { form: randomUUID(), proposal: id, version: 1, answer }
  return { by: secretariat, act: door => answerProposal(door, input) }
}

const gateOf = ({ register, tenant, now }: Door): Gate => ({ register, tenant, now })

const doubted = { kind: 'commitment', id: training, version: 1 } as const

async function withheld({ server, secretariat }: Doors): Promise<Made> {
  const { doubt } = await handedIn(gateOf(server), doubted)
  valueOf(await publishReceipts(inAnHour(server)))
  const input = { doubt, ground: 'threat-of-violence', reason: 'Có lời dọa đốt nhà.', same: null } as const
  return { by: secretariat, act: door => withholdDoubt(door, input) }
}

async function newBody({ secretariat }: Doors): Promise<Made> {
  valueOf(await saveBody(secretariat, { name: 'Thanh tra tỉnh', kind: 'department' }))
  return { by: secretariat, act: publishBodies }
}

// Receipts of doubts try again by themselves, one by one: `tests/oversight/killed-acts.test.ts` has them.
export const oversightActs: Readonly<Record<string, Act>> = {
  'a signed review': { again: null, ready: within(officeReviewing, reviewed) },
  'an answer to a review': { again: null, ready: within(officeReviewing, answered) },
  'a finding with its task': { again: null, ready: within(officeInspecting, foundOut) },
  'a task to a later day': { again: null, ready: within(officeInspecting, moved) },
  'a task reported as done': { again: null, ready: within(officeInspecting, mended) },
  'a decision with its task': { again: null, ready: within(officeAtWork, decided) },
  'a proposal': { again: null, ready: within(officeAtWork, proposed) },
  'the answer to a proposal': { again: null, ready: within(officeAtWork, replied) },
  'a doubt withheld': { again: null, ready: within(officeAtWork, withheld) },
  'a new body': { again: null, ready: within(openTenant, newBody) },
}
