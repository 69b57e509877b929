// Fills a register with varied synthetic commitments through the same publication that offices use.
import { theServer } from '../../packages/domain/src/kernel/author.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { acceptUnits } from '../../packages/services/src/commitments/acceptUnits.ts'
import { runReading } from '../../packages/services/src/commitments/runReading.ts'
import { importPlan } from '../../packages/services/src/plans/importPlan.ts'
import { publishPlan } from '../../packages/services/src/publication/publishPlan.ts'
import { readingOf } from '../register/plan-text.ts'
import { variedPlan } from './varied-plans.ts'

export interface Seed {
  readonly commitments: number
  /** Tasks a plan, 500 unless told. */
  readonly perPlan?: number
  readonly progress?: (done: number, of: number) => void
}

/** Publishes so many commitments in plans of `perPlan` tasks; a plan that is already there is left alone. */
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
  const head = {
    symbol: `${index + 1}/KH-BCĐ`,
    title: `Kế hoạch thử nghiệm số ${index + 1}`,
    file: 'thu.txt',
  }
  const bytes = Buffer.from(`varied plan ${index} of ${tasks}`)
  const imported = await importPlan(door, { name: 'thu.txt', bytes })
  if (!imported.ok) throw new Error(JSON.stringify(imported.refusals))
  if (imported.value.alreadyHere) return
  const { plan } = imported.value
  const reading = readingOf(variedPlan(index, tasks), head)
  await runReading({ ...door, author: theServer } as Door, plan, async () => ({ reading, pages: [] }))
  const reason = 'văn bản thử nghiệm'
  const edited = await acceptUnits(door, { plan, edition: 0, units: 'all', reason })
  if (!edited.ok) throw new Error(JSON.stringify(edited.refusals))
  const outcome = await publishPlan(door, { plan })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
}
