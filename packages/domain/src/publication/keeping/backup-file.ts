// What stands in a backup beside the rows: docs/operating/backup.md tells the format.
import { z } from 'zod'

/** Grows when a program that knows only the older format could not read the newer. */
export const formatVersion = 1
export const formatName = 'camket-backup'

const name = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/)
const tenantId = z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/)
const digest = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().nonnegative()

/** `backup.json`, the first file: what follows, and for which program. */
export const headSchema = z.strictObject({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  program: z.string(),
  takenAt: z.iso.datetime(),
  schema: z
    .array(z.strictObject({ version: z.number().int().positive(), name: z.string(), checksum: digest }))
    .min(1),
  /** Each after the tables it refers to; the rows of a tenant follow in this order. */
  tables: z.array(z.strictObject({ name, columns: z.array(name).min(1) })).min(1),
  /** Tables that are not in the file, and why. */
  leftOut: z.record(name, z.string()),
  /** What belongs to the register and is never in a backup. */
  keptElsewhere: z.array(z.string()),
  tenants: z.array(
    z.strictObject({
      tenant: tenantId,
      /** Entries of the log, and the root over them, in hexadecimal; null where there is no log yet. */
      size: count.nullable(),
      root: digest.nullable(),
      /** Public keys that sign this log, oldest first. */
      keys: z.array(z.string()),
    }),
  ),
})

/** `manifest.json`, the last file: what was written. */
export const manifestSchema = z.strictObject({
  sections: z.array(
    z.strictObject({ tenant: tenantId, table: name, rows: count, bytes: count, sha256: digest }),
  ),
})

export type BackupHead = z.infer<typeof headSchema>
export type Manifest = z.infer<typeof manifestSchema>
export type Section = Manifest['sections'][number]

/** What is read first of any version: enough to say why a file cannot be used. */
export const anyHeadSchema = z.looseObject({
  format: z.literal(formatName),
  version: z.number(),
  program: z.string().max(80),
})

/** `log/keys.json` as the public side serves it. */
export const keysFileSchema = z.object({
  origin: z.string().max(1000),
  keys: z
    .array(z.object({ vkey: z.string().max(4000), fromSize: count, handover: z.string().nullable() }))
    .min(1)
    .max(1000),
})
