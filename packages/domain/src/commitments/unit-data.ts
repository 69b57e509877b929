// What a unit carries of the reading: who, when, for whom, and which of the six clears the text gives.
import { sixClears, type Reading, type RestrictiveSpan } from '../plans/reading.ts'
import type { UnitData, UnitKind } from './unit.ts'

const noClears = Object.fromEntries(
  sixClears.map(clear => [clear, { state: 'missing', words: null }]),
) as UnitData['clears']

export const emptyData: UnitData = {
  label: null,
  agencies: [],
  deadlines: [],
  recurring: false,
  rights: [],
  groups: [],
  clears: noClears,
  limits: [],
  told: null,
  because: null,
  unsure: false,
}

/** Data of a task: what the reading assigns to it, and what its headings hand down where it has none of its own. */
export function taskData(reading: Reading, index: number): UnitData {
  const task = reading.tasks[index]
  if (task === undefined) return emptyData
  return {
    ...emptyData,
    label: task.label,
    agencies: nearest(reading, index, at => agenciesOf(reading, at)),
    deadlines: nearest(reading, index, at => deadlinesOf(reading, at)),
    recurring: task.recurring,
    rights: task.rightsServed.map(code => ({
      code,
      from: 'text',
      words: task.rightsWords.find(right => right.code === code)?.words ?? null,
    })),
    groups: task.groups.map(name => ({ name, from: 'text' })),
    clears: Object.fromEntries(
      sixClears.map(clear => [clear, { state: task.clears[clear] ? 'found' : 'missing', words: null }]),
    ) as UnitData['clears'],
    because: task.because,
    unsure: task.unsure,
  }
}

// A unit's own value wins over what a heading hands down.
function nearest<Item>(reading: Reading, index: number, of: (task: number) => Item[]): Item[] {
  let at: number | null = index
  for (let steps = 0; at !== null && steps <= reading.tasks.length; steps += 1) {
    const own = of(at)
    if (own.length > 0) return own
    at = reading.tasks[at]?.parent ?? null
  }
  return []
}

function agenciesOf(reading: Reading, task: number): UnitData['agencies'] {
  const seen = new Set<string>()
  return reading.assignments
    .filter(given => given.task === task)
    .map(given => ({ name: given.agency, role: given.role, mode: given.mode, from: 'text' as const }))
    .filter(agency => {
      const key = `${agency.role} ${agency.name.toLowerCase()}`
      return seen.has(key) ? false : (seen.add(key), true)
    })
}

function deadlinesOf(reading: Reading, task: number): UnitData['deadlines'] {
  return reading.deadlines
    .filter(given => given.task === task)
    .map(given => ({
      text: given.text,
      kind: given.kind,
      on: given.due.on,
      rule: given.due.rule,
      doubts: given.due.doubts,
      from: 'text',
    }))
}

export function restrictiveData(reading: Reading, clause: RestrictiveSpan): UnitData {
  return {
    ...emptyData,
    label: clause.task === null ? null : (reading.tasks[clause.task]?.label ?? null),
    limits: clause.rightsLimited,
    told: clause.told,
    because: clause.because,
    unsure: clause.unsure,
  }
}

/** A restrictive clause is never assigned, scheduled or counted as serving somebody, whatever the unit was before. */
export function ofKind(kind: UnitKind, data: UnitData): UnitData {
  if (kind !== 'restrictive') return data
  const { label, limits, told, because, unsure } = data
  return { ...emptyData, label, limits, told, because, unsure }
}

// What joined a promise to the restrictive words that were cut out behind it.
const looseEnd = /(?:,|[,;]?\s(?:và|đồng thời|cũng như|hoặc))$/u
/** No conjunction is longer; a pattern that may start anywhere in a long run of blanks would take quadratic time. */
const longestEnd = 16

function withoutLooseEnd(words: string): number {
  const bare = words.trimEnd()
  const end = bare.slice(-longestEnd)
  return bare.slice(0, bare.length - end.length + end.replace(looseEnd, '').length).trimEnd().length
}

/** The unit's own words: its span without the printed label or bullet, without blanks and loose conjunctions at the ends. */
export function ownWords(text: string, unit: { start: number; end: number }): { start: number; end: number } {
  const words = text.slice(unit.start, unit.end)
  const label =
    /^\s*(?:(?:[-–—+•*]|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]|[IVX]{1,5})[.)/](?=\s)|\(\d{1,2}\)|Điều \d{1,3}[.:]|\d{1,3}(?:\.\d{1,3})*(?=\n))\s*)?/u.exec(
      words,
    )
  // What joined it to restrictive words that were cut out before it belongs to neither.
  const joint = /^[,;.:]\s*/u.exec(words.slice(label?.[0].length ?? 0))?.[0].length ?? 0
  const lead = (label?.[0].length ?? 0) + joint
  const rest = words.slice(lead)
  const length = withoutLooseEnd(rest)
  if (length === 0) return { start: unit.start, end: unit.end }
  return { start: unit.start + lead, end: unit.start + lead + length }
}
