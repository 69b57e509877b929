import { leftOut, type CopiedTable } from '@camket/storage/copy/catalog'
import type { IncomingCopy } from '@camket/storage/copy/incoming'
import { readMigrations } from '@camket/storage/migrate'
import { createHash } from 'node:crypto'
import type { BackupHead } from '@camket/domain/publication/keeping/backup-file'
import { faultPoint } from '../../kernel/fault.ts'
import type { CheckedBackup } from './checkBackup.ts'
import { countRows } from './file/copy-text.ts'
import { readBackup } from './file/read-backup.ts'
import { KeepingTrouble } from './file/trouble.ts'

/** Refuses a file of a newer or foreign schema by name, before any register is opened. */
export function refuseOtherSchema({ schema, program }: BackupHead): void {
  const known = readMigrations()
  if (schema.length > known.length) {
    throw new KeepingTrouble('backup-newer-schema', { found: schema.length, known: known.length, program })
  }
  const other = schema.find(
    ({ version, checksum }, i) => version !== i + 1 || checksum !== known[i]!.checksum,
  )
  if (other !== undefined) throw new KeepingTrouble('backup-other-schema', { what: other.name, program })
}

/**
 * Takes all rows of a checked file into an empty register, upgrades them to this program's schema, and compares what then
 * stands there, byte for byte, with the manifest.
 */
export async function loadBackup(
  copy: IncomingCopy,
  {
    path,
    checked,
    onProgress,
  }: { path: string; checked: CheckedBackup; onProgress: (done: number, of: number) => void },
): Promise<void> {
  const { head } = checked
  const foreign = (what: string) => new KeepingTrouble('backup-other-schema', { what, program: head.program })
  if (!(await copy.begin(head.schema))) throw foreign(head.schema.at(-1)?.name ?? '')
  const tables = sameTables(await copy.tables(), head, foreign)
  const again = await readBackup(path, {
    progress: onProgress,
    section: async ({ table }, rows) => {
      const target = tables.get(table)
      try {
        if (target === undefined) for await (const _ of rows) continue
        else await copy.load(target, rows)
      } catch (error) {
        throw rowsRefused(error, table)
      }
      faultPoint('restore-table-loaded')
    },
  })
  // Two readings of one file: whoever changed it between them is noticed.
  if (JSON.stringify(again.manifest) !== JSON.stringify(checked.manifest))
    throw new KeepingTrouble('backup-damaged')
  await compare(copy, checked)
  await copy.end()
}

/**
 * The tables to load by name. What one program leaves out another may have copied: such rows are passed over, and such a
 * table stays empty. Any other difference is of a schema that is not ours.
 */
function sameTables(
  here: ReadonlyArray<CopiedTable>,
  { tables, leftOut: leftOutThere }: BackupHead,
  foreign: (what: string) => Error,
): ReadonlyMap<string, CopiedTable> {
  const known = new Map(here.map(table => [table.name, table]))
  for (const { name, columns } of tables) {
    const isSame = known.get(name)?.columns.join() === columns.join()
    if (!isSame && !Object.hasOwn(leftOut, name)) throw foreign(name)
  }
  const missing = here.find(
    ({ name }) => !tables.some(table => table.name === name) && !Object.hasOwn(leftOutThere, name),
  )
  if (missing !== undefined) throw foreign(missing.name)
  return known
}

/** SQLSTATE classes of values and constraints, and of our own triggers; anything else is no fault of the rows. */
const aboutRows = /^(?:22|23|CK|54)/

const diskFull = '53100'

function rowsRefused(error: unknown, table: string): unknown {
  const { code, message } = error as { code?: string; message?: string }
  if (typeof code !== 'string') return error
  const why = (message ?? code).slice(0, 200)
  if (code === diskFull) return new KeepingTrouble('database-full', { why })
  return aboutRows.test(code) ? new KeepingTrouble('rows-refused', { table, why }) : error
}

async function compare(copy: IncomingCopy, { head, manifest }: CheckedBackup): Promise<void> {
  const stands = await copy.readBack()
  const tenants = head.tenants.map(({ tenant }) => tenant)
  if (stands.tenants.join() !== tenants.join())
    throw new KeepingTrouble('rows-refused', { table: 'tenant', why: '≠' })
  const tables = new Map(stands.tables.map(table => [table.name, table]))
  for (const { tenant, table, sha256, rows } of manifest.sections) {
    const target = tables.get(table)
    if (target === undefined) continue
    const digest = createHash('sha256')
    let n = 0
    for await (const chunk of stands.rows(tenant, target)) {
      digest.update(chunk)
      n += countRows(chunk)
    }
    if (n !== rows || digest.digest('hex') !== sha256)
      throw new KeepingTrouble('rows-refused', { table, why: '≠' })
  }
}
