// An office whose people are reminded: commitments that fall due, somebody on every rung, and a clock that the test moves.
import type { SeatRole } from '../../../packages/domain/src/kernel/author.ts'
import { theServer } from '../../../packages/domain/src/kernel/author.ts'
import { answerAssignment } from '../../../packages/services/src/commitments/work/answerAssignment.ts'
import { runClock } from '../../../packages/services/src/commitments/calendar/runClock.ts'
import { jobsOf } from '../../../packages/services/src/kernel/jobs.ts'
import type { Door } from '../../../packages/services/src/kernel/door.ts'
import { feedDigests } from '../../../packages/services/src/oversight/reminders/digest/digest-jobs.ts'
import { queueDigests } from '../../../packages/services/src/oversight/reminders/digest/queueDigests.ts'
import { digestWorker } from '../../../packages/services/src/oversight/reminders/digest/workDigests.ts'
import type { Post } from '../../../packages/services/src/oversight/reminders/mail/post.ts'
import { publishDay } from '../../../packages/services/src/publication/publishDay.ts'
import { seatedAs, type Seated } from '../../matrix/sessions.ts'
import { createTestDatabase, type TestDatabase } from '../../database.ts'
import { valueOf } from '../../register/open-register.ts'
import { health, officeAtWork, training, type AtWork } from '../../work/office-at-work.ts'
import { signHere } from '../../portal/running-portal.ts'

const origin = 'https://tinh.example'
/** Half past eight in the morning there, of a day. */
export const morningOf = (day: string): Date => new Date(`${day}T01:30:00Z`)

export interface Reminded {
  readonly register: TestDatabase
  readonly office: AtWork
  readonly people: Readonly<Record<'focal' | 'alternate' | 'authority' | 'secretariat', Seated>>
}

/**
 * Sở Tư pháp has accepted a commitment that is due on Wednesday 30/12/2026; each of its seats and the secretariat gets mail.
 * `until`: of a file with an office for each test, the test that asks.
 */
export async function remindedOffice(until: 'file' | 'test' = 'file'): Promise<Reminded> {
  const register = await createTestDatabase(until)
  signHere()
  const office = await officeAtWork(register)
  for (const [door, commitment] of [
    [office.justice, training],
    [office.medicine, health],
  ] as const)
    valueOf(await answerAssignment(door, { answer: 'accept', commitment, edition: 1 }))
  const gate = { register, tenant: 'minh-son', now: office.server.now }
  const sit = (role: SeatRole, body: string | null) => seatedAs(gate, role, body)
  const people = {
    focal: await sit('focal-point', 'so-tu-phap'),
    alternate: await sit('alternate', 'so-tu-phap'),
    authority: await sit('validating-authority', 'so-tu-phap'),
    secretariat: await sit('secretariat', null),
  }
  for (const [name, who] of Object.entries(people)) await giveAddress(who, addressOf(name))
  return { register, office, people }
}

/** Their door on a later day: how long a session lasts is asked in tests/people. */
export function doorOn({ door }: Pick<Seated, 'door'>, now: Date): Door {
  const { session: _session, provedAt: _provedAt, ...author } = door.author
  return { ...door, author, now }
}

export const addressOf = (name: string): string => `${name}@tinh.example`

/** As if the person had confirmed it; how that goes has a test of its own. */
async function giveAddress({ door }: Pick<Seated, 'door'>, address: string): Promise<void> {
  const { tenant, register, author } = door
  await register.withTenant(tenant, 'server', tx =>
    tx
      .insertInto('mail_setting')
      .values({
        tenant,
        account: author.account,
        address,
        confirmed_at: door.now,
        refused_at: null,
        language: 'vi',
        quiet_from: null,
        quiet_to: null,
      })
      .execute(),
  )
}

/** The day is published, and what fell due by it is noted. */
export async function begun({ register }: Pick<Reminded, 'register'>, day: string): Promise<Door> {
  const server: Door = { register, tenant: 'minh-son', author: theServer, now: morningOf(day) }
  valueOf(await publishDay(server, { mayLeap: true }))
  valueOf(await runClock(server))
  return server
}

/** What the server does on the morning of a day: as above, and the digests are queued. */
export async function morning(
  { register }: Pick<Reminded, 'register'>,
  day: string,
  post: Post,
): Promise<number> {
  return valueOf(await queueDigests(await begun({ register }, day), { post, origin }))
}

/** Works the queue until nothing is due in it. */
export async function worked(
  { register }: Pick<Reminded, 'register'>,
  now: Date,
  post: Post,
): Promise<readonly string[]> {
  const told: string[] = []
  const tell = (fault: unknown) => void told.push(fault instanceof Error ? fault.message : String(fault))
  await feedDigests({ register, tenant: 'minh-son', author: theServer, now })
  const round = digestWorker(register, { office: { post, origin }, now: () => now, tell })
  while (await round());
  return told
}

/** What the queue has put off is due at once: a test waits for no clock. */
export async function dueAtOnce({ register }: Pick<Reminded, 'register'>): Promise<void> {
  await register.queue.executeSql(
    `update pgboss.job_common set start_after = now() - interval '1 second' where state < 'active'`,
  )
}

/** A process that died left its jobs taken: their lease is over. */
export async function leaseOver({ register }: Pick<Reminded, 'register'>): Promise<void> {
  await register.queue.executeSql(
    `update pgboss.job_common set started_on = now() - interval '1 hour' where state = 'active'`,
  )
  await jobsOf(register).tend()
}

export async function statesOf({ register }: Pick<Reminded, 'register'>): Promise<string[]> {
  const rows = await register.withTenant('minh-son', 'server', tx =>
    tx.selectFrom('digest').select(['state', 'day']).orderBy('day').orderBy('message_id').execute(),
  )
  return rows.map(({ day, state }) => `${day} ${state}`)
}
