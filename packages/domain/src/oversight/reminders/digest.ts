/**
 * How far a digest is. `sending` was begun, and nobody noted how it ended; `empty`: all had been filed by then; `lapsed`: its day
 * went by, and the next one says the same; `held`: no address, no seat or a quiet day when it was to go; `refused`: for good.
 */
export const digestStates = ['queued', 'sending', 'sent', 'empty', 'lapsed', 'held', 'refused'] as const
export type DigestState = (typeof digestStates)[number]

/** Local hours between which digests are put in the queue: nobody is written to at night, and a late one waits for tomorrow. */
export const mailHours = { from: 7, until: 18 } as const

/** At most so many lines stand in a mail; the page in the office has all. */
export const mostInMail = 40
