const hour = 3_600_000

/** How long a session lives, in milliseconds: without use, and altogether. */
export const sessionLife = { idle: 8 * hour, longest: 7 * 24 * hour } as const
