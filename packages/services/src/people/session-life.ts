const hour = 3_600_000

/**
 * How long a session lives, in milliseconds: without use, and altogether. That somebody ended it is told as long as a device
 * may hold what was taken along under it (`fieldDays` of the room of field work), so that it erases itself.
 */
export const sessionLife = { idle: 8 * hour, longest: 7 * 24 * hour, endingTold: 14 * 24 * hour } as const
