// What somebody hands in who sees a public claim otherwise. Nothing is asked of who they are.
import { z } from 'zod'
import { unseenLetter } from '../../kernel/typed-words.ts'
import { plainWords } from '../../progress/plain-words.ts'
import { fileTypes } from '../../progress/file-types.ts'

/**
 * What can be doubted: whatever an office claims in public about a commitment or a clause. Of tasks, findings and decisions those
 * that are about a commitment: a doubt stands with the commitment that it is about.
 */
export const doubtedKinds = [
  'update',
  'commitment',
  'answer',
  'restriction',
  'action',
  'review',
  'finding',
  'decision',
] as const
export type DoubtedKind = (typeof doubtedKinds)[number]

export const doubtedSchema = z.strictObject({
  kind: z.enum(doubtedKinds),
  id: z.string().min(1).max(200),
  version: z.int().min(1),
})
export type Doubted = z.infer<typeof doubtedSchema>

/** Letters of the words that contradict. */
export const longestDoubt = 5000
const shortestDoubt = 20

/** A name and a password have no place in what everybody may read. */
const isOpenAddress = (url: string): boolean => !/^https?:\/\/[^/?#]*@/i.test(url) && !unseenLetter.test(url)

const link = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .refine(isOpenAddress)

export const doubtTextSchema = z.strictObject({
  of: doubtedSchema,
  contradicts: plainWords(shortestDoubt, longestDoubt, { lines: true }),
  link: link.nullable(),
  file: z
    .strictObject({
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      name: z.string().min(1).max(200),
      type: z.string().max(100),
      size: z.int().min(1),
    })
    .nullable(),
})
export type DoubtText = z.infer<typeof doubtTextSchema>

/** What is handed in; the file is told from the bytes that came with it. */
export const doubtInputSchema = doubtTextSchema.omit({ of: true, file: true })

/**
 * Files that may come with a doubt. A picture is drawn anew and plain text has nothing behind it; a document of an office
 * program carries who wrote it, and would tell who doubts.
 */
export const doubtFileTypes: readonly string[] = [
  fileTypes.png.type,
  fileTypes.jpeg.type,
  fileTypes.webp.type,
  fileTypes.txt.type,
  fileTypes.csv.type,
]
