import { fixedPeriods } from '@camket/domain/commitments/calendar/fixed-periods'
import { lastDayOf, type NamedAgency } from '@camket/domain/commitments/work/commitment'
import { milestonesFit, type MilestoneCode } from '@camket/domain/commitments/work/milestones'
import { accepted, type Result } from '@camket/domain/kernel/refusal'
import { bodyFinder } from '@camket/domain/publication/building/find-body'
import type { PublicationCode } from '@camket/domain/publication/codes'
import { amendedCommitment, type commitmentChangeSchema } from '@camket/domain/publication/amend'
import type { CommitmentRecord } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { loadCalendar } from '../../commitments/calendar/loadYears.ts'
import { reportedMilestones } from '../../commitments/work/load-commitment.ts'
import { followOwners } from '../../commitments/work/followOwners.ts'
import { appendAmendment } from '../append/appendAmendment.ts'
import { newestRecord } from '../append/newestRecord.ts'
import { replaceCommitmentRows } from '../append/portalTables.ts'
import { loadPublicBodies } from '../hiddenNames.ts'

type Checked = ReturnType<(typeof commitmentChangeSchema)['parse']>

export interface AmendingCommitment {
  readonly commitment: string
  /** The version that the author saw. */
  readonly version: number
  readonly checked: Checked
}

/**
 * The amendment itself, inside a publishing transaction: new version and reason appended, the portal's rows replaced, and
 * who has the commitment follows whom the new version names. `changes` are held to their schema before.
 */
export async function amendWithin(
  tx: Tx,
  door: Door,
  { commitment, version, checked }: AmendingCommitment,
): Promise<
  Result<
    { readonly version: number; readonly size: number },
    'newer-edit' | 'bad-input' | PublicationCode | MilestoneCode
  >
> {
  const find = bodyFinder(await loadPublicBodies(tx, door.tenant))
  const at = { tenant: door.tenant, kind: 'commitment', id: commitment } as const
  const { changes, ...why } = checked
  // A day of the whole that comes before a milestone's is refused like a milestone behind the day of the whole.
  const touches = changes.milestones !== undefined || changes.deadlines !== undefined
  const fits = async (next: CommitmentRecord, old: CommitmentRecord): Promise<Result<null, MilestoneCode>> =>
    touches
      ? milestonesFit(next.milestones ?? [], {
          milestones: old.milestones ?? [],
          reported: await reportedMilestones(tx, { tenant: door.tenant, commitment }),
          last: lastDayOf(next),
        })
      : accepted(null)
  const outcome = await appendAmendment(tx, { door, at, seen: version, why, fits }, async old => {
    const on = await dateOfPlan(tx, door.tenant, old.plan)
    const next = amendedCommitment(old, changes, name => find(name, on))
    if (changes.deadlines === undefined && changes.text === undefined) return next
    // As at publication: a period that counts from the plan's own day gets its last day, once the calendar reaches it.
    const circumstances = { calendar: await loadCalendar(tx, door.tenant), issued: on }
    return { ...next, deadlines: fixedPeriods(next.deadlines, next.text, circumstances) }
  })
  if (!outcome.ok) return outcome
  const { old, next, size } = outcome.value
  await replaceCommitmentRows(tx, old, next)
  const named = (body: CommitmentRecord): NamedAgency[] => body.agencies
  await followOwners(tx, door, {
    id: commitment,
    before: named(old.body),
    agencies: named(next.body),
    reason: why.reason,
  })
  return accepted({ version: next.entry.version, size })
}

// A printed name means the body that lived when the plan was issued.
async function dateOfPlan(tx: Tx, tenant: string, plan: string): Promise<string | null> {
  return (await newestRecord(tx, { tenant, kind: 'plan', id: plan }))?.body.date ?? null
}
