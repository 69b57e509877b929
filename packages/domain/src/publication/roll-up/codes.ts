/** Why another committee's record is not taken in. */
export const rollUpCodes = [
  'roll-up-not-signed',
  'roll-up-own-log',
  'roll-up-other-key',
  'roll-up-behind',
  'roll-up-beside',
  'roll-up-nothing-new',
  'roll-up-not-compared',
] as const
export type RollUpCode = (typeof rollUpCodes)[number]

/** Counts of another record that may be shown and added up: closed lists of codes, no name of an office or a person. */
export const rollUpFacets = [
  'all',
  'coverage',
  'clear-who',
  'clear-what',
  'clear-when',
  'clear-responsibility',
  'clear-product',
  'clear-authority',
  'open',
  'right',
  'limits',
  'year',
] as const
export type RollUpFacet = (typeof rollUpFacets)[number]
