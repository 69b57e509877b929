// A register with all that others say of the agencies' work, in every state that has a figure.
import { randomUUID } from 'node:crypto'
import type { ProposalInput } from '../../packages/domain/src/oversight/committee/input.ts'
import type { Doubted } from '../../packages/domain/src/oversight/doubt/text.ts'
import type { Door, Register } from '../../packages/services/src/kernel/door.ts'
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
import { verifyAction } from '../../packages/services/src/publication/oversight/inspection/takeStep.ts'
import { freezeRound } from '../../packages/services/src/publication/oversight/review/rounds/freezeRound.ts'
import { published, valueOf } from '../register/open-register.ts'
import { shortPlan } from '../register/plan-text.ts'
import { health, training } from '../work/office-at-work.ts'
import { handedIn, inAnHour, later, nightsAfter } from './doubt/counter.ts'
import { found, reported as reportedTask } from './inspecting.ts'
import { officeReviewing, reported, signed, type Reviewing } from './review/reviewing.ts'

/** What each kind says, to be looked for on a page, in a feed, in a file. */
export const saidBy = {
  finding: 'Chưa có danh sách lớp của 8 xã.',
  decision: 'Sở Tư pháp báo cáo tiến độ các lớp tập huấn với Ban Chỉ đạo.',
  proposal: 'Bổ sung kinh phí trợ giúp pháp lý',
  answeredProposal: 'Bổ sung biên chế cho các trạm y tế',
  doubt: 'Thôn Cây Thị chưa có lớp nào, bảng tin của xã vẫn trống.',
  answer: 'Lớp của thôn Cây Thị mở ngày 5 tháng 12.',
  /** Not due to be public yet. */
  sealed: 'Thôn Bến Lội đóng cửa nhà văn hóa cả tháng.',
  /** Withheld, each on its ground. */
  threat: 'Tối nay tôi đốt nhà kẻ ký báo cáo này.',
} as const

export interface Overseen extends Reviewing {
  readonly finding: string
  readonly decision: string
  readonly proposal: string
  readonly round: string
  readonly doubts: Readonly<Record<'silent' | 'answered' | 'open' | 'sealed' | 'threat' | 'same', string>>
  /** The newest published day. */
  readonly now: Date
}

const day = 86_400_000
const secondPlan = { symbol: '97/KH-BCĐ', title: 'Kế hoạch thứ hai' }

/** Two plans, of which the second has nothing of it; a day is published for each of six weeks. */
export async function overseenOffice(register: Register, tenant = 'minh-son'): Promise<Overseen> {
  const office = await officeReviewing(register, tenant)
  await published(office.secretariat, shortPlan, secondPlan)
  await reported(office)
  await signed(office.inspector)
  const { round } = valueOf(
    await freezeRound(office.secretariat, { title: 'Đợt giữa kỳ 2026', plan: null, sample: 2 }),
  )
  return {
    ...office,
    round,
    finding: await inspected(office),
    ...(await decided(office)),
    ...(await doubted(office)),
  }
}

async function inspected({ inspector, focal, authority }: Reviewing): Promise<string> {
  const tasks = (due: string, text = 'Lập và niêm yết danh sách lớp của 8 xã.') => ({
    tasks: [{ text, due }],
  })
  const { finding } = await found(inspector, { text: saidBy.finding, ...tasks('2026-11-27') })
  await found(inspector, tasks('2027-06-30', 'Mở thêm 8 lớp.'))
  const waiting = await found(inspector, tasks('2026-12-04', 'Bổ sung biên bản lớp.'))
  await reportedTask({ focal, authority }, waiting.action)
  const done = await found(inspector, tasks('2026-12-07', 'Nộp sổ ký nhận.'))
  await reportedTask({ focal, authority }, done.action)
  const check = { action: done.action, version: 2, form: randomUUID(), said: 'Đã xem sổ tại xã.' }
  valueOf(await verifyAction(inspector, check))
  return finding
}

async function decided({ secretariat }: Reviewing): Promise<{ decision: string; proposal: string }> {
  const meeting = { on: '2026-11-20', title: 'Phiên họp quý IV', agenda: [] }
  const held = valueOf(await saveMeeting(secretariat, { form: randomUUID(), meeting })).meeting
  const task = {
    body: 'so-tu-phap',
    commitment: training,
    text: 'Gửi danh sách lớp đã mở',
    due: '2027-03-01',
  }
  const decide = (text: string, commitments: string[], tasks: (typeof task)[]) =>
    publishDecision(secretariat, {
      form: randomUUID(),
      meeting: held,
      decision: { text, commitments, tasks },
    })
  const { id: decision } = valueOf(await decide(saidBy.decision, [training], [task]))
  valueOf(await decide('Sở Y tế rà soát danh sách trẻ khuyết tật.', [health], []))
  const proposed = async (title: string, more: Partial<ProposalInput>): Promise<string> => {
    const proposal = {
      title,
      text: 'Đề nghị cấp trên xem xét, bố trí theo khả năng của ngân sách.',
      to: 'Bộ Tư pháp',
      symbol: null,
      sentOn: '2026-11-20',
      answerBy: '2026-12-01',
      commitments: [training],
      ...more,
    }
    return valueOf(await publishProposal(secretariat, { form: randomUUID(), proposal })).id
  }
  const proposal = await proposed(saidBy.proposal, {})
  await proposed('Sửa đổi định mức chi cho lớp tập huấn', { answerBy: '2027-12-01' })
  const answered = await proposed(saidBy.answeredProposal, { commitments: [health] })
  const answer = { on: '2026-11-20', text: 'Đã ghi vào dự toán năm 2027.', symbol: null }
  valueOf(await answerProposal(secretariat, { form: randomUUID(), proposal: answered, version: 1, answer }))
  return { decision, proposal }
}

async function doubted(office: Reviewing): Promise<Pick<Overseen, 'doubts' | 'now'>> {
  const { secretariat, server, focal, authority } = office
  const of = { kind: 'commitment', id: training, version: 1 } as const
  const doubt = async (at: Door, contradicts: string, about: Doubted = of): Promise<string> =>
    (await handedIn({ register: at.register, tenant: at.tenant, now: at.now }, about, { contradicts })).doubt
  const silent = await doubt(server, 'Lớp ngày 12 tháng 10 chỉ có bảy người học.')
  const answered = await doubt(server, saidBy.doubt)
  const threat = await doubt(server, saidBy.threat)
  valueOf(await publishReceipts(inAnHour(server)))
  // Of receipts of one hour none is earlier than another.
  const same = await doubt(inAnHour(server), 'Lớp ngày 12 tháng 10 chỉ có BẢY người học...')
  valueOf(await publishReceipts(inAnHour(inAnHour(server))))
  const why = { reason: 'Nêu rõ vì sao căn cứ này đúng.' }
  const withhold = async (one: string, ground: 'threat-of-violence' | 'same-text-again') =>
    valueOf(
      await withholdDoubt(inAnHour(inAnHour(secretariat)), {
        ...why,
        doubt: one,
        ground,
        same: ground === 'same-text-again' ? silent : null,
      }),
    )
  await withhold(threat, 'threat-of-violence')
  await withhold(same, 'same-text-again')
  const { now: shownOn } = await nightsAfter(server, 12)
  const at = (door: Door, now: Date): Door => ({ ...door, now })
  const answer = {
    of: { kind: 'doubt', id: answered },
    text: saidBy.answer,
    edition: 0,
    submit: true,
  } as const
  valueOf(await draftAnswer(at(focal, shownOn), answer))
  valueOf(await publishAnswer(at(authority, shownOn), { of: answer.of, edition: 1 }))
  const lateAutumn = await nightsAfter(later(server, 13 * day), 17)
  const ofHealth = { ...of, id: health }
  const open = await doubt(lateAutumn, 'Xã Tân Cũ chưa khám cho trẻ nào.', ofHealth)
  const newest = await nightsAfter(later(server, 31 * day), 12)
  const sealed = await doubt(newest, saidBy.sealed)
  valueOf(await publishReceipts(inAnHour(inAnHour(newest))))
  return { now: newest.now, doubts: { silent, answered, threat, same, open, sealed } }
}
