// The process is killed at every named step; afterwards either everything of that step is there or nothing, and the
// same action, done again, ends as if nothing had happened.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { beforeEach, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { endOf } from '../killed-child.ts'
import { faultSteps } from '../../packages/services/src/kernel/fault.ts'
import { getDraft } from '../../packages/services/src/commitments/getDraft.ts'
import { runNextReading } from '../../packages/services/src/commitments/runReading.ts'
import { importPlan } from '../../packages/services/src/plans/importPlan.ts'
import { listDrafts } from '../../packages/services/src/plans/listDrafts.ts'
import { amendments, reviewActs } from './acts-of-review.ts'
import { draftOf, noon, openTenant, readerOf, valueOf, type Doors, publishAsShown } from './open-register.ts'
import { shortPlan } from './plan-text.ts'

const register = await createTestDatabase()
let doors: Doors

async function onDatabase<Row extends object>(statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: register.url })
  await client.connect()
  const { rows } = await client.query<Row>(statement)
  await client.end()
  return rows
}

/** Every row of every table of ours, as one text. */
async function everything(): Promise<string> {
  const tables = await onDatabase<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'camket' order by 1`,
  )
  const dumps: Array<[string, unknown]> = []
  for (const { name } of tables) {
    const rows = await onDatabase<{ row: unknown }>(
      `select to_jsonb(t) as row from camket."${name}" t order by 1`,
    )
    dumps.push([name, rows.map(({ row }) => row)])
  }
  return JSON.stringify(Object.fromEntries(dumps))
}

async function inChild(
  action: string,
  rest: { plan?: string; fault?: string },
): Promise<NodeJS.Signals | number | null> {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      fileURLToPath(new URL('./child.ts', import.meta.url)),
      register.url,
      action,
      rest.plan ?? '',
    ],
    { env: { ...process.env, CAMKET_FAULT: rest.fault ?? '' }, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  return endOf(child, register.url)
}

beforeEach(async () => {
  await onDatabase(`truncate camket.unit, camket.sheet, camket.redaction, camket.plan_reading, camket.plan_page,
    camket.reading_job, camket.plan_file, camket.plan cascade`)
  doors ??= await openTenant(register)
})

const stepsOf = (action: string) => faultSteps.filter(step => step.startsWith(action))

test.each(stepsOf('import'))('killed at %s: the plan is there whole or not at all', async step => {
  const before = await everything()
  expect(await inChild('import', { fault: step })).toBe('SIGKILL')
  const after = await everything()
  const drafts = valueOf(await listDrafts(doors.secretariat))
  if (step === 'import-committed') expect(drafts).toMatchObject([{ reading: { state: 'queued' } }])
  else expect(after).toBe(before)
  expect(await inChild('import', {})).toBe(0)
  expect(valueOf(await listDrafts(doors.secretariat))).toHaveLength(1)
})

test.each(stepsOf('reading'))(
  'killed at %s: the draft is there whole or the reading is taken up again',
  async step => {
    const bytes = Buffer.from(step)
    const { plan } = valueOf(await importPlan(doors.secretariat, { name: 'a.docx', bytes }))
    expect(await inChild('reading', { plan, fault: step })).toBe('SIGKILL')
    const there = await getDraft(doors.secretariat, { plan })
    expect(there.ok).toBe(step === 'reading-committed')
    // Before the lease is over nobody takes it; afterwards the next worker does.
    const soon = { ...doors.server, now: new Date(noon.getTime() + 90_000) }
    const afterLease = { ...doors.server, now: new Date(noon.getTime() + 10 * 60_000) }
    expect(await runNextReading(soon, readerOf(shortPlan))).toBe(false)
    expect(await runNextReading(afterLease, readerOf(shortPlan))).toBe(step !== 'reading-committed')
    const draft = valueOf(await getDraft(doors.secretariat, { plan }))
    expect(draft.units.map(unit => draft.text.slice(unit.start, unit.end)).join('')).toBe(draft.text)
  },
)

// Of the plan's review, not of an independent one.
const reviewSteps = stepsOf('review').filter(step => /-(units-written|before-commit|committed)$/.test(step))
test.each(reviewSteps.filter(step => !step.includes('signed')))(
  'killed at %s: the review is saved whole or not at all',
  async step => {
    const { plan, units } = await draftOf(doors.secretariat)
    const before = await everything()
    expect(await inChild('review', { plan, fault: step })).toBe('SIGKILL')
    const draft = valueOf(await getDraft(doors.secretariat, { plan }))
    if (step === 'review-committed') {
      expect(draft).toMatchObject({ edition: 1, ledger: { unassigned: 0 } })
    } else {
      expect(await everything()).toBe(before)
      expect(draft.units).toEqual(units)
    }
  },
)

test.each(stepsOf('publish'))('killed at %s: the publication is there whole or not at all', async step => {
  const { plan } = await draftOf(doors.secretariat, shortPlan, { symbol: `${step.length}/KH-${step.at(-1)}` })
  expect(await inChild('review', { plan })).toBe(0)
  const before = await everything()
  expect(await inChild('publish', { plan, fault: step })).toBe('SIGKILL')
  const after = await everything()
  const [{ state } = { state: '' }] = valueOf(await listDrafts(doors.secretariat))
  if (step === 'publish-committed') expect(state).toBe('published')
  else expect(after).toBe(before)
  expect(await inChild('publish', { plan })).toBe(0)
  const indexes = await onDatabase<{ index: string }>('select index from camket.record order by index')
  expect(indexes.map(row => Number(row.index))).toEqual(indexes.map((_, i) => i))
  const heads = await onDatabase<{ size: string }>('select size from camket.record_head')
  expect(heads.map(row => Number(row.size))).toEqual([indexes.length])
})

// A step that an act does not come by lets it run to its end: only what an act writes is listed for it.
const writesUnits = ['correctText', 'split', 'merge', 'script']
const kills = [...Object.keys(reviewActs), 'discard'].flatMap(act =>
  ['units-written', 'before-commit', 'committed']
    .filter(step => step !== 'units-written' || writesUnits.includes(act))
    .map(step => [act, `review-${step}`] as const),
)

async function seenOf(act: string, plan: string): Promise<unknown> {
  const draft = await getDraft(doors.secretariat, { plan })
  if (!draft.ok) return draft.refusals
  return (await reviewActs[act]?.seen(doors.secretariat, draft.value)) ?? draft.value.plan
}

test.each(kills)('%s killed at %s is saved whole or not at all', async (act, step) => {
  const { plan } = await draftOf(doors.secretariat)
  const first = reviewActs[act]?.first
  if (first !== undefined) expect(await inChild(first, { plan })).toBe(0)
  const before = await everything()
  const was = await seenOf(act, plan)
  expect(await inChild(act, { plan, fault: step })).toBe('SIGKILL')
  if (step === 'review-committed') {
    expect(await seenOf(act, plan)).not.toEqual(was)
  } else {
    expect(await everything()).toBe(before)
    expect(await inChild(act, { plan })).toBe(0)
    expect(await seenOf(act, plan)).not.toEqual(was)
  }
  const [{ edition } = { edition: -1 }] = await onDatabase<{ edition: number }>(
    'select edition from camket.plan',
  )
  expect(edition).toBe(act === 'discard' ? 0 : first === undefined ? 1 : 2)
})

const amendKills = Object.keys(amendments).flatMap(act => stepsOf('amend').map(step => [act, step] as const))
test.each(amendKills)('%s killed at %s is there whole or not at all', async (act, step) => {
  const { plan } = await draftOf(doors.secretariat, shortPlan, { symbol: `${step.length}/SĐ-${act}` })
  expect(await inChild('review', { plan })).toBe(0)
  const { slug } = valueOf(await publishAsShown(doors.secretariat, plan))
  const before = await everything()
  const versions = () =>
    onDatabase<{ id: string; version: number }>(
      `select id, version from camket.record where kind not in ('amendment', 'day') and id like '${slug}%' order by index`,
    )
  const had = await versions()
  expect(await inChild(act, { plan: slug, fault: step })).toBe('SIGKILL')
  if (step === 'amend-committed') expect((await versions()).length).toBeGreaterThan(had.length)
  else expect(await everything()).toBe(before)
  // Done again, it is there once: refused where it was there already.
  expect(await inChild(act, { plan: slug })).toBe(0)
  const now = (await versions()).slice(had.length)
  expect(now).toHaveLength(act === 'amendPassage' ? 2 : 1)
  expect(new Set(now.map(({ id, version }) => `${id} ${version}`)).size).toBe(now.length)
})
