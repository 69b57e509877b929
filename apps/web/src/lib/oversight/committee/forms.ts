// The forms of the committee, field by field, and what their refusals are about.
import type { Language } from '@camket/domain/kernel/language'
import { fill } from '@camket/domain/kernel/language'
import type {
  AgendaLine,
  DecisionInput,
  MeetingInput,
  ProposalAnswer,
  ProposalInput,
} from '@camket/domain/oversight/committee/input'
import { meetingWords as words } from '@camket/domain/oversight/committee/words'
import { agendaWords, type AgendaFigure } from '@camket/domain/oversight/situation/words'
import type { Situation } from '@camket/services/publication/oversight/situation/showSituation'
import type { FormSpeech } from '#lib/office/problems.ts'
import { typed } from '#lib/work/typed.ts'
import { isAgendaFigure } from './agenda-address.ts'

/** A decision has room for so many tasks in one form; more are set from the page of its meeting. */
export const taskRows = 4

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

const orNull = (text: string): string | null => (text === '' ? null : text)

/** The agenda as it is typed, one item a line; a line that begins as one that came from a figure keeps it. */
function agendaOf(text: string, offered: readonly AgendaLine[]): AgendaLine[] {
  return lines(text).map(line => ({
    text: line,
    figure: offered.find(one => one.figure !== null && line.startsWith(one.text))?.figure ?? null,
  }))
}

/** Lines that the form was opened with, as it sends them along: the figure, and its words. */
function offeredIn(form: FormData): AgendaLine[] {
  return form.getAll('offered').flatMap(given => {
    const [figure = '', ...words] = String(given).split(' ')
    return isAgendaFigure(figure) ? [{ figure, text: words.join(' ') }] : []
  })
}

export const offeredAs = ({ figure, text }: AgendaLine): string => `${figure} ${text}`

export function meetingFrom(form: FormData): MeetingInput {
  return {
    on: typed(form, 'on'),
    title: typed(form, 'title'),
    agenda: agendaOf(typed(form, 'agenda'), offeredIn(form)),
  }
}

/** What an agenda begins with: the figures of the situation that are not zero. */
export function suggestedAgenda(now: Situation, language: Language): AgendaLine[] {
  const figures: Readonly<Record<AgendaFigure, number>> = {
    overdue: now.all.overdue,
    noReport: now.all.time.none,
    handedBack: now.waiting.handedBack,
    asked: now.waiting.asked,
    tasksLate: now.others.tasksLate,
    proposalsSilent: now.others.proposalsSilent,
    doubtsSilent: now.others.doubtsSilent,
    unproven: now.unproven,
    reviewedLower: now.reviewedLower,
    stillGroups: now.stillGroups.length,
    dueSoon: now.all.dueSoon,
  }
  return Object.entries(figures)
    .filter(([, n]) => n > 0)
    .map(([figure, n]) => ({ figure, text: fill(agendaWords[figure as AgendaFigure][language], { n }) }))
}

export function decisionFrom(form: FormData): DecisionInput {
  const rows = Array.from({ length: taskRows }, (_, i) => ({
    body: typed(form, `task-body-${i}`),
    commitment: orNull(typed(form, `task-of-${i}`)),
    text: typed(form, `task-text-${i}`),
    due: typed(form, `task-due-${i}`),
  }))
  return {
    text: typed(form, 'text'),
    commitments: lines(typed(form, 'commitments')),
    tasks: rows.filter(
      ({ body, commitment, text, due }) => body !== '' || text !== '' || due !== '' || commitment,
    ),
  }
}

export function proposalFrom(form: FormData): ProposalInput {
  return {
    title: typed(form, 'title'),
    text: typed(form, 'text'),
    to: typed(form, 'to'),
    symbol: orNull(typed(form, 'symbol')),
    sentOn: typed(form, 'sentOn'),
    answerBy: orNull(typed(form, 'answerBy')),
    commitments: lines(typed(form, 'commitments')),
  }
}

export function answerFrom(form: FormData): ProposalAnswer {
  return { on: typed(form, 'on'), text: typed(form, 'text'), symbol: orNull(typed(form, 'symbol')) }
}

export const meetingSpeech: FormSpeech = {
  fields: {
    on: { id: 'meeting-on', name: words.on },
    title: { id: 'meeting-title', name: words.name },
    agenda: { id: 'meeting-agenda', name: words.agenda },
  },
}

export const decisionSpeech: FormSpeech = {
  fields: {
    text: { id: 'decision-text', name: words.text },
    commitments: { id: 'decision-commitments', name: words.about },
    'tasks.body': { id: 'task-body-{n}', name: words.taskBody },
    'tasks.text': { id: 'task-text-{n}', name: words.taskText },
    'tasks.due': { id: 'task-due-{n}', name: words.taskDue },
    'tasks.commitment': { id: 'task-of-{n}', name: words.taskOf },
  },
  about: {
    'committee-restrictive': 'text',
    'no-such-commitment': 'commitments',
    'restriction-no-task': 'commitments',
  },
}

export const proposalSpeech: FormSpeech = {
  fields: {
    title: { id: 'proposal-title', name: words.proposeTitle },
    text: { id: 'proposal-text', name: words.proposeText },
    to: { id: 'proposal-to', name: words.proposeTo },
    symbol: { id: 'proposal-symbol', name: words.proposeSymbol },
    sentOn: { id: 'proposal-sentOn', name: words.proposeSent },
    answerBy: { id: 'proposal-answerBy', name: words.proposeBy },
    commitments: { id: 'proposal-commitments', name: words.about },
  },
  about: {
    'committee-restrictive': 'text',
    'sent-ahead': 'sentOn',
    'answer-due-before-sent': 'answerBy',
    'no-such-commitment': 'commitments',
    'restriction-no-task': 'commitments',
  },
}

export const answerSpeech = (proposal: string): FormSpeech => ({
  fields: {
    on: { id: `answer-on-${proposal}`, name: words.answerOn },
    text: { id: `answer-text-${proposal}`, name: words.answerText },
    symbol: { id: `answer-symbol-${proposal}`, name: words.proposeSymbol },
  },
  about: { 'answer-ahead': 'on', 'answer-before-sent': 'on' },
})
