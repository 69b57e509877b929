// The write door of whatever publishes. Those who publish at the same moment share one transaction and one signature.
import { promisify } from 'node:util'
import type { Register } from '../../kernel/door.ts'
import type { Tx } from '@camket/storage/open'
import { isRefusedByServer, sql } from '@camket/storage/sql'
import type { Door } from '../../kernel/door.ts'
import { faultPoint } from '../../kernel/fault.ts'
import { refusalAt, type DoorRefusal } from '../../kernel/may.ts'
import { noteIfDenied, turnedAway } from '../../kernel/turned-away.ts'
import { outMeanwhile } from '../../kernel/still-in.ts'
import { auditRow, RolledBack, storedAuthor, type Act, type Refused } from '../../kernel/write.ts'
import { theSigner } from '../log/signer.ts'
import type { Coming } from '../log/signComing.ts'
import { growOldRecord, growth, insertRecords } from './growLog.ts'
import { headFrom, lockingHead, type LockedHead } from './head.ts'
import { allWritten, markOf, newRound, roundTx, type Round } from './round.ts'

/** One publication that waits for its round. */
interface Job {
  readonly door: Door
  readonly act: Act<never>
  readonly work: (tx: Tx) => Promise<{ readonly ok: boolean }>
  settle(outcome: { readonly ok: boolean } | Refused): void
  fail(error: unknown): void
}

/** Enough that a signature is shared by many, few enough that nobody holds the log for long. */
const mostInARound = 64

/**
 * `write` for actions that append to the public record. The head's row is locked before `work` runs. A refusal or a throw
 * takes back what this work wrote and no other's. When it comes back with `ok` the records, their entries and the root are
 * durable, and the checkpoint is signed where this process holds a signer; what keeps it from signing is the signer's to
 * tell, and the next round or the next minute tries again. A work may be run a second time when another of its round is
 * refused: it acts through `tx` and the door alone, and has no effect outside of them.
 */
export async function publish<Outcome extends { readonly ok: boolean }>(
  door: Door,
  act: Act<Outcome>,
  work: (tx: Tx) => Promise<Outcome>,
): Promise<Outcome | DoorRefusal> {
  const refusal = refusalAt(door, act.action)
  // Without a pause where it may: those who publish at the same moment meet in one round.
  if (refusal !== null) return (await turnedAway(door, act.action)) ?? refusal
  // Many publish in one transaction: what one of them brings along could roll the others back.
  if (door.alongside !== undefined) throw new Error(`${act.action} takes nothing alongside`)
  const outcome = await new Promise<Outcome | DoorRefusal>((settle, fail) => {
    const settled = settle as (outcome: { readonly ok: boolean }) => void
    const standing = async (tx: Tx) => (await outMeanwhile(tx, door)) ?? work(tx)
    join(door, { door, act: act as unknown as Act<never>, work: standing, settle: settled, fail })
  })
  await noteIfDenied(door, act.action, outcome)
  return outcome
}

interface Queue {
  readonly waiting: Job[]
  isRunning: boolean
  /** The head that this process committed last; null where that is not known. */
  head: LockedHead | null
}

const queues = new WeakMap<Register, Map<string, Queue>>()

function join({ register, tenant }: Door, job: Job): void {
  const ofRegister = queues.get(register) ?? new Map<string, Queue>()
  queues.set(register, ofRegister)
  const queue = ofRegister.get(tenant) ?? { waiting: [], isRunning: false, head: null }
  ofRegister.set(tenant, queue)
  queue.waiting.push(job)
  if (!queue.isRunning) void runQueue(register, tenant, queue)
}

const nextTurn = promisify(setImmediate)

async function runQueue(register: Register, tenant: string, queue: Queue): Promise<void> {
  queue.isRunning = true
  // Those who come in the same turn belong together, and so do those who come again as soon as they are answered.
  for (await nextTurn(); queue.waiting.length > 0; await nextTurn()) {
    await settleRound({ register, tenant, queue }, queue.waiting.splice(0, mostInARound))
  }
  queue.isRunning = false
}

interface Log {
  readonly register: Register
  readonly tenant: string
  readonly queue: Queue
}

/** The first try has no savepoints: nearly always all are accepted. Where one is not, all are done anew with them. */
async function settleRound(log: Log, jobs: readonly Job[]): Promise<void> {
  const tried = { isOver: false }
  try {
    const { endings, signed } = await commitRound(log, { jobs, runAll: runTogether, tried }).catch(error => {
      // After the works the outcome of the commit itself is unknown: nothing may be done twice.
      if (tried.isOver || jobs.length === 1) throw error
      return commitRound(log, { jobs, runAll: runEach, tried })
    })
    faultPoint('append-committed')
    // The next round is on its way while this one is signed.
    void endAfter(signed, endings, jobs)
  } catch (error) {
    if (error instanceof RolledBack) jobs[0]!.settle(error.outcome)
    else for (const job of jobs) job.fail(error)
  }
}

async function endAfter(
  signed: Promise<void>,
  endings: readonly Ending[],
  jobs: readonly Job[],
): Promise<void> {
  try {
    await signed
    for (const end of endings) end()
  } catch (error) {
    // Only what listens to the signer can throw here.
    for (const job of jobs) job.fail(error)
  }
}

type Ending = () => void
interface Running {
  readonly jobs: readonly Job[]
  readonly runAll: (tx: Tx, round: Round, jobs: readonly Job[]) => Promise<Ending[]>
  readonly tried: { isOver: boolean }
}

interface Committed {
  readonly endings: readonly Ending[]
  /** Resolves when the signer has done what it can; never rejects. */
  readonly signed: Promise<void>
}

async function commitRound({ register, tenant, queue }: Log, run: Running): Promise<Committed> {
  const author = storedAuthor(run.jobs[0]!.door.author)
  const { head: known } = queue
  const committed = Promise.withResolvers<boolean>()
  const sign = (coming?: Coming) => theSigner()?.signed(register, tenant, coming)
  let signed: Promise<void> | undefined
  queue.head = null
  try {
    const first = lockingHead(known)
    const endings = await register.withFirst({ tenant, author, first }, async (tx, rows, end) => {
      const { head, signer } = headFrom(rows, known)
      const round = newRound(await growOldRecord(tx, tenant, head))
      const handle = roundTx(tx, round, waiting => insertRecords(tx, waiting))
      const done = await run.runAll(handle, round, run.jobs)
      await allWritten(round)
      faultPoint('append-records-written')
      run.tried.isOver = true
      const grown = round.entries.length > 0 ? growth(round) : null
      if (grown === null) await insertAudits(tx, round)
      else {
        const coming = { ...signer, head: grown.head, tiles: grown.tiles, committed: committed.promise }
        // The commit goes along with it, and the signer makes ready meanwhile.
        end(grown.statement, () => void (signed = sign(coming)))
      }
      queue.head = grown?.head ?? round.head
      faultPoint('append-before-commit')
      return done
    })
    committed.resolve(true)
    return { endings, signed: signed ?? sign() ?? Promise.resolve() }
  } catch (error) {
    queue.head = null
    committed.resolve(false)
    // Where the server refused what came before the commit, or the commit, it is known that there was none.
    if (isRefusedByServer(error)) run.tried.isOver = false
    throw error
  }
}

async function insertAudits(tx: Tx, { audits }: Round): Promise<void> {
  if (audits.length === 0) return
  await tx
    .insertInto('audit')
    .values(audits as never)
    .execute()
}

async function runTogether(tx: Tx, round: Round, jobs: readonly Job[]): Promise<Ending[]> {
  const endings: Ending[] = []
  for (const job of jobs) {
    const outcome = await job.work(tx)
    if (!outcome.ok) throw new RolledBack(outcome as Refused)
    noteAudit(round, job, outcome)
    endings.push(() => job.settle(outcome))
  }
  return endings
}

async function runEach(tx: Tx, round: Round, jobs: readonly Job[]): Promise<Ending[]> {
  const endings: Ending[] = []
  for (const job of jobs) {
    const author = storedAuthor(job.door.author)
    await sql`savepoint publication`.execute(tx)
    await sql`select set_config('camket.author', ${author}, true)`.execute(tx)
    endings.push(await runOne(tx, round, job))
    await sql`release savepoint publication`.execute(tx)
  }
  return endings
}

async function runOne(tx: Tx, round: Round, job: Job): Promise<Ending> {
  const backTo = markOf(round)
  const undo = async () => {
    backTo(round)
    await sql`rollback to savepoint publication`.execute(tx)
  }
  try {
    const outcome = await job.work(tx)
    // Whatever waits is written within its own savepoint, so that a failure is its own.
    if (round.records.length > 0) await insertRecords(tx, round)
    await allWritten(round)
    if (outcome.ok) noteAudit(round, job, outcome)
    else await undo()
    return () => job.settle(outcome)
  } catch (error) {
    // A record that was refused is why the statements behind it were.
    const cause = await allWritten(round).then(
      () => error,
      (because: unknown) => because,
    )
    // Throws where the connection is gone: then nobody's work is there.
    await undo()
    return () => job.fail(cause)
  }
}

function noteAudit(round: Round, { act, door }: Job, outcome: { readonly ok: boolean }): void {
  if (act.isChange?.(outcome as never) ?? true) round.audits.push(auditRow(door, act))
}
