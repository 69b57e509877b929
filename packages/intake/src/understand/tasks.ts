import {
  sixClears,
  type Assignment,
  type Deadline,
  type RestrictiveSpan,
  type Task,
} from '@camket/domain/plans/reading'
import { readClauses, type ClauseReading } from '../clauses/index.ts'
import { limitsOfFreedom } from './limits-of-freedom.ts'
import { assignmentsOf } from './assignments/assignments.ts'
import { limitsIn, type Limit } from './deadlines/deadlines.ts'
import type { Era } from './deadlines/due.ts'
import { groupsIn, type GroupNamed } from './groups.ts'
import { join, part, spanOf, type Span, type View } from './lines/view.ts'
import type { Unit } from './outline/unit.ts'

export interface UnderstoodTask {
  readonly task: Task
  readonly assignments: Assignment[]
  readonly deadlines: Deadline[]
  readonly restrictive: RestrictiveSpan[]
}

/**
 * What each unit says: its words, whom it tells, by when, and what in it limits a freedom. As with clauses, each rule goes over all
 * units before the next one begins.
 */
export function understandUnits(
  units: ReadonlyArray<Unit>,
  at: { text: string; era: Era; taken: ReadonlyArray<Span> },
): UnderstoodTask[] {
  const contexts = units.map(contextOf)
  const clauses = readClauses(units.map(({ act }, i) => ({ text: act.s, context: contexts[i]?.s ?? null })))
  const groups = units.map(({ act }) => groupsIn(act.s))
  const limits = units.map(unit => unitLimits(unit, at))
  const assignments = units.map(assignmentsOf)
  return units.map((unit, i) => {
    const place = { taskLabel: unit.label, task: i }
    const clause = clauses[i]!
    const restrictive = limitsOfFreedom(unit.act, clause.restrictive, i)
    const read = { clause, context: contexts[i]!, named: groups[i]!, isRestrictive: restrictive.length > 0 }
    return {
      task: taskOf(unit, at.text, read),
      assignments: assignments[i]!.map(one => ({ ...one, ...place })),
      deadlines: limits[i]!.map(limit => ({ ...limit, ...place })),
      restrictive,
    }
  })
}

interface TaskRead {
  readonly clause: ClauseReading
  readonly context: View | null
  readonly named: ReadonlyArray<GroupNamed>
  /** Whether any of its words limits a freedom. */
  readonly isRestrictive: boolean
}

function taskOf(unit: Unit, text: string, { clause, context, named, isRestrictive }: TaskRead): Task {
  const span = spanOf(unit.body, 0, unit.body.s.length)
  return {
    label: unit.label,
    starts: startsOf(text.slice(span.start, span.end)),
    depth: unit.depth,
    parent: unit.parent,
    restrictive: isRestrictive,
    clears: clause.clears,
    clearsGiven: sixClears.flatMap(clear => {
      const words = clause.given[clear]
      if (words === undefined) return []
      const view = words.in === 'clause' ? unit.act : context
      return view === null ? [] : [{ clear, ...spanOf(view, words.start, words.end) }]
    }),
    recurring: clause.recurring,
    rightsServed: [...new Set(clause.rightsServed.map(({ code }) => code))],
    rightsWords: clause.rightsServed,
    groups: named.map(({ name }) => name),
    groupsNamed: named.map(({ name, start, end }) => ({ name, ...spanOf(unit.act, start, end) })),
    ...span,
    because: unit.because,
    unsure: unit.unsure,
  }
}

/** The first eight words as they stand in the text. */
function startsOf(words: string): string {
  return /^\s*(?:\S+\s+){0,7}\S+/u.exec(words)?.[0] ?? words
}

const names = {
  lead: 'Chủ trì',
  support: 'Phối hợp',
  time: 'Thời gian',
  product: 'Sản phẩm',
  other: null,
} as const

/** The heading and the labelled values; a label of ours stands where its value begins. */
function contextOf(unit: Unit): View | null {
  const parts = [
    ...unit.above.slice(-1),
    ...unit.details.flatMap(({ kind, view }) => (names[kind] ? [labelled(`${names[kind]}: `, view)] : [])),
  ]
  return parts.length > 0 ? join(parts, ' | ') : null
}

function labelled(label: string, view: View): View {
  const blanks = view.s.length - view.s.trimStart().length
  const value = part(view, blanks, view.s.trimEnd().length)
  const first = value.at[0] ?? 0
  return { s: label + value.s, at: [...Array.from(label, () => first), ...value.at] }
}

/** Limits of the time column or line first; the same words in the task's sentence are the same limit. */
function unitLimits(unit: Unit, at: { era: Era; taken: ReadonlyArray<Span> }): Limit[] {
  const out: Limit[] = []
  const add = (limits: Limit[]) => {
    for (const limit of limits)
      if (!out.some(other => other.text.toLowerCase() === limit.text.toLowerCase())) out.push(limit)
  }
  for (const detail of unit.details) {
    if (detail.handed) continue
    if (detail.kind === 'time') add(limitsIn(detail.view, { asked: 'time', ...at }))
  }
  add(limitsIn(unit.act, { asked: 'task', ...at }))
  return out.sort((a, b) => a.start - b.start)
}
