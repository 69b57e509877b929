// What the server does beside answering: reads documents that were handed in, publishes each local day once and notes what fell
// due by it, publishes receipts of doubts each hour and shows their texts when their day has come, says in public what was let pass,
// reminds by mail, signs what this or another process has published, and shows what is signed to the witnesses.
import { theServer } from '@camket/domain/kernel/author'
import { runClock } from '@camket/services/commitments/calendar/runClock'
import { runNextReading, type Reader } from '@camket/services/commitments/runReading'
import type { Register } from '@camket/services/kernel/door'
import { isAway } from '@camket/services/kernel/register'
import { inEveryTenant } from '@camket/services/kernel/inEveryTenant'
import { readWithin } from '@camket/services/commitments/readDocument'
import { theSigner } from '@camket/services/publication/log/signer'
import { noteShutOut } from '@camket/services/publication/keeping/shutOutFile'
import type { DoubtFault } from '@camket/services/publication/oversight/doubt/each-alone'
import { publishReceipts } from '@camket/services/publication/oversight/doubt/publishReceipts'
import { showDueDoubts } from '@camket/services/publication/oversight/doubt/showDueDoubts'
import { publishSilence } from '@camket/services/publication/oversight/inspection/publishSilence'
import { endLateRounds } from '@camket/services/publication/oversight/review/rounds/endRound'
import { publishDay } from '@camket/services/publication/publishDay'
import { noteWithdrawals } from '@camket/services/publication/withdraw/ledger'
import { rewriteErased } from '@camket/services/publication/withdraw/rewriteErased'
import { askWitnesses } from '@camket/services/publication/witness/askWitnesses'
import type { Refusal } from '@camket/domain/kernel/refusal'
import { languageOf } from './language.ts'
import { workMail } from './mail/mail-work.ts'
import { refusedWith } from './refusals.ts'
import { openAskings } from './witness/asking.ts'
import { graveTeller } from './witness/grave.ts'
import { postUntil } from './witness/post.ts'
import { setTimeout as pause } from 'node:timers/promises'

export interface BackgroundWork {
  /** Begins nothing new, and waits for what is running. */
  stop(): Promise<void>
}

const betweenLooks = 700
const betweenDays = 60_000
const betweenSignatures = 60_000
/** A scan of some hundred pages; a longer one is read by `camket import`, where nobody waits behind it. */
const longestReadingSeconds = 600
/** A second reading goes on beside a long one, always of another tenant: recognition of a scan uses every core. */
const readingsAtOnce = 2

/** Readings in fair order: one of each tenant in turn. A fault is said on stderr and ends nothing. */
export function startBackgroundWork(
  register: Register,
  reader: Reader = readWithin(longestReadingSeconds),
): BackgroundWork {
  const stopped = new AbortController()
  const every = async (milliseconds: number, round: () => Promise<boolean>) => {
    while (!stopped.signal.aborted) {
      const more = await round()
      if (!more) await pause(milliseconds, null, { signal: stopped.signal }).catch(() => undefined)
    }
  }
  const nextReading = inTurn(register, tenant =>
    runNextReading({ register, tenant, now: new Date() }, reader),
  )
  const readings = Array.from({ length: readingsAtOnce }, () => every(betweenLooks, nextReading))
  const publishDays = async (tenant: string) => {
    const day = await publishDay({ register, tenant, author: theServer, now: new Date() })
    const refusal = day.ok ? undefined : day.refusals[0]
    if (refusal !== undefined) tellOnce(tenant, refusal)
    const door = () => ({ register, tenant, author: theServer, now: new Date() })
    // None of these keeps the next one back.
    await runClock(door()).catch(error => tell(error, tenant))
    await endLateRounds(door()).catch(error => tell(error, tenant))
    await publishSilence(door()).catch(error => tell(error, tenant))
    for (const showSome of [publishReceipts, showDueDoubts]) {
      const done = await showSome(door()).catch(error => void tell(error, tenant))
      if (done?.ok) for (const fault of done.value.faults) tellDoubtOnce(tenant, fault)
    }
    return false
  }
  const days = every(betweenDays, () => inEveryTenant(register, publishDays, tell))
  const post = postUntil(stopped.signal)
  const tellGrave = graveTeller(register, (tenant, words) => tell(words, tenant))
  const ask = async (tenant: string) => {
    await askWitnesses({ register, tenant, author: theServer, now: new Date() }, post)
    await tellGrave(tenant)
  }
  const askings = openAskings({ ask, stopped: stopped.signal, tell })
  const signing = signCommitted(register, { every, onSigned: askings.soon })
  // What a withdrawal erased leaves the disk too, if its own process could not see to that.
  const rewriting = every(betweenSignatures, async () => {
    await rewriteErased({ register, now: new Date() }).catch(error => tell(error, null))
    return false
  })
  const mail = workMail(register, { every, tell })
  return {
    async stop() {
      stopped.abort()
      await Promise.all([...readings, days, signing, rewriting, mail])
      await askings.settled()
    },
  }
}

type Every = (milliseconds: number, round: () => Promise<boolean>) => Promise<void>

/** At the start, once a minute, and whenever somebody publishes: what a killed process left undone is done by the way. */
async function signCommitted(
  register: Register,
  { every, onSigned }: { readonly every: Every; readonly onSigned: (tenant: string) => void },
): Promise<void> {
  const sign = async (tenant: string) => {
    await theSigner()?.signed(register, tenant)
    onSigned(tenant)
    await noteWithdrawals({ register, tenant })
    await noteShutOut({ register, tenant })
    return false
  }
  await register
    .hear('camket_published', ({ payload }) => {
      const tenant = payload.replace(/:\d+$/, '')
      sign(tenant).catch(error => tell(error, tenant))
    })
    .catch(error => tell(error, null))
  await every(betweenSignatures, () => inEveryTenant(register, sign, tell))
}

/** Each call does one work, of the tenant whose turn is longest ago and that has none under way; false when none had any. */
function inTurn(register: Register, work: (tenant: string) => Promise<boolean>): () => Promise<boolean> {
  const underWay = new Set<string>()
  const turns = new Map<string, number>()
  let turn = 0
  const lastTurn = (tenant: string) => turns.get(tenant) ?? 0
  return async () => {
    const tenants = await register.tenants().catch(error => {
      tell(error, null)
      return []
    })
    for (const { tenant } of tenants.toSorted((a, b) => lastTurn(a.tenant) - lastTurn(b.tenant))) {
      if (underWay.has(tenant)) continue
      underWay.add(tenant)
      try {
        if (!(await work(tenant))) continue
        turns.set(tenant, ++turn)
        return true
      } catch (error) {
        tell(error, tenant)
      } finally {
        underWay.delete(tenant)
      }
    }
    return false
  }
}

/** Said once, until something else is to be said of this tenant. */
const told = new Map<string, string>()
function tellOnce(tenant: string, refusal: Refusal): void {
  const said = JSON.stringify(refusal)
  if (told.get(tenant) === said) return
  told.set(tenant, said)
  const language = languageOf(undefined, process.env)
  tell(refusedWith([refusal]).lines[0]?.[language], tenant)
}

const toldDoubts = new Set<string>()
/** It is tried again each minute. */
function tellDoubtOnce(tenant: string, { doubt, error }: DoubtFault): void {
  if (toldDoubts.has(doubt)) return
  toldDoubts.add(doubt)
  tell(`${doubt}: ${error.message}`, tenant)
}

function tell(error: unknown, tenant: string | null): void {
  // Said once, by whoever opened the register.
  if (isAway(error)) return
  const words = error instanceof Error ? error.message : String(error)
  console.error(`camket: ${tenant === null ? '' : `${tenant}: `}${words}`)
}
