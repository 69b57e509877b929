// A served register of two committees, each with a draft, a published plan and somebody at every seat.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { serve } from '../../apps/cli/src/server/serve.ts'
import { seatRoles, type SeatRole } from '../../packages/domain/src/kernel/author.ts'
import { holdRegister } from '../../packages/services/src/kernel/register.ts'
import { holdVault, openVault } from '../../packages/services/src/people/proof/vault.ts'
import { seedCalendar } from '../../packages/services/src/commitments/calendar/seedCalendar.ts'
import { inviteOfficer } from '../../packages/services/src/people/accounts/inviteOfficer.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { getDraft, type Draft } from '../../packages/services/src/commitments/getDraft.ts'
import { runReading } from '../../packages/services/src/commitments/runReading.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { importPlan } from '../../packages/services/src/plans/importPlan.ts'
import { redactSpan } from '../../packages/services/src/plans/redactSpan.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'
import { signHere } from '../portal/running-portal.ts'
import { openTenant, published, valueOf, type Doors } from '../register/open-register.ts'
import { readingOf, shortPlan } from '../register/plan-text.ts'
import { ask, type Answer, type Question } from './asking.ts'
import { reviewedOnce, reviewLines, type ReviewWorld } from './review-world.ts'
import { seatedAs, withPassword, type Seated } from './sessions.ts'
import { doubtedOnce, type DoubtWorld } from './doubt-world.ts'
import { inspectedOnce, type InspectionWorld } from './inspection-world.ts'
import { bringToWork, workLines, type WorkWorld } from './work-world.ts'

export interface Committee {
  readonly tenant: string
  readonly doors: Doors
  /** The `Host` header that leads here. */
  readonly host: string
  readonly cookieName: string
  /** Public id of the published plan. */
  readonly slug: string
  /** A draft that nobody outside may see; its words have a canary. */
  readonly draft: Draft
  /** Two bodies that have commitments. */
  readonly bodies: readonly [string, string]
  /** Somebody at every seat; of agency seats, in the first body. */
  readonly seated: Readonly<Record<SeatRole, Seated>>
  /** What the officials of the first body have under way. */
  readonly work: WorkWorld
  readonly inspected: InspectionWorld
  readonly doubted: DoubtWorld
  /** What its reviewer has under way. */
  readonly reviewed: ReviewWorld
  /** The secret of an invitation that is still open, and an account of somebody else. */
  readonly links: { readonly invitation: string; readonly account: string }
  /** Somebody at every agency seat of the second body. */
  readonly others: readonly Seated[]
}

export interface OfficeWorld {
  readonly register: TestDatabase
  readonly port: number
  readonly ours: Committee
  readonly theirs: Committee
  /** Asks as somebody who is signed in, or as nobody. */
  as(who: Seated | null, of: Committee, question: Omit<Question, 'port' | 'host' | 'cookie'>): Promise<Answer>
}

export const agencyRoles: readonly SeatRole[] = ['focal-point', 'alternate', 'validating-authority']

/** Words that stand in a draft only; the committee's name keeps them apart. */
export const canary = (tenant: string): string => `canari-${tenant}`

export async function openOfficeWorld(): Promise<OfficeWorld> {
  await ensureWebBuilt()
  const register = await createTestDatabase()
  signHere()
  holdVault(openVault(mkdtempSync(join(tmpdir(), 'camket-office-keys-'))))
  const now = new Date()
  const [first, second] = [
    await openTenant(register, 'minh-son', now),
    await openTenant(register, 'tinh-khac', now),
  ]
  holdRegister(register)
  const served = await serve({ register, port: 0 })
  afterAll(async () => {
    await served.close()
    holdRegister(null)
  })
  const { port } = served
  const ours = await committee('minh-son', first, { host: `localhost:${port}`, cookieName: 'camket' })
  const theirs = await committee('tinh-khac', second, {
    host: 'tinh-khac.example',
    cookieName: '__Host-camket',
  })
  const as: OfficeWorld['as'] = (who, of, question) =>
    ask({
      ...question,
      port,
      host: of.host,
      cookie: who === null ? null : `${of.cookieName}=${who.session}`,
    })
  return { register, port, ours, theirs, as }
}

/** A draft read from a scan, with a name masked: everything that a draft can have has its address and its form. */
async function draftWithPage(door: Door, tenant: string): Promise<Draft> {
  const secret = canary(tenant)
  const lines = [
    ...shortPlan.slice(6),
    { text: `3. Sở Nội vụ lập đề án ${secret} trong năm 2027.`, task: 'II.3', lead: 'Sở Nội vụ' },
  ]
  const { plan } = valueOf(await importPlan(door, { name: 'quet.pdf', bytes: Buffer.from(secret) }))
  const reading = readingOf(lines, { symbol: '7/KH-BCĐ', title: `Dự thảo ${secret}` })
  const pages = [{ page: 1, type: 'image/png', bytes: Buffer.from(secret) }]
  await runReading(door, plan, async () => ({ reading, pages }))
  const read = valueOf(await getDraft(door, { plan }))
  const start = read.text.indexOf('Trần Thử Tên')
  const masked = await redactSpan(door, { plan, edition: read.edition, start, end: start + 12 })
  if (!masked.ok) throw new Error(JSON.stringify(masked))
  return valueOf(await getDraft(door, { plan }))
}

type At = Pick<Committee, 'host' | 'cookieName'>

async function committee(tenant: string, doors: Doors, at: At): Promise<Committee> {
  const { secretariat, server } = doors
  const bodies = [
    valueOf(await saveBody(secretariat, { name: 'Sở Giáo dục và Đào tạo', kind: 'department' })).id,
    valueOf(await saveBody(secretariat, { name: 'Sở Tư pháp', kind: 'department' })).id,
  ] as const
  const plan = [...shortPlan, ...workLines('Sở Giáo dục và Đào tạo'), ...reviewLines('Sở Tư pháp')]
  const { slug } = await published(secretariat, plan, { title: `Kế hoạch của ${tenant}` })
  const draft = await draftWithPage(secretariat, tenant)
  valueOf(await seedCalendar(secretariat))
  valueOf(await publishDay(server))
  const seated: Partial<Record<SeatRole, Seated>> = {}
  for (const role of seatRoles) {
    const body = agencyRoles.includes(role) || role === 'reviewer' ? bodies[0] : null
    seated[role] = await seatedAs(server, role, body)
  }
  const others: Seated[] = []
  for (const role of agencyRoles) others.push(await seatedAs(server, role, bodies[1]))
  const all = seated as Committee['seated']
  await withPassword(all.secretariat, 'một câu dài mà chỉ cơ quan thường trực biết')
  const work = await bringToWork(all, canary(tenant))
  const inspected = await inspectedOnce(all, { body: bodies[0], secret: canary(tenant) })
  const doubted = await doubtedOnce({
    server,
    secretariat: all.secretariat,
    focal: all['focal-point'],
    commitments: [work.commitments.drafted, work.commitments.free],
    secret: canary(tenant),
  })
  const reviewed = await reviewedOnce(
    {
      secretariat: all.secretariat.door,
      reviewer: all.reviewer.door,
      other: (await seatedAs(server, 'reviewer', bodies[1])).door,
    },
    { slug, commitments: [9, 10, 11].map(n => `${slug}.${n}`), secret: canary(tenant) },
  )
  const links = await linksOf(
    doors.operator,
    await seatedAs({ ...server, as: 'nguoi-khac' }, 'secretariat', null),
  )
  return {
    tenant,
    doors,
    ...at,
    slug,
    draft,
    bodies,
    seated: all,
    others,
    work,
    inspected,
    doubted,
    reviewed,
    links,
  }
}

/** Somebody who was invited and has not followed the link, and somebody who is nobody's reader: they may be shut out. */
async function linksOf(operator: Door, other: Seated): Promise<Committee['links']> {
  const asked = { login: 'nguoi-moi', name: 'Người mới', role: 'secretariat', body: null } as const
  const invited = valueOf(await inviteOfficer(operator, asked))
  return { invitation: invited.invitation!.token, account: other.door.author.account }
}
