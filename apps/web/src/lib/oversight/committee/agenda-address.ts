// The list behind each line of an agenda that came from a figure of the situation page.
import { listBehind } from '@camket/domain/publication/portal/progress/figure-address'
import { agendaWords, type AgendaFigure } from '@camket/domain/oversight/situation/words'

const addresses: Readonly<Record<AgendaFigure, string>> = {
  overdue: listBehind('overdue'),
  noReport: listBehind('time.none'),
  handedBack: '/office/work?list=handed-back',
  asked: '/office/work?list=asked',
  tasksLate: '/office/actions?wait=overdue',
  proposalsSilent: '/proposals?state=silent',
  doubtsSilent: '/doubts?state=silent',
  unproven: '/standing?evidence=no-evidence&gap=ahead',
  reviewedLower: '/standing?review=below',
  stillGroups: '/office/situation#still',
  dueSoon: listBehind('due-soon'),
}

export const isAgendaFigure = (name: string): name is AgendaFigure => Object.hasOwn(agendaWords, name)

/** Address of the list, without language; null for a line that somebody typed. */
export const agendaAddress = (figure: string | null): string | null =>
  figure !== null && isAgendaFigure(figure) ? addresses[figure] : null
