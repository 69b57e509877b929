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
const longestManifest = 32 * 1024 * 1024

/**
 * Compares the file with its seal, then shows the visitor everything in the order it was written, and answers for it: what
 * does not agree with the seal, the manifest or the order throws `KeepingTrouble` (`not-a-backup`, `backup-cut-short`,
 * `backup-damaged`, `backup-newer-format`), at the latest at the end. What the visitor throws is thrown on.
 */
export async function readBackup(
  path: string,
  visitor: BackupVisitor,
): Promise<{ head: BackupHead; manifest: Manifest }> {
  const handle = await open(path, 'r')
  try {
    const stat = await handle.stat()
    const start = Buffer.alloc(2)
    if (stat.isFile()) await handle.read(start, 0, 2, 0)
    if (!start.equals(gzipMark)) throw new KeepingTrouble('not-a-backup')
    const sealed = await sealedStretch(handle, stat.size)
    return await readStretch(sealed, visitor)
  } finally {
    await handle.close()
  }
}

const gzipMark = Buffer.from([0x1f, 0x8b])

/** The bytes before the seal, and their digest. */
interface Stretch {
  readonly handle: FileHandle
  readonly length: number
  readonly digest: Buffer
}

async function sealedStretch(handle: FileHandle, size: number): Promise<Stretch> {
  const seal = Buffer.alloc(Math.min(size, sealLength))
  await handle.read(seal, 0, seal.length, size - seal.length)
  if (!looksSealed(seal)) throw await withoutSeal(handle, size)
  const stretch = { handle, length: size - sealLength }
  const digest = createHash('sha256')
  for await (const chunk of bytesOf(stretch)) digest.update(chunk)
  const found = digest.digest()
  if (!sealOf(found).equals(seal)) throw new KeepingTrouble('backup-damaged')
  return { ...stretch, digest: found }
}

/** Another program's archive is told from a backup that lost its end by its first file. */
async function withoutSeal(handle: FileHandle, length: number): Promise<KeepingTrouble> {
  const inflated = inflate(bytesOf({ handle, length }))
  const first = await firstOf(new TarReader(inflated)).catch((error: unknown) => error)
  inflated.destroy()
  const isOther = first instanceof KeepingTrouble && first.code === 'not-a-backup'
  return new KeepingTrouble(isOther ? 'not-a-backup' : 'backup-cut-short')
}

async function readStretch(stretch: Stretch, visitor: BackupVisitor) {
  const digest = createHash('sha256')
  const inflated = inflate(bytesOf(stretch, visitor, digest))
  const found = await readArchive(inflated, visitor).catch((error: unknown) => {
    inflated.destroy()
    throw isBroken(error) ? new KeepingTrouble('backup-damaged') : error
  })
  // Somebody may have written to it since the seal was compared.
  if (!digest.digest().equals(stretch.digest)) throw new KeepingTrouble('backup-damaged')
  return found
}

/** Damage to the packed bytes reaches the reader of the unpacked ones. */
function inflate(chunks: AsyncIterable<Buffer>): PassThrough {
  const inflated = new PassThrough()
  pipeline(chunks, createGunzip(), inflated).catch(() => {})
  return inflated
}

const isBroken = (error: unknown): boolean =>
  /^(?:Z_|ERR_STREAM_PREMATURE_CLOSE$)/.test(String((error as { code?: unknown }).code))

async function* bytesOf(
  { handle, length }: Pick<Stretch, 'handle' | 'length'>,
  visitor?: BackupVisitor,
  digest?: Hash,
): AsyncGenerator<Buffer> {
  for (let at = 0; at < length;) {
    const chunk = Buffer.alloc(Math.min(256 * 1024, length - at))
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, at)
    if (bytesRead === 0) throw new KeepingTrouble('backup-cut-short')
    const part = chunk.subarray(0, bytesRead)
    digest?.update(part)
    at += bytesRead
    visitor?.progress?.(at, length)
    yield part
  }
}

/** The first file names the archive; one that is not as `tarHeader` writes it is somebody else's. */
async function firstOf(tar: TarReader): Promise<TarFile> {
  const first = await tar.next().catch((error: unknown) => {
    throw error instanceof KeepingTrouble && error.code === 'backup-damaged'
      ? new KeepingTrouble('not-a-backup')
      : error
  })
  if (first?.name !== 'backup.json') throw new KeepingTrouble('not-a-backup')
  return first
}

async function readArchive(bytes: AsyncIterable<Buffer>, visitor: BackupVisitor) {
  const tar = new TarReader(bytes)
  const first = await firstOf(tar)
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
