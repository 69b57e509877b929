// The tables that hold words which a withdrawal erases. A test holds the list to the data inventory: a new table fails it until
// somebody decides.
import type { Tables } from '@camket/storage/tables'

const publicSide = [
  'record_body',
  'portal_body',
  'portal_plan',
  'portal_part',
  'portal_commitment',
  'portal_tag',
  'portal_due',
  'portal_count',
  'portal_restriction',
  'portal_change',
  'portal_search',
  'portal_update',
  'portal_standing',
  'portal_evidence',
  'portal_review',
  'portal_answer',
  'portal_doubt',
  'portal_finding',
  'portal_action',
  'portal_action_step',
  'portal_decision',
  'portal_proposal',
] as const

const officeSide = [
  'plan',
  'plan_file',
  'plan_page',
  'plan_reading',
  'reading_job',
  'redaction',
  'unit',
  'sheet',
  'body',
  'assignment',
  'work_event',
  'change_request',
  'claim',
  'evidence',
  'evidence_file',
  'review',
  'inspection',
  'visit_note',
  'finding_draft',
  'action_report',
  'meeting',
  'oversight_piece',
  'doubt_text',
  'doubt_file',
  'doubt_mask',
  'answer_draft',
  // Of it the salts go, with which a name could be tried.
  'audit',
] as const

/** Whatever a withdrawal deletes from or changes; the log's own tables hold no words. */
export const erasable = [...publicSide, ...officeSide] satisfies ReadonlyArray<keyof Tables>
