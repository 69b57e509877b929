import { z } from 'zod'
import { isoDay } from '../../kernel/iso-day.ts'
import { languages } from '../../kernel/language.ts'

/**
 * How far a digest is. `sending` was begun, and nobody noted how it ended; `empty`: all had been filed by then; `lapsed`: its day
 * went by, and the next one says the same; `held`: no address, no seat or a quiet day when it was to go; `refused`: by the server.
 */
export const digestStates = ['queued', 'sending', 'sent', 'empty', 'lapsed', 'held', 'refused'] as const
export type DigestState = (typeof digestStates)[number]

/**
 * Local hours between which digests are put in the queue, and after which none is sent: nobody is written to at night, and a late one
 * waits for tomorrow.
 */
export const mailHours = { from: 7, until: 18, sentUntil: 20 } as const

/** On so many days running a server refuses an address, without saying that there is no mailbox, until it is no longer tried. */
export const refusalsForGood = 3

/** At most so many lines stand in a mail; the others are in the next one, and all on the page in the office. */
export const mostInMail = 40

/** What a job of the queue says: which row is to be worked off, by ids alone. */
export const digestJobSchema = z.strictObject({
  tenant: z.string(),
  account: z.string(),
  day: isoDay,
})
export type DigestJob = z.infer<typeof digestJobSchema>

/** Everything that a mail of ours says. */
export const letterSchema = z.strictObject({
  to: z.string(),
  /** With its angle brackets; the same at every try. */
  messageId: z.string(),
  subject: z.string(),
  text: z.string(),
  language: z.enum(languages),
  /** Where its reader changes or stops it. */
  settingsUrl: z.string(),
})
export type Letter = z.infer<typeof letterSchema>
