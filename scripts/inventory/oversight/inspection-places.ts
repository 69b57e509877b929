// What inspectors keep of their visits, who took the steps of dated tasks, and what the public sees of both.
import { portal, type Place } from '../place.ts'

const work = { purpose: 'work', retention: 'register' } as const

const pieces = {
  key: '[].file.digest [].file.name',
  'public text': '[].url [].quote [].title [].withheld.reason [].figure.unit [].figure.base',
  state:
    '[].kind [].datedOn [].onProduct [].whole [].source [].withheld.ground [].figure.value [].file.type [].file.size',
} as const

export const inspectionPlaces: Readonly<Record<string, Place>> = {
  inspection: {
    ...work,
    fields: {
      key: 'tenant id form body commitments office',
      'working text': 'title checklist',
      'office in words': 'planned_by edited_by',
      state: 'on_day planned_at edition',
    },
  },
  'inspection.checklist': {
    ...work,
    fields: { key: '[].commitment', 'working text': '[].question', state: '[].line [].source' },
  },
  visit_note: {
    ...work,
    fields: {
      key: 'tenant id inspection forms',
      'working text': 'data',
      'office in words': 'written_by edited_by',
      state: 'edited_at edition',
    },
  },
  'visit_note.data': {
    ...work,
    fields: { 'working text': 'answers[].words words', state: 'on answers[].line answers[].seen' },
  },
  finding_draft: {
    ...work,
    fields: {
      key: 'tenant id inspection commitment drafters finding',
      'working text': 'data',
      'office in words': 'edited_by',
      state: 'state edited_at edition',
    },
  },
  'finding_draft.data': {
    ...work,
    fields: {
      key: 'commitment',
      'working text': 'text recommendation tasks[].text noTasks',
      state: 'outcome tasks[].due',
    },
  },
  action_step: { ...work, fields: { key: 'tenant action form hands', state: 'version taken_at' } },
  action_report: {
    ...work,
    fields: {
      key: 'tenant id action body drafters',
      'working text': 'data answer',
      'office in words': 'edited_by decided_by',
      state: 'state edited_at version edition',
    },
  },
  'action_report.data': { ...work, fields: { 'working text': 'said' } },
  portal_finding: {
    ...portal,
    fields: {
      key: 'tenant index id version inspection commitment plan body by_id',
      'public text': 'title text recommendation no_tasks evidence',
      'office in words': 'body_name by_name',
      state: 'published_at on_day outcome by_role',
    },
  },
  'portal_finding.evidence': { ...portal, fields: pieces },
  portal_action: {
    ...portal,
    fields: {
      key: 'tenant index id version from_id commitment plan body',
      'public text': 'text',
      'office in words': 'body_name',
      state: 'from_kind due first_due state on_day opened_on',
    },
  },
  portal_action_step: {
    ...portal,
    fields: {
      key: 'tenant index action version by_id',
      'public text': 'said evidence',
      'office in words': 'by_name',
      state: 'published_at state due on_day by_role',
    },
  },
  'portal_action_step.evidence': { ...portal, fields: pieces },
}
