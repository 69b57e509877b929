// A committee's year, morning by morning, by the services themselves and a real mail server: what was promised, who was away, what was
// filed and when, drawn from a seed.
import { plusDays } from '../../../packages/domain/src/commitments/calendar/days.ts'
import { shippedYears } from '../../../packages/domain/src/commitments/calendar/shipped-years.ts'
import { calendarOf } from '../../../packages/domain/src/commitments/calendar/working-days.ts'
import {
  commandLine,
  theServer,
  type Author,
  type SeatRole,
} from '../../../packages/domain/src/kernel/author.ts'
import type { Door } from '../../../packages/services/src/kernel/door.ts'
import { jobsOf } from '../../../packages/services/src/kernel/jobs.ts'
import { runClock } from '../../../packages/services/src/commitments/calendar/runClock.ts'
import { feedDigests } from '../../../packages/services/src/oversight/reminders/digest/digest-jobs.ts'
import { queueDigests } from '../../../packages/services/src/oversight/reminders/digest/queueDigests.ts'
import { digestWorker } from '../../../packages/services/src/oversight/reminders/digest/workDigests.ts'
import type { Post } from '../../../packages/services/src/oversight/reminders/mail/post.ts'
import { inviteOfficer } from '../../../packages/services/src/people/accounts/inviteOfficer.ts'
import { saveBody } from '../../../packages/services/src/people/saveBody.ts'
import { startClaim } from '../../../packages/services/src/progress/startClaim.ts'
import { submitClaim } from '../../../packages/services/src/progress/submitClaim.ts'
import { attachEvidence } from '../../../packages/services/src/progress/evidence/attachEvidence.ts'
import { publishDay } from '../../../packages/services/src/publication/publishDay.ts'
import { publishUpdate } from '../../../packages/services/src/publication/publishUpdate.ts'
import { mailServer, postTo, type MailServer } from '../../oversight/reminders/mail-server.ts'
import { openTenant, published, valueOf } from '../../register/open-register.ts'
import { aPiece } from '../../progress/reporting.ts'
import { seeded } from '../../load/varied-plans.ts'
import { judged, type Judged, type Person, type Promised, type SentOn } from './judge-year.ts'

const seed = Number(process.env['CAMKET_BENCH_SEED'] ?? 20_261)
const [promises, bodies] = [200, 13]
const wholeYear = Number(process.env['CAMKET_BENCH_DAYS'] ?? 365)
const [firstDay, lastDay] = ['2026-11-23', '2026-12-31']
const [tenant, origin] = ['bench', 'https://tinh.example']
const calendar = calendarOf(shippedYears)
const morningOf = (day: string): Date => new Date(`${day}T01:30:00Z`)

interface Shape {
  readonly days: number
  /** So many of the promises are due on the last day of the year, as offices like to write; the others on any day. */
  readonly onLastDay: number
}

export interface Year extends Judged {
  readonly seed: number
  readonly days: number
  readonly commitments: number
  readonly people: number
  readonly slowestMs: number
}

export async function simulatedYear(
  register: Door['register'],
  { days, onLastDay }: Shape = { days: wholeYear, onLastDay: 0 },
): Promise<Year> {
  const draw = seeded(seed)
  const doors = await openTenant(register, tenant)
  const list = await publishedPlan(doors.secretariat, draw, { days, onLastDay })
  const people = await seated(doors.operator, draw, days)
  const away = new Set(Array.from({ length: 6 }, () => plusDays(firstDay, Math.floor(draw() * days))))
  const server = await mailServer()
  try {
    const { slowestMs, sentOn } = await live({ register, list, people, away, server, days })
    return {
      seed,
      days,
      commitments: list.length,
      people: people.length,
      slowestMs,
      ...judged({ calendar, last: plusDays(firstDay, days - 1), list, people, away, sentOn }),
    }
  } finally {
    await server.close()
    await jobsOf(register).close()
  }
}

const bodyName = (n: number): string => `Sở Thử nghiệm ${n + 1}`

async function publishedPlan(
  door: Door,
  draw: () => number,
  { days, onLastDay }: Shape,
): Promise<Promised[]> {
  const ids: string[] = []
  for (let n = 0; n < bodies; n += 1)
    ids.push(valueOf(await saveBody(door, { name: bodyName(n), kind: 'department' })).id)
  const drawn = Array.from({ length: promises }, (_, n) => {
    const anyDay = plusDays(firstDay, 10 + Math.floor(draw() * (days - 20)))
    const due = n < onLastDay ? lastDay : anyDay
    const kind = draw()
    // One in five in time, three in five late, one in five never.
    const filed = kind < 0.2 ? -Math.floor(draw() * 9) : kind < 0.8 ? 1 + Math.floor(draw() * 60) : null
    return { body: n % bodies, due, filedOn: filed === null ? null : plusDays(due, filed) }
  })
  await published(door, [
    { text: 'KẾ HOẠCH' },
    { text: 'II. NHIỆM VỤ' },
    ...drawn.map(({ body, due }, n) => ({
      text: `${n + 1}. ${bodyName(body)} mở lớp tập huấn số ${n + 1} trước ngày ${due}.`,
      task: `II.${n + 1}`,
      lead: bodyName(body),
      due,
      clears: ['who', 'what', 'when'] as const,
    })),
  ] as never)
  const rows = await door.register.withTenant(tenant, 'operator', async tx => {
    await tx
      .updateTable('assignment')
      .set({ state: 'accepted', answered_at: door.now })
      .where('tenant', '=', tenant)
      .execute()
    return tx
      .selectFrom('portal_commitment')
      .select(['id', 'number'])
      .where('tenant', '=', tenant)
      .orderBy('position')
      .execute()
  })
  return rows.map(({ id }, n) => ({ id, ...drawn[n]!, body: ids[drawn[n]!.body]! }))
}

async function seated(operator: Door, draw: () => number, days: number): Promise<Person[]> {
  const places = Array.from({ length: bodies }, (_, n) => `so-thu-nghiem-${n + 1}`).flatMap(body =>
    (['focal-point', 'alternate', 'validating-authority'] as const).map(role => ({ role, body })),
  )
  const people: Person[] = []
  for (const place of [...places, { role: 'secretariat' as const, body: null }]) {
    const login = `${place.role}.${place.body ?? 'ban'}`
    const { account } = valueOf(
      await inviteOfficer({ ...operator, author: commandLine }, { login, name: 'Người giữ', ...place }),
    )
    const from = plusDays(firstDay, Math.floor(draw() * (days - 20)))
    const leave = draw() < 0.7 ? { from, to: plusDays(from, 3 + Math.floor(draw() * 12)) } : null
    people.push({ login, account, ...place, leave })
  }
  await operator.register.withTenant(tenant, 'server', tx =>
    tx
      .insertInto('mail_setting')
      .values(
        people.map(({ login, account, leave }) => ({
          tenant,
          account,
          address: `${login}@tinh.example`,
          confirmed_at: operator.now,
          refused_at: null,
          language: 'vi' as const,
          quiet_from: leave?.from ?? null,
          quiet_to: leave?.to ?? null,
        })),
      )
      .execute(),
  )
  return people
}

interface Living {
  readonly register: Door['register']
  readonly list: readonly Promised[]
  readonly people: readonly Person[]
  /** Days on which the mail server is away. */
  readonly away: ReadonlySet<string>
  readonly server: MailServer
  readonly days: number
}

async function live({
  register,
  list,
  people,
  away,
  server,
  days,
}: Living): Promise<{ slowestMs: number; sentOn: SentOn }> {
  const [there, gone] = [postTo(server.port), postTo(9)]
  const sentOn: SentOn = new Map()
  let slowestMs = 0
  for (let n = 0, day = firstDay; n < days; n += 1, day = plusDays(day, 1)) {
    const before = server.mails.length
    const begun = performance.now()
    await morning(register, day, away.has(day) ? gone : there)
    slowestMs = Math.max(slowestMs, performance.now() - begun)
    for (const { to, text = '' } of server.mails.slice(before)) {
      const key = `${[to].flat()[0]!.text.split('@')[0]} ${day}`
      const named = new Set([...text.matchAll(/\/office\/work\/([^\s/]+)/g)].map(([, id]) => id!))
      sentOn.set(key, [...(sentOn.get(key) ?? []), named])
    }
    for (const one of list.filter(({ filedOn }) => filedOn === day))
      await filed({ register, people }, one, day)
    if (process.stderr.isTTY) process.stderr.write(`\r${day}`)
  }
  there.close()
  gone.close()
  return { slowestMs, sentOn }
}

async function morning(register: Door['register'], day: string, post: Post): Promise<void> {
  const now = morningOf(day)
  const door: Door = { register, tenant, author: theServer, now }
  valueOf(await publishDay(door, { mayLeap: true }))
  valueOf(await runClock(door))
  // As often as a server looks in, and each time as one that has just been started: it remembers nothing of the time before.
  for (let look = 0; look < 3; look += 1) {
    valueOf(await queueDigests(door, { post, origin }))
    // What yesterday’s server did not take is due again.
    await register.queue.executeSql(
      `update pgboss.job_common set start_after = now() - interval '1 second' where state < 'active'`,
    )
    await feedDigests(door)
    const round = digestWorker(register, { office: { post, origin }, now: () => now, tell: () => {} })
    while (await round());
  }
}

/** The focal point reports it complete, and the validating authority approves it the same noon. */
async function filed(
  { register, people }: Pick<Living, 'register' | 'people'>,
  one: Promised,
  day: string,
): Promise<void> {
  const now = new Date(`${day}T05:00:00Z`)
  const as = (role: SeatRole): Door => {
    const { account } = people.find(person => person.role === role && person.body === one.body)!
    const author: Author = { role, seat: account, account, body: one.body, name: role }
    return { register, tenant, author, now }
  }
  const data = {
    step: 'complete' as const,
    percent: 100,
    statement: 'Đã mở đủ các lớp theo kế hoạch.',
    figure: null,
    asOf: day,
    milestone: null,
  }
  const { claim, edition } = valueOf(await startClaim(as('focal-point'), { commitment: one.id, data }))
  const attached = valueOf(
    await attachEvidence(as('focal-point'), { claim, edition, piece: aPiece({ datedOn: day }) }),
  )
  const submitted = valueOf(await submitClaim(as('focal-point'), { claim, edition: attached.edition }))
  valueOf(await publishUpdate(as('validating-authority'), { claim, edition: submitted.edition }))
}
