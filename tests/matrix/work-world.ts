// The work of one body in every state that has a form of its own: waited for, accepted, asked to change, drafted, handed in.
import type { SeatRole } from '../../packages/domain/src/kernel/author.ts'
import type { ClaimData } from '../../packages/domain/src/progress/claim.ts'
import type { EvidenceInput } from '../../packages/domain/src/progress/evidence.ts'
import { answerAssignment } from '../../packages/services/src/commitments/work/answerAssignment.ts'
import { askChange } from '../../packages/services/src/commitments/work/askChange.ts'
import { listMyWork } from '../../packages/services/src/commitments/work/listMyWork.ts'
import { newId } from '../../packages/services/src/kernel/new-id.ts'
import { attachEvidence } from '../../packages/services/src/progress/evidence/attachEvidence.ts'
import { publishDecision } from '../../packages/services/src/publication/oversight/committee/publishDecision.ts'
import { publishProposal } from '../../packages/services/src/publication/oversight/committee/publishProposal.ts'
import { saveMeeting } from '../../packages/services/src/oversight/committee/saveMeeting.ts'
import { getClaim } from '../../packages/services/src/progress/getClaim.ts'
import { startClaim } from '../../packages/services/src/progress/startClaim.ts'
import { submitClaim } from '../../packages/services/src/progress/submitClaim.ts'
import { freezeRound } from '../../packages/services/src/publication/oversight/review/rounds/freezeRound.ts'
import { valueOf } from '../register/open-register.ts'
import type { PlanLine } from '../register/plan-text.ts'
import type { Seated } from './sessions.ts'

/** Commitments by what is under way with them. */
const states = ['waiting', 'free', 'drafted', 'submitted', 'asked'] as const
type State = (typeof states)[number]

export interface WorkWorld {
  readonly commitments: Readonly<Record<State, string>>
  readonly claims: { readonly drafted: string; readonly submitted: string }
  /** A piece with a file, of the draft. */
  readonly evidence: string
  /** A meeting of the committee, whose agenda is nobody else's to read. */
  readonly meeting: string
  /** A review round whose list is frozen. */
  readonly round: string
}

/** Lines of a plan that give the body one commitment for each state. */
export function workLines(body: string): PlanLine[] {
  return states.map((state, i) => ({
    text: `${i + 3}. ${body} chủ trì mở lớp tập huấn đợt ${i + 1} (${state}) trước ngày 31/12/2027.`,
    task: `II.${i + 3}`,
    lead: body,
    due: '2027-12-31',
    clears: ['who', 'what', 'when', 'product'],
  }))
}

/** A picture of one dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Done by the officials of the body, as they would in the office. `secret` stands in what only the body may see yet. */
export async function bringToWork(
  seated: Readonly<Record<SeatRole, Seated>>,
  secret: string,
): Promise<WorkWorld> {
  const { door } = seated['focal-point']
  const { lines } = valueOf(await listMyWork(door, { list: 'all', limit: 200 }))
  const commitments = Object.fromEntries(
    states.map(state => [state, lines.find(({ text }) => text.includes(`(${state})`))!.id]),
  ) as Record<State, string>
  for (const state of states.filter(each => each !== 'waiting')) {
    const at = { commitment: commitments[state], edition: 1 }
    valueOf(await answerAssignment(door, { answer: 'accept', ...at }))
  }
  valueOf(
    await askChange(door, {
      request: newId(door.now),
      commitment: commitments.asked,
      version: 1,
      wanted: { kind: 'extension', deadline: 0, on: '2028-03-31' },
      reason: 'Chưa được bố trí kinh phí',
    }),
  )
  const drafted = await claimed(seated, commitments.drafted, secret)
  const submitted = await claimed(seated, commitments.submitted, secret)
  valueOf(await submitClaim(door, { claim: submitted.claim, edition: submitted.edition }))
  return {
    commitments,
    claims: { drafted: drafted.claim, submitted: submitted.claim },
    evidence: drafted.evidence,
    meeting: await metOnce(seated, secret),
    round: await frozenRound(seated),
  }
}

/** Yesterday, so that the committee's record may say what it decided; its agenda stays in the office. */
async function metOnce({ secretariat: { door } }: Readonly<Record<SeatRole, Seated>>, secret: string) {
  const on = new Date(door.now.getTime() - 86_400_000).toISOString().slice(0, 10)
  const agenda = [{ text: `Việc chưa công bố (${secret})`, figure: null }]
  const meeting = { on, title: `Phiên họp ${secret}`, agenda }
  const proposal = {
    title: 'Bổ sung kinh phí',
    text: 'Đề nghị bổ sung kinh phí mở lớp.',
    to: 'Bộ Tư pháp',
    symbol: null,
    sentOn: on,
    answerBy: null,
    commitments: [],
  }
  valueOf(await publishProposal(door, { form: newId(door.now), proposal }))
  const of = valueOf(await saveMeeting(door, { form: newId(door.now), meeting })).meeting
  const decision = { text: 'Các cơ quan báo cáo đúng hạn.', commitments: [], tasks: [] }
  valueOf(await publishDecision(door, { form: newId(door.now), meeting: of, decision }))
  return of
}

async function frozenRound({ secretariat: { door } }: Readonly<Record<SeatRole, Seated>>): Promise<string> {
  return valueOf(await freezeRound(door, { title: 'Đợt đánh giá giữa kỳ', plan: null, sample: 1 })).round
}

async function claimed(
  { 'focal-point': { door } }: Readonly<Record<SeatRole, Seated>>,
  commitment: string,
  secret: string,
): Promise<{ claim: string; edition: number; evidence: string }> {
  const data: ClaimData = {
    step: 'limited',
    percent: 30,
    statement: `Đã mở một lớp, còn giữ kín (${secret})`,
    figure: null,
    asOf: door.now.toISOString().slice(0, 10),
    milestone: null,
  }
  const { claim, edition } = valueOf(await startClaim(door, { commitment, data }))
  const upload = { name: `anh-${secret}.png`, bytes: dot }
  const attached = await attachEvidence(door, { claim, edition, piece: photo, upload })
  const view = valueOf(await getClaim(door, { claim }))
  return { claim, edition: valueOf(attached).edition, evidence: view.pieces[0]!.evidence }
}

const photo: EvidenceInput = {
  kind: 'photo',
  title: 'Ảnh buổi khai giảng',
  datedOn: null,
  onProduct: true,
  whole: false,
  source: 'own',
  withheld: null,
  url: null,
  quote: null,
  figure: null,
}
