// What the committee keeps of its meetings, and what the public sees of its decisions and proposals.
import { portal, type Place } from '../place.ts'

const work = { purpose: 'work', retention: 'register' } as const

export const committeePlaces: Readonly<Record<string, Place>> = {
  meeting: {
    ...work,
    fields: {
      key: 'tenant id form',
      'working text': 'title agenda',
      'office in words': 'edited_by',
      state: 'on_day size edition',
    },
  },
  'meeting.agenda': { ...work, fields: { 'working text': '[].text', state: '[].figure' } },
  committee_form: { ...work, fields: { key: 'tenant form made version index' } },
  portal_decision: {
    ...portal,
    fields: {
      key: 'tenant index id version meeting plan commitments',
      'public text': 'meeting_title text',
      state: 'published_at held_on',
    },
  },
  portal_proposal: {
    ...portal,
    fields: {
      key: 'tenant index first id version commitments',
      'public text': 'title text symbol answer answer_symbol',
      'office in words': 'to_whom',
      state: 'published_at sent_on answer_by answered_on',
    },
  },
}
