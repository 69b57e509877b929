// One report of every commitment that a body leads: the record, its log entry, the portal's rows, and the approved claim behind it.
import type { ClaimData } from '../../../packages/domain/src/progress/claim.ts'
import type { Evidence } from '../../../packages/domain/src/progress/evidence.ts'
import type { ClaimedStep } from '../../../packages/domain/src/progress/steps.ts'
import { updateRecord } from '../../../packages/domain/src/publication/building/build-update.ts'
import type { UpdateRecord } from '../../../packages/domain/src/publication/records.ts'
import type { Door } from '../../../packages/services/src/kernel/door.ts'
import { newId } from '../../../packages/services/src/kernel/new-id.ts'
import { appendRecords } from '../../../packages/services/src/publication/append/appendRecords.ts'
import { lockHead } from '../../../packages/services/src/publication/append/head.ts'
import { insertChanges } from '../../../packages/services/src/publication/append/portalTables.ts'
import {
  insertUpdates,
  refreshStandings,
} from '../../../packages/services/src/publication/append/standings.ts'
import { dayRecord } from '../../../packages/services/src/publication/publishDay.ts'
import { insertRows } from '../../../packages/storage/src/rows.ts'
import { sql } from '../../../packages/storage/src/sql.ts'
import type { Tx } from '../../../packages/storage/src/open.ts'

const atOnce = 1_000
const nothingHidden = { text: '', spans: [], mask: (value: string) => value, spells: () => false }

interface Led {
  readonly id: string
  readonly version: number
  readonly index: number
  readonly newest: number | null
  readonly since: string | null
  readonly body: string
  readonly bodyName: string
}

/** `number`: the how manieth report of each it is, from 1. */
export async function seedUpdates(
  door: Door,
  number: number,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const led = await door.register.withTenant(door.tenant, 'operator', tx => allLed(tx, door.tenant))
  for (let from = 0; from < led.length; from += atOnce) {
    const some = led.slice(from, from + atOnce)
    await door.register.withTenant(door.tenant, 'operator', tx => report(tx, door, { some, number }))
    progress(Math.min(led.length, from + atOnce), led.length)
  }
}

async function allLed(tx: Tx, tenant: string): Promise<Led[]> {
  const { rows } = await sql<Led>`
    select c.id, c.version, c.index::float8 as index, s.newest_update::float8 as newest,
      to_char(p.date, 'YYYY-MM-DD') as since, a.body, b.name as "bodyName"
    from assignment a join portal_commitment c on c.tenant = a.tenant and c.id = a.commitment
      join portal_plan p on p.tenant = c.tenant and p.id = c.plan
      join portal_standing s on s.tenant = c.tenant and s.commitment = c.id
      join body b on b.tenant = a.tenant and b.id = a.body
    where a.tenant = ${tenant} and a.part = 'lead' and a.state = 'accepted' order by c.position, c.id`.execute(
    tx,
  )
  return rows
}

interface Reporting {
  readonly some: readonly Led[]
  readonly number: number
}

async function report(tx: Tx, door: Door, { some, number }: Reporting): Promise<void> {
  const head = await lockHead(tx)
  const said = some.map((of, i) => ({ of, claim: newId(door.now), ...whatIsSaid(door.now, number, i) }))
  const bodies = said.map(({ of, data, pieces }): UpdateRecord => {
    const body = { id: of.body, name: of.bodyName }
    return updateRecord({ data, pieces, commitment: of, body, role: 'validating-authority' }, nothingHidden)
  })
  const day = dayRecord(head, door.now, { mayLeap: true })
  const records = await appendRecords(tx, { door, head }, [
    ...day,
    ...said.map(({ of }, i) => ({
      kind: 'update' as const,
      id: `${of.id}.u${number}`,
      version: 1,
      previous: of.newest === null ? [of.index] : [of.index, of.newest],
      body: bodies[i]!,
    })),
  ])
  const entries = records.slice(day.length)
  const updates = entries.map((entry, i) => ({ entry, body: bodies[i]! }))
  await insertUpdates(tx, updates)
  await insertChanges(
    tx,
    updates.map(({ entry, body }) => ({ entry, kind: 'update', words: body.statement })),
  )
  await refreshStandings(
    tx,
    door.tenant,
    some.map(({ id }) => id),
  )
  await claimsBehind(
    tx,
    door,
    said.map(({ of, claim, data, pieces }, i) => ({ of, claim, data, pieces, entry: entries[i]!.index })),
  )
}

/** Work goes on from report to report, some of it without any evidence. */
function whatIsSaid(now: Date, number: number, i: number): { data: ClaimData; pieces: Evidence[] } {
  const steps: readonly ClaimedStep[] = ['not-started', 'limited', 'substantial', 'complete']
  const step = steps[Math.min(3, Math.max(0, number - 1 + (i % 3) - 1))]!
  const asOf = now.toISOString().slice(0, 10)
  const data = {
    step,
    percent: i % 4 === 0 ? null : steps.indexOf(step) * 33,
    statement: `Báo cáo lần ${number}: đơn vị đã triển khai các nội dung được giao, kết quả thứ ${i}.`,
    figure: null,
    asOf,
    milestone: null,
  }
  const piece = (n: number): Evidence => ({
    kind: 'link',
    title: `Báo cáo kết quả số ${n}`,
    datedOn: asOf,
    onProduct: true,
    whole: step === 'complete',
    source: 'own',
    withheld: null,
    url: `https://vi-du.example/bao-cao/${number}/${i}/${n}`,
    quote: null,
    figure: null,
    file: null,
  })
  return { data, pieces: step === 'complete' ? [piece(1), piece(2)] : i % 2 === 0 ? [piece(1)] : [] }
}

interface Behind {
  readonly of: Led
  readonly claim: string
  readonly data: ClaimData
  readonly pieces: readonly Evidence[]
  readonly entry: number
}

async function claimsBehind(tx: Tx, { tenant, now, author }: Door, claims: readonly Behind[]): Promise<void> {
  await insertRows(
    tx,
    'claim',
    claims.map(({ of, claim, data, entry }) => ({
      tenant,
      id: claim,
      commitment: of.id,
      body: of.body,
      state: 'approved',
      data,
      drafted_by: author.name,
      drafters: [],
      edited_by: author.name,
      decided_by: author.name,
      created_at: now,
      edited_at: now,
      submitted_at: now,
      decided_at: now,
      entry,
      edition: 3,
    })),
  )
  const evidence = claims.flatMap(({ claim, pieces }) =>
    pieces.map((data, position) => ({ tenant, id: newId(now), claim, position, data })),
  )
  // By the names of its columns: one of them the database works out.
  await sql`insert into camket.evidence (tenant, id, claim, position, data)
    select tenant, id, claim, position, data
    from json_populate_recordset(null::camket.evidence, ${JSON.stringify(evidence)}::json)`.execute(tx)
}
