// Tables of the office side, as Kysely sees them (migrations 0002 and 0008); people and work have files of their own.
import type { UnitData, UnitKind, Decider } from '@camket/domain/commitments/unit'
import type { ContextRule } from '@camket/domain/commitments/context-rules'
import type { BodyKind } from '@camket/domain/people/bodies'
import type { JobState, PlanFacts, PlanState } from '@camket/domain/plans/draft'
import type { StoredReading } from '@camket/domain/plans/corrections/corrections'
import type { Sheet } from '@camket/domain/safeguards/sheet'
import type { Generated, JSONColumnType } from 'kysely'
import type { PeopleTables } from './people-tables.ts'
import type { WorkTables } from './work-tables.ts'

export interface OfficeTables extends PeopleTables, WorkTables {
  audit: {
    tenant: string
    id: string
    at: Date
    author: string
    role: string
    action: string
    subject: string
    /** SHA-256 of the salt and the SHA-256 of what was handed in. */
    digest: string
    /** Null of what was withdrawn since: its digest tells nothing any more. */
    salt: string | null
    account: string | null
  }
  /** What an account was not let do, counted by the day. */
  denial: {
    tenant: string
    day: string
    account: string
    role: string
    action: string
    times: number
    first_at: Date
    last_at: Date
  }
  /** Newest tombstone after which the files of the tables were written anew. */
  rewritten: { tenant: string; up_to: number; at: Date }
  body: BodyTable
  plan: PlanTable
  plan_file: { tenant: string; plan: string; bytes: Buffer }
  reading_job: ReadingJobTable
  plan_reading: { tenant: string; plan: string; reading: JSONColumnType<StoredReading> }
  plan_page: { tenant: string; plan: string; page: number; type: string; bytes: Buffer }
  redaction: { tenant: string; plan: string; starts_at: number; ends_at: number; edition: number }
  unit: UnitTable
  sheet: { tenant: string; plan: string; unit: string; lines: JSONColumnType<Sheet>; edition: number }
}

interface BodyTable {
  tenant: string
  id: string
  name: string
  short: string | null
  aliases: string[]
  kind: BodyKind
  valid_from: string | null
  valid_to: string | null
  successors: string[]
  edition: number
  /** Made by the form that added it; null of what came by a list or before. */
  form: Generated<string | null>
}

interface PlanTable {
  tenant: string
  id: string
  state: PlanState
  file_name: string
  file_digest: string
  edition: number
  facts: JSONColumnType<PlanFacts | null>
  facts_edition: number
  /** Public id once published. */
  slug: string | null
  imported_at: Date
  edited_at: Date
  edited_by: string
}

interface ReadingJobTable {
  tenant: string
  plan: string
  state: JobState
  what: string | null
  done: number
  of: number
  failure: string | null
  failure_values: JSONColumnType<Record<string, string | number>>
  attempts: number
  lease_until: Date | null
}

interface UnitTable {
  tenant: string
  plan: string
  id: string
  starts_at: number
  ends_at: number
  kind: UnitKind
  decided_by: Decider
  rule: ContextRule | null
  reason: string | null
  parent: string | null
  data: JSONColumnType<UnitData>
  edition: number
}
