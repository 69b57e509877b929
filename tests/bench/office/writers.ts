// Reports written one after the other, and by fifty officials at once, each of them sent twice as an impatient hand does.
import type { Measured } from '../../../apps/cli/src/commands/bench.ts'
import type { ClaimData } from '../../../packages/domain/src/progress/claim.ts'
import { newId } from '../../../packages/services/src/kernel/new-id.ts'
import { discardClaim } from '../../../packages/services/src/progress/discardClaim.ts'
import { editClaim } from '../../../packages/services/src/progress/editClaim.ts'
import { startClaim } from '../../../packages/services/src/progress/startClaim.ts'
import { submitClaim } from '../../../packages/services/src/progress/submitClaim.ts'
import { publishUpdate } from '../../../packages/services/src/publication/publishUpdate.ts'
import { valueOf } from '../../register/open-register.ts'
import { officialsOf, percentile, timed, type Office, type Official } from './seeded-office.ts'

const said = (now: Date, words: string): ClaimData => ({
  step: 'limited',
  percent: 40,
  statement: words,
  figure: null,
  asOf: now.toISOString().slice(0, 10),
  milestone: null,
})

/** Commitments that a body leads and nobody reports on just now. */
function ledBy({ gate }: Office, body: string, count: number): Promise<string[]> {
  return gate.register.withTenant(gate.tenant, 'operator', async tx => {
    const rows = await tx
      .selectFrom('assignment as a')
      .select('a.commitment')
      .where('a.tenant', '=', gate.tenant)
      .where('a.body', '=', body)
      .where('part', '=', 'lead')
      .where('a.state', '=', 'accepted')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('claim as c')
              .select('c.id')
              .whereRef('c.tenant', '=', 'a.tenant')
              .whereRef('c.commitment', '=', 'a.commitment')
              .where('c.state', 'in', ['draft', 'submitted', 'returned']),
          ),
        ),
      )
      .orderBy('a.commitment')
      .limit(count)
      .execute()
    return rows.map(({ commitment }) => commitment)
  })
}

/** What the form of a report does when it is saved, over and over. */
export async function savedReports(office: Office): Promise<Measured[]> {
  const times: number[] = []
  for (const official of await officialsOf(office, 'focal-point', 20)) {
    const [commitment] = await ledBy(office, official.body, 1)
    if (commitment === undefined) continue
    const door = official.door()
    const started = valueOf(await startClaim(door, { commitment, data: said(door.now, 'Bản đầu') }))
    let { edition } = started
    for (let i = 0; i < 25; i += 1) {
      const now = official.door()
      const data = said(now.now, `Đã làm thêm được ${i} việc`)
      times.push(
        await timed(async () => {
          ;({ edition } = valueOf(await editClaim(now, { claim: started.claim, edition, data })))
        }),
      )
    }
    valueOf(await discardClaim(official.door(), { claim: started.claim, edition }))
  }
  return [
    { what: 'a saved report, p95', value: percentile(times, 0.95), unit: 'ms', atMost: 50 },
    {
      what: 'a saved report, median',
      value: percentile(times, 0.5),
      unit: 'ms',
      note: `${times.length} saves`,
    },
  ]
}

export const writers = 50

/** Drafted, edited over one edition by two at once, submitted and approved, every step sent twice. */
export const writersAtOnce = (office: Office): Promise<Measured[]> =>
  atOnce(office, `${writers} writers at once`, reported)

export interface Job {
  readonly drafter: Official
  readonly approver: Official
  readonly commitment: string
  readonly words: string
}

/** Lets every writer report, each on a commitment of its body, and counts what is in the record afterwards. */
export async function atOnce(
  office: Office,
  who: string,
  report: (job: Job) => Promise<number>,
): Promise<Measured[]> {
  const jobs = await jobsOf(office)
  const commitments = jobs.map(({ commitment }) => commitment)
  const before = await updatesOf(office, commitments)
  const begun = performance.now()
  const wins = await Promise.all(jobs.map(report))
  const seconds = (performance.now() - begun) / 1000
  const after = await updatesOf(office, commitments)
  const said = (of: Map<string, string[]>, { commitment }: Job): string[] => of.get(commitment) ?? []
  const kept = jobs.filter(job => said(after, job).some(words => words.startsWith(job.words)))
  const doubled = jobs.filter(job => said(after, job).length > said(before, job).length + 1)
  const none = { unit: '', atMost: 0 } as const
  return [
    { what: `${who}, reports lost`, value: jobs.length - kept.length, ...none },
    { what: `${who}, reports doubled`, value: doubled.length, ...none },
    {
      what: `${who}, edits over one edition that both counted`,
      value: wins.filter(won => won !== 1).length,
      ...none,
      note: `${seconds.toFixed(1)} s for all`,
    },
  ]
}

async function jobsOf(office: Office): Promise<Job[]> {
  const [drafting, approving] = await Promise.all([
    officialsOf(office, 'focal-point', writers),
    officialsOf(office, 'validating-authority', writers),
  ])
  return Promise.all(
    drafting.map(async (drafter, i) => ({
      drafter,
      approver: approving.find(({ body }) => body === drafter.body)!,
      commitment: (await ledBy(office, drafter.body, 1))[0]!,
      // Said in no run before.
      words: `Người thứ ${i}, lượt ${Date.now()}`,
    })),
  )
}

/** How many of the two edits over one edition were taken. */
async function reported({ drafter, approver, commitment, words }: Job): Promise<number> {
  const door = drafter.door()
  const claim = newId(door.now)
  const start = { claim, commitment, data: said(door.now, words) }
  const [first] = await Promise.all([startClaim(door, start), startClaim(door, start)])
  const { edition } = valueOf(first)
  const edits = await Promise.all(
    ['một', 'hai'].map(which =>
      editClaim(door, { claim, edition, data: said(door.now, `${words}, bản ${which}`) }),
    ),
  )
  const taken = edits.filter(edit => edit.ok)
  const edited = valueOf(taken[0] ?? edits[0]!).edition
  const submit = { claim, edition: edited }
  const [submitted] = await Promise.all([submitClaim(door, submit), submitClaim(door, submit)])
  const approve = { claim, edition: valueOf(submitted).edition }
  const [published] = await Promise.all([
    publishUpdate(approver.door(), approve),
    publishUpdate(approver.door(), approve),
  ])
  valueOf(published)
  return taken.length
}

async function updatesOf({ gate }: Office, commitments: string[]): Promise<Map<string, string[]>> {
  const rows = await gate.register.withTenant(gate.tenant, 'operator', tx =>
    tx
      .selectFrom('portal_update')
      .select(['commitment', 'statement'])
      .where('tenant', '=', gate.tenant)
      .where('commitment', 'in', commitments)
      .execute(),
  )
  return new Map(
    commitments.map(id => [id, rows.filter(row => row.commitment === id).map(({ statement }) => statement)]),
  )
}
