/** Feeds of these lists, and the calendar of last days. */
export const oversightFeeds = [
  'reviews.xml',
  'reviews/rounds.xml',
  'findings.xml',
  'findings.ics',
  'actions.xml',
  'decisions.xml',
  'proposals.xml',
  'doubts.xml',
] as const
