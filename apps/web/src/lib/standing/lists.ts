// The public lists of progress: their addresses, names and what is said where nothing is in them.
import type { Phrase } from '@camket/domain/kernel/language'
import { listsWords } from '@camket/domain/publication/portal/progress/words'

export const listNames = ['standing', 'upcoming', 'overdue', 'updates', 'amendments'] as const
export type ListName = (typeof listNames)[number]

interface ListTexts {
  readonly title: Phrase
  readonly lead?: Phrase
  readonly none: { readonly missing: Phrase; readonly turn: Phrase }
}

export const listTexts = {
  standing: {
    title: listsWords.standing,
    none: { missing: listsWords.noneStanding, turn: listsWords.noneStandingTurn },
  },
  upcoming: {
    title: listsWords.upcoming,
    lead: listsWords.upcomingLead,
    none: { missing: listsWords.noneUpcoming, turn: listsWords.noneUpcomingTurn },
  },
  overdue: {
    title: listsWords.overdue,
    lead: listsWords.overdueLead,
    none: { missing: listsWords.noneOverdue, turn: listsWords.noneOverdueTurn },
  },
  updates: {
    title: listsWords.updates,
    lead: listsWords.updatesLead,
    none: { missing: listsWords.noneUpdates, turn: listsWords.noneUpdatesTurn },
  },
  amendments: {
    title: listsWords.amendments,
    lead: listsWords.amendmentsLead,
    none: { missing: listsWords.noneAmendments, turn: listsWords.noneAmendmentsTurn },
  },
} as const satisfies Record<ListName, ListTexts>
