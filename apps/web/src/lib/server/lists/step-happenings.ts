// The steps of dated tasks as lines of a feed.
import { firstWords } from '@camket/domain/kernel/cut'
import type { Language } from '@camket/domain/kernel/language'
import { actionStateNames } from '@camket/domain/oversight/inspection/page-words'
import type { StepLine } from '@camket/services/publication/reading/oversight/listActionSteps'
import { actionAddress } from '#lib/oversight/public/inspection/action-address.ts'
import type { Happening } from './happenings.ts'

const longest = 160

/** Set, moved, reported, verified, opened again: each step is a line of its own. */
export function stepHappening(line: StepLine, language: Language): Happening {
  return {
    id: `action/${line.id}/${line.version}`,
    on: line.on,
    at: line.publishedAt,
    title: `${actionStateNames[line.state][language]}: ${firstWords(line.text, longest)}`,
    description: `${line.by}${line.by === line.body ? '' : ` → ${line.body}`}${line.said === null ? '' : `: ${line.said}`}`,
    path: actionAddress(line),
  }
}
