// What the running server does without being asked, in the first round after its start: the day, what fell due by it, receipts and
// texts of doubts, silence that is told, rounds that end, and the morning's mail. Each act has tests of its own; here they are done.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startBackgroundWork, type BackgroundWork } from '../../apps/cli/src/background-work.ts'
import { holdPost } from '../../packages/services/src/oversight/reminders/mail/the-post.ts'
import { freezeRound } from '../../packages/services/src/publication/oversight/review/rounds/freezeRound.ts'
import { sql } from '../../packages/storage/src/sql.ts'
import { handedIn } from '../oversight/doubt/counter.ts'
import { planned } from '../oversight/inspecting.ts'
import { mailServer, postTo } from '../oversight/reminders/mail-server.ts'
import { addressOf, morningOf, remindedOffice } from '../oversight/reminders/reminded.ts'
import { valueOf } from '../register/open-register.ts'
import { health, training } from '../work/office-at-work.ts'

const { register, office } = await remindedOffice()
const { server: door, secretariat } = office
const server = await mailServer()
const post = postTo(server.port)

const today = '2026-12-22'
let doubt: string
let inspection: string
let round: string
let work: BackgroundWork

beforeAll(async () => {
  // All of it of 20 November 2026, when the newest day was published; then nobody does anything for a month.
  const gate = { register, tenant: door.tenant, now: door.now }
  ;({ doubt } = await handedIn(gate, { kind: 'commitment', id: training, version: 1 }))
  inspection = await planned(office.as('reviewer', 'uy-ban-mat-tran-to-quoc-tinh'))
  const title = 'Đợt không ai niêm phong'
  ;({ round } = valueOf(await freezeRound(secretariat, { title, plan: null, sample: 2 })))
  expect(await kept('record', `kind = 'day' and id > '2026-11-20'`)).toBe(0)
  vi.useFakeTimers({ toFake: ['Date'], now: morningOf(today) })
  holdPost({ post, origin: 'https://tinh.example' })
  work = startBackgroundWork(register)
}, 240_000)
afterAll(async () => {
  await work?.stop()
  vi.useRealTimers()
  holdPost(null)
  post.close()
  await server.close()
})

/** How many rows of a table there are. */
async function kept(table: string, where: string): Promise<number> {
  const { rows } = await register.withTenant(door.tenant, 'server', tx =>
    sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}
      where tenant = ${door.tenant} and ${sql.raw(where)}`.execute(tx),
  )
  return rows[0]!.n
}

/** Another round comes a minute later: nothing here waits for it. */
const comes = (table: string, where: string) =>
  expect.poll(() => kept(table, where), { timeout: 40_000, message: `${table}: ${where}` })

test('the day is published once, and what fell due by it is noted', async () => {
  await comes('record', `kind = 'day' and id = '${today}'`).toBe(1)
  await comes('due_notice', `commitment = '${health}' and what = 'overdue' and due = '2026-10-01'`).toBe(1)
})

test('a doubt gets its public receipt, and its text appears, with nobody at a desk', async () => {
  await comes('record', `kind = 'doubt' and id = '${doubt}'`).toBe(2)
  await comes('portal_doubt', `id = '${doubt}' and state = 'shown'`).toBe(1)
})

test('an inspection without a word is told of, and a round that nobody sealed ends', async () => {
  await comes('record_body', `body::json->>'outcome' = 'no-outcome' and body like '%${inspection}%'`).toBe(1)
  await comes('portal_round', `id = '${round}' and state = 'abandoned'`).toBe(1)
})

test('whoever has something waiting gets the morning’s mail, once', async () => {
  // Mail waits for what the day brought: what is started now finds it noted, and need not wait a minute for its next round.
  await work.stop()
  work = startBackgroundWork(register)
  const to = () => server.mails.map(mail => [mail.to].flat()[0]!.text).toSorted()
  await expect.poll(to, { timeout: 40_000 }).toContain(addressOf('focal'))
  await comes('digest', `state not in ('sent', 'empty')`).toBe(0)
  expect(new Set(to()).size).toBe(to().length)
  const own = server.mails.find(mail => [mail.to].flat()[0]!.text === addressOf('focal'))
  expect(own?.subject).toContain('22/12/2026')
  expect(own?.text).toContain(`https://tinh.example/office/work/${training}`)
})
