// Works the queue of digests off, of all committees: a few at once, each settled by what became of its row.
import { theServer } from '@camket/domain/kernel/author'
import type { DigestJob } from '@camket/domain/oversight/reminders/digest'
import type { Register } from '../../../kernel/door.ts'
import { jobsOf, type Job } from '../../../kernel/jobs.ts'
import { originFor, type PostOffice } from '../mail/the-post.ts'
import { readDay, readTogether, type DayOf, type OwedTogether } from '../read-lines.ts'
import { sendDigest } from './sendDigest.ts'

export interface Working {
  readonly office: PostOffice
  readonly now: () => Date
  /** See `Sending`. */
  readonly leaseSeconds?: number
  /** Told of what went wrong; nothing is lost by it. */
  readonly tell: (fault: unknown, tenant: string) => void
}

/** So many are taken at a time; no more than can be sent within the lease by a slow server. */
const taken = 8

/** What holds for a committee on a day is read again after so long: who holds which seat may have changed. */
const dayKeptMs = 20_000

/** A worker of one process: each round takes some jobs and works them off. True when there were any: then there may be more. */
export function digestWorker(register: Register, working: Working): () => Promise<boolean> {
  const day = dayReader(register, working.now)
  return async () => {
    const jobs = await jobsOf(register).take<DigestJob>('digest', taken)
    const round = roundOf(register, { jobs, office: working.office, day })
    await Promise.all(jobs.map(job => workOff(register, job, { ...working, round })))
    return jobs.length > 0
  }
}

type DayReader = (job: DigestJob) => Promise<DayOf>

/** Read once for all jobs that come shortly one after the other. */
function dayReader(register: Register, now: () => Date): DayReader {
  const known = new Map<string, { readonly until: number; readonly day: Promise<DayOf> }>()
  return ({ tenant, day }) => {
    const key = `${tenant}/${day}`
    const [found, at] = [known.get(key), now().getTime()]
    if (found !== undefined && at < found.until && at >= found.until - dayKeptMs) return found.day
    if (known.size > 100) known.clear()
    const read = register.withTenant(tenant, 'server', tx => readDay(tx, { tenant, day }))
    known.set(key, { until: at + dayKeptMs, day: read })
    read.catch(() => known.delete(key))
    return read
  }
}

/** What the jobs of one round share, each asked for once, by the first of them. */
interface Round {
  readonly originOf: (job: DigestJob) => Promise<string | null>
  readonly factsOf: (job: DigestJob) => Promise<{ readonly of: DayOf; readonly together: OwedTogether }>
}

interface Rounds {
  readonly jobs: ReadonlyArray<Job<DigestJob>>
  readonly office: PostOffice
  readonly day: DayReader
}

function roundOf(register: Register, { jobs, office, day }: Rounds): Round {
  const beside = ({ tenant, day: on }: DigestJob): string[] =>
    jobs.flatMap(({ data }) => (data.tenant === tenant && data.day === on ? [data.account] : []))
  return {
    originOf: once(({ tenant }) => originFor(register, tenant, office)),
    factsOf: once(async job => {
      const of = await day(job)
      const read = register.inSnapshot(job.tenant, 'server', tx => readTogether(tx, of, beside(job)))
      return { of, together: await read }
    }),
  }
}

function once<Found>(ask: (job: DigestJob) => Promise<Found>): (job: DigestJob) => Promise<Found> {
  const asked = new Map<string, Promise<Found>>()
  return job => {
    const key = `${job.tenant}/${job.day}`
    const found = asked.get(key) ?? ask(job)
    asked.set(key, found)
    return found
  }
}

async function workOff(
  register: Register,
  job: Job<DigestJob>,
  { office, now, tell, round, leaseSeconds }: Working & { readonly round: Round },
): Promise<void> {
  const jobs = jobsOf(register)
  const { tenant } = job.data
  try {
    const origin = await round.originOf(job.data)
    if (origin === null) return await jobs.failed('digest', job)
    const door = { register, tenant, author: theServer, now: now() }
    const sent = await sendDigest(door, job.data, {
      post: office.post,
      origin,
      ...(await round.factsOf(job.data)),
      ...(leaseSeconds === undefined ? {} : { leaseSeconds }),
    })
    const isOver = sent.ok && sent.value.was !== 'waits'
    if (sent.ok && sent.value.why !== undefined) tell(new Error(`mail: ${sent.value.why}`), tenant)
    await (isOver ? jobs.done('digest', job) : jobs.failed('digest', job))
  } catch (error) {
    tell(error, tenant)
    // Where this fails too, its lease lapses and it is taken up again.
    await jobs.failed('digest', job).catch(() => undefined)
  }
}
