// The write door of whatever publishes. Those who publish at the same moment share one transaction and one signature.
import { mayDo } from '@camket/domain/kernel/actions'
import { refused } from '@camket/domain/kernel/refusal'
import type { Register } from '../../kernel/door.ts'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../kernel/door.ts'
import { faultPoint } from '../../kernel/fault.ts'
import { auditRow, RolledBack, storedAuthor, type Act, type Refused } from '../../kernel/write.ts'
import { theSigner } from '../log/signer.ts'
import { growLog, growOldRecord } from './growLog.ts'
import { lockHead } from './head.ts'
import { beginRound, markOf, type Round } from './round.ts'

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
 * tell, and the next round or the next minute tries again.
 */
export async function publish<Outcome extends { readonly ok: boolean }>(
  door: Door,
  act: Act<Outcome>,
  work: (tx: Tx) => Promise<Outcome>,
): Promise<Outcome | ReturnType<typeof refused<'not-allowed'>>> {
  if (!mayDo(door.author.role, act.action)) {
    return refused('not-allowed', { action: act.action, role: door.author.role })
  }
  const outcome = await new Promise<unknown>((settle, fail) => {
    join(door, { door, act: act as unknown as Act<never>, work, settle, fail })
  })
  await theSigner()?.signed(door.register, door.tenant)
  return outcome as Outcome
}

interface Queue {
  readonly waiting: Job[]
  isRunning: boolean
}

const queues = new WeakMap<Register, Map<string, Queue>>()

function join({ register, tenant }: Door, job: Job): void {
  const ofRegister = queues.get(register) ?? new Map<string, Queue>()
  queues.set(register, ofRegister)
  const queue = ofRegister.get(tenant) ?? { waiting: [], isRunning: false }
  ofRegister.set(tenant, queue)
  queue.waiting.push(job)
  if (!queue.isRunning) void runQueue(register, tenant, queue)
}

async function runQueue(register: Register, tenant: string, queue: Queue): Promise<void> {
  queue.isRunning = true
  // Those who call in the same turn belong together.
  await Promise.resolve()
  while (queue.waiting.length > 0) {
    await runRound(register, tenant, queue.waiting.splice(0, mostInARound))
  }
  queue.isRunning = false
}

async function runRound(register: Register, tenant: string, jobs: readonly Job[]): Promise<void> {
  const author = storedAuthor(jobs[0]!.door.author)
  try {
    const settled = await register.withTenant(tenant, author, async tx => {
      const round = beginRound(tx, await growOldRecord(tx, tenant, await lockHead(tx, tenant)))
      const endings =
        jobs.length === 1 ? [await runAlone(tx, round, jobs[0]!)] : await runEach(tx, round, jobs)
      await closeRound(tx, tenant, round)
      return endings
    })
    faultPoint('append-committed')
    for (const end of settled) end()
  } catch (error) {
    if (error instanceof RolledBack) jobs[0]!.settle(error.outcome)
    else for (const job of jobs) job.fail(error)
  }
}

async function closeRound(tx: Tx, tenant: string, { head, entries, audits }: Round): Promise<void> {
  if (entries.length > 0) await growLog(tx, { tenant, head, entries, audits })
  else if (audits.length > 0)
    await tx
      .insertInto('audit')
      .values(audits as never)
      .execute()
  faultPoint('append-before-commit')
}

/** With nobody beside it the transaction itself is what is rolled back. */
async function runAlone(tx: Tx, round: Round, job: Job): Promise<() => void> {
  const outcome = await job.work(tx)
  if (!outcome.ok) throw new RolledBack(outcome as Refused)
  noteAudit(round, job, outcome)
  return () => job.settle(outcome)
}

async function runEach(tx: Tx, round: Round, jobs: readonly Job[]): Promise<Array<() => void>> {
  const endings: Array<() => void> = []
  for (const [i, job] of jobs.entries()) {
    const author = sql.lit(storedAuthor(job.door.author))
    // One answer of the database to wait for instead of three.
    await sql`${sql.raw(i === 0 ? '' : 'release savepoint publication;')} savepoint publication;
      select set_config('camket.author', ${author}, true)`.execute(tx)
    endings.push(await runOne(tx, round, job))
  }
  return endings
}

async function runOne(tx: Tx, round: Round, job: Job): Promise<() => void> {
  const backTo = markOf(round)
  const undo = async () => {
    await sql`rollback to savepoint publication`.execute(tx)
    backTo(round)
  }
  try {
    const outcome = await job.work(tx)
    if (outcome.ok) noteAudit(round, job, outcome)
    else await undo()
    return () => job.settle(outcome)
  } catch (error) {
    // Throws itself where the connection is gone: then nobody's work is there.
    await undo()
    return () => job.fail(error)
  }
}

function noteAudit(round: Round, { act, door }: Job, outcome: { readonly ok: boolean }): void {
  if (act.isChange?.(outcome as never) ?? true) round.audits.push(auditRow(door, act))
}
