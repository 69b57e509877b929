// What bodies have to do, set for a person at a terminal.
import { daysBetween } from '@camket/domain/commitments/calendar/days'
import { assignmentStateNames, partNames, workWords } from '@camket/domain/commitments/work/words'
import { fill, type Language } from '@camket/domain/kernel/language'
import { dayInWords } from '@camket/domain/plans/finding-words'
import { onRecord } from '@camket/domain/publication/portal/progress/on-record'
import { inOneLine } from '@camket/domain/publication/portal/one-line'
import type { WorkLine } from '@camket/services/commitments/work/listMyWork'
import { hung, shortened } from './lines.ts'

export function workLine(line: WorkLine, today: string, language: Language): string {
  const asked = fill(workWords.openRequests[language], { count: line.asked })
  const facts = [
    dueInWords(line, today, language),
    ...(line.mine === null
      ? line.owners.map(
          owner =>
            `${owner.name}: ${partNames[owner.part][language]}, ${assignmentStateNames[owner.state][language]}`,
        )
      : [partNames[line.mine.part][language], assignmentStateNames[line.mine.state][language]]),
    ...(line.mine === null && line.owners.length === 0 ? [workWords.noOwner[language]] : []),
    ...onRecord(line).map(phrase => phrase[language]),
    ...(line.asked === 0 ? [] : [asked]),
  ]
  return hung(`${line.id}  `, `${shortened(inOneLine(line.text), 160)} [${facts.join('; ')}]`)
}

function dueInWords({ due, recurring, isComplete }: WorkLine, today: string, language: Language): string {
  if (due === null) return (recurring ? workWords.byPeriod : workWords.noDay)[language]
  const days = daysBetween(today, due)
  const day = dayInWords(due, language)
  if (isComplete) return fill(workWords.doneLate[language], { day })
  if (days < 0) return fill(workWords.overdueBy[language], { days: -days, day })
  return fill((days === 0 ? workWords.dueToday : workWords.dueIn)[language], { days, day })
}
