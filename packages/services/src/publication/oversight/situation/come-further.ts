// When a promise has come further than "not started": the one rule for agencies, places and groups.
import type { Step } from '@camket/domain/progress/steps'
import { sql, type RawBuilder } from '@camket/storage/sql'

/** By the agency's word on the whole. Where it spoke of milestones alone, that is counted beside it. */
export const isFurther = (step: Step | null): boolean => step !== null && step !== 'not-started'

/** Of a row of `portal_standing`: the agency spoke of milestones, and has said nothing of the whole. */
export const spokeOfParts: RawBuilder<boolean> = sql`(agency_step is null and newest_update is not null)`

/** Both, of a row named `s`. */
export const cameFurther: RawBuilder<boolean> = sql`(case when s.agency_step is null then s.newest_update is not null
  else s.agency_step <> 'not-started' end)`
