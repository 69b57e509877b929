// Run by the kill tests in a process of its own: publishes, signs, withdraws, cosigns and asks for cosignatures, all at once,
// until it is killed. What somebody was told is said on stdout, a line each.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { openWitnessDoor } from '../../apps/cli/src/witness/door.ts'
import { postToWitness } from '../../apps/cli/src/witness/post.ts'
import { commandLine, theServer, type Author } from '../../packages/domain/src/kernel/author.ts'
import { accepted } from '../../packages/domain/src/kernel/refusal.ts'
import { parseAddCheckpoint } from '../../packages/log/src/add-checkpoint.ts'
import { parseCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { hex } from '../../packages/log/src/hash.ts'
import { parseNote } from '../../packages/log/src/note.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { createSignInLink } from '../../packages/services/src/people/createSignInLink.ts'
import { signInWithLink } from '../../packages/services/src/people/signInWithLink.ts'
import { appendRecords } from '../../packages/services/src/publication/append/appendRecords.ts'
import { lockHead } from '../../packages/services/src/publication/append/head.ts'
import { publish } from '../../packages/services/src/publication/append/publishTogether.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { askWitnesses, type Post } from '../../packages/services/src/publication/witness/askWitnesses.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { published, valueOf } from '../register/open-register.ts'
import { shortPlan } from '../register/plan-text.ts'

const [url = '', tenant = '', witness = '', keyRoot = '', marker = ''] = process.argv.slice(2)
const register = await openDatabase({ url, connections: 6 })
const keys = keyFolder(keyRoot)
const say = (told: object) => void process.stdout.write(`${JSON.stringify(told)}\n`)
const fault = (error: unknown) => say({ fault: String(error) })
holdSigner({
  keys,
  tell: (_, why) => {
    if (why !== null) say({ fault: why.code })
  },
  fault: (_, error) => fault(error),
})

const as = (author: Author): Door => ({ register, tenant, author, now: new Date() })
const link = valueOf(await createSignInLink(as(commandLine)))
const { author: secretariat } = valueOf(await signInWithLink(as(commandLine), link))

async function publishOne(id: string): Promise<void> {
  const rest = { short: null, kind: 'other', validFrom: null, validTo: null } as const
  const body = { name: id, ...rest, aliases: [], successors: [] }
  const record = { kind: 'body', id, version: 1, previous: [], body } as const
  const door = as(commandLine)
  const act = { action: 'publishBodies', subject: 'bodies', input: null } as const
  const { value } = valueOf(
    await publish(door, act, async tx =>
      accepted({ value: (await appendRecords(tx, { door, head: await lockHead(tx) }, [record]))[0]! }),
    ),
  )
  say({ published: id, index: value.index })
}

async function withdrawOne(symbol: string): Promise<void> {
  const { slug } = await published(as(secretariat), shortPlan, { symbol })
  const target = { scope: 'words', plan: slug, words: ['Trần Thử Tên'] } as const
  const why = { ground: 'private-life', reason: 'theo đề nghị của người ấy', decision: null } as const
  for (;;) {
    const { seen } = valueOf(await previewWithdrawal(as(secretariat), { target }))
    const gone = await withdraw(as(secretariat), { target, why, seen })
    // Somebody else published meanwhile: looked at again, as people do.
    if (!gone.ok && gone.refusals[0]?.code === 'preview-overtaken') continue
    return say({ withdrawn: slug, indexes: valueOf(gone).indexes })
  }
}

const door = openWitnessDoor(register, keys, fault)
const server = createServer((req, res) => void door.answer(witness, req, res))
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
const { port } = server.address() as AddressInfo

/** The policy names an address of an earlier process; this one asks its own. */
const post: Post = async (_, body) => {
  const answer = await postToWitness(`http://127.0.0.1:${port}/add-checkpoint`, body)
  if (typeof answer !== 'string' && answer.status === 200) {
    const { size, root } = parseCheckpoint(parseNote(parseAddCheckpoint(body).checkpoint).text)
    say({ cosigned: size, root: hex(root) })
  }
  return answer
}

async function forEver(work: (n: number) => Promise<void>): Promise<never> {
  for (let n = 0; ; n += 1) await work(n).catch(fault)
}
await Promise.all([
  forEver(n => publishOne(`${marker}-a-${n}`)),
  forEver(n => publishOne(`${marker}-b-${n}`)),
  forEver(n => withdrawOne(`${marker}.${n}/KH`)),
  forEver(async () => {
    await askWitnesses(as(theServer), post)
    await pause(5)
  }),
])
