import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measured } from '../../apps/cli/src/commands/bench.ts'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import type { Refusal } from '../../packages/domain/src/kernel/refusal.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { readInOwnChild } from '../../packages/services/src/commitments/readDocument.ts'
import { runReading } from '../../packages/services/src/commitments/runReading.ts'
import { createTenant } from '../../packages/services/src/people/createTenant.ts'
import { importPlan } from '../../packages/services/src/plans/importPlan.ts'
import { publishPlan } from '../../packages/services/src/publication/publishPlan.ts'
import { reviewFromScript } from '../../packages/services/src/safeguards/reviewFromScript.ts'
import { planDocx } from './documents.ts'

const pages = 46

/** A plan of at least 300 commitments goes public: one transaction on a database of its own. */
export default async function publish300(): Promise<readonly Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'camket-bench-'))
  const register = await openDatabase({ dataDir: join(folder, 'data') })
  const door = { register, tenant: 'bench', author: commandLine, now: new Date() }
  try {
    valueOf(await createTenant(door, { name: 'Bench', origin: null, timeZone: 'Asia/Ho_Chi_Minh' }))
    const bytes = await planDocx(pages)
    const { plan } = valueOf(await importPlan(door, { name: 'plan.docx', bytes }))
    await runReading(door, plan, readInOwnChild)
    valueOf(await reviewFromScript(door, { plan, script: { acceptRest: 'bench' } }))
    const begun = performance.now()
    const published = valueOf(await publishPlan(door, { plan }))
    const seconds = (performance.now() - begun) / 1000
    return [
      { what: 'publish, one transaction', value: seconds, unit: 's', atMost: 2 },
      { what: 'commitments in the plan', value: published.commitments, unit: '', atLeast: 300 },
    ]
  } finally {
    await register.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function valueOf<Value>(
  result: { ok: true; value: Value } | { ok: false; refusals: ReadonlyArray<Refusal> },
): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  return result.value
}
