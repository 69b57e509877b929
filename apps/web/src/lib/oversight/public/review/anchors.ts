/** Where a review stands on the page of its commitment. */
export const reviewAnchor = (id: string): string => `r${id.slice(id.lastIndexOf('.r') + 2)}`
