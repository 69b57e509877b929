// What a form says, as lines that can stand beside those of another.
import { fill, type Phrase } from '@camket/domain/kernel/language'
import { findingWords, inspectionWords, seenNames } from '@camket/domain/oversight/inspection/page-words'
import type { FindingData, NoteData } from '@camket/domain/oversight/inspection/input'
import type { ClaimData } from '@camket/domain/progress/claim'
import { claimWords } from '@camket/domain/progress/claim-words'
import { stepNames } from '@camket/domain/progress/names'
import type { Item } from './items.ts'

type Say = (phrase: Phrase) => string
type Line = readonly [name: string, value: string]

/** Only what is said stands there; the day always. */
export function saidLines(kind: Item['kind'], data: unknown, say: Say): Line[] {
  if (data === null) return []
  const lines =
    kind === 'claim'
      ? claimLines(data as ClaimData, say)
      : kind === 'note'
        ? noteLines(data as NoteData, say)
        : findingLines(data as FindingData, say)
  return lines.filter(([, value]) => value !== '')
}

function claimLines(data: ClaimData, say: Say): Line[] {
  const { step, percent, figure, statement, asOf, milestone } = data
  return [
    [say(claimWords.statement), statement],
    [say(claimWords.step), step in stepNames ? say(stepNames[step]) : ''],
    [say(claimWords.percent), percent === null ? '' : `${percent} %`],
    [
      say(claimWords.figure),
      figure === null ? '' : `${figure.value} ${figure.unit} ${figure.base ?? ''}`.trim(),
    ],
    [say(claimWords.milestone), milestone === null ? '' : String(milestone)],
    [say(claimWords.asOfField), asOf],
  ]
}

function noteLines({ on, answers, words }: NoteData, say: Say): Line[] {
  return [
    [say(inspectionWords.noteDay), on],
    ...answers.map(({ line, seen, words: more }): Line => [
      `${say(inspectionWords.questions)} ${line}`,
      [seen in seenNames ? say(seenNames[seen]) : '', more].filter(Boolean).join(': '),
    ]),
    [say(inspectionWords.noteRest), words],
  ]
}

function findingLines({ text, recommendation, tasks }: FindingData, say: Say): Line[] {
  return [
    [say(findingWords.text), text],
    [say(findingWords.recommendation), recommendation ?? ''],
    ...tasks.map((task, i): Line => [
      fill(say(findingWords.task), { number: i + 1 }),
      `${task.text} (${task.due})`,
    ]),
  ]
}
