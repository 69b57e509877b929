/** Rights that a commitment can serve: one code per right of the Universal Declaration and the nine core treaties. */
export const servedRights = ['life', 'education'] as const
export type ServedRight = (typeof servedRights)[number]
