// What the review's forms send, as the services take it. A value that the person left alone keeps where it came from.
import { clearsAfter } from '@camket/domain/commitments/clears'
import { contextRules, type ContextRule } from '@camket/domain/commitments/context-rules'
import {
  unitKinds,
  type DraftUnit,
  type UnitAgency,
  type UnitChange,
  type UnitDeadline,
} from '@camket/domain/commitments/unit'
import { affectedGroups } from '@camket/domain/plans/groups'
import { limitableRights, type LimitableRight } from '@camket/domain/plans/limitable-rights'
import {
  assignmentModes,
  assignmentRoles,
  deadlineKinds,
  sixClears,
  type SixClear,
} from '@camket/domain/plans/reading'
import { servedRights } from '@camket/domain/plans/served-rights'
import { sheetLines, type Sheet } from '@camket/domain/safeguards/sheet'

/** Published as the way the day was worked out, in the language of the plan. */
const officeDueRule = 'Cơ quan thường trực ghi ngày này.'

// A form sends line ends in its own way; the plan's text has one character for each.
const plain = (value: unknown): string =>
  String(value ?? '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .trim()
const text = (form: FormData, name: string): string => plain(form.get(name))
const texts = (form: FormData, name: string): string[] => form.getAll(name).map(plain)
const oneOf = <Code extends string>(list: readonly Code[], value: string | undefined): Code | undefined =>
  list.find(code => code === value)
const someOf = <Code extends string>(list: readonly Code[], values: readonly string[]): Code[] =>
  list.filter(code => values.includes(code))

export function editionFrom(form: FormData): number {
  return Number(text(form, 'edition')) || 0
}

export function unitsFrom(form: FormData): string[] {
  return texts(form, 'unit')
}

export function reasonFrom(form: FormData): string | undefined {
  return text(form, 'reason') || undefined
}

export function ruleFrom(form: FormData): ContextRule | undefined {
  return oneOf(contextRules, text(form, 'rule'))
}

/** The change that the form asks for; `unit` is the one it was filled from. */
export function changeFrom(form: FormData, unit: DraftUnit): UnitChange {
  const kind = oneOf(unitKinds, text(form, 'kind')) ?? unit.kind
  const change: UnitChange = {
    kind,
    reason: reasonFrom(form) ?? null,
    rule: kind === 'context' ? (ruleFrom(form) ?? null) : null,
  }
  if (kind === 'restrictive' && form.has('limits-shown')) {
    return {
      ...change,
      limits: limitsFrom(form),
      told: text(form, 'told') || null,
    }
  }
  if (kind !== 'commitment' || !form.has('contents-shown')) return change
  return {
    ...change,
    label: text(form, 'label') || null,
    agencies: agenciesFrom(form, unit),
    deadlines: deadlinesFrom(form, unit),
    recurring: form.has('recurring'),
    rights: someOf(servedRights, texts(form, 'rights')).map(
      code => unit.data.rights.find(right => right.code === code) ?? { code, from: 'office' as const },
    ),
    groups: someOf(affectedGroups, texts(form, 'groups')).map(
      name => unit.data.groups.find(group => group.name === name) ?? { name, from: 'office' as const },
    ),
    ...clearsFrom(form, unit),
  }
}

function agenciesFrom(form: FormData, unit: DraftUnit): UnitAgency[] {
  const [names, roles, modes] = [texts(form, 'agency'), texts(form, 'role'), texts(form, 'mode')]
  return names.flatMap((name, i) => {
    if (!name) return []
    const role = oneOf(assignmentRoles, roles[i]) ?? 'lead'
    const mode = oneOf(assignmentModes, modes[i]) ?? 'order'
    const same = unit.data.agencies.find(was => was.name === name && was.role === role && was.mode === mode)
    return [same ?? { name, role, mode, from: 'office' as const }]
  })
}

function deadlinesFrom(form: FormData, unit: DraftUnit): UnitDeadline[] {
  const [words, kinds, days] = [
    texts(form, 'deadline'),
    texts(form, 'deadline-kind'),
    texts(form, 'deadline-on'),
  ]
  return words.flatMap((line, i) => {
    if (!line) return []
    const kind = oneOf(deadlineKinds, kinds[i]) ?? 'date'
    // What is no day is passed on: the service refuses it by name, and nothing that was typed is dropped unseen.
    const on = days[i] || null
    const same = unit.data.deadlines.find(was => was.text === line && was.kind === kind && was.on === on)
    return [same ?? { text: line, kind, on, rule: officeDueRule, doubts: [], from: 'office' as const }]
  })
}

// What was left as it stood is not sent: who and when may follow from the bodies and days instead.
function clearsFrom(form: FormData, unit: DraftUnit): Pick<UnitChange, 'added' | 'denied' | 'stated'> {
  const { clears } = unit.data
  const isFound = (clear: SixClear): boolean => clears[clear].state === 'found'
  const ticked = new Set(texts(form, 'stated'))
  const stated = form.has('stated-shown') ? sixClears.filter(clear => ticked.has(clear)) : null
  const stays = (clear: SixClear): boolean => isFound(clear) && (stated === null || stated.includes(clear))
  const typed = sixClears
    .filter(clear => !stays(clear) && form.has(`clear-${clear}`))
    .map(clear => [clear, text(form, `clear-${clear}`)] as const)
    .filter(([clear, words]) => words !== (clears[clear].words ?? ''))
  return {
    added: Object.fromEntries(typed.map(([clear, words]) => [clear, words || null])),
    denied: sixClears.filter(clear => stated !== null && isFound(clear) && !stated.includes(clear)),
    stated: stated?.filter(clear => !isFound(clear)) ?? [],
  }
}

export function limitsFrom(form: FormData): LimitableRight[] {
  return someOf(limitableRights, texts(form, 'limits'))
}

/** The sheet's lines as sent: an empty line is null, which is published as *not answered*. */
export function sheetFrom(form: FormData): Partial<Sheet> {
  return Object.fromEntries(
    sheetLines.filter(line => form.has(line)).map(line => [line, text(form, line) || null]),
  )
}

/** Offsets that the form means: sent as such by a selection, or as exact words (`nth` occurrence, from 1); null when not there. */
export function spanFrom(form: FormData, source: string): { start: number; end: number } | null {
  const [start, end] = [text(form, 'start'), text(form, 'end')].map(value =>
    value === '' ? NaN : Number(value),
  )
  const words = text(form, 'words')
  if (Number.isInteger(start) && Number.isInteger(end)) {
    const span = { start: start!, end: end! }
    if (!words || source.slice(span.start, span.end).trim() === words) return span
  }
  return words ? occurrence(source, words, Math.max(1, Number(text(form, 'nth')) || 1)) : null
}

/** A passage as it should read: its place, without the blanks around it, and the words typed; null when it is not there. */
export function correctionFrom(
  form: FormData,
  source: string,
): { start: number; end: number; text: string; reason?: string } | null {
  const span = spanFrom(form, source)
  if (!span) return null
  const words = source.slice(span.start, span.end)
  const start = span.start + words.length - words.trimStart().length
  const reason = reasonFrom(form)
  const end = start + words.trim().length
  return { start, end, text: text(form, 'text'), ...(reason ? { reason } : {}) }
}

function occurrence(source: string, words: string, nth: number): { start: number; end: number } | null {
  let at = -1
  for (let seen = 0; seen < nth; seen += 1) {
    at = source.indexOf(words, at + 1)
    if (at < 0) return null
  }
  return { start: at, end: at + words.length }
}

/** Where the second part of a split begins: an offset, or the first of the exact words inside the unit. */
export function splitFrom(form: FormData, source: string, unit: DraftUnit): number | null {
  const at = Number(text(form, 'at'))
  if (text(form, 'at') !== '' && Number.isInteger(at)) return at
  const words = text(form, 'words')
  const found = words ? source.slice(unit.start, unit.end).indexOf(words) : -1
  return found > 0 ? unit.start + found : null
}

/** Places where a person may want to split: after a sentence, a semicolon or a line inside the unit. */
export function splitPlaces(source: string, unit: DraftUnit): Array<{ at: number; words: string }> {
  const inside = source.slice(unit.start, unit.end)
  const places: Array<{ at: number; words: string }> = []
  for (const match of inside.matchAll(/(?:[.;:]\s+|\n\s*)(?=\S)/g)) {
    const at = match.index + match[0].length
    if (at < inside.length)
      places.push({ at: unit.start + at, words: inside.slice(at, at + 60).split('\n')[0]! })
  }
  return places
}

/** The unit with what was typed but not saved put over it, so that a refused form shows it again. */
export function withSent(unit: DraftUnit, sent: ReadonlyArray<readonly [string, string]>): DraftUnit {
  const form = new FormData()
  for (const [name, value] of sent) form.append(name, value)
  const change = changeFrom(form, unit)
  const { kind, reason, rule, label, agencies, deadlines, recurring, rights, groups, limits, told } = change
  const data = { label, agencies, deadlines, recurring, rights, groups, limits, told }
  const given = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined))
  return {
    ...unit,
    kind: kind ?? unit.kind,
    reason: reason ?? null,
    rule: rule ?? null,
    data: { ...unit.data, ...given, clears: clearsAfter(unit.data, change) },
  }
}
