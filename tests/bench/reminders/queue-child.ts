// Run by the bench in a process of its own: works the queue of digests off until it is killed.
import { setTimeout as pause } from 'node:timers/promises'
import { jobsOf } from '../../../packages/services/src/kernel/jobs.ts'
import { digestWorker } from '../../../packages/services/src/oversight/reminders/digest/workDigests.ts'
import { openDatabase } from '../../../packages/storage/src/open.ts'
import { postTo } from '../../oversight/reminders/mail-server.ts'

const [dataDir = '', port = '', lease = ''] = process.argv.slice(2)
const register = await openDatabase({ dataDir, connections: 12 })
const round = digestWorker(register, {
  office: { post: postTo(Number(port)), origin: 'https://tinh.example' },
  now: () => new Date(),
  leaseSeconds: Number(lease),
  tell: fault => console.error(fault instanceof Error ? fault.message : String(fault)),
})
let tended = 0
for (;;) {
  if (Date.now() - tended > 2_000) {
    await jobsOf(register).tend()
    tended = Date.now()
  }
  // Three rounds beside each other, so that one slow mail holds up its own round alone.
  const found = await Promise.all([round(), round(), round()])
  if (!found.includes(true)) await pause(200)
}
