// Run by the kill tests in a process of its own: puts the digests of a day in the queue or works it off, until it is killed.
import { theServer } from '../../../packages/domain/src/kernel/author.ts'
import { queueDigests } from '../../../packages/services/src/oversight/reminders/digest/queueDigests.ts'
import { digestWorker } from '../../../packages/services/src/oversight/reminders/digest/workDigests.ts'
import { openDatabase } from '../../../packages/storage/src/open.ts'
import { postTo } from './mail-server.ts'

const [url = '', port = '', at = '', what = ''] = process.argv.slice(2)
const register = await openDatabase({ url, connections: 4 })
const now = new Date(at)
const office = { post: postTo(Number(port)), origin: 'https://tinh.example' }
if (what === 'queue') await queueDigests({ register, tenant: 'minh-son', author: theServer, now }, office)
else while (await digestWorker(register, { office, now: () => now, tell: () => {} })());
process.exit(0)
