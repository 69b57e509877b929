import type { LogFindingCode } from '@camket/domain/publication/log/log-findings'
import { createRange } from '@camket/log/tree'
import { hex, leafHash } from '@camket/log/hash'
import type { BackupHead, Manifest } from '@camket/domain/publication/keeping/backup-file'
import { fieldsOf, rowsOf } from './file/copy-text.ts'
import { readBackup } from './file/read-backup.ts'
import { KeepingTrouble } from './file/trouble.ts'

export interface CheckedBackup {
  readonly head: BackupHead
  readonly manifest: Manifest
}

/**
 * Reads a whole backup: seal, order, manifest, and for each tenant the root of the log computed from the entries in the
 * file. Touches no register. Throws `KeepingTrouble`.
 */
export async function checkBackup(
  path: string,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<CheckedBackup> {
  const logs = new Map<string, Log>()
  const logOf = (tenant: string) => {
    if (!logs.has(tenant)) logs.set(tenant, { size: 0, root: '', stated: null })
    return logs.get(tenant)!
  }
  const found = await readBackup(path, {
    progress: onProgress,
    section: async ({ tenant, table, columns }, rows) => {
      if (table === 'record') Object.assign(logOf(tenant), await entriesOf(tenant, columns, rows))
      else if (table === 'record_head') logOf(tenant).stated = await headOf(columns, rows)
      else for await (const _ of rows) continue
    },
  })
  for (const { tenant, size, root } of found.head.tenants) agree(tenant, logOf(tenant), { size, root })
  return found
}

interface Head {
  readonly size: number | null
  readonly root: string | null
}
interface Log {
  size: number
  root: string
  stated: Head | null
}

function agree(tenant: string, log: Log, named: Head): void {
  const stated = log.stated ?? { size: null, root: null }
  const differ = (finding: LogFindingCode, values: Record<string, string | number>) =>
    new KeepingTrouble('backup-log-differs', { tenant, finding, ...values })
  const size = stated.size ?? 0
  if (stated.size !== named.size || size !== log.size) throw differ('head-size', { size, found: log.size })
  const isRoot = stated.root === null || log.size === 0 || stated.root === log.root
  if (stated.root !== named.root || !isRoot) throw differ('head-root', { size })
}

async function entriesOf(
  tenant: string,
  columns: readonly string[],
  rows: AsyncIterable<Buffer>,
): Promise<Head> {
  const range = createRange()
  const [envelope, index] = [columns.indexOf('envelope'), columns.indexOf('index')]
  for await (const row of rowsOf(rows)) {
    const fields = fieldsOf(row)
    if (fields[index] !== String(range.size)) {
      const values = { entry: range.size, last: Math.max(range.size, Number(fields[index]) || 0) }
      throw new KeepingTrouble('backup-log-differs', { tenant, finding: 'entry-missing', ...values })
    }
    range.append(leafHash(Buffer.from(fields[envelope] ?? '', 'utf8')))
  }
  return { size: range.size, root: hex(range.root()) }
}

/** The head row of one tenant, out of its text form. */
export async function headOf(columns: readonly string[], rows: AsyncIterable<Buffer>): Promise<Head> {
  let head: Head = { size: null, root: null }
  for await (const row of rowsOf(rows)) {
    const fields = fieldsOf(row)
    const root = fields[columns.indexOf('root')]
    // bytea in hexadecimal, behind `\x`.
    head = { size: Number(fields[columns.indexOf('size')]), root: root?.slice(2) ?? null }
  }
  return head
}
