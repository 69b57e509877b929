import { outcomeBy } from '@camket/domain/oversight/inspection/waiting'
import { findingPageWords } from '@camket/domain/oversight/inspection/public-words'
import { maskFinding } from '@camket/domain/oversight/inspection/mask'
import { accepted, type Result } from '@camket/domain/kernel/refusal'
import { maskerFor } from '@camket/domain/plans/persons/hidden-names'
import type { Entry } from '@camket/domain/publication/portal-rows'
import { planOfId } from '@camket/domain/publication/portal/progress/standing'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../../kernel/door.ts'
import { refusalAt } from '../../../kernel/may.ts'
import { doubtCalendar } from '../../../oversight/doubt/days.ts'
import { withoutOutcome } from '../../../oversight/inspection/outcomes.ts'
import { speakerOf } from '../../../oversight/inspection/speaker.ts'
import { loadBodies } from '../../../people/listBodies.ts'
import { appendRecords } from '../../append/appendRecords.ts'
import { headOf, lockHead } from '../../append/head.ts'
import { publish } from '../../append/publishTogether.ts'
import { maskerOfPublished } from '../../hiddenNames.ts'
import { dayRecord } from '../../publishDay.ts'
import { applyFinding } from './applyInspection.ts'
import { entryOfCommitment } from './openAction.ts'
import { findingsSoFar } from './publishFinding.ts'

type Outcome = Result<{ readonly published: number }, 'not-allowed'>

interface Silent {
  readonly id: string
  readonly title: string
  readonly on: string
  readonly body: string
  readonly office: string | null
  readonly commitments: readonly string[]
}

/** So many in one transaction; what is left comes with the next run. */
const atOnce = 50

/**
 * Publishes of every inspection whose day passed ten working days ago without a word that it has no outcome, in the name of nobody:
 * an inspection that was never made, or of which nothing was said, does not disappear. What its office publishes later stands
 * beside it. Run again it publishes none twice.
 */
export async function publishSilence(door: Door): Promise<Outcome> {
  const refusal = refusalAt(door, 'tellSilence')
  if (refusal !== null) return refusal
  const { register, tenant } = door
  const waiting = await register.withTenant(tenant, 'server', tx => silent(tx, tenant))
  if (waiting.length === 0) return accepted({ published: 0 })
  const act = {
    action: 'tellSilence',
    subject: 'inspections',
    input: { inspections: waiting.map(({ id }) => id) },
    isChange: (outcome: Outcome) => outcome.ok && outcome.value.published > 0,
  } as const
  return publish<Outcome>(door, act, async tx => {
    // Asked again under the head's lock: an office may have published meanwhile.
    await lockHead(tx)
    const still = await silent(tx, tenant)
    for (const one of still) await publishOne(tx, door, one)
    return accepted({ published: still.length })
  })
}

async function silent(tx: Tx, tenant: string): Promise<Silent[]> {
  const { day } = await headOf(tx, tenant)
  if (day === null) return []
  const { rows } = await sql<Silent>`
    select i.id, i.title, i.on_day as on, i.body, i.office, i.commitments from inspection i
    where i.tenant = ${tenant} and i.on_day < ${day}::date and ${withoutOutcome}
    order by i.on_day, i.id limit ${atOnce}`.execute(tx)
  const calendar = await doubtCalendar(tx, tenant)
  return rows.filter(({ on }) => outcomeBy(calendar, on) < day)
}

async function publishOne(tx: Tx, door: Door, of: Silent): Promise<void> {
  const { tenant } = door
  const [only, ...others] = of.commitments
  const commitment = only === undefined || others.length > 0 ? null : only
  const bodies = await loadBodies(tx, tenant)
  const masker =
    commitment === null ? maskerFor('', []) : await maskerOfPublished(tx, tenant, planOfId(commitment))
  const role = of.office === null ? 'secretariat' : 'reviewer'
  const body: RecordBodies['finding'] = {
    inspection: { id: of.id, title: of.title, on: of.on },
    commitment,
    body: { id: of.body, name: bodies.find(({ id }) => id === of.body)?.name ?? of.body },
    text: findingPageWords.noOutcomeText.vi,
    recommendation: null,
    outcome: 'no-outcome',
    evidence: [],
    // Whose silence it is.
    by: await speakerOf(tx, tenant, { body: of.office, role }),
  }
  const previous = commitment === null ? [] : [await entryOfCommitment(tx, tenant, commitment)]
  const head = await lockHead(tx)
  const id = `${of.id}.f${(await findingsSoFar(tx, tenant, of.id)) + 1}`
  const masked = maskFinding(body, masker)
  const record = { kind: 'finding', id, version: 1, previous, body: masked } as const
  const entries = await appendRecords(tx, { door, head }, [...dayRecord(head, door.now), record])
  await applyFinding(tx, entries.at(-1) as Entry, masked)
}
