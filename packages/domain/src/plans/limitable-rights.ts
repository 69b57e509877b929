/** Freedoms that a restrictive clause can limit (ICCPR articles 12, 17, 18, 19, 21, 22). */
export const limitableRights = [
  'expression',
  'press',
  'assembly',
  'association',
  'religion',
  'movement',
  'privacy',
] as const
export type LimitableRight = (typeof limitableRights)[number]
