import type { StandingFilter } from '@camket/services/publication/reading/progress/listed/standing-filter'

/** Address of the list of commitments whose newest review stands so, of one agency or plan where given. */
export function reviewListAt(
  review: NonNullable<StandingFilter['review']>,
  of: { readonly agency?: string; readonly plan?: string } = {},
): string {
  return `/standing?${new URLSearchParams({ ...of, review })}`
}
