// The example tenant: a folder with its bodies and, beside each plan, the decisions of its review.
import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { commandLine } from '@camket/domain/kernel/author'
import type { BodyInput } from '@camket/domain/people/bodies'
import type { Refusal } from '@camket/domain/kernel/refusal'
import type { ReviewScript } from '@camket/domain/safeguards/review-script'
import { seedCalendar } from '../commitments/calendar/seedCalendar.ts'
import { runReading, type Reader } from '../commitments/runReading.ts'
import type { Door, Gate } from '../kernel/door.ts'
import { createTenant } from '../people/createTenant.ts'
import { listBodies } from '../people/listBodies.ts'
import { saveBody } from '../people/saveBody.ts'
import { importPlan } from '../plans/importPlan.ts'
import { listDrafts } from '../plans/listDrafts.ts'
import { reviewFromScript } from '../safeguards/reviewFromScript.ts'
import { loadExampleProgress, type ProgressScript } from './loadExampleProgress.ts'
import { publishCalendar } from './publishCalendar.ts'
import { publishPlan } from './publishPlan.ts'

interface ExampleTenant {
  readonly name: string
  readonly timeZone: string
  readonly bodies: readonly BodyInput[]
}

/**
 * Makes the example tenant out of a folder: tenant.json (name, time zone, bodies) and per plan its file beside
 * `<file>.review.json`, and where it has one `<file>.progress.json`, what its agencies report. What was once published stays as it is, also where it was withdrawn since; an interrupted load is
 * taken up again.
 * Throws when a file of the folder is refused: the example is ours.
 */
export async function loadExample(
  gate: Gate,
  folder: string,
  reader: Reader,
): Promise<{ plans: string[]; alreadyHere: boolean }> {
  const door: Door = { ...gate, author: commandLine }
  const reviews = (await readdir(folder)).filter(file => file.endsWith('.review.json')).sort()
  const published = await plansEverPublished(door)
  if (published.length >= reviews.length)
    return { plans: published.slice(0, reviews.length), alreadyHere: true }
  const tenant = (await readJson(join(folder, 'tenant.json'))) as ExampleTenant
  const { name, timeZone } = tenant
  const { created } = valueOf(await createTenant(door, { name, timeZone, origin: null }))
  valueOf(await seedCalendar(door))
  valueOf(await publishCalendar(door))
  await loadBodies(door, tenant.bodies)
  const plans: string[] = []
  let made = created
  for (const review of reviews) {
    const script = (await readJson(join(folder, review))) as ReviewScript
    const outcome = await loadPlan(
      door,
      { file: join(folder, review.replace(/\.review\.json$/, '')), script },
      reader,
    )
    plans.push(outcome.slug)
    made ||= outcome.made
    if (outcome.made) await loadProgress(door, { folder, review, slug: outcome.slug, timeZone })
  }
  return { plans, alreadyHere: !made }
}

/** The record remembers them when the office's copy is erased: a withdrawn plan must not come back at the next start. */
async function plansEverPublished({ register, tenant }: Door): Promise<string[]> {
  return register.asPortal(tenant, async tx => {
    const rows = await tx
      .selectFrom('record')
      .select('id')
      .where('tenant', '=', tenant)
      .where('kind', '=', 'plan')
      .where('version', '=', 1)
      .orderBy('index')
      .execute()
    return rows.map(({ id }) => id)
  })
}

async function loadBodies(door: Door, bodies: readonly BodyInput[]): Promise<void> {
  const known = new Set(valueOf(await listBodies(door)).map(body => body.name))
  for (const body of bodies) if (!known.has(body.name)) valueOf(await saveBody(door, body))
}

/** The lease of a reading that a killed load left behind need not be waited for: nobody else reads the example. */
const pastTheLease = 10 * 60_000

async function loadPlan(
  door: Door,
  example: { file: string; script: ReviewScript },
  reader: Reader,
): Promise<{ slug: string; made: boolean }> {
  const bytes = await readFile(example.file)
  const { plan } = valueOf(await importPlan(door, { name: basename(example.file), bytes }))
  const here = valueOf(await listDrafts(door)).find(known => known.plan === plan)
  if (here?.slug != null) return { slug: here.slug, made: false }
  const left = here?.reading.state === 'running'
  const now = left ? new Date(door.now.getTime() + pastTheLease) : door.now
  if (here?.reading.state !== 'done') {
    const ended = await runReading({ ...door, now }, plan, reader)
    if (ended !== 'done') throw new Error(`example: the reading of ${example.file} ended as ${ended}`)
  }
  valueOf(await reviewFromScript(door, { plan, script: example.script }))
  return { slug: valueOf(await publishPlan(door, { plan })).slug, made: true }
}

/** Once, in the run that publishes the plan: what is amended or withdrawn afterwards is nobody's to bring back. */
async function loadProgress(
  door: Door,
  { folder, review, ...of }: { folder: string; review: string; slug: string; timeZone: string },
): Promise<void> {
  const file = join(folder, review.replace(/\.review\.json$/, '.progress.json'))
  if (!existsSync(file)) return
  const script = (await readJson(file)) as ProgressScript
  await loadExampleProgress(door, { ...of, folder, script })
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'))
}

function valueOf<Value>(
  outcome: { ok: true; value: Value } | { ok: false; refusals: ReadonlyArray<Refusal> },
): Value {
  if (outcome.ok) return outcome.value
  throw new Error(`example: refused ${JSON.stringify(outcome.refusals)}`)
}
