// Whatever is done in whatever order, every commitment is with somebody who has to act, or in a list of the secretariat.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { isLive, queueOf } from '../../packages/domain/src/commitments/work/assignment.ts'
import { assignLists } from '../../packages/domain/src/commitments/work/work-lists.ts'
import { answerAssignment } from '../../packages/services/src/commitments/work/answerAssignment.ts'
import { listMyWork } from '../../packages/services/src/commitments/work/listMyWork.ts'
import { listToAssign } from '../../packages/services/src/commitments/work/listToAssign.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { assignCommitments } from '../../packages/services/src/publication/work/assignCommitments.ts'
import { passOn } from '../../packages/services/src/publication/work/passOn.ts'
import { showCommitment } from '../../packages/services/src/publication/reading/showCommitment.ts'
import { valueOf } from '../register/open-register.ts'
import { detention, health, monitoring, officeAtWork, posting, shown, training } from './office-at-work.ts'

const register = await createTestDatabase()
const office = await officeAtWork(register)
const now = new Date('2026-12-20T05:00:00Z')
const secretariat = { ...office.secretariat, now }
const all = [training, health, detention, posting, monitoring] as const
const bodies = ['so-tu-phap', 'so-y-te', 'cong-an-tinh', 'uy-ban-mat-tran-to-quoc-tinh'] as const
const doorOf = (body: string) => office.as('focal-point', body, now)

const commitment = fc.constantFrom(...all)
const body = fc.constantFrom(...bodies)
const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('accept' as const), commitment, body }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('hand-back' as const), commitment, body }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('assign' as const), commitment, body, with: body }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('amend' as const), commitment, body }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('end' as const), body, with: body }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), body, with: body }) },
  // Bodies come back, so that later steps have somebody to give to.
  { weight: 2, arbitrary: fc.record({ do: fc.constant('live' as const), body, with: body }) },
)
type Step = typeof act extends fc.Arbitrary<infer T> ? T : never

/** Does it as the pages would: with what is seen at that moment. A refusal is an outcome like any other. */
async function take(step: Step): Promise<void> {
  const reason = 'theo phân công mới'
  if (step.do === 'end' || step.do === 'live' || step.do === 'pass') {
    const successors = step.with === step.body ? [] : [step.with]
    const there = { id: step.body, name: `Cơ quan ${step.body}`, kind: 'department' } as const
    const validTo = step.do === 'live' ? null : '2026-11-30'
    await saveBody(secretariat, { ...there, validTo, successors })
    if (step.do !== 'pass') return
    await passOn(secretariat, { from: step.body, to: step.with, reason, ground: null })
    return
  }
  const { seen, version, owners } = await shown(secretariat, step.commitment)
  if (step.do === 'assign') {
    const supports =
      step.with === step.body ? [] : [{ body: step.with, part: 'support', mode: 'request' } as const]
    const wanted = [{ body: step.body, part: 'lead', mode: 'order' } as const, ...supports]
    const commitments = [{ commitment: step.commitment, seen }]
    await assignCommitments(secretariat, { commitments, owners: wanted, reason, ground: null })
  } else if (step.do === 'amend') {
    const name = { name: step.body, role: 'lead', mode: 'order', from: 'office', body: step.body } as const
    await amendCommitment(secretariat, {
      commitment: step.commitment,
      version,
      changes: { agencies: [name] },
      reason,
      ground: null,
    })
  } else {
    const edition = owners.find(each => each.body === step.body)?.edition ?? 1
    const at = { commitment: step.commitment, edition }
    await answerAssignment(
      doorOf(step.body),
      step.do === 'accept'
        ? { answer: 'accept', ...at }
        : { answer: 'hand-back', ...at, ground: 'other', reason: 'không phải việc của chúng tôi' },
    )
  }
}

const given = { do: 'assign', commitment: training, body: 'so-tu-phap', with: 'so-y-te' } as const
/** Chance alone leaves one of these out once in some hundred runs. */
const eachOnce: Step[] = [
  given,
  { ...given, do: 'hand-back' },
  given,
  { ...given, do: 'accept' },
  { ...given, do: 'amend', body: 'so-y-te' },
]

async function eventsOf(): Promise<number> {
  const row = await register.withTenant(secretariat.tenant, 'operator', tx =>
    tx
      .selectFrom('work_event')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow(),
  )
  return Number(row.n)
}

async function nothingIsLost(): Promise<void> {
  const lists = new Map<string, string[]>()
  for (const list of assignLists) {
    lists.set(
      list,
      valueOf(await listToAssign(secretariat, { list })).lines.map(({ id }) => id),
    )
  }
  const waitingFor = new Map<string, string[]>()
  for (const each of bodies) {
    waitingFor.set(
      each,
      valueOf(await listMyWork(doorOf(each), { list: 'all' })).lines.map(({ id }) => id),
    )
  }
  for (const id of all) {
    const { owners } = await shown(secretariat, id)
    const ended = new Set(owners.filter(each => each.hasEnded).map(each => each.body))
    // Each commitment stands in exactly the list that the rule says.
    const queue = queueOf(owners, each => ended.has(each)) ?? 'assigned'
    expect([...lists].filter(([, ids]) => ids.includes(id)).map(([list]) => list)).toEqual([queue])
    // Whoever has a part sees it, and nobody else does.
    const having = owners.filter(({ state }) => state !== 'ended').map(each => each.body)
    const seeing = [...waitingFor].filter(([, ids]) => ids.includes(id)).map(([each]) => each)
    expect(seeing.sort()).toEqual(having.sort())
    // The public record names those that have it, handed back or not: office and portal never differ.
    const open = await showCommitment(office.open, { commitment: id })
    const named = open?.body.agencies.flatMap(agency => (agency.body === null ? [] : [agency.body])) ?? []
    expect(named.filter(each => each !== 'cac-so-ban-nganh').sort()).toEqual(having.sort())
    expect(owners.filter(each => isLive(each) && each.part === 'lead').length).toBeLessThanOrEqual(1)
  }
}

test('no sequence of acts loses a commitment', async () => {
  const done = new Map<string, number>()
  await nothingIsLost()
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async steps => {
      for (const step of steps) {
        const before = await eventsOf()
        await take(step)
        if ((await eventsOf()) > before) done.set(step.do, (done.get(step.do) ?? 0) + 1)
      }
      await nothingIsLost()
    }),
    { numRuns: 25, endOnFailure: true, examples: [[eachOnce]] },
  )
  // Acts that were all refused would prove nothing; a merger needs more luck than the others.
  expect([...done.keys()]).toEqual(expect.arrayContaining(['accept', 'amend', 'assign', 'hand-back']))
})
