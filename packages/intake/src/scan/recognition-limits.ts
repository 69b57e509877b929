// How much is recognised at most: what the recognising does and what it may cost are reckoned from the same numbers.

/** Each recogniser holds about 150 MB. */
export const mostRecognisers = 4
export const mostSheets = 300
