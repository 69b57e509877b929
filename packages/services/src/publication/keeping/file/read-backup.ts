// Reads a backup from front to back and believes nothing: every byte is covered by the seal, every row by the manifest.
import { createHash, type Hash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { PassThrough } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { countRows } from './copy-text.ts'
import {
  anyHeadSchema,
  formatVersion,
  headSchema,
  manifestSchema,
  type BackupHead,
  type Manifest,
  type Section,
} from '@camket/domain/publication/keeping/backup-file'
import { looksSealed, sealLength, sealOf } from './seal.ts'
import { TarReader, type TarFile } from './tar.ts'
import { KeepingTrouble } from './trouble.ts'

export interface BackupVisitor {
  head?(head: BackupHead): Promise<void>
  /** All rows of one tenant in one table that has any; they must be read to their end. */
  section(
    at: { tenant: string; table: string; columns: readonly string[] },
    rows: AsyncIterable<Buffer>,
  ): Promise<void>
  /** Bytes of the file taken in so far, of all. */
  progress?(done: number, of: number): void
}

const longestHead = 4 * 1024 * 1024
const longestManifest = 256 * 1024 * 1024

/**
 * Shows the visitor everything in the order it was written, then answers for it: what does not agree with the seal, the
 * manifest or the order throws `KeepingTrouble` (`not-a-backup`, `backup-cut-short`, `backup-damaged`,
 * `backup-newer-format`), at the latest at the end. What the visitor throws is thrown on.
 */
export async function readBackup(
  path: string,
  visitor: BackupVisitor,
): Promise<{ head: BackupHead; manifest: Manifest }> {
  const handle = await open(path, 'r')
  try {
    const { size, isFile } = await handle.stat().then(stat => ({ size: stat.size, isFile: stat.isFile() }))
    if (!isFile) throw new KeepingTrouble('not-a-backup')
    const start = Buffer.alloc(2)
    await handle.read(start, 0, 2, 0)
    if (start[0] !== 0x1f || start[1] !== 0x8b) throw new KeepingTrouble('not-a-backup')
    return await readSealed(handle, size, visitor)
  } finally {
    await handle.close()
  }
}

async function readSealed(handle: FileHandle, size: number, visitor: BackupVisitor) {
  const end = Buffer.alloc(Math.min(size, sealLength))
  await handle.read(end, 0, end.length, size - end.length)
  const isSealed = looksSealed(end)
  const stretch = { handle, to: size - (isSealed ? sealLength : 0), digest: createHash('sha256'), visitor }
  const inflated = new PassThrough()
  const read = { at: 0 }
  const inflating = pipeline(bytesOf(stretch, read), createGunzip(), inflated)
  inflating.catch(() => {})
  const found = await readArchive(inflated, visitor).catch(error => {
    inflated.destroy()
    throw namedDamage(error, { isSealed, at: read.at, size })
  })
  await inflating.catch(error => {
    throw namedDamage(error, { isSealed, at: read.at, size })
  })
  if (!isSealed) throw new KeepingTrouble('backup-cut-short')
  if (!sealOf(stretch.digest.digest()).equals(end))
    throw new KeepingTrouble('backup-damaged', { at: 0, of: size })
  return found
}

interface Stretch {
  readonly handle: FileHandle
  readonly to: number
  readonly digest: Hash
  readonly visitor: BackupVisitor
}

async function* bytesOf(
  { handle, to, digest, visitor }: Stretch,
  read: { at: number },
): AsyncGenerator<Buffer> {
  while (read.at < to) {
    const chunk = Buffer.alloc(Math.min(256 * 1024, to - read.at))
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, read.at)
    if (bytesRead === 0) throw new KeepingTrouble('backup-cut-short')
    const part = chunk.subarray(0, bytesRead)
    digest.update(part)
    read.at += bytesRead
    visitor.progress?.(read.at, to)
    yield part
  }
}

/** A stream that cannot be unpacked is damage too; everything else is the visitor's own. */
function namedDamage(error: unknown, where: { isSealed: boolean; at: number; size: number }): unknown {
  const { code } = error as { code?: string }
  const isBroken =
    code?.startsWith('Z_') === true || code === 'backup-damaged' || code === 'ERR_STREAM_PREMATURE_CLOSE'
  if (!isBroken) return error
  if (!where.isSealed) return new KeepingTrouble('backup-cut-short')
  return new KeepingTrouble('backup-damaged', { at: where.at, of: where.size })
}

async function readArchive(bytes: AsyncIterable<Buffer>, visitor: BackupVisitor) {
  const tar = new TarReader(bytes)
  const first = await tar.next()
  if (first?.name !== 'backup.json') throw new KeepingTrouble('not-a-backup')
  const head = headOf(await tar.whole(first, longestHead))
  await visitor.head?.(head)
  const read: Section[] = []
  let next = await tar.next()
  for (const { tenant } of head.tenants) {
    for (const { name, columns } of head.tables) {
      const section = new SectionReader(tar, { tenant, table: name }, next)
      if (section.isThere) await visitor.section({ tenant, table: name, columns }, section.rows())
      read.push(section.read())
      next = section.next
    }
  }
  if (next?.name !== 'manifest.json') throw new KeepingTrouble('backup-damaged')
  const manifest = parsed(manifestSchema, await tar.whole(next, longestManifest))
  if (JSON.stringify(manifest.sections) !== JSON.stringify(read)) throw new KeepingTrouble('backup-damaged')
  if ((await tar.next()) !== null) throw new KeepingTrouble('backup-damaged')
  await tar.end()
  return { head, manifest }
}

function headOf(bytes: Buffer): BackupHead {
  const any = parsed(anyHeadSchema, bytes)
  if (any.version > formatVersion) {
    throw new KeepingTrouble('backup-newer-format', {
      found: any.version,
      known: formatVersion,
      program: any.program,
    })
  }
  return parsed(headSchema, bytes)
}

function parsed<Value>(schema: { parse(value: unknown): Value }, bytes: Buffer): Value {
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    throw new KeepingTrouble('backup-damaged')
  }
}

/** The pieces of one tenant's rows in one table, numbered from 1. */
class SectionReader {
  readonly #tar: TarReader
  readonly #at: { readonly tenant: string; readonly table: string }
  readonly #digest = createHash('sha256')
  #rows = 0
  #bytes = 0
  #isRead: boolean
  next: TarFile | null
  readonly isThere: boolean

  constructor(tar: TarReader, at: { tenant: string; table: string }, next: TarFile | null) {
    this.#tar = tar
    this.#at = at
    this.next = next
    this.isThere = next?.name === this.#piece(1)
    this.#isRead = !this.isThere
  }

  async *rows(): AsyncGenerator<Buffer> {
    for (let number = 1; this.next?.name === this.#piece(number); number += 1) {
      for await (const chunk of this.#tar.content(this.next)) {
        this.#digest.update(chunk)
        this.#rows += countRows(chunk)
        this.#bytes += chunk.length
        yield chunk
      }
      this.next = await this.#tar.next()
    }
    this.#isRead = true
  }

  read(): Section {
    if (!this.#isRead) throw new Error('rows of a backup were left unread')
    return { ...this.#at, rows: this.#rows, bytes: this.#bytes, sha256: this.#digest.digest('hex') }
  }

  #piece(number: number): string {
    return `${this.#at.tenant}/${this.#at.table}/${String(number).padStart(6, '0')}.copy`
  }
}
