// What the committee's page counts out of its indexes is what one pass over all rows counts, and what its lists hold.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimedSteps, fiveSteps } from '../../../packages/domain/src/progress/steps.ts'
import { showSituation } from '../../../packages/services/src/publication/oversight/situation/showSituation.ts'
import { progressFigures } from '../../../packages/services/src/publication/reading/progress/figures.ts'
import { listStandings } from '../../../packages/services/src/publication/reading/progress/listStandings.ts'
import { sql } from '../../../packages/storage/src/sql.ts'
import { seedOffice } from '../../bench/office/office-seed.ts'
import { createTestDatabase } from '../../database.ts'
import { openTenant, valueOf } from '../../register/open-register.ts'

const register = await createTestDatabase()
const { operator } = await openTenant(register, 'bench')
await seedOffice(operator, { commitments: 80, bodies: 6, officials: 12, reports: 3, perPlan: 40 })
const tenant = 'bench'
const change = (statement: ReturnType<typeof sql>) =>
  register.withTenant(tenant, 'operator', tx => statement.execute(tx))
const ids = await register.withTenant(tenant, 'operator', tx =>
  tx.selectFrom('portal_standing').select('commitment').orderBy('commitment').execute(),
)
const { day } = valueOf(await showSituation(operator))
const aroundTheDay = fc
  .integer({ min: -40, max: 40 })
  .map(days => new Date(Date.parse(day!) + days * 86_400_000).toISOString().slice(0, 10))

/** Groups of which no commitment has come further, by the rule that agencies are counted by. */
async function groupsWithout(): Promise<string[]> {
  const tags = await register.withTenant(tenant, 'operator', tx =>
    tx
      .selectFrom('portal_tag as t')
      .innerJoin('portal_standing as s', join =>
        join.onRef('s.tenant', '=', 't.tenant').onRef('s.commitment', '=', 't.commitment'),
      )
      .select(['t.value', 's.agency_step as step', 's.newest_update as update'])
      .where('t.facet', '=', 'group')
      .execute(),
  )
  const isStill = ({ step, update }: (typeof tags)[number]): boolean =>
    step === 'not-started' || (step === null && update === null)
  const groups = [...Map.groupBy(tags, ({ value }) => value)]
  expect(groups.length).toBeGreaterThan(0)
  return groups
    .filter(([, of]) => of.every(isStill))
    .map(([group]) => group)
    .toSorted()
}

test('a group whose agency spoke of a milestone has come further, as the agency itself has', async () => {
  await change(sql`update portal_standing set agency_step = null, evidence_step = null, gap = null, completed_on = null,
    told_on = null, newest_update = null where tenant = ${tenant}`)
  const all = await groupsWithout()
  expect(valueOf(await showSituation(operator)).stillGroups).toHaveLength(all.length)
  await change(sql`update portal_standing set newest_update = 7 where tenant = ${tenant} and commitment in (
    select commitment from portal_tag where tenant = ${tenant} and facet = 'group' and value = ${all[0]})`)
  const now = valueOf(await showSituation(operator)).stillGroups.map(({ group }) => group)
  expect(now).not.toContain(all[0])
  expect(now.toSorted()).toEqual(await groupsWithout())
})

/** How one commitment may stand: a word without an update, or "complete" without its day, is none. */
const moved = fc
  .record({
    commitment: fc.constantFrom(...ids.map(({ commitment }) => commitment)),
    lead: fc.option(fc.constantFrom('co-quan-mot', 'co-quan-hai', 'co-quan-ba')),
    due_key: fc.oneof(aroundTheDay, fc.constant('9999-12-31')),
    agency_step: fc.option(fc.constantFrom(...claimedSteps)),
    evidence_step: fc.constantFrom(...fiveSteps),
    gap: fc.integer({ min: 0, max: 3 }),
    on: aroundTheDay,
    isSaid: fc.boolean(),
  })
  .map(({ on, isSaid, agency_step: step, evidence_step, gap, ...of }) => {
    const word = step === null ? { evidence_step: null, gap: null } : { evidence_step, gap }
    const done = step === 'complete' ? on : null
    const newest_update = step !== null || isSaid ? 7 : null
    return { tenant, ...of, agency_step: step, ...word, completed_on: done, told_on: done, newest_update }
  })

test('however commitments stand, the page says what one pass over them says', async () => {
  const few = { numRuns: 25, interruptAfterTimeLimit: 60_000 }
  const moves = fc.array(moved, { minLength: 1, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(moves, async rows => {
      await change(sql`update portal_standing held set lead = given.lead, due_key = given.due_key,
          agency_step = given.agency_step, evidence_step = given.evidence_step, gap = given.gap,
          completed_on = given.completed_on, told_on = given.told_on, newest_update = given.newest_update
        from json_populate_recordset(null::portal_standing, ${JSON.stringify(rows)}::json) given
        where held.tenant = given.tenant and held.commitment = given.commitment`)
      const [now, counted] = [valueOf(await showSituation(operator)), await progressFigures(operator)]
      expect(counted.all).toMatchObject(now.all)
      const lines = counted.agencies.flatMap(({ lead, name, figures }) =>
        lead === null ? [] : [{ lead, name, figures, line: { lead, commitments: figures.commitments } }],
      )
      const late = lines.filter(({ figures }) => figures.overdue > 0).map(({ figures }) => figures.overdue)
      expect(now.late.map(({ overdue }) => overdue)).toEqual(late.toSorted((a, b) => b - a).slice(0, 10))
      for (const { lead, name, overdue, commitments } of now.late)
        expect(lines.find(line => line.lead === lead)).toMatchObject({
          name,
          figures: { overdue, commitments },
        })
      const still = lines.filter(({ figures: { agency, partOnly } }) => {
        return agency.limited + agency.substantial + agency.complete + partOnly === 0
      })
      expect(now.still).toMatchObject(still.map(({ line }) => line))
      expect(now.stillGroups.map(({ group }) => group).toSorted()).toEqual(await groupsWithout())
    }),
    few,
  )
}, 120_000)

test('its figures are as long as the lists they open', async () => {
  const now = valueOf(await showSituation(operator))
  const lists = [
    [now.all.commitments, {}],
    [now.all.overdue, { due: 'over' }],
    [now.all.dueSoon, { due: 'soon' }],
    [now.all.ahead, { gap: 'ahead' }],
    [now.all.time.none, { time: 'none' }],
    [now.all.time.zero, { time: 'zero' }],
    [now.all.time.open, { time: 'open' }],
    [now.unproven, { evidence: 'no-evidence', gap: 'ahead' }],
  ] as const
  for (const [n, filter] of lists) {
    const { total } = await listStandings(operator, filter)
    expect([filter, total]).toEqual([filter, n])
  }
})

test('a thing that was published again and again is one thing, also where its first version is older', async () => {
  const { since } = valueOf(await showSituation(operator))
  const line = fc.record({
    kind: fc.constantFrom('update', 'action', 'review'),
    id: fc.integer({ min: 1, max: 12 }).map(n => `thing-${n}`),
    isBefore: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 40 }), async lines => {
      const inOrder = lines.toSorted((a, b) => Number(b.isBefore) - Number(a.isBefore))
      const versions = new Map<string, number>()
      const rows = inOrder.map(({ kind, id, isBefore }, i) => {
        const version = (versions.get(`${kind} ${id}`) ?? 0) + 1
        versions.set(`${kind} ${id}`, version)
        // Entries of before stand at places that no entry has.
        const index = isBefore ? i - 1_000 : 1_000_000 + i
        return { tenant, index, kind, id, version, published_at: operator.now, words: 'x' }
      })
      await change(sql`delete from portal_change where id like 'thing-%'`)
      await change(sql`insert into portal_change
        select * from json_populate_recordset(null::portal_change, ${JSON.stringify(rows)}::json)`)
      const counted = await register.withTenant(tenant, 'operator', tx =>
        sql`select kind, count(*)::int as n, count(distinct id)::int as things from portal_change
          where tenant = ${tenant} and index >= ${since.from} group by kind order by kind`.execute(tx),
      )
      expect(valueOf(await showSituation(operator)).since.changes).toEqual(counted.rows)
    }),
    { numRuns: 25, interruptAfterTimeLimit: 60_000 },
  )
}, 120_000)
