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
  'portal_count',
  'portal_restriction',
  'portal_change',
  'portal_search',
  'portal_update',
  'portal_standing',
  'portal_evidence',
  'portal_calendar_year',
  'portal_calendar_day',
]

/** Readable by anyone before a tenant is chosen: whose portal answers at an address. */
export const untenanted: ReadonlyArray<string> = ['tenant']
