// A name that a plan hides is hidden in whatever is published of it afterwards, and in what is about no plan: every kind of record.
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { recordKinds, type RecordKind } from '../../packages/domain/src/publication/codes.ts'
import type { WithdrawalTarget } from '../../packages/domain/src/publication/withdraw/request.ts'
import { loadText } from '../../packages/services/src/commitments/stored-units.ts'
import { verifyAction } from '../../packages/services/src/publication/oversight/inspection/takeStep.ts'
import { answerProposal } from '../../packages/services/src/publication/oversight/committee/publishProposal.ts'
import { abandonRound } from '../../packages/services/src/publication/oversight/review/rounds/abandonRound.ts'
import { freezeRound } from '../../packages/services/src/publication/oversight/review/rounds/freezeRound.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { signing } from '../oversight/review/reviewing.ts'
import { plan, training } from '../work/office-at-work.ts'
import { everythingPublished, person } from './everything.ts'
import { valueOf } from './open-register.ts'
import { dumped } from './register-dump.ts'

await signing()
const register = await createTestDatabase()
let from = 0
/** Kinds of which a record came out with something hidden. */
const tried = new Set<RecordKind>()

/** Kinds in which nobody writes a sentence, and those that are the plan itself, which `hidden-names.test.ts` publishes. */
const others: readonly RecordKind[] = [
  'body',
  'plan',
  'commitment',
  'restriction',
  'day',
  'roll-up',
  'calendar',
]

/** As the office hides it in the plan before it is published. */
async function hideInPlan(): Promise<void> {
  await register.withTenant('minh-son', 'operator', async tx => {
    const at = await tx.selectFrom('plan').select('id').where('slug', '=', plan).executeTakeFirstOrThrow()
    const start = (await loadText(tx, { tenant: 'minh-son', plan: at.id })).indexOf(person)
    const span = { starts_at: start, ends_at: start + person.length }
    await tx
      .insertInto('redaction')
      .values({ tenant: 'minh-son', plan: at.id, ...span, edition: 9 })
      .execute()
    const head = await tx.selectFrom('record_head').select('size').executeTakeFirstOrThrow()
    from = head.size
  })
}

interface Said {
  readonly index: number
  readonly kind: RecordKind
  readonly body: string
}

async function saidSince(): Promise<Said[]> {
  const { record, record_body: bodies } = (await dumped(register.url, '^record(_body)?$')) as Record<
    string,
    Said[]
  >
  const kinds = new Map(record!.map(({ index, kind }) => [index, kind]))
  return bodies!.filter(({ index }) => index >= from).map(one => ({ ...one, kind: kinds.get(one.index)! }))
}

beforeAll(async () => {
  const all = await everythingPublished(register, { other: person, before: hideInPlan })
  const { secretariat, now } = all
  const today = now.toISOString().slice(0, 10)
  for (const of of [plan, null]) {
    const { round } = valueOf(
      await freezeRound(secretariat, { title: `Đợt của ${person}`, plan: of, sample: 1 }),
    )
    valueOf(await abandonRound(secretariat, { round, reason: `Bỏ theo lời ông ${person}.` }))
  }
  const answers = async (proposal: string) => {
    const answer = { on: today, text: `Trả lời ông ${person}: đã nhận.`, symbol: null }
    valueOf(await answerProposal(secretariat, { form: randomUUID(), proposal, version: 1, answer }))
  }
  await answers(all.ownProposal)
  const step = { action: all.action, version: 2, form: randomUUID(), said: `Ông ${person} đã xem.` }
  valueOf(await verifyAction(secretariat, step))
  for (const { kind, body } of await saidSince()) if (body.includes('█')) tried.add(kind)
  const takes = async (target: WithdrawalTarget) => {
    const { seen } = valueOf(await previewWithdrawal(secretariat, { target }))
    const reason = `Theo bản án về ông ${person}`
    const why = { ground: 'court-or-authority', reason, decision: `Bản án về ông ${person}` } as const
    valueOf(await withdraw(secretariat, { target, why, seen }))
  }
  await takes({ scope: 'update', id: all.update })
  // The promise goes, and then the answer to the proposal about it comes: its plan still is the one that hides the name.
  await takes({ scope: 'commitment', id: training, passage: 'stays' })
  await answers(all.proposal)
  for (const { kind, body } of await saidSince()) if (body.includes('█')) tried.add(kind)
}, 120_000)

/** What stood in a promise before it is not published by the amendment. */
const withoutOld = (body: string): string => body.replaceAll(/"old":"[^"]*"/g, '')

test('no record that was published since says the name', async () => {
  const said = await saidSince()
  expect(said.filter(({ body }) => withoutOld(body).includes('Thử Tên'))).toEqual([])
})

test('and each kind of record tried to', () => {
  const wanted = recordKinds.filter(kind => !others.includes(kind))
  expect([...tried].filter(kind => !others.includes(kind)).toSorted()).toEqual(wanted.toSorted())
})
