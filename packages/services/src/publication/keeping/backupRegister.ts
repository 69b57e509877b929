import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { refused, accepted, type Result } from '@camket/domain/kernel/refusal'
import type { KeepingCode } from '@camket/domain/publication/keeping/words'
import type { OutgoingCopy } from '@camket/storage/copy/outgoing'
import { faultPoint } from '../../kernel/fault.ts'
import { checkBackup, headOf, type CheckedBackup } from './checkBackup.ts'
import { fieldsOf, rowsOf } from './file/copy-text.ts'
import { formatName, formatVersion, type BackupHead } from '@camket/domain/publication/keeping/backup-file'
import { KeepingTrouble } from './file/trouble.ts'
import { writeBackup } from './file/write-backup.ts'
import type { Whole } from './openWhole.ts'

export interface BackupWork {
  readonly path: string
  readonly now: Date
  /** Name and version of this program, for whoever reads the file later. */
  readonly program: string
  readonly onProgress?: (report: { what: 'writing' | 'checking'; done: number; of: number }) => void
}

const keptElsewhere = [
  'private keys of the logs, and the heads they signed: the key folder',
  'settings of the machine',
]

/**
 * Writes the whole register, as it stood at one moment, into one new file and reads the file back before it gets its name.
 * Writers are not held up. A failure leaves no file: `file-exists`, `cannot-write-file`.
 */
export async function backupRegister(
  whole: Whole,
  work: BackupWork,
): Promise<Result<CheckedBackup, KeepingCode>> {
  const path = resolve(work.path)
  if (existsSync(path)) return refused('file-exists', { file: work.path })
  const draft = await draftBeside(path).catch((error: unknown) => error as NodeJS.ErrnoException)
  if (draft instanceof Error) return cannotWrite(work.path, draft)
  try {
    const checked = await writeAndCheck(whole, draft, work)
    faultPoint('backup-checked')
    await giveName(draft, path)
    return accepted(checked)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (error instanceof KeepingTrouble) return refused(error.code, { ...error.values, file: work.path })
    if (code === 'EEXIST') return refused('file-exists', { file: work.path })
    if (isOfTheDisk(code)) return cannotWrite(work.path, error as NodeJS.ErrnoException)
    throw error
  } finally {
    underWay.delete(draft)
    // A whole backup is no failure because its second name stays; the next run takes that away.
    await rm(draft, { force: true }).catch(() => undefined)
  }
}

async function writeAndCheck(whole: Whole, draft: string, work: BackupWork): Promise<CheckedBackup> {
  const written = await whole.copyOut(async copy => {
    const head = await headFor(copy, work)
    faultPoint('backup-begun')
    return writeBackup(draft, { head, sections: sectionsOf(copy, work) })
  })
  faultPoint('backup-written')
  const checked = await checkBackup(draft, (done, of) => work.onProgress?.({ what: 'checking', done, of }))
  // The disk gave back a whole backup, but is it this one?
  if (JSON.stringify(checked.manifest) !== JSON.stringify(written)) throw new KeepingTrouble('backup-damaged')
  return checked
}

async function headFor(copy: OutgoingCopy, { now, program }: BackupWork): Promise<BackupHead> {
  const tenants: BackupHead['tenants'] = []
  for (const tenant of copy.tenants) {
    const table = copy.tables.find(({ name }) => name === 'record_head')!
    const head = await headOf(table.columns, copy.rows(tenant, table))
    tenants.push({ tenant, ...head, keys: await keysOf(copy, tenant) })
  }
  return {
    format: formatName,
    version: formatVersion,
    program,
    takenAt: now.toISOString(),
    schema: [...copy.schema],
    tables: copy.tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
    leftOut: { ...copy.leftOut },
    keptElsewhere: [...keptElsewhere],
    tenants,
  }
}

async function keysOf(copy: OutgoingCopy, tenant: string): Promise<string[]> {
  const table = copy.tables.find(({ name }) => name === 'log_key')
  const keys: string[] = []
  if (table === undefined) return keys
  for await (const row of rowsOf(copy.rows(tenant, table))) {
    keys.push(fieldsOf(row)[table.columns.indexOf('vkey')] ?? '')
  }
  return keys
}

async function* sectionsOf(copy: OutgoingCopy, { onProgress }: BackupWork) {
  const counts: number[] = []
  const all = copy.tenants.flatMap(tenant => copy.tables.map(table => ({ tenant, table })))
  for (const { tenant, table } of all) counts.push(await copy.count(tenant, table))
  const of = counts.reduce((sum, n) => sum + n, 0)
  let done = 0
  for (const [i, { tenant, table }] of all.entries()) {
    onProgress?.({ what: 'writing', done, of })
    yield { tenant, table: table.name, rows: copy.rows(tenant, table) }
    done += counts[i]!
    faultPoint('backup-table-written')
  }
  onProgress?.({ what: 'writing', done, of })
}

const unfinished = /^\.(.+)\.(\d+)-[0-9a-f]{8}\.unfinished$/
/** Of this process; a number alone would not do, for in a container every process has the same. */
const underWay = new Set<string>()
/** Another machine may be writing into a shared folder, whose processes are not seen here: its file grows meanwhile. */
const stillMs = 3_600_000

/** Half-written files stand beside the final one, named so that a later run can remove what a killed one left. */
async function draftBeside(path: string): Promise<string> {
  const [folder, name] = [dirname(path), basename(path)]
  for (const other of await readdir(folder)) {
    const [, of, pid] = unfinished.exec(other) ?? []
    const file = join(folder, other)
    if (isLeft(file, Number(pid)) && (of === name || (await isStill(file)))) await rm(file, { force: true })
  }
  const draft = join(folder, `.${name}.${process.pid}-${randomBytes(4).toString('hex')}.unfinished`)
  underWay.add(draft)
  return draft
}

const isLeft = (file: string, pid: number): boolean =>
  pid === process.pid ? !underWay.has(file) : pid > 0 && !isAlive(pid)

/** Each night's backup has a name of its own, so that no later one of the same name takes a dead one's draft away. */
async function isStill(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null)
  return found !== null && Date.now() - found.mtimeMs > stillMs
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A link, unlike a renaming, never takes the place of a file that came meanwhile; some disks (FAT) know no links. */
async function giveName(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' || existsSync(path)) throw error
    await rename(draft, path)
  }
  const folder = await open(dirname(path), 'r').catch(() => null)
  // Not every system lets a folder be synced; those that need it do.
  await folder?.sync().catch(() => {})
  await folder?.close()
}

const diskCodes = [
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EIO',
  'EROFS',
  'EACCES',
  'EPERM',
  'ENOENT',
  'ENOTDIR',
  'ENAMETOOLONG',
]
const isOfTheDisk = (code: string | undefined): boolean => code !== undefined && diskCodes.includes(code)

function cannotWrite(file: string, error: NodeJS.ErrnoException): Result<never, KeepingCode> {
  return refused('cannot-write-file', { file, why: error.code ?? error.message })
}
