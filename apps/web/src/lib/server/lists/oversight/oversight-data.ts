// The lists of oversight as open data: the lines that their page shows, asked for in the same way.
import type { Language, Phrase } from '@camket/domain/kernel/language'
import { committeeWords } from '@camket/domain/oversight/committee/words'
import { doubtGroundNames, doubtedNames, doubtPageWords } from '@camket/domain/oversight/doubt/public-words'
import { actionStateNames, waitNames } from '@camket/domain/oversight/inspection/page-words'
import { findingPageWords } from '@camket/domain/oversight/inspection/public-words'
import { roundStateNames } from '@camket/domain/oversight/review/office-words'
import { reviewPageWords } from '@camket/domain/oversight/review/public-words'
import { factNames } from '@camket/domain/plans/office-words'
import type { Step } from '@camket/domain/progress/steps'
import { listsWords, progressWords, stepWords } from '@camket/domain/publication/portal/progress/words'
import type { PublicDoor } from '@camket/services/kernel/door'
import { listDoubts, type DoubtLine } from '@camket/services/publication/reading/oversight/doubts'
import { listFindings, type FindingLine } from '@camket/services/publication/reading/oversight/findings'
import type { PublicActionLine } from '@camket/services/publication/reading/oversight/actions'
import { listPublicActions } from '@camket/services/publication/reading/oversight/listActions'
import {
  listDecisions,
  type DecisionLine,
} from '@camket/services/publication/reading/oversight/listDecisions'
import {
  listProposals,
  type ProposalLine,
} from '@camket/services/publication/reading/oversight/listProposals'
import { listReviews, type ReviewLine } from '@camket/services/publication/reading/oversight/reviews'
import { listRounds, type RoundLine } from '@camket/services/publication/reading/oversight/rounds'
import { listColumns, oversightColumns as heads } from '#lib/speech/columns.ts'
import { decisionQuery, proposalQuery } from './committee-queries.ts'
import { doubtQuery } from './doubt-query.ts'
import { findingQuery } from './finding-query.ts'
import { reviewQuery, roundQuery } from './review-query.ts'
import { table, yearsCell, type Cell, type Column, type Table } from '../table.ts'

/** By the name of the page; that of the rounds stands under the reviews. */
const lists = {
  reviews: (door: PublicDoor, params: URLSearchParams) => listReviews(door, reviewQuery(params)),
  rounds: (door: PublicDoor, params: URLSearchParams) => listRounds(door, roundQuery(params)),
  findings: (door: PublicDoor, params: URLSearchParams) => listFindings(door, findingQuery(params)),
  actions: (door: PublicDoor, params: URLSearchParams) => listPublicActions(door, findingQuery(params)),
  decisions: (door: PublicDoor, params: URLSearchParams) => listDecisions(door, decisionQuery(params)),
  proposals: (door: PublicDoor, params: URLSearchParams) => listProposals(door, proposalQuery(params)),
  doubts: (door: PublicDoor, params: URLSearchParams) => listDoubts(door, doubtQuery(params)),
}
type Name = keyof typeof lists
type Read = {
  [Of in Name]: { readonly name: Of; readonly page: Awaited<ReturnType<(typeof lists)[Of]>> }
}[Name]

interface Asked {
  readonly name: string
  readonly params: URLSearchParams
}

/** The list of that name as its page shows it; null where there is none. */
export async function readOversightData(door: PublicDoor, { name, params }: Asked): Promise<Read | null> {
  if (!Object.hasOwn(lists, name)) return null
  const page = await lists[name as Name](door, params)
  return { name, page } as Read
}

/** The head and the rows in a language. */
export function oversightCsv({ name, page }: Read, language: Language): Table {
  switch (name) {
    case 'reviews':
      return table(reviewColumns(language), page.lines, language)
    case 'rounds':
      return table(roundColumns(language), page.lines, language)
    case 'findings':
      return table(findingColumns(language, page.day), page.lines, language)
    case 'actions':
      return table(actionColumns(language, page.day), page.lines, language)
    case 'decisions':
      return table(decisionColumns(), page.lines, language)
    case 'proposals':
      return table(proposalColumns(language, page.day), page.lines, language)
    case 'doubts':
      return table(doubtColumns(language, page.day), page.lines, language)
  }
}

/** What every record has: its id first, and last when it was published and where it stands. */
function recorded<Line extends { id: string; version: number; index: number; publishedAt: string }>(
  columns: ReadonlyArray<Column<Line>>,
): Column<Line>[] {
  return [
    { head: 'id', cell: line => line.id },
    ...columns,
    { head: listColumns.version, cell: line => line.version },
    { head: listColumns.published, cell: line => line.publishedAt },
    { head: listColumns.entry, cell: line => line.index },
  ]
}

function reviewColumns(language: Language): Column<ReviewLine>[] {
  const step = (of: Step | null): Cell => (of === null ? null : stepWords[of][language])
  return recorded([
    { head: heads.commitment, cell: line => line.commitment },
    { head: factNames.symbol, cell: line => line.plan.symbol },
    { head: listColumns.label, cell: line => line.label },
    { head: listColumns.text, cell: line => line.task },
    { head: listsWords.agency, cell: line => line.lead?.name ?? null },
    { head: reviewPageWords.by, cell: line => line.by.name },
    { head: heads.saidAsOf, cell: line => line.asOf },
    { head: progressWords.reviewerSays, cell: line => step(line.step) },
    { head: progressWords.agencySays, cell: line => step(line.agencyStep) },
    { head: progressWords.evidenceSays, cell: line => step(line.evidenceStep) },
    { head: heads.blind, cell: line => yesNo(line.blind, language) },
    { head: reviewPageWords.round, cell: line => line.round },
    { head: listColumns.reason, cell: line => line.reasons },
    { head: reviewPageWords.answered, cell: line => yesNo(line.answer !== null, language) },
  ])
}

function roundColumns(language: Language): Column<RoundLine>[] {
  return recorded([
    { head: heads.title, cell: ({ body }) => body.title },
    { head: committeeWords.state, cell: ({ state }) => roundStateNames[state][language] },
    { head: heads.plan, cell: ({ body }) => body.list.plan },
    { head: heads.listed, cell: ({ body }) => body.list.count },
    { head: heads.sample, cell: ({ body }) => body.sample },
    { head: heads.drawn, cell: ({ body }) => body.drawn?.join('; ') ?? null },
    { head: heads.seals, cell: ({ body }) => body.seals.map(({ name }) => name).join('; ') },
    { head: listColumns.reason, cell: ({ body }) => body.abandoned?.reason ?? null },
  ])
}

function findingColumns(language: Language, day: string | null): Column<FindingLine>[] {
  return [
    ...recorded<FindingLine>([
      { head: heads.title, cell: line => line.inspection.title },
      { head: heads.visited, cell: line => line.inspection.on },
      { head: findingPageWords.by, cell: line => line.by.name },
      { head: findingPageWords.body, cell: line => line.body.name },
      { head: heads.commitment, cell: line => line.commitment?.id ?? null },
      {
        head: findingPageWords.outcome,
        cell: line => findingPageWords[line.outcome ?? 'outcomeFound'][language],
      },
      { head: heads.words, cell: line => line.text },
      { head: findingPageWords.recommendation, cell: line => line.recommendation },
      { head: heads.tasks, cell: line => line.actions.length },
      {
        head: heads.openTasks,
        cell: line => line.actions.filter(({ state }) => state !== 'verified').length,
      },
    ]),
    { head: listColumns.asOf, cell: () => day },
  ]
}

function actionColumns(language: Language, day: string | null): Column<PublicActionLine>[] {
  return [
    { head: 'id', cell: line => line.id },
    { head: heads.from, cell: line => line.from.id },
    { head: heads.commitment, cell: line => line.commitment },
    { head: findingPageWords.body, cell: line => line.body.name },
    { head: heads.words, cell: line => line.text },
    { head: listColumns.due, cell: line => line.due },
    { head: heads.firstDue, cell: line => line.firstDue },
    { head: committeeWords.state, cell: line => actionStateNames[line.state][language] },
    { head: heads.setOn, cell: line => line.openedOn },
    { head: heads.stepOn, cell: line => line.on },
    { head: findingPageWords.wait, cell: line => waitNames[line.waiting.wait][language] },
    { head: heads.waitedDays, cell: line => line.waiting.days },
    { head: heads.waitedWorkingDays, cell: line => line.waiting.workingDays },
    { head: heads.waitedUnsettled, cell: line => yearsCell(line.waiting.unsettled) },
    { head: listColumns.version, cell: line => line.version },
    { head: listColumns.entry, cell: line => line.index },
    { head: listColumns.asOf, cell: () => day },
  ]
}

const idsOf = (commitments: ReadonlyArray<{ readonly id: string }>): string =>
  commitments.map(({ id }) => id).join('; ')

function decisionColumns(): Column<DecisionLine>[] {
  return recorded([
    { head: committeeWords.meeting, cell: line => line.meeting.title },
    { head: heads.heldOn, cell: line => line.meeting.on },
    { head: heads.words, cell: line => line.text },
    { head: committeeWords.about, cell: line => idsOf(line.commitments) },
  ])
}

function proposalColumns(language: Language, day: string | null): Column<ProposalLine>[] {
  const states: Readonly<Record<ProposalLine['waiting']['state'], Phrase>> = {
    waiting: committeeWords.stateWaiting,
    silent: committeeWords.stateSilent,
    answered: committeeWords.stateAnswered,
  }
  return [
    ...recorded<ProposalLine>([
      { head: heads.title, cell: line => line.title },
      { head: heads.words, cell: line => line.text },
      { head: heads.to, cell: line => line.to },
      { head: factNames.symbol, cell: line => line.symbol },
      { head: heads.sentOn, cell: line => line.sentOn },
      { head: heads.answerBy, cell: line => line.answerBy },
      { head: committeeWords.state, cell: line => states[line.waiting.state][language] },
      { head: heads.waitedDays, cell: line => line.waiting.days },
      { head: heads.overBy, cell: line => line.waiting.overBy },
      { head: heads.answeredOn, cell: line => line.answer?.on ?? null },
      { head: committeeWords.answer, cell: line => line.answer?.text ?? null },
      { head: committeeWords.about, cell: line => idsOf(line.commitments) },
    ]),
    { head: listColumns.asOf, cell: () => day },
  ]
}

/** What has not appeared, or is withheld, has no words here either. */
function doubtColumns(language: Language, day: string | null): Column<DoubtLine>[] {
  return [
    ...recorded<DoubtLine>([
      { head: heads.of, cell: line => doubtedNames[line.of.kind][language] },
      { head: heads.commitment, cell: line => line.commitment },
      { head: factNames.symbol, cell: line => line.plan.symbol },
      { head: listsWords.agency, cell: line => line.agency?.name ?? null },
      { head: heads.receivedOn, cell: line => line.body.receivedOn },
      { head: heads.showsOn, cell: line => line.body.showsOn },
      { head: doubtPageWords.contradicts, cell: line => line.body.shown?.contradicts ?? null },
      {
        head: doubtPageWords.groundFilter,
        cell: ({ body }) =>
          body.withheld === null ? null : doubtGroundNames[body.withheld.ground][language],
      },
      { head: heads.answerBy, cell: line => line.body.answerBy },
      { head: heads.answeredOn, cell: line => line.answer?.on ?? null },
      { head: heads.answer, cell: line => line.answer?.text ?? null },
      { head: listColumns.late, cell: line => line.late },
      { head: listColumns.lateUnsettled, cell: line => yearsCell(line.unsettled) },
    ]),
    { head: listColumns.asOf, cell: () => day },
  ]
}

const yesNo = (is: boolean, language: Language): string => (is ? heads.yes : heads.no)[language]
