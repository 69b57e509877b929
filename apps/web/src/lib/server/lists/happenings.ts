// The lines of a list as things that happen on a day: what feeds and calendars are made of.
import { firstWords } from '@camket/domain/kernel/cut'
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import { dueWords } from '@camket/domain/publication/portal/progress/due-words'
import {
  listsWords,
  reportWords,
  statusWords,
  stepWords,
} from '@camket/domain/publication/portal/progress/words'
import { planWords } from '@camket/domain/publication/portal/pages'
import { taskCell } from '@camket/domain/publication/portal/task-cell'
import type { DueLine } from '@camket/services/publication/reading/progress/listDues'
import type { StandingLine } from '@camket/services/publication/reading/progress/listed/standing-lines'
import { ownPages } from '#lib/speech/record-address.ts'
import { updateAnchor } from '#lib/standing/history/anchors.ts'
import { keyOfLine } from '../../standing/due-key.ts'
import type { ListName } from '../../standing/lists.ts'
import type { ReadList } from './read-list.ts'

export interface Happening {
  /** The same for as long as it is the same thing; a moved day is another. */
  readonly id: string
  /** ISO day; null: it stands on no day of a calendar. */
  readonly on: string | null
  /** Instant (ISO) by which a feed orders it. */
  readonly at: string
  readonly title: string
  readonly description: string
  /** Without language. */
  readonly path: string
}

/** What the lines of a list tell, in a language; `dayOf` turns an instant into the register's own day. */
export function happeningsOf(
  list: ReadList,
  { name, language, dayOf }: { name: ListName; language: Language; dayOf: (instant: string) => string },
): Happening[] {
  const titled = (phrase: Phrase, task: string): string => fill(phrase[language], { task: brief(task) })
  if (list.of === 'standings')
    return list.page.lines.map(line => ({
      id: `${name}/${line.id}/${line.due ?? 'undated'}`,
      on: line.due,
      at: line.changedAt,
      title: titled(dueWords.standsEvent, taskOf(line)),
      description: statusOf(line, language),
      path: `/commitments/${encodeURIComponent(line.id)}`,
    }))
  if (list.of === 'dues')
    return list.page.lines.map(line => ({
      id: `${name}/${keyOfLine(line)}`,
      on: line.item.on,
      at: line.item.cameAt,
      title: fill(eventWords[line.item.kind][language], {
        task: brief(taskOf(line)),
        words: brief(line.item.words ?? ''),
      }),
      description: statusOf(line, language),
      path: `/commitments/${encodeURIComponent(line.id)}`,
    }))
  if (list.of === 'updates')
    return list.page.lines.map(line => ({
      id: `update/${line.id}/${line.version}`,
      on: dayOf(line.publishedAt),
      at: line.publishedAt,
      title: titled(listsWords.updateEvent, line.task),
      description: `${line.agency.name}: ${stepWords[line.step][language]}. ${brief(line.statement)}`,
      path: `/commitments/${encodeURIComponent(line.commitment)}#${updateAnchor(line.id)}`,
    }))
  return list.page.lines.map(line => ({
    id: `amendment/${line.id}/${line.version}`,
    on: dayOf(line.publishedAt),
    at: line.publishedAt,
    title: titled(
      listsWords.amendmentEvent,
      line.task ?? line.plan.title ?? line.plan.symbol ?? planWords.untitled[language],
    ),
    description: line.reason,
    path: `/${ownPages[line.of.kind]}/${encodeURIComponent(line.of.id)}`,
  }))
}

const eventWords: Readonly<Record<DueLine['item']['kind'], Phrase>> = {
  final: listsWords.dueEvent,
  interim: dueWords.interimEvent,
  milestone: dueWords.milestoneEvent,
  report: dueWords.reportEvent,
}

function taskOf({ text, agencies, dueText }: StandingLine): string {
  return taskCell(text, { agencies, times: [dueText ?? ''] }).task
}

const longest = 160

function brief(text: string): string {
  return firstWords(text.trim().replace(/\s+/g, ' '), longest)
}

function statusOf(line: StandingLine, language: Language): string {
  const said =
    line.agencyStep === null
      ? fill(statusWords.agencyNone[language], { report: reportWords[line.report][language] })
      : fill(statusWords.agency[language], { step: stepWords[line.agencyStep][language] })
  const shown =
    line.evidenceStep === null
      ? statusWords.evidenceNothing[language]
      : fill(statusWords.evidence[language], { step: stepWords[line.evidenceStep][language] })
  return `${line.lead === null ? '' : `${line.lead.name}. `}${said}; ${shown}.`
}
