// One line of the ledger of withdrawals: what was withdrawn and why, by entries and places, never by words.
import { z } from 'zod'
import { tombstoneRecordSchema } from '../records.ts'
import { planNamedBy } from './acts.ts'

const { of, ground, reason, decision, office } = tombstoneRecordSchema.shape
const offset = z.int().min(0)
const span = z.strictObject({ start: offset, end: offset })

export const ledgerLineSchema = z.strictObject({
  /** Index of the act's last tombstone. */
  upTo: offset,
  at: z.iso.datetime(),
  /** The entries, each with whether a masked version took its place. */
  of: z
    .array(of.extend({ isReplaced: z.boolean() }))
    .min(1)
    .readonly(),
  /** Public id of the plan; null where no plan was touched. An older line may name what is no plan. */
  plan: z.string().nullable(),
  /** What was hidden of the plan's text, by place. */
  spans: z.array(span).readonly(),
  /** What was hidden of anything else that came back masked, by place; older lines have none. */
  places: z
    .array(span.extend({ index: offset, path: z.array(z.union([z.string(), offset])).readonly() }))
    .readonly()
    .optional(),
  ground,
  reason,
  decision,
  office,
})
export type LedgerLine = z.infer<typeof ledgerLineSchema>

/** Where words stand in the body of an entry: the way to a string, and from where to where in it. */
type HiddenPlace = NonNullable<LedgerLine['places']>[number]

/** The places that a masked body hides, named by the entry whose place it took. */
export function hiddenPlaces(masked: unknown, index: number): HiddenPlace[] {
  return stringsOf(masked, []).flatMap(({ path, text }) =>
    [...text.matchAll(/█+/gu)].map(({ index: start, 0: mask }) => {
      return { index, path, start, end: start + mask.length }
    }),
  )
}

interface Leaf {
  readonly path: HiddenPlace['path']
  readonly text: string
}

function stringsOf(value: unknown, path: HiddenPlace['path']): Leaf[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) =>
    stringsOf(item, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** The words that stand at a place of a body; null where there is no such place, or they are hidden there already. */
export function wordsAt(body: unknown, { path, start, end }: HiddenPlace): string | null {
  const value = path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : null,
    body,
  )
  const words = typeof value === 'string' ? value.slice(start, end) : ''
  return words.length === end - start && /[^█\s]/u.test(words) ? words : null
}

/**
 * Lines as one for each withdrawal. Older versions cut one withdrawal in several lines where findings, doubts or papers went
 * with a plan; none of them could be done again without the others.
 */
export function wholeActs(lines: readonly LedgerLine[]): LedgerLine[] {
  const acts: LedgerLine[] = []
  for (const line of lines) {
    const last = acts.at(-1)
    if (last !== undefined && goesOn(last, line)) acts[acts.length - 1] = joined(last, line)
    else acts.push(line)
  }
  return acts
}

function goesOn(last: LedgerLine, next: LedgerLine): boolean {
  const [plan, other] = [planNamedBy(last.of), planNamedBy(next.of)]
  return (
    last.upTo + next.of.length === next.upTo &&
    last.at === next.at &&
    last.reason === next.reason &&
    last.ground === next.ground &&
    last.decision === next.decision &&
    (plan === null || other === null || plan === other)
  )
}

function joined(one: LedgerLine, next: LedgerLine): LedgerLine {
  const ofPlan = planNamedBy(one.of) === null ? next : one
  return {
    ...next,
    of: [...one.of, ...next.of],
    plan: ofPlan.plan,
    spans: ofPlan.spans,
    places: [...(one.places ?? []), ...(next.places ?? [])],
  }
}
