// Fills a register with an office at work: bodies, officials, published commitments that were accepted, and reports of two years,
// by what the services write themselves where they write it in bulk, else in the same rows.
import { draftFromReading } from '../../../packages/domain/src/commitments/draft-from-reading.ts'
import { buildRecords } from '../../../packages/domain/src/publication/building/build-records.ts'
import type { Door } from '../../../packages/services/src/kernel/door.ts'
import { listBodies } from '../../../packages/services/src/people/listBodies.ts'
import { saveBody } from '../../../packages/services/src/people/saveBody.ts'
import { lockHead } from '../../../packages/services/src/publication/append/head.ts'
import { writePublication } from '../../../packages/services/src/publication/append/writePublication.ts'
import { publishBodies } from '../../../packages/services/src/publication/publishBodies.ts'
import { publishDay } from '../../../packages/services/src/publication/publishDay.ts'
import type { Tx } from '../../../packages/storage/src/open.ts'
import { sql } from '../../../packages/storage/src/sql.ts'
import { variedPlan } from '../../load/varied-plans.ts'
import { readingOf, type PlanLine } from '../../register/plan-text.ts'
import { valueOf } from '../../register/open-register.ts'
import { seedOfficials } from './seed-officials.ts'
import { seedUpdates } from './seed-updates.ts'

export interface OfficeSeed {
  readonly commitments: number
  readonly bodies: number
  readonly officials: number
  /** Reports of each commitment that somebody leads, half a year apart. */
  readonly reports: number
  readonly perPlan?: number
  readonly progress?: (what: string, done: number, of: number) => void
}

const halfYear = 182 * 86_400_000

/** The door's time is the end of the two years; everything before it is published at its own time. */
export async function seedOffice(door: Door, seed: OfficeSeed): Promise<void> {
  const at = (reportsAgo: number): Door => ({
    ...door,
    now: new Date(door.now.getTime() - reportsAgo * halfYear - 86_400_000),
  })
  const begun = at(seed.reports)
  await seedBodies(begun, seed.bodies)
  await seedOfficials(begun, seed.officials)
  await seedPlans(begun, seed)
  await acceptAll(begun)
  for (let n = 1; n <= seed.reports; n += 1) {
    await seedUpdates(at(seed.reports - n), n, (done, of) => seed.progress?.(`reports ${n}`, done, of))
  }
  valueOf(await publishDay(door, { mayLeap: true }))
}

/** Names that no list has, so that each is found by its own name alone. */
function nameOf(n: number): string {
  return `Ủy ban nhân dân xã Thử Nghiệm ${n}`
}

async function seedBodies(door: Door, count: number): Promise<void> {
  const there = valueOf(await listBodies(door)).length
  for (let n = there + 1; n <= count; n += 1)
    valueOf(await saveBody(door, { name: nameOf(n), kind: 'commune' }))
  valueOf(await publishBodies(door))
}

async function seedPlans(door: Door, seed: OfficeSeed): Promise<void> {
  const perPlan = seed.perPlan ?? 500
  const bodies = valueOf(await listBodies(door))
  for (let from = 0; from < seed.commitments; from += perPlan) {
    const index = from / perPlan
    const slug = `${index + 1}-kh-bcd-2024`
    const lines = variedPlan(index, Math.min(perPlan, seed.commitments - from)).map((line, i) =>
      withOwners(line, from + i, seed.bodies),
    )
    const head = { symbol: `${index + 1}/KH-BCĐ`, title: `Kế hoạch thử nghiệm số ${index + 1}` }
    const reading = readingOf(lines, { ...head, date: door.now.toISOString().slice(0, 10) })
    const { kind, symbol, date, issuer, province, title } = reading
    const facts = { kind, symbol, date, issuer, province, title }
    let made = 0
    const units = draftFromReading(reading, () => String((made += 1))).map(unit => ({
      ...unit,
      by: 'person' as const,
      reason: 'văn bản thử nghiệm',
    }))
    const built = buildRecords({ slug, facts, reading, units, redactions: [], sheets: new Map(), bodies })
    await door.register.withTenant(door.tenant, 'operator', async tx => {
      const locked = await lockHead(tx)
      await writePublication(tx, { door, head: locked, slug, built })
    })
    seed.progress?.('commitments', Math.min(seed.commitments, from + perPlan), seed.commitments)
  }
}

/** Whoever led by the varied plan's few names is one of many here, and so is the support. */
function withOwners(line: PlanLine, n: number, bodies: number): PlanLine {
  if (line.lead === undefined) return line
  const lead = nameOf(1 + (n % bodies))
  const support = nameOf(1 + ((n * 7 + 3) % bodies))
  const text = line.text.replace(`${line.lead} chủ trì`, `${lead} chủ trì`)
  return { ...line, text, lead, ...(support === lead ? {} : { support }) }
}

/** What `answerAssignment` writes for one: the part's new state, and a line of its history. */
async function acceptAll(door: Door): Promise<void> {
  await door.register.withTenant(door.tenant, 'operator', async (tx: Tx) => {
    await sql`insert into work_event (tenant, id, commitment, number, body, what, by, at)
      select a.tenant, gen_random_uuid(), a.commitment,
        row_number() over (partition by a.commitment order by a.body)
          + (select max(e.number) from work_event e where e.tenant = a.tenant and e.commitment = a.commitment),
        a.body, 'accepted', ${door.author.name}, ${door.now}::timestamptz
      from assignment a where a.tenant = ${door.tenant} and a.state = 'waiting'`.execute(tx)
    await tx
      .updateTable('assignment')
      .set(set => ({ state: 'accepted', answered_at: door.now, edition: set('edition', '+', 1) }))
      .where('tenant', '=', door.tenant)
      .where('state', '=', 'waiting')
      .execute()
  })
}
