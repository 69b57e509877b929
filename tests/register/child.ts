// Run by the kill tests in a process of its own: does one action on the database it is told, or dies in it.
import { openDatabase } from '../../packages/storage/src/open.ts'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import { runReading } from '../../packages/services/src/commitments/runReading.ts'
import { importPlan } from '../../packages/services/src/plans/importPlan.ts'
import { publishPlan } from '../../packages/services/src/publication/publishPlan.ts'
import { noon, readerOf } from './open-register.ts'
import { shortPlan } from './plan-text.ts'
import { acceptEvery } from './accept-every.ts'
import { doNamed } from './acts-of-review.ts'

const [url = '', action = '', plan = ''] = process.argv.slice(2)
const register = await openDatabase({ url })
const door = { register, tenant: 'minh-son', author: commandLine, now: new Date(noon.getTime() + 60_000) }
const actions: Record<string, () => Promise<unknown>> = {
  import: () => importPlan(door, { name: 'ke-hoach.docx', bytes: Buffer.from('bytes of a plan') }),
  reading: () => runReading(door, plan, readerOf(shortPlan)),
  review: () => acceptEvery(door, { plan, edition: 0, reason: 'đã đọc' }),
  publish: () => publishPlan(door, { plan, persons: 1 }),
}
console.log(JSON.stringify(await (actions[action]?.() ?? doNamed(door, action, plan))))
await register.close()
