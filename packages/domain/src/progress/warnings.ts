// What whoever reports, and whoever approves, should look at once more. None of it refuses a claim.
import type { ClaimData } from './claim.ts'
import type { Evidence } from './evidence.ts'
import { rankOf } from './steps.ts'

export const warningCodes = [
  'same-file-elsewhere',
  'same-file-twice',
  'evidence-after-as-of',
  'evidence-before-plan',
  'evidence-without-day',
  'nothing-on-product',
  'nothing-public',
  'step-lower',
  'percent-lower',
  'percent-beside-step',
  'unit-changed',
  'base-changed',
  'as-of-not-later',
] as const
export type WarningCode = (typeof warningCodes)[number]

export interface Warning {
  readonly code: WarningCode
  /** Place of the piece of evidence in the list, from 0; null where the claim itself is meant. */
  readonly piece: number | null
  readonly values: Readonly<Record<string, string | number>>
}

export interface Around {
  /** Day of the plan, or of its publication where it gives none. */
  readonly since: string | null
  /** What was last published of the same milestone, or of the whole; null where nothing was. */
  readonly before: Pick<ClaimData, 'step' | 'percent' | 'figure' | 'asOf'> | null
  /** Other commitments that show the same file: digest and public id. */
  readonly elsewhere: ReadonlyArray<{ readonly digest: string; readonly commitment: string }>
}

/** All that is odd about a claim, its evidence first, in the order of the list. */
export function claimWarnings(claim: ClaimData, pieces: readonly Evidence[], around: Around): Warning[] {
  return [
    ...pieces.flatMap((piece, at) => pieceWarnings(piece, { at, claim, pieces, around })),
    ...listWarnings(claim, pieces),
    ...stepsBack(claim, around.before),
  ]
}

interface Placed {
  readonly at: number
  readonly claim: ClaimData
  readonly pieces: readonly Evidence[]
  readonly around: Around
}

function pieceWarnings({ datedOn, file, onProduct }: Evidence, placed: Placed): Warning[] {
  const { at, claim, pieces, around } = placed
  const out: Warning[] = []
  const warn = (code: WarningCode, values: Warning['values'] = {}) => out.push({ code, piece: at, values })
  const digest = file?.digest
  if (digest !== undefined) {
    const others = new Set(
      around.elsewhere.filter(one => one.digest === digest).map(({ commitment }) => commitment),
    )
    for (const commitment of others) warn('same-file-elsewhere', { commitment })
    const first = pieces.findIndex(piece => piece.file?.digest === digest)
    if (first < at) warn('same-file-twice', { number: first + 1 })
  }
  if (datedOn === null) {
    if (onProduct) warn('evidence-without-day')
    return out
  }
  if (datedOn > claim.asOf) warn('evidence-after-as-of', { day: datedOn, asOf: claim.asOf })
  if (around.since !== null && datedOn < around.since) {
    warn('evidence-before-plan', { day: datedOn, since: around.since })
  }
  return out
}

function listWarnings({ step, percent }: ClaimData, pieces: readonly Evidence[]): Warning[] {
  const out: Warning[] = []
  const warn = (code: WarningCode, values: Warning['values'] = {}) => out.push({ code, piece: null, values })
  if (step !== 'not-started' && !pieces.some(piece => piece.onProduct)) warn('nothing-on-product')
  if (pieces.length > 0 && pieces.every(piece => piece.withheld !== null)) warn('nothing-public')
  if (percent !== null && (step === 'complete') !== (percent === 100)) {
    warn('percent-beside-step', { percent, step })
  } else if (percent !== null && percent > 0 && step === 'not-started') {
    warn('percent-beside-step', { percent, step })
  }
  return out
}

function stepsBack({ step, percent, figure, asOf }: ClaimData, before: Around['before']): Warning[] {
  if (before === null) return []
  const out: Warning[] = []
  const warn = (code: WarningCode, values: Warning['values']) => out.push({ code, piece: null, values })
  if (rankOf(step) < rankOf(before.step)) warn('step-lower', { from: before.step, to: step })
  if (percent !== null && before.percent !== null && percent < before.percent) {
    warn('percent-lower', { from: before.percent, to: percent })
  }
  const [now, then] = [figure, before.figure]
  if (now !== null && then !== null) {
    if (now.unit !== then.unit) warn('unit-changed', { from: then.unit, to: now.unit })
    if (now.base !== then.base) warn('base-changed', { from: then.base ?? '—', to: now.base ?? '—' })
  }
  if (asOf <= before.asOf) warn('as-of-not-later', { asOf, before: before.asOf })
  return out
}
