// An agency that leads a commitment and reports on it: the doors, and the steps that most tests need.
import { randomUUID } from 'node:crypto'
import type { ClaimData } from '../../packages/domain/src/progress/claim.ts'
import type { EvidenceInput } from '../../packages/domain/src/progress/evidence.ts'
import type { Door, Register } from '../../packages/services/src/kernel/door.ts'
import { answerAssignment } from '../../packages/services/src/commitments/work/answerAssignment.ts'
import { attachEvidence } from '../../packages/services/src/progress/evidence/attachEvidence.ts'
import { startClaim } from '../../packages/services/src/progress/startClaim.ts'
import { submitClaim } from '../../packages/services/src/progress/submitClaim.ts'
import { valueOf } from '../register/open-register.ts'
import { health, officeAtWork, training, type AtWork } from '../work/office-at-work.ts'

export interface Reporting extends AtWork {
  /** Focal point, alternate and validating authority of the body that leads `training`. */
  readonly focal: Door
  readonly alternate: Door
  readonly authority: Door
  readonly otherAuthority: Door
  readonly reviewer: Door
}

export async function officeReporting(register: Register, tenant = 'minh-son'): Promise<Reporting> {
  const office = await officeAtWork(register, tenant)
  for (const [door, commitment] of [
    [office.justice, training],
    [office.medicine, health],
  ] as const) {
    valueOf(await answerAssignment(door, { answer: 'accept', commitment, edition: 1 }))
  }
  return {
    ...office,
    focal: office.justice,
    alternate: office.as('alternate', 'so-tu-phap'),
    authority: office.as('validating-authority', 'so-tu-phap'),
    otherAuthority: office.as('validating-authority', 'so-y-te'),
    reviewer: office.as('reviewer', 'uy-ban-mat-tran-to-quoc-tinh'),
  }
}

export const said = (more: Partial<ClaimData> = {}): ClaimData => ({
  step: 'substantial',
  percent: 60,
  statement: 'Đã mở 12 lớp tập huấn tại 12 xã.',
  figure: { value: '12', unit: 'lớp', base: '20 lớp' },
  asOf: '2026-11-14',
  milestone: null,
  ...more,
})

export const aPiece = (more: Partial<EvidenceInput> = {}): EvidenceInput => ({
  kind: 'link',
  title: 'Tin về lớp tập huấn',
  datedOn: '2026-11-10',
  onProduct: true,
  whole: false,
  source: 'own',
  withheld: null,
  url: 'https://minhson.example/tin/12',
  quote: null,
  figure: null,
  ...more,
})

export const aFile = (more: Partial<EvidenceInput> = {}): EvidenceInput =>
  aPiece({ kind: 'file', title: 'Báo cáo kết quả tập huấn', url: null, ...more })

export const hidden = { ground: 'personal-data', reason: 'Có tên học viên' } as const

interface Drafted {
  readonly claim: string
  edition: number
}

export async function drafted(
  door: Door,
  { commitment = training, data = said() }: { commitment?: string; data?: ClaimData } = {},
): Promise<Drafted> {
  const { claim, edition } = valueOf(await startClaim(door, { claim: randomUUID(), commitment, data }))
  return { claim, edition }
}

/** Attaches and keeps count of the edition. */
export async function attached(
  door: Door,
  of: Drafted,
  rest: { piece: EvidenceInput; upload?: { name: string; bytes: Uint8Array }; evidence?: string },
): Promise<void> {
  of.edition = valueOf(await attachEvidence(door, { ...of, ...rest })).edition
}

export async function submitted(door: Door, of: Drafted): Promise<Drafted> {
  of.edition = valueOf(await submitClaim(door, of)).edition
  return of
}
