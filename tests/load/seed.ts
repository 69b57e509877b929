// Fills a register with varied synthetic commitments by what publication itself writes, without the drafts before it.
import { draftFromReading } from '../../packages/domain/src/commitments/draft-from-reading.ts'
import { buildRecords } from '../../packages/domain/src/publication/building/build-records.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { lockHead } from '../../packages/services/src/publication/append/head.ts'
import { writePublication } from '../../packages/services/src/publication/append/writePublication.ts'
import { readingOf } from '../register/plan-text.ts'
import { variedPlan } from './varied-plans.ts'

export interface Seed {
  readonly commitments: number
  /** Tasks a plan, 500 unless told. */
  readonly perPlan?: number
  readonly progress?: (done: number, of: number) => void
}

/** Publishes so many tasks in plans of `perPlan`; a plan that is already public is left alone. */
export async function seedRegister(door: Door, seed: Seed): Promise<void> {
  const perPlan = seed.perPlan ?? 500
  const plans = Math.ceil(seed.commitments / perPlan)
  for (let i = 0; i < plans; i += 1) {
    const tasks = Math.min(perPlan, seed.commitments - i * perPlan)
    await publishVaried(door, i, tasks)
    seed.progress?.(Math.min(seed.commitments, (i + 1) * perPlan), seed.commitments)
  }
}

async function publishVaried(door: Door, index: number, tasks: number): Promise<void> {
  const slug = `${index + 1}-kh-bcd-2023`
  const title = `Kế hoạch thử nghiệm số ${index + 1}`
  const reading = readingOf(variedPlan(index, tasks), { symbol: `${index + 1}/KH-BCĐ`, title })
  const { kind, symbol, date, issuer, province } = reading
  const facts = { kind, symbol, date, issuer, province, title }
  let made = 0
  const units = draftFromReading(reading, () => String((made += 1)))
  const decided = units.map(unit => ({ ...unit, by: 'person' as const, reason: 'văn bản thử nghiệm' }))
  const built = buildRecords({
    slug,
    facts,
    reading,
    units: decided,
    redactions: [],
    sheets: new Map(),
    bodies: [],
  })
  await door.register.withTenant(door.tenant, 'operator', async tx => {
    const head = await lockHead(tx)
    const there = tx
      .selectFrom('portal_plan')
      .select('id')
      .where('tenant', '=', door.tenant)
      .where('id', '=', slug)
    if ((await there.executeTakeFirst()) === undefined)
      await writePublication(tx, { door, head, slug, built })
  })
}
