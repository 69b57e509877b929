// The office at work: who has which commitment, what happened to it, what is asked to change.
import type { Place } from './place.ts'

const work = { purpose: 'work', retention: 'withdrawal' } as const

export const workPlaces: Readonly<Record<string, Place>> = {
  assignment: {
    ...work,
    fields: {
      key: 'tenant commitment body',
      state: 'part mode state ground assigned_at answered_at edition',
      'working text': 'reason',
    },
  },
  work_event: {
    ...work,
    fields: {
      key: 'tenant id commitment number body',
      state: 'what ground at',
      'working text': 'words',
      'office in words': 'by',
    },
  },
  change_request: {
    ...work,
    fields: {
      key: 'tenant id commitment body asked_account decided_account version made',
      state: 'kind state asked_at decided_at edition',
      'working text': 'asked reason answer',
      'office in words': 'asked_by decided_by',
    },
  },
  'change_request.asked': {
    ...work,
    fields: {
      state: 'kind deadline on event milestones[].number milestones[].due was was[].number was[].due',
      'working text':
        'text source rule words.product words.measure milestones[].title milestones[].product was.product was.measure was[].title was[].product',
    },
  },
}
