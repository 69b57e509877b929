// The rules behind `camket check`: what is unclear or missing in a plan, and where.
import { annexesThatAreMissing } from './checks/annexes.ts'
import { assignmentGaps } from './checks/assignments.ts'
import { datesThatCannotBe } from './checks/dates.ts'
import type { Finding, TextFinding } from './checks/finding.ts'
import { numbersAndWordsThatDiffer } from './checks/numbers.ts'
import { symbolsWithTwoDates } from './checks/symbols.ts'
import { isHeadingOfTasks } from './checks/tasks.ts'
import { firstWords } from '../kernel/cut.ts'
import type { Body } from '../people/bodies.ts'
import { foldBodyName } from '../people/state-structure.ts'
import { sixClears, type Reading } from './reading.ts'

export { findingCodes } from './checks/finding.ts'
export type { Finding, FindingCode } from './checks/finding.ts'

type Found = TextFinding & { readonly unsure?: boolean }

/**
 * Every gap of a reading in the order of the text; a list that is empty means that nothing was found, not that nothing is
 * wrong. `bodies` is the office's own list: it knows when a body of the province ended.
 */
export function findGaps(reading: Reading, bodies: readonly Body[] = []): Finding[] {
  const { text, symbol, date } = reading
  const found: Found[] = [
    ...missingFacts(reading),
    ...datesThatCannotBe(text),
    ...numbersAndWordsThatDiffer(text),
    ...symbolsWithTwoDates(text, { symbol, date }),
    ...annexesThatAreMissing(text),
    ...assignmentGaps(reading, bodies),
    ...deadlineGaps(reading),
    ...missingClears(reading),
    ...restrictiveClauses(reading),
  ]
  return withoutRepeats(found)
    .map(finding => placed(reading, finding))
    .sort((a, b) => a.start - b.start || a.code.localeCompare(b.code))
}

function missingFacts(reading: Reading): Found[] {
  if (reading.kind === 'news') return []
  return (['symbol', 'date', 'issuer'] as const)
    .filter(fact => reading[fact] === null)
    .map(fact => ({ code: 'fact-missing', start: 0, end: 0, values: { fact } }))
}

const textDoubts = ['no-such-day', 'reversed-range', 'weekday-mismatch', 'number-word-mismatch'] as const

function deadlineGaps(reading: Reading): Found[] {
  return reading.deadlines.flatMap(({ start, end, text, due, unsure }) => [
    ...textDoubts
      .filter(doubt => due.doubts.includes(doubt))
      .map(code => ({ code, start, end, values: valuesOf(code, text), unsure })),
    ...(reading.date !== null && due.on !== null && due.on < reading.date
      ? [
          {
            code: 'before-issue' as const,
            start,
            end,
            values: { text, due: due.on, issued: reading.date },
            unsure,
          },
        ]
      : []),
  ])
}

/** The reader's doubt knows the limit's words only; the text rules say more and come first. */
function valuesOf(code: (typeof textDoubts)[number], text: string): Found['values'] {
  if (code === 'reversed-range') return { from: text, to: '' }
  if (code === 'number-word-mismatch') return { number: text, word: '', is: '' }
  return code === 'weekday-mismatch' ? { date: text, weekday: '', is: '' } : { date: text }
}

function missingClears(reading: Reading): Found[] {
  return reading.tasks.flatMap(({ restrictive, clears, start, end, unsure }, index) =>
    restrictive || isHeadingOfTasks(reading, index)
      ? []
      : sixClears
          .filter(clear => !clears[clear])
          .map(clear => ({
            code: 'clear-missing' as const,
            start,
            end,
            values: clear === 'responsibility' ? { clear, ...bodiesNamed(reading, index) } : { clear },
            unsure,
          })),
  )
}

/** Whom a task tells to act, where nobody is said to lead: so that what is missing is said, and no more. */
function bodiesNamed(reading: Reading, index: number): Found['values'] {
  const acting = reading.assignments.filter(({ task, role }) => task === index && role === 'lead')
  const names = [...new Map(acting.map(({ agency }) => [foldBodyName(agency), agency])).values()]
  return names.length === 0 ? {} : { named: names.join(', '), bodies: names.length }
}

function restrictiveClauses(reading: Reading): Found[] {
  return reading.restrictive.map(({ start, end, rightsLimited, told, unsure }) => ({
    code: 'restrictive-clause',
    start,
    end,
    values: { rights: rightsLimited.join(', '), told: told ?? '' },
    unsure,
  }))
}

/** Two rules may see the same fault: the first one said, with its fuller values, stays. */
function withoutRepeats(found: readonly Found[]): Found[] {
  return found.filter((one, i) => {
    if (one.code === 'clear-missing' || one.code === 'restrictive-clause' || one.code === 'fact-missing')
      return true
    return !found
      .slice(0, i)
      .some(other => other.code === one.code && other.start < one.end && one.start < other.end)
  })
}

function placed(reading: Reading, { code, start, end, values, unsure = false }: Found): Finding {
  const place = end === 0 ? undefined : reading.map.find(part => part.start <= start && start < part.end)
  const task = reading.tasks.findLast(one => one.start <= start && start < one.end)
  const words = reading.text.slice(start, end).replace(/\s+/g, ' ').trim()
  return {
    code,
    start,
    end,
    values,
    page: place?.page ?? null,
    paragraph: place?.paragraph ?? null,
    task: task?.label ?? null,
    words: words.length <= 90 ? words : firstWords(words, 88),
    unsure,
  }
}
