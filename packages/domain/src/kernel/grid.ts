// The bare cells of a table that somebody made: what a file reader hands over before anybody knows what its columns mean.
import { z } from 'zod'

export const gridSchema = z.strictObject({
  rows: z.array(
    z.strictObject({
      /** The row's number in the file, from 1: what a person is told when something is wrong with it. */
      line: z.int().min(1),
      /** From the first column on; an empty cell is an empty text. */
      cells: z.array(z.string()),
    }),
  ),
  /** Sentences for a person, in Vietnamese: what could not be read surely. */
  warnings: z.array(z.string()),
})
export type Grid = z.output<typeof gridSchema>
