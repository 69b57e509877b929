// What a static copy says over each list of oversight, and where its feed is.
import type { Phrase } from '@camket/domain/kernel/language'
import { committeeWords } from '@camket/domain/oversight/committee/words'
import { doubtPageWords } from '@camket/domain/oversight/doubt/public-words'
import { findingPageWords } from '@camket/domain/oversight/inspection/public-words'
import { overviewWords } from '@camket/domain/oversight/overview-words'
import { reviewPageWords, roundPageWords } from '@camket/domain/oversight/review/public-words'
import type { OversightList } from '@camket/services/publication/reading/mirror/oversight'

interface CopyTexts {
  readonly title: Phrase
  readonly lead: Phrase
  readonly none: { readonly missing: Phrase; readonly turn: Phrase }
  /** Without its ending. */
  readonly feed: string
  readonly calendar?: string
}

export const copyTexts: Readonly<Record<OversightList, CopyTexts>> = {
  reviews: {
    title: reviewPageWords.title,
    lead: reviewPageWords.lead,
    none: { missing: reviewPageWords.none, turn: reviewPageWords.noneTurn },
    feed: 'reviews',
  },
  rounds: {
    title: roundPageWords.title,
    lead: roundPageWords.lead,
    none: { missing: roundPageWords.none, turn: roundPageWords.noneTurn },
    feed: 'reviews/rounds',
  },
  findings: {
    title: findingPageWords.title,
    lead: findingPageWords.lead,
    none: { missing: findingPageWords.none, turn: findingPageWords.noneTurn },
    feed: 'findings',
    calendar: 'findings',
  },
  actions: {
    title: overviewWords.allTasks,
    lead: overviewWords.tasksLead,
    none: { missing: overviewWords.noTasks, turn: overviewWords.noTasksTurn },
    feed: 'actions',
    calendar: 'findings',
  },
  decisions: {
    title: committeeWords.decisions,
    lead: committeeWords.decisionsLead,
    none: { missing: committeeWords.noDecisions, turn: committeeWords.noDecisionsTurn },
    feed: 'decisions',
  },
  proposals: {
    title: committeeWords.proposals,
    lead: committeeWords.proposalsLead,
    none: { missing: committeeWords.noProposals, turn: committeeWords.noProposalsTurn },
    feed: 'proposals',
  },
  doubts: {
    title: doubtPageWords.title,
    lead: doubtPageWords.lead,
    none: { missing: doubtPageWords.none, turn: doubtPageWords.noneTurn },
    feed: 'doubts',
  },
}
