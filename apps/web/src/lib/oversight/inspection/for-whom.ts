// Whom a dated task waits for, and how long already, in one sentence of the office.
import { actionWords as words } from '@camket/domain/oversight/inspection/action-words'
import type { Waiting } from '@camket/domain/oversight/inspection/waiting'
import type { Voice } from '#lib/speech/voice.ts'
import { unsettledWords } from '#lib/standing/unsettled.ts'

interface Line {
  readonly waiting: Waiting
  readonly body: { readonly name: string }
  readonly due: string
  readonly on: string
  /** How far the owner's report is, where whoever reads may know it. */
  readonly report?: string | null
}

/** `office`: the one that set it, or that verified it; null where the list does not say. */
export function forWhom(line: Line, office: string | null, { say, day }: Pick<Voice, 'say' | 'day'>): string {
  const { waiting, body, due, on } = line
  const { days, workingDays, unsettled } = waiting
  const age = say(words.age, { days, workingDays }) + unsettledWords(unsettled, say)
  if (line.report === 'submitted' && (waiting.wait === 'overdue' || waiting.wait === 'coming')) {
    const isLate = waiting.wait === 'overdue'
    return say(isLate ? words.waitsApprovalLate : words.waitsApproval, { body: body.name, age })
  }
  if (waiting.wait === 'overdue') return say(words.waitsLate, { body: body.name, age })
  if (waiting.wait === 'coming') return say(words.waitsOwner, { body: body.name, due: day(due) })
  if (waiting.wait === 'done') {
    return office === null
      ? say(words.waitsDone, { on: day(on) })
      : say(words.waitsNobody, { office, on: day(on) })
  }
  if (waiting.days === 0) return say(words.waitsToday)
  return office === null ? say(words.waitsAnyCheck, { age }) : say(words.waitsCheck, { office, age })
}
