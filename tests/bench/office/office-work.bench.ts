// The office at its daily work: the page that each official opens first, a saved report, fifty who write at once, the nightly run.
import type { Measured } from '../../../apps/cli/src/commands/bench.ts'
import { ensureWebBuilt } from '../../../apps/cli/src/server/build-web.ts'
import { holdVault, openVault } from '../../../packages/services/src/people/proof/vault.ts'
import { runClock } from '../../../packages/services/src/commitments/calendar/runClock.ts'
import { publishDay } from '../../../packages/services/src/publication/publishDay.ts'
import { join } from 'node:path'
import { valueOf } from '../../register/open-register.ts'
import { startCamket } from '../camket-server.ts'
import {
  commitmentsOfOffice,
  officialsOf,
  openOffice,
  percentile,
  timed,
  type Office,
} from './seeded-office.ts'
import { savedReports, writersAtOnce } from './writers.ts'
import { writersOverHttp } from './writers-over-http.ts'

const lists = ['', '?list=overdue', '?list=due', '?list=all', '?list=waiting']

export default async function officeWork(): Promise<readonly Measured[]> {
  await ensureWebBuilt()
  const office = await openOffice()
  holdVault(openVault(join(office.dataDir, 'keys')))
  try {
    return [
      ...(await served(office)),
      ...(await savedReports(office)),
      ...(await writersAtOnce(office)),
      await nightly(office),
    ]
  } finally {
    holdVault(null)
    await office.register.close()
  }
}

/** What is asked of the running server: the pages of everybody's work, and the forms of those who write. */
async function served(office: Office): Promise<Measured[]> {
  const server = await startCamket(office.dataDir)
  try {
    return [...(await workPages(office, server.address)), ...(await writersOverHttp(office, server.address))]
  } finally {
    await server.stop()
  }
}

/** Whose page is measured: of a body, of the committee, and of who approves. */
const readers = [
  ['focal-point', '', 40],
  ['secretariat', ' of the secretariat', 20],
  ['validating-authority', ' of a validating authority', 40],
] as const

/** Every list of each reader, page by page, as a browser gets it. */
async function workPages(office: Office, address: string): Promise<Measured[]> {
  const ask = async (session: string, query: string): Promise<number> => {
    const answer = await fetch(`${address}/office/work${query}`, {
      headers: { cookie: `camket=${session}` },
      redirect: 'manual',
    })
    await answer.arrayBuffer()
    return answer.status
  }
  let bad = 0
  const lines: Measured[] = []
  for (const [role, whose, count] of readers) {
    const officials = await officialsOf(office, role, count)
    for (const { session } of officials.slice(0, 10)) await ask(session, '')
    const times: number[] = []
    for (const { session } of officials)
      for (const query of lists)
        times.push(
          await timed(async () => {
            if ((await ask(session, query)) !== 200) bad += 1
          }),
        )
    const what = `my-work page${whose}`
    const of = whose === '' ? ` (${commitmentsOfOffice} commitments, 200 bodies)` : ''
    lines.push({ what: `${what}, p95${of}`, value: percentile(times, 0.95), unit: 'ms', atMost: 100 })
    lines.push({ what: `${what}, median`, value: percentile(times, 0.5), unit: 'ms' })
  }
  return [...lines, { what: 'my-work page, answers that were not good', value: bad, unit: '', atMost: 0 }]
}

/** The run of a day that had none: one day later than whatever ran last. */
async function nightly({ operator, register, gate }: Office): Promise<Measured> {
  const newest = await register.withTenant(gate.tenant, 'operator', tx =>
    tx.selectFrom('record_head').select('day').where('tenant', '=', gate.tenant).executeTakeFirstOrThrow(),
  )
  const next = { ...operator, now: new Date(Date.parse(`${newest.day}T03:00:00Z`) + 86_400_000) }
  let notices = 0
  const milliseconds = await timed(async () => {
    valueOf(await publishDay(next, { mayLeap: true }))
    const run = valueOf(await runClock(next))
    if (!run.ran) throw new Error('the day had its run')
    notices = run.notices
  })
  return {
    what: 'nightly run',
    value: milliseconds / 1000,
    unit: 's',
    atMost: 20,
    note: `${notices} notices`,
  }
}
