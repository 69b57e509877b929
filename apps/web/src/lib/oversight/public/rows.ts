// The figures of oversight in rows, each with the list that it opens: of everything, or of what concerns an agency or a plan.
import { fill, type Phrase } from '@camket/domain/kernel/language'
import { doubtGroundNames } from '@camket/domain/oversight/doubt/public-words'
import { overviewWords as words } from '@camket/domain/oversight/overview-words'
import type { Scope } from '@camket/services/publication/reading/oversight/figures/scope'
import type { OversightCounts } from '@camket/services/publication/reading/oversight/oversightCounts'
import { listAddress } from './list-address.ts'

interface Note {
  readonly n: number
  readonly words: Phrase
  readonly href: string
}
export interface Row {
  readonly name: Phrase
  readonly href: string
  readonly n: number
  /** Parts of it that are not nothing. */
  readonly notes: readonly Note[]
  readonly text?: Phrase
}

/**
 * `byDay`: with what the calendar makes of it. A page of a static copy that a new day does not write anew has none of that.
 */
export function oversightRows(n: OversightCounts, scope: Scope, { byDay }: { byDay: boolean }): Row[] {
  const at = (path: string, more?: Readonly<Record<string, string>>) => listAddress(path, scope, more)
  const rows: ReadonlyArray<Row & { readonly isShown?: boolean }> = [
    {
      name: words.reviews,
      href: at('/reviews'),
      n: n.reviews,
      notes: [{ n: n.reviewsBelow, words: words.reviewsBelow, href: at('/standing', { review: 'below' }) }],
    },
    {
      name: words.rounds,
      href: at('/reviews/rounds'),
      n: n.rounds,
      notes: [],
      text: words.roundsNote,
      isShown: scope.agency === undefined,
    },
    { name: words.findings, href: at('/findings'), n: n.findings, notes: [] },
    {
      name: words.allTasks,
      href: at('/actions'),
      n: n.openTasks + n.doneTasks,
      notes: tasksIn(n, at, byDay),
    },
    { name: words.decisions, href: at('/decisions'), n: n.decisions, notes: [] },
    {
      name: words.proposals,
      href: at('/proposals'),
      n: n.proposals,
      notes: [
        { n: n.answeredProposals, words: words.answered, href: at('/proposals', { state: 'answered' }) },
        ...(byDay
          ? [{ n: n.silentProposals, words: words.silent, href: at('/proposals', { state: 'silent' }) }]
          : []),
      ],
    },
    { name: words.doubts, href: at('/doubts'), n: n.doubts, notes: doubtsIn(n, at, byDay) },
  ]
  return rows
    .filter(({ isShown = true }) => isShown)
    .map(({ notes, ...row }) => ({ ...row, notes: notes.filter(note => note.n > 0) }))
}

type At = (path: string, more: Readonly<Record<string, string>>) => string

function tasksIn(n: OversightCounts, at: At, byDay: boolean): Note[] {
  const note = (count: number, said: Phrase, wait: string): Note => ({
    n: count,
    words: said,
    href: at('/actions', { wait }),
  })
  return [
    ...(byDay ? [note(n.overdueTasks, words.overdue, 'overdue')] : []),
    note(n.checkTasks, words.checking, 'check'),
    ...(byDay ? [note(n.comingTasks, words.coming, 'coming')] : []),
    note(n.doneTasks, words.done, 'done'),
  ]
}

/** What was withheld is counted ground by ground. */
function doubtsIn(n: OversightCounts, at: At, byDay: boolean): Note[] {
  const silent = { n: n.unansweredDoubts, words: words.unanswered, href: at('/doubts', { state: 'silent' }) }
  return [
    { n: n.answeredDoubts, words: words.answered, href: at('/doubts', { state: 'answered' }) },
    ...(byDay ? [silent] : []),
    ...n.withheldDoubts.map(({ ground, n: count }) => ({
      n: count,
      words: {
        vi: fill(words.withheldOn.vi, { ground: doubtGroundNames[ground].vi }),
        en: fill(words.withheldOn.en, { ground: doubtGroundNames[ground].en }),
      },
      href: at('/doubts', { ground }),
    })),
  ]
}
