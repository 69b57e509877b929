// An agency that reports, an inspectorate and a Front that review: the doors, and the steps that most tests need.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { afterAll } from 'vitest'
import type { Author } from '../../../packages/domain/src/kernel/author.ts'
import { sealOf } from '../../../packages/domain/src/oversight/review/draw.ts'
import type { ReviewData } from '../../../packages/domain/src/oversight/review/review.ts'
import type { Door, Register } from '../../../packages/services/src/kernel/door.ts'
import { startReview } from '../../../packages/services/src/oversight/review/startReview.ts'
import { saveBody } from '../../../packages/services/src/people/saveBody.ts'
import { keyFolder } from '../../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../../packages/services/src/publication/log/signer.ts'
import { publishUpdate } from '../../../packages/services/src/publication/publishUpdate.ts'
import { signReview } from '../../../packages/services/src/publication/oversight/review/signReview.ts'
import { sha256Of } from '../../../packages/services/src/publication/oversight/review/rounds/rounds.ts'
import { recordVersion } from '../../../packages/services/src/publication/append/newestRecord.ts'
import type { RecordBodies } from '../../../packages/domain/src/publication/records.ts'
import { drafted, officeReporting, said, submitted, type Reporting } from '../../progress/reporting.ts'
import { valueOf } from '../../register/open-register.ts'
import { health } from '../../work/office-at-work.ts'

export interface Reviewing extends Reporting {
  /** Reviewers' seats of the inspectorate and of the Front. */
  readonly inspector: Door
  readonly frontReviewer: Door
}

/** The Front is asked for one commitment of the plan and leads or supports no other. */
export async function officeReviewing(register: Register, tenant = 'minh-son'): Promise<Reviewing> {
  const office = await officeReporting(register, tenant)
  valueOf(await saveBody(office.secretariat, { name: 'Thanh tra tỉnh', kind: 'department' }))
  return {
    ...office,
    inspector: office.as('reviewer', 'thanh-tra-tinh'),
    frontReviewer: office.reviewer,
  }
}

/** Signs the log as a running server does, until the file's tests have ended. */
export async function signing(): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'camket-keys-'))
  const fault = (_tenant: string, error: unknown): never => {
    throw error
  }
  holdSigner({ keys: keyFolder(join(root, 'keys')), tell: () => {}, fault })
  afterAll(async () => {
    holdSigner(null)
    await rm(root, { recursive: true, force: true })
  })
}

export const found = (more: Partial<ReviewData> = {}): ReviewData => ({
  step: 'limited',
  reasons: 'Đoàn đã xem danh sách lớp: mới có 5 trong 20 lớp có biên bản và chữ ký người học.',
  asOf: '2026-11-18',
  round: null,
  ...more,
})

export interface DraftedReview {
  readonly review: string
  edition: number
}

export async function draftedReview(
  door: Door,
  {
    commitment = health,
    version = 1,
    data = found(),
    corrects = null,
  }: {
    commitment?: string
    version?: number
    data?: ReviewData
    corrects?: string | null
  } = {},
): Promise<DraftedReview> {
  const started = await startReview(door, { review: randomUUID(), commitment, version, corrects, data })
  const { review, edition } = valueOf(started)
  return { review, edition }
}

/** A report of the agency that leads `health`, approved. */
export async function reported(office: Reporting, more: Parameters<typeof said>[0] = {}): Promise<string> {
  const of = await submitted(
    office.medicine,
    await drafted(office.medicine, { commitment: health, data: said(more) }),
  )
  return valueOf(await publishUpdate(office.otherAuthority, of)).update
}

export async function signed(door: Door, more: Parameters<typeof draftedReview>[1] = {}) {
  return valueOf(await signReview(door, await draftedReview(door, more)))
}

export async function recordOf<Kind extends 'review' | 'round'>(
  { register, tenant }: Pick<Door, 'register' | 'tenant'>,
  at: { kind: Kind; id: string; version?: number },
): Promise<RecordBodies[Kind]> {
  const found = await register.asPortal(tenant, tx =>
    recordVersion(tx, { tenant, kind: at.kind, id: at.id }, at.version ?? null),
  )
  if (found === null) throw new Error(`no ${at.kind} ${at.id}`)
  return found.body
}

export const sealedFor = (round: { id: string; list: string }, body: string, secret: string): string =>
  sealOf(sha256Of, { round: round.id, list: round.list }, { body, secret })

export const onSeat = (door: Door, author: Partial<Author>): Door => ({
  ...door,
  author: { ...door.author, ...author },
})
