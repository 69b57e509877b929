/** The closed list of what the public portal may read. A table joins it by a decision here, not by a grant alone. */
export const publicTables: ReadonlyArray<string> = [
  'tenant',
  'record_head',
  'record',
  'record_body',
  'log_tile',
  'log_key',
  'log_checkpoint',
  'log_policy',
  'log_cosignature',
  'log_asking',
  'witness_key',
  'witnessed_log',
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
  'portal_doubt',
  'portal_calendar_year',
  'portal_calendar_day',
  'portal_decision',
  'portal_proposal',
  'portal_review',
  'portal_answer',
  'portal_round',
  'portal_finding',
  'portal_action',
  'portal_action_step',
]

/** Readable by anyone before a tenant is chosen: whose portal answers at an address. */
export const untenanted: ReadonlyArray<string> = ['tenant']

/** Read by the functions of the search role, past the tenant boundary; each compares the tenant itself. */
export const searchedTables: ReadonlyArray<string> = ['portal_search']

/** Rows of these are never changed or deleted but as their triggers allow: erasure behind a tombstone, a count that grows. */
export const growingTables: ReadonlyArray<string> = [
  'audit',
  'denial',
  'log_checkpoint',
  'log_key',
  'log_tile',
  'record',
  'record_body',
  'witness_key',
]
