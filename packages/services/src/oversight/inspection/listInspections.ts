import { daysBetween } from '@camket/domain/commitments/calendar/days'
import { outcomeBy } from '@camket/domain/oversight/inspection/waiting'
import { todayOf } from '../../commitments/work/today.ts'
import { doubtCalendar } from '../doubt/days.ts'
import { withoutOutcome } from './outcomes.ts'
import { isIsoDay } from '@camket/domain/kernel/iso-day'
import type { Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'
import { isInspector, nearness } from './stored-inspections.ts'
import { sql } from '@camket/storage/sql'

export interface InspectionLine {
  readonly id: string
  readonly title: string
  readonly on: string
  readonly body: { readonly id: string; readonly name: string }
  /** Null: the secretariat inspects. */
  readonly office: { readonly id: string; readonly name: string } | null
  /** The author's own office inspects. */
  readonly isOwn: boolean
  readonly notes: number
  /** Findings that wait to be signed, and those that are public. */
  readonly drafts: number
  readonly published: number
  /** Where its day has passed and nothing is public of it: days since, and the last day before the record says so. */
  readonly silent: { readonly days: number; readonly by: string } | null
  /** The record has said by itself that there is no outcome, and nothing came since. */
  readonly isTold: boolean
}

interface Row extends Omit<InspectionLine, 'body' | 'office' | 'isOwn' | 'silent'> {
  readonly has_none: boolean
  readonly body: string
  readonly body_name: string | null
  readonly office: string | null
  readonly office_name: string | null
}

const atOnce = 100

/** All inspections that are planned or made, newest day first; of those of other offices no notes or drafts are told. */
export async function listInspections(
  door: Door,
  { after }: { after?: string } = {},
): Promise<Result<{ lines: readonly InspectionLine[]; next: string | null }, 'not-allowed'>> {
  return read(door, 'readInspections', async tx => {
    // A cursor that cannot be read counts as none.
    const isCursor = after !== undefined && isIsoDay(after.slice(0, 10)) && /^.{10}-[0-9a-f]{8}$/.test(after)
    const { rows } = await sql<Row>`
      select i.id, i.title, i.on_day as on, i.body, b.name as body_name, i.office, o.name as office_name,
        (select count(*)::int from visit_note n where n.tenant = i.tenant and n.inspection = i.id) as notes,
        (select count(*)::int from finding_draft f where f.tenant = i.tenant and f.inspection = i.id and f.state = 'draft')
          as drafts,
        (select count(*)::int from portal_finding f where f.tenant = i.tenant and f.inspection = i.id) as published,
        ${withoutOutcome} as has_none,
        coalesce((select f.outcome = 'no-outcome' from portal_finding f where f.tenant = i.tenant and f.inspection = i.id
          order by f.index desc limit 1), false) as "isTold"
      from inspection i left join body b on b.tenant = i.tenant and b.id = i.body
        left join body o on o.tenant = i.tenant and o.id = i.office
      where i.tenant = ${door.tenant} ${isCursor ? sql`and (i.on_day, i.id) < (${after.slice(0, 10)}::date, ${after})` : sql``}
      order by i.on_day desc, i.id desc limit ${atOnce + 1}`.execute(tx)
    const near = await nearness(tx, door)
    const today = await todayOf(tx, door)
    const calendar = await doubtCalendar(tx, door.tenant)
    const lines = rows
      .slice(0, atOnce)
      .map(({ body_name, office_name, has_none, ...row }): InspectionLine => {
        const isOwn = isInspector(door.author, row) && near(row.body) === null
        return {
          ...row,
          body: { id: row.body, name: body_name ?? row.body },
          office: row.office === null ? null : { id: row.office, name: office_name ?? row.office },
          isOwn,
          silent:
            has_none && row.on < today
              ? { days: daysBetween(row.on, today), by: outcomeBy(calendar, row.on) }
              : null,
          notes: isOwn ? row.notes : 0,
          drafts: isOwn ? row.drafts : 0,
        }
      })
    return { lines, next: rows.length > atOnce ? (lines.at(-1)?.id ?? null) : null }
  })
}
