import { canonicalJson } from '@camket/domain/kernel/canonical'
import { accepted, type Result } from '@camket/domain/kernel/refusal'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { Entry } from '@camket/domain/publication/portal-rows'
import type { Tx } from '@camket/storage/open'
import { loadYears } from '../commitments/calendar/loadYears.ts'
import type { Door } from '../kernel/door.ts'
import { appendRecords, type NewRecord } from './append/appendRecords.ts'
import { replaceCalendarRows } from './append/calendarRows.ts'
import { lockHead } from './append/head.ts'
import { newestRecord } from './append/newestRecord.ts'
import { insertChanges, wordsOf } from './append/portalTables.ts'
import { publish } from './append/publishTogether.ts'
import { dayRecord } from './publishDay.ts'

type YearRecord = Extract<NewRecord, { kind: 'calendar' }>

type Outcome = Result<
  { readonly years: readonly number[]; readonly size: number },
  'not-allowed' | PublicationCode
>

/** Publishes the years of the calendar that were added or changed since they were last published, each as a new version. */
export async function publishCalendar(door: Door): Promise<Outcome> {
  const act = {
    action: 'publishCalendar',
    subject: 'calendar',
    input: null,
    isChange: (outcome: Outcome) => outcome.ok && outcome.value.years.length > 0,
  } as const
  return publish<Outcome>(door, act, async tx => {
    const head = await lockHead(tx)
    const years = await changedYears(tx, door.tenant)
    if (years.length === 0) return accepted({ years: [], size: head.size })
    const day = dayRecord(head, door.now)
    const entries = await appendRecords(tx, { door, head }, [...day, ...years])
    const lines = years.map((record, i) => ({
      entry: entries[day.length + i] as Entry,
      kind: record.kind,
      words: wordsOf(record.kind, record.body),
    }))
    for (const [i, { entry }] of lines.entries()) await replaceCalendarRows(tx, entry, years[i]!.body)
    await insertChanges(tx, lines)
    return accepted({ years: years.map(({ body }) => body.year), size: head.size + entries.length })
  })
}

/** Records of the office's years that differ from what is published. */
async function changedYears(tx: Tx, tenant: string): Promise<YearRecord[]> {
  const records: YearRecord[] = []
  for (const body of await loadYears(tx, tenant)) {
    const id = String(body.year)
    const last = await newestRecord(tx, { tenant, kind: 'calendar', id })
    if (last !== null && canonicalJson(last.body) === canonicalJson(body)) continue
    const previous = last === null ? [] : [last.entry.index]
    records.push({ kind: 'calendar', id, version: (last?.entry.version ?? 0) + 1, previous, body })
  }
  return records
}
