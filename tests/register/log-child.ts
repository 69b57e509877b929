// Run by the kill tests of the log in a process of its own: publishes and signs until it is killed. What is acknowledged is
// said on stdout, a line a publication.
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import { accepted } from '../../packages/domain/src/kernel/refusal.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import {
  appendRecords,
  type NewRecord,
} from '../../packages/services/src/publication/append/appendRecords.ts'
import { lockHead } from '../../packages/services/src/publication/append/head.ts'
import { publish } from '../../packages/services/src/publication/append/publishTogether.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner, theSigner } from '../../packages/services/src/publication/log/signer.ts'

const [url = '', tenant = '', keys = '', marker = '', count = '0'] = process.argv.slice(2)
const register = await openDatabase({ url, connections: 4 })
const door: Door = { register, tenant, author: commandLine, now: new Date() }
holdSigner({
  keys: keyFolder(keys),
  tell: (_, why) => console.log(JSON.stringify({ told: why })),
  fault: (_, error) => console.log(JSON.stringify({ fault: String(error) })),
})

async function publishOne(id: string): Promise<void> {
  const body = {
    name: id,
    short: null,
    aliases: [],
    kind: 'other',
    validFrom: null,
    validTo: null,
    successors: [],
  } as const
  const record: NewRecord = {
    kind: 'body',
    id,
    version: 1,
    previous: [],
    body: { ...body, aliases: [], successors: [] },
  }
  const act = { action: 'publishBodies', subject: 'bodies', input: null } as const
  const outcome = await publish(door, act, async tx =>
    accepted((await appendRecords(tx, { door, head: await lockHead(tx) }, [record]))[0]!),
  )
  if (outcome.ok) process.stdout.write(`${JSON.stringify({ id, index: outcome.value.index })}\n`)
}

/** Three callers at once, so that rounds have company. */
const callers = Array.from({ length: 3 }, async (_, caller) => {
  for (let n = 0; n < Number(count); n += 1) await publishOne(`${marker}-${caller}-${n}`)
})
await Promise.all(callers)
await theSigner()?.signed(register, tenant)
await register.close()
