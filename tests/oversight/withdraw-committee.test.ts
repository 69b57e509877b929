// What is withdrawn leaves no second copy in a meeting's name, no audit that can be asked for it, no later reason that says it.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import type { WithdrawalTarget } from '../../packages/domain/src/publication/withdraw/request.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { answerAssignment } from '../../packages/services/src/commitments/work/answerAssignment.ts'
import { draftAnswer } from '../../packages/services/src/oversight/answers/draftAnswer.ts'
import { loadText } from '../../packages/services/src/commitments/stored-units.ts'
import { showMeeting } from '../../packages/services/src/oversight/committee/listMeetings.ts'
import { saveMeeting } from '../../packages/services/src/oversight/committee/saveMeeting.ts'
import { publishAnswer } from '../../packages/services/src/publication/oversight/answers/publishAnswer.ts'
import { publishDecision } from '../../packages/services/src/publication/oversight/committee/publishDecision.ts'
import { publishProposal } from '../../packages/services/src/publication/oversight/committee/publishProposal.ts'
import { maskDoubt } from '../../packages/services/src/publication/oversight/doubt/maskDoubt.ts'
import { publishReceipts } from '../../packages/services/src/publication/oversight/doubt/publishReceipts.ts'
import { withholdDoubt } from '../../packages/services/src/publication/oversight/doubt/withholdDoubt.ts'
import { abandonRound } from '../../packages/services/src/publication/oversight/review/rounds/abandonRound.ts'
import { freezeRound } from '../../packages/services/src/publication/oversight/review/rounds/freezeRound.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { showDoubt } from '../../packages/services/src/publication/reading/oversight/doubts.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { officeReporting } from '../progress/reporting.ts'
import { valueOf } from '../register/open-register.ts'
import { dumped } from '../register/register-dump.ts'
import { plan, training } from '../work/office-at-work.ts'
import { handedIn, inAnHour, nightsAfter, seen } from './doubt/counter.ts'
import { recordOf, signing } from './review/reviewing.ts'

await signing()
const register = await createTestDatabase()
const office = await officeReporting(register)
const { secretariat, server, focal, authority } = office
const today = secretariat.now.toISOString().slice(0, 10)
const name = 'Trần Thử Tên'
const of = { kind: 'commitment', id: training, version: 1 } as const

async function taken(target: WithdrawalTarget): Promise<void> {
  const list = valueOf(await previewWithdrawal(secretariat, { target }))
  const why = { ground: 'personal-data', reason: 'Có tên của một người', decision: 'Số 1/QĐ-VP' } as const
  valueOf(await withdraw(secretariat, { target, why, seen: list.seen }))
}
const hidden: WithdrawalTarget = { scope: 'words', plan, words: [name] }

const meets = async (title: string) => {
  const agenda = [{ text: `Việc của ông ${name}`, figure: null }]
  const asked = { form: randomUUID(), meeting: { on: today, title, agenda } }
  return valueOf(await saveMeeting(secretariat, asked)).meeting
}
const decides = async (meeting: string, commitments: string[]) => {
  const decision = { text: 'Giao Sở Tư pháp trả lời trong tháng.', commitments, tasks: [] }
  return valueOf(await publishDecision(secretariat, { form: randomUUID(), meeting, decision })).id
}
const proposes = async () => {
  const text = { title: `Về ông ${name}`, text: `Đề nghị Bộ Tư pháp trả lời ông ${name} về việc của ông.` }
  const rest = { to: 'Bộ Tư pháp', symbol: null, sentOn: today, answerBy: null, commitments: [training] }
  return valueOf(await publishProposal(secretariat, { form: randomUUID(), proposal: { ...text, ...rest } }))
    .id
}

/** Acts whose digest can still be asked about, by what they say they were on. */
async function salted(kinds: readonly string[]): Promise<string[]> {
  const rows = await register.withTenant('minh-son', 'operator', tx =>
    tx.selectFrom('audit').select('subject').where('salt', 'is not', null).execute(),
  )
  const isOf = (subject: string) => kinds.some(kind => subject.startsWith(kind))
  return rows.map(({ subject }) => subject ?? '').filter(isOf)
}

test('words that are hidden go from the names and agendas of meetings, and are not published again', async () => {
  const meeting = await meets(`Phiên họp về ông ${name}`)
  await decides(meeting, [training])
  await taken(hidden)
  const kept = valueOf(await showMeeting(secretariat, { meeting })).meeting
  expect(kept.title).toMatch(/^Phiên họp về ông █+/)
  expect(kept.edition).toBe(2)
  await decides(meeting, [])
  const everything = JSON.stringify(await dumped(register.url, '^(meeting|portal_|record_body)'))
  expect(everything).not.toContain(name)
  expect(await salted(['meeting'])).toEqual([`meeting:${meeting}`])
})

test('of a decision, a proposal and an answer that are withdrawn the audit can be asked nothing', async () => {
  const kinds = ['meeting', 'decision', 'proposal', 'doubt', 'answer']
  const before = await salted(kinds)
  const meeting = await meets('Phiên họp quý')
  const decision = await decides(meeting, [training])
  const proposal = await proposes()
  expect((await salted(kinds)).length).toBe(before.length + 3)
  await taken({ scope: 'decision', id: decision })
  await taken({ scope: 'proposal', id: proposal })
  const left = await salted(kinds)
  expect(left.filter(subject => subject === `meeting:${meeting}`)).toEqual([])
  expect(left.filter(subject => /^(proposal|meeting)-form/.test(subject))).toEqual([])

  await answerAssignment(focal, { answer: 'accept', commitment: training, edition: 1 })
  const gate = { register, tenant: 'minh-son', now: server.now }
  const { doubt } = await handedIn(gate, of)
  valueOf(await publishReceipts(inAnHour(server)))
  const { now } = await nightsAfter(server, 10)
  const at = (door: Door): Door => ({ ...door, now })
  const thing = { kind: 'doubt', id: doubt } as const
  const text = 'Ông Lê Văn Kín ở thôn Hạ đã được mời dự lớp ngày 5.'
  valueOf(await draftAnswer(at(focal), { of: thing, text, edition: 0, submit: true }))
  valueOf(await publishAnswer(at(authority), { of: thing, edition: 1 }))
  expect(await salted([`doubt:${doubt}`])).toHaveLength(2)
  await taken({ scope: 'words', plan, words: ['Lê Văn Kín'] })
  expect(await salted([`doubt:${doubt}`])).toEqual([])
})

/** As the office hides it in the plan before it is published. */
async function redacted(words: string): Promise<void> {
  await register.withTenant('minh-son', 'operator', async tx => {
    const at = await tx.selectFrom('plan').select('id').where('slug', '=', plan).executeTakeFirstOrThrow()
    const start = (await loadText(tx, { tenant: 'minh-son', plan: at.id })).indexOf(words)
    const span = { starts_at: start, ends_at: start + words.length }
    await tx
      .insertInto('redaction')
      .values({ tenant: 'minh-son', plan: at.id, ...span, edition: 9 })
      .execute()
  })
}

test('reasons that are published later do not say what is hidden already', async () => {
  const secret = 'Niêm yết công khai danh sách'
  await redacted(secret)
  const { now } = await nightsAfter(server, 20)
  const gate = { register, tenant: 'minh-son', now }
  const [one, two] = [
    await handedIn(gate, of, { contradicts: `${seen} Lời thứ nhất.` }),
    await handedIn(gate, of, { contradicts: `${seen} Bà Trần Thị Thử ở thôn Hạ cũng nói vậy.` }),
  ]
  valueOf(await publishReceipts(inAnHour({ ...server, now })))
  const reason = `Lời này nói rằng ${secret} là sai.`
  const by = { ...secretariat, now: new Date(now.getTime() + 7_200_000) }
  const ground = 'threat-of-violence'
  valueOf(await withholdDoubt(by, { doubt: one.doubt, ground, reason, same: null }))
  valueOf(await maskDoubt(by, { doubt: two.doubt, words: ['Trần Thị Thử'], reason }))
  expect((await showDoubt(office.open, one.doubt))?.body.withheld?.reason).toMatch(/nói rằng █+/)
  // It appears on its day; what waits until then says no more.
  const { doubt_mask: masks } = await dumped(register.url, '^doubt_mask$')
  expect(JSON.stringify(masks)).toMatch(/nói rằng █+/)
  expect(JSON.stringify(masks)).not.toContain(secret)

  valueOf(await publishDay({ ...server, now: by.now }))
  const asked = { title: `Đợt rà soát: ${secret}`, plan, sample: 1 }
  const { round } = valueOf(await freezeRound(by, asked))
  expect(valueOf(await freezeRound(by, asked)).round).toBe(round)
  const ended = { round, reason: `Bỏ vì ${secret} chưa xong.` }
  valueOf(await abandonRound(by, ended))
  valueOf(await abandonRound(by, ended))
  const body = await recordOf(secretariat, { kind: 'round', id: round })
  expect([body.title, body.abandoned?.reason].join()).not.toContain(secret)
  expect(body.abandoned?.reason).toContain('█')
})
