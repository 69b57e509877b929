// Run by the kill tests in a process of its own: reports are drafted and approved, a promise is amended and days begin, all at
// once, until it is killed. What somebody was told is said on stdout, a line each.
import type { Author } from '../../packages/domain/src/kernel/author.ts'
import { runClock } from '../../packages/services/src/commitments/calendar/runClock.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { listClaims } from '../../packages/services/src/progress/listClaims.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { publishUpdate } from '../../packages/services/src/publication/publishUpdate.ts'
import { publishedSize } from '../../packages/services/src/publication/reading/publishedSize.ts'
import { showCommitment } from '../../packages/services/src/publication/reading/showCommitment.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { drafted, said, submitted } from '../progress/reporting.ts'
import { noon, valueOf } from '../register/open-register.ts'
import { health, training } from '../work/office-at-work.ts'

const [url = '', keyRoot = '', authors = '', marker = ''] = process.argv.slice(2)
const register = await openDatabase({ url, connections: 6 })
const tell = (told: object) => void process.stdout.write(`${JSON.stringify(told)}\n`)
holdSigner({ keys: keyFolder(keyRoot), tell: () => {}, fault: (_, error) => tell({ fault: String(error) }) })

type Who = 'focal' | 'authority' | 'secretariat' | 'server'
const by = JSON.parse(authors) as Record<Who, Author>
const as = (who: Who, now = noon): Door => ({ register, tenant: 'minh-son', author: by[who], now })

async function approved(of: { claim: string; edition: number }): Promise<void> {
  const { update, index } = valueOf(await publishUpdate(as('authority'), of))
  tell({ update, index })
}

/** What a killed process left open is ended first: one report of a promise is open at a time. */
async function endOpen(): Promise<void> {
  const states = ['draft', 'submitted'] as const
  const open = valueOf(await listClaims(as('focal'), { commitment: training, states: [...states] }))
  for (const { claim, edition, state } of open) {
    const of = { claim, edition }
    await approved(state === 'draft' ? await submitted(as('focal'), of) : of)
  }
}

async function reportOne(n: number): Promise<void> {
  const data = said({ statement: `Báo cáo ${marker} ${n}.` })
  await approved(await submitted(as('focal'), await drafted(as('focal'), { data })))
}

async function amendOne(n: number): Promise<void> {
  const { version = 0 } = (await showCommitment(as('server'), { commitment: health })) ?? {}
  const changes = { text: `Lời hứa ${marker} ${n}` }
  const why = { reason: 'sửa lời cho rõ', ground: null }
  const amended = valueOf(
    await amendCommitment(as('secretariat'), { commitment: health, version, changes, ...why }),
  )
  tell({ version: amended.version, text: changes.text })
}

async function nextNight(): Promise<void> {
  const { day } = await publishedSize(as('server'))
  const door = as('server', new Date(Date.parse(`${day}T05:00:00Z`) + 86_400_000))
  const { on } = valueOf(await publishDay(door))
  const { ran } = valueOf(await runClock(door))
  tell({ day: on, ran })
}

async function forEver(work: (n: number) => Promise<void>): Promise<void> {
  for (let n = 0; ; n += 1) await work(n)
}
const told = (error: unknown): void => tell({ fault: String(error) })
await endOpen().catch(told)
await Promise.all([reportOne, amendOne, nextNight].map(work => forEver(work).catch(told)))
