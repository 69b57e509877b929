// What an agency asks to change of a commitment: the old value beside the new one, and what granting it amends.
import { z } from 'zod'
import { seenWords } from '../../kernel/typed-words.ts'
import { canonicalJson } from '../../kernel/canonical.ts'
import { isoDay } from '../../kernel/iso-day.ts'
import { accepted, refused, type Result } from '../../kernel/refusal.ts'
import { writtenDay } from '../../kernel/language.ts'
import { periodFrom } from '../calendar/fixed-periods.ts'
import type { Calendar } from '../calendar/working-days.ts'
import type { UnitDeadline } from '../unit.ts'
import type { WorkCode } from './codes.ts'
import { lastDayOf, type Commitment } from './commitment.ts'
import { agencyWordsSchema, milestonesFit, milestonesSchema } from './milestones.ts'

const wording = seenWords.trim().min(3).max(2e4)
/** What stands in a record already is taken as it is. */
const standing = z.string()

/** What a form sends: only what is wanted. */
export const wantedSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('extension'),
    /** Place of the deadline in the commitment, from 0. */
    deadline: z.int().min(0).max(99),
    on: isoDay,
  }),
  z.strictObject({
    kind: z.literal('event'),
    deadline: z.int().min(0).max(99),
    /** The day of the event that the deadline counts from, and what says so. */
    event: isoDay,
    source: seenWords.trim().min(3).max(70),
  }),
  z.strictObject({ kind: z.literal('target'), text: wording }),
  z.strictObject({ kind: z.literal('wording'), words: agencyWordsSchema }),
  z.strictObject({ kind: z.literal('milestones'), milestones: milestonesSchema }),
])
export type Wanted = z.infer<typeof wantedSchema>

/** What is stored: what is wanted beside what stood there when it was asked. */
export const askedSchema = z.discriminatedUnion('kind', [
  wantedSchema.options[0].extend({ was: isoDay }),
  /** `on` and `rule`: the last day as it was counted when it was asked. */
  wantedSchema.options[1].extend({ was: z.null(), on: isoDay, rule: z.string().min(1).max(200) }),
  wantedSchema.options[2].extend({ was: standing }),
  wantedSchema.options[3].extend({ was: agencyWordsSchema.nullable() }),
  wantedSchema.options[4].extend({ was: milestonesSchema }),
])
export type Asked = z.infer<typeof askedSchema>

export interface AskingOn {
  /** ISO, local. */
  readonly today: string
  readonly calendar: Calendar
  /** Numbers of milestones that something published speaks of. */
  readonly reported: readonly number[]
}

/** The request as it is stored, or why it cannot be asked on that day. */
export function askedOf(wanted: Wanted, commitment: Commitment, on: AskingOn): Result<Asked, WorkCode> {
  if (wanted.kind === 'extension') return extensionOf(wanted, commitment, on.today)
  if (wanted.kind === 'event') return eventOf(wanted, commitment, on)
  if (wanted.kind === 'milestones') return milestonesOf(wanted, commitment, on.reported)
  const asked: Asked =
    wanted.kind === 'target'
      ? { ...wanted, was: commitment.text }
      : { ...wanted, was: commitment.words ?? null }
  return same(asked) ? refused('request-same') : accepted(asked)
}

type Of<Kind extends Wanted['kind']> = Extract<Wanted, { kind: Kind }>

function extensionOf(
  wanted: Of<'extension'>,
  commitment: Commitment,
  today: string,
): Result<Asked, WorkCode> {
  const was = commitment.deadlines[wanted.deadline]?.on ?? null
  if (was === null) return refused('nothing-to-extend')
  if (wanted.on <= was) return refused('day-not-later', { on: was })
  if (wanted.on < today) return refused('day-past', { today })
  return accepted({ ...wanted, was })
}

function eventOf(
  wanted: Of<'event'>,
  commitment: Commitment,
  { today, calendar }: AskingOn,
): Result<Asked, WorkCode> {
  const old = commitment.deadlines[wanted.deadline]
  if (old === undefined || old.on !== null) return refused('nothing-to-count')
  if (wanted.event > today) return refused('event-ahead', { today })
  const event = { on: wanted.event, source: wanted.source }
  const next = periodFrom(old, commitment.text, { event, calendar })
  if (next === 'no-period' || (next !== 'year-missing' && next.on === null))
    return refused('nothing-to-count')
  if (next === 'year-missing') return refused('no-calendar-to-count')
  return accepted({ ...wanted, was: null, on: next.on!, rule: next.rule })
}

function milestonesOf(
  wanted: Of<'milestones'>,
  commitment: Commitment,
  reported: readonly number[],
): Result<Asked, WorkCode> {
  const milestones = commitment.milestones ?? []
  const fit = milestonesFit(wanted.milestones, { milestones, reported, last: lastDayOf(commitment) })
  if (!fit.ok) return fit
  const asked: Asked = { ...wanted, was: [...milestones] }
  return same(asked) ? refused('request-same') : accepted(asked)
}

function same(asked: Asked): boolean {
  return text(asked.was) === text(wantedValue(asked))
}

// A record keeps its fields in the order of their names, a form in that of the schema.
const text = (value: unknown): string => canonicalJson(value)

/** The new value alone. */
export function wantedValue(asked: Asked): unknown {
  if (asked.kind === 'extension' || asked.kind === 'event') return asked.on
  if (asked.kind === 'target') return asked.text
  return asked.kind === 'wording' ? asked.words : asked.milestones
}

interface Amended {
  readonly deadlines?: UnitDeadline[]
  readonly text?: string
  readonly words?: Of<'wording'>['words']
  readonly milestones?: Of<'milestones'>['milestones']
}

/** What granting amends of the commitment as it stands now; refused where that is no longer what was looked at. */
export function amendedBy(asked: Asked, now: Commitment): Result<Amended, WorkCode> {
  if (asked.kind === 'extension') {
    const old = now.deadlines[asked.deadline]
    if (old?.on !== asked.was) return refused('request-overtaken')
    const next = deadlineOn(asked.on)
    return accepted({ deadlines: now.deadlines.map((each, i) => (i === asked.deadline ? next : each)) })
  }
  if (asked.kind === 'event') {
    const old = now.deadlines[asked.deadline]
    if (old === undefined || old.on !== null) return refused('request-overtaken')
    const { on, rule } = asked
    const next = { ...old, on, rule, doubts: old.doubts.filter(doubt => doubt !== 'relative') }
    return accepted({ deadlines: now.deadlines.map((each, i) => (i === asked.deadline ? next : each)) })
  }
  const stands =
    asked.kind === 'target'
      ? now.text
      : asked.kind === 'wording'
        ? (now.words ?? null)
        : (now.milestones ?? [])
  if (text(stands) !== text(asked.was)) return refused('request-overtaken')
  if (asked.kind === 'target') return accepted({ text: asked.text })
  return accepted(asked.kind === 'wording' ? { words: asked.words } : { milestones: asked.milestones })
}

function deadlineOn(on: string): UnitDeadline {
  return {
    text: `đến hết ngày ${writtenDay('vi', on)}`,
    kind: 'date',
    on,
    rule: 'gia hạn theo đề nghị của cơ quan thực hiện',
    doubts: [],
    from: 'office',
  }
}
