// From the fields of the assigning form to the owners that are wanted, and the addresses of its lists.
import { assignWords } from '@camket/domain/commitments/work/page-words'
import type { Mode } from '@camket/domain/commitments/work/assignment'
import type { AssignQuery } from '@camket/services/commitments/work/listToAssign'
import type { Assigning } from '@camket/services/publication/work/assignCommitments'
import type { FormSpeech } from '#lib/office/problems.ts'
import { typed } from '../typed.ts'

/** Each with its own way of being addressed; null where none was chosen. */
export function ownersFrom(form: FormData): Assigning['owners'] {
  const modeOf = (field: string): Mode | null => {
    const asked = typed(form, field)
    return asked === 'order' || asked === 'request' ? asked : null
  }
  const lead = typed(form, 'lead')
  const supports = form
    .getAll('supports')
    .map(String)
    .filter(body => body !== lead)
  return [
    ...(lead === '' ? [] : [{ body: lead, part: 'lead' as const, mode: modeOf('mode') }]),
    ...supports.map(body => ({ body, part: 'support' as const, mode: modeOf(`mode:${body}`) })),
  ]
}

/** The ticked commitments, each with what was seen of its owners when the page was made. */
export function chosenFrom(form: FormData): Assigning['commitments'] {
  return form.getAll('commitments').map(commitment => ({
    commitment: String(commitment),
    seen: typed(form, `seen:${String(commitment)}`),
  }))
}

/** The address of a list with its filters; empty ones are left out. */
export function listAddress(query: AssignQuery): string {
  const given = Object.entries({ ...query, query: undefined, q: query.query }).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '',
  )
  return `?${new URLSearchParams(given)}`
}

export const assignSpeech: FormSpeech = {
  fields: {
    reason: { id: 'assign-reason', name: assignWords.reason },
    ground: { id: 'assign-ground', name: assignWords.ground },
    owners: { id: 'assign-lead', name: assignWords.lead },
  },
  about: {
    'owners-reason-missing': 'reason',
    'no-lead': 'owners',
    'body-ended': 'owners',
    'two-leads': 'owners',
  },
}

export const passSpeech = (from: string): FormSpeech => ({
  fields: {
    reason: { id: `pass-${from}-reason`, name: assignWords.reason },
    ground: { id: `pass-${from}-ground`, name: assignWords.ground },
    to: { id: `pass-${from}-to`, name: assignWords.passTo },
  },
})
