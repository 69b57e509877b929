// Run by the kill test in a process of its own: one nightly run on the database it is told, or it dies in it.
import { theServer } from '../../packages/domain/src/kernel/author.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { runClock } from '../../packages/services/src/commitments/calendar/runClock.ts'

const [url = '', now = ''] = process.argv.slice(2)
const register = await openDatabase({ url })
const outcome = await runClock({ register, tenant: 'minh-son', author: theServer, now: new Date(now) })
await register.close()
process.exitCode = outcome.ok ? 0 : 1
