// What whoever reports, and whoever approves, should look at once more. None of it refuses a claim.
import { oddWord } from '../kernel/typed-words.ts'
import type { ClaimData } from './claim.ts'
import type { Evidence } from './evidence.ts'
import { rankOf } from './steps.ts'

export const warningCodes = [
  'same-file-elsewhere',
  'same-file-twice',
  'same-file-earlier',
  'same-words-elsewhere',
  'same-words-twice',
  'same-words-earlier',
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
  'told-after-due',
  'borrowed-letter',
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
  /** Last day of the commitment; null where it has none. */
  readonly due: string | null
  /** The day (UTC) on which an approval would publish it. */
  readonly today: string
  /** What was last published of the same milestone, or of the whole; null where nothing was. */
  readonly before: Pick<ClaimData, 'step' | 'percent' | 'figure' | 'asOf'> | null
  /** Other reports that show the same file, or the same link, words or figure. */
  readonly elsewhere: ReadonlyArray<{
    /** Id of the piece of this claim. */
    readonly piece: string
    readonly what: 'file' | 'words'
    readonly commitment: string
    /** Day of the other report where it is of this very commitment; else null. */
    readonly asOf: string | null
  }>
}

export interface IdentifiedPiece {
  readonly id: string
  readonly piece: Evidence
}

/** All that is odd about a claim, its evidence first, in the order of the list. */
export function claimWarnings(
  claim: ClaimData,
  identified: readonly IdentifiedPiece[],
  around: Around,
): Warning[] {
  const pieces = identified.map(({ piece }) => piece)
  return [
    ...identified.flatMap(({ id, piece }, at) => [
      ...shownBefore(id, { at, pieces, around }),
      ...datedOddly(piece, { at, claim, around }),
      ...borrowed(at, [piece.title, piece.quote, ...ofFigure(piece.figure)]),
    ]),
    ...listWarnings(claim, pieces),
    ...stepsBack(claim, around.before),
    ...toldLate(claim, around),
    ...borrowed(null, [claim.statement, ...ofFigure(claim.figure)]),
  ]
}

function shownBefore(
  id: string,
  { at, pieces, around }: { at: number; pieces: readonly Evidence[]; around: Around },
): Warning[] {
  const found = around.elsewhere.filter(({ piece }) => piece === id)
  const others = found.map(({ what, commitment, asOf }): Warning =>
    asOf === null
      ? { code: `same-${what}-elsewhere`, piece: at, values: { commitment } }
      : { code: `same-${what}-earlier`, piece: at, values: { asOf } },
  )
  const said = others.filter((one, i) => others.findIndex(other => isSame(one, other)) === i)
  const mine = pieces[at]!
  const first = pieces.findIndex(other => sameThing(other, mine) !== null)
  const what = first === -1 ? null : sameThing(pieces[first]!, mine)
  if (what === null || first >= at) return said
  return [...said, { code: `same-${what}-twice`, piece: at, values: { number: first + 1 } }]
}

const isSame = (one: Warning, other: Warning): boolean => JSON.stringify(one) === JSON.stringify(other)

/** In what two pieces are one: by the bytes of their files, or by what they say. The database asks the same (`same_thing`). */
function sameThing(one: Evidence, other: Evidence): 'file' | 'words' | null {
  if (one.file !== null && one.file.digest === other.file?.digest) return 'file'
  const words = wordsOf(one)
  return words !== null && words === wordsOf(other) ? 'words' : null
}

function wordsOf({ kind, url, quote, figure }: Evidence): string | null {
  if (kind === 'link' && url !== null)
    return `link ${url.replace(/^https?:\/\/|\/*(#.*)?$/g, '').toLowerCase()}`
  if (kind === 'passage' && quote !== null) return `passage ${quote.replace(/\s+/g, ' ').toLowerCase()}`
  if (kind !== 'figure' || figure === null) return null
  return `figure ${figure.value} ${figure.unit.toLowerCase()} ${(figure.base ?? '').toLowerCase()}`
}

function datedOddly(
  { datedOn, onProduct }: Evidence,
  { at, claim, around }: { at: number; claim: ClaimData; around: Around },
): Warning[] {
  const out: Warning[] = []
  const warn = (code: WarningCode, values: Warning['values'] = {}) => out.push({ code, piece: at, values })
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
  if (percent !== null && !goTogether(percent, step)) warn('percent-beside-step', { percent, step })
  return out
}

/** All of it and nothing of it are the ends of both scales: "0 %" beside a step that was taken would be counted as neither. */
function goTogether(percent: number, step: ClaimData['step']): boolean {
  return (percent === 100) === (step === 'complete') && (percent === 0) === (step === 'not-started')
}

const ofFigure = (figure: ClaimData['figure']): Array<string | null> =>
  figure === null ? [] : [figure.unit, figure.base]

/**
 * A word with a letter of another alphabet that is drawn like one of ours: whoever approves reads another word than anyone who
 * searches. It refuses nothing, for a passage is quoted as it is printed; letters that nobody sees are refused before.
 */
function borrowed(piece: number | null, texts: ReadonlyArray<string | null>): Warning[] {
  for (const text of texts) {
    const odd = text === null ? null : oddWord(text)
    if (odd === null) continue
    const { letter, after } = odd
    return [{ code: 'borrowed-letter', piece, values: { letter, after: after || '…' } }]
  }
  return []
}

/** What is said after the last day of a day before it is not counted as on time: whoever approves is to know it. */
function toldLate({ step, milestone, asOf }: ClaimData, { due, today, before }: Around): Warning[] {
  const isNew = step === 'complete' && milestone === null && before?.step !== 'complete'
  if (!isNew || due === null || today <= due || asOf > due) return []
  return [{ code: 'told-after-due', piece: null, values: { asOf, due } }]
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
