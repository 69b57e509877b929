// Two people decide of the same passage: whoever saves second, having seen the first version, is refused and shown the newer one.
import { beforeEach, expect, test } from 'vitest'
import { applyRule } from '../../packages/services/src/commitments/applyRule.ts'
import { assignSpan } from '../../packages/services/src/commitments/assignSpan.ts'
import { getDraft, type Draft } from '../../packages/services/src/commitments/getDraft.ts'
import { setAsideUnits } from '../../packages/services/src/commitments/setAsideUnits.ts'
import { createTestDatabase } from '../database.ts'
import { draftOf, openTenant, valueOf } from './open-register.ts'
import { shortPlan } from './plan-text.ts'

const register = await createTestDatabase()
const { secretariat, operator } = await openTenant(register)
let draft: Draft
let nth = 0
beforeEach(async () => {
  draft = await draftOf(secretariat, shortPlan, { symbol: `${++nth}/KH-HAI` })
})

const theirWords = 'Tình hình năm qua'
const unitOf = ({ text, units }: Draft, words: string) => {
  const at = text.indexOf(words)
  return units.find(unit => unit.start <= at && at < unit.end)!
}
const now = async () => valueOf(await getDraft(secretariat, { plan: draft.plan }))

type Deciding = (door: typeof secretariat, edition: number, words: string) => Promise<unknown>
const decisions: Readonly<Record<string, Deciding>> = {
  assignSpan: (door, edition, words) => {
    const { start, end } = unitOf(draft, words)
    return assignSpan(door, { plan: draft.plan, edition, start, end, as: 'set-aside', reason: 'của tôi' })
  },
  applyRule: (door, edition, words) => {
    const units = [unitOf(draft, words).id]
    return applyRule(door, { plan: draft.plan, edition, units, rule: 'purpose' })
  },
  setAsideUnits: (door, edition, words) => {
    const units = [unitOf(draft, words).id]
    return setAsideUnits(door, { plan: draft.plan, edition, units, reason: 'của tôi' })
  },
}

test.each(Object.entries(decisions))(
  '%s over a newer edit is refused, with both versions',
  async (_, decide) => {
    const { plan, edition } = draft
    const units = [unitOf(draft, theirWords).id]
    valueOf((await setAsideUnits(operator, { plan, edition, units, reason: 'của người kia' })) as never)
    const stands = await now()
    expect(await decide(secretariat, edition, theirWords)).toMatchObject({
      ok: false,
      refusals: [{ code: 'newer-edit', values: { edition: stands.edition } }],
      difference: {
        edition: stands.edition,
        theirs: [{ id: units[0], kind: 'set-aside', reason: 'của người kia' }],
        yours: { plan, edition },
      },
    })
    expect(await now()).toEqual(stands)
  },
)

test.each(Object.entries(decisions))(
  '%s of another passage goes through beside the newer edit',
  async (_, decide) => {
    const { plan, edition } = draft
    const units = [unitOf(draft, theirWords).id]
    valueOf((await setAsideUnits(operator, { plan, edition, units, reason: 'của người kia' })) as never)
    expect(await decide(secretariat, edition, 'Nơi nhận')).toMatchObject({ ok: true })
    const { units: stand } = await now()
    expect(stand.find(({ id }) => id === units[0])).toMatchObject({ reason: 'của người kia' })
  },
)
