// One gzipped tar: `backup.json`, then `TENANT/TABLE/000001.copy` …, then `manifest.json`; behind it the seal.
import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { countRows } from './copy-text.ts'
import type { BackupHead, Manifest, Section } from '@camket/domain/publication/keeping/backup-file'
import { sealOf } from './seal.ts'
import { tarEnd, tarHeader, tarPadding } from './tar.ts'

/** Pieces are cut behind a row once they are this long, so that neither side holds a whole table. */
const pieceLength = 4 * 1024 * 1024
/** Rows in hexadecimal shrink at the lowest levels already; higher ones take four times as long for a tenth. */
const compression = { level: 3 }

export interface BackupContent {
  readonly head: BackupHead
  /** In the head's order of tenants and tables; each is read before the next one is asked for. */
  readonly sections: AsyncIterable<{
    readonly tenant: string
    readonly table: string
    readonly rows: AsyncIterable<Buffer>
  }>
}

/** Writes a new file that only its owner may read, down to the disk; throws where there is one already. */
export async function writeBackup(path: string, content: BackupContent): Promise<Manifest> {
  const handle = await open(path, 'wx', 0o600)
  try {
    const manifest: Manifest = { sections: [] }
    const digest = createHash('sha256')
    await pipeline(
      archive(content, manifest),
      createGzip(compression),
      async (chunks: AsyncIterable<Buffer>) => {
        for await (const chunk of chunks) {
          digest.update(chunk)
          await writeAll(handle, chunk)
        }
      },
    )
    await writeAll(handle, sealOf(digest.digest()))
    await handle.sync()
    return manifest
  } finally {
    await handle.close()
  }
}

async function writeAll(handle: FileHandle, chunk: Buffer): Promise<void> {
  for (let at = 0; at < chunk.length;) {
    const { bytesWritten } = await handle.write(chunk, at)
    at += bytesWritten
  }
}

async function* archive({ head, sections }: BackupContent, manifest: Manifest): AsyncGenerator<Buffer> {
  yield* file('backup.json', json(head))
  for await (const { tenant, table, rows } of sections) {
    const digest = createHash('sha256')
    const section = { tenant, table, rows: 0, bytes: 0 }
    let number = 0
    for await (const piece of pieces(rows)) {
      digest.update(piece)
      section.rows += countRows(piece)
      section.bytes += piece.length
      number += 1
      yield* file(`${tenant}/${table}/${String(number).padStart(6, '0')}.copy`, piece)
    }
    manifest.sections.push({ ...section, sha256: digest.digest('hex') } satisfies Section)
  }
  yield* file('manifest.json', json(manifest))
  yield tarEnd
}

function* file(name: string, content: Buffer): Generator<Buffer> {
  yield tarHeader({ name, size: content.length })
  yield content
  yield tarPadding(content.length)
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`, 'utf8')

async function* pieces(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let length = 0
  for await (const chunk of rows) {
    held.push(chunk)
    length += chunk.length
    const end = chunk.lastIndexOf(10)
    if (length < pieceLength || end === -1) continue
    const rest = chunk.subarray(end + 1)
    held[held.length - 1] = chunk.subarray(0, end + 1)
    yield Buffer.concat(held)
    held = [rest]
    length = rest.length
  }
  if (length > 0) yield Buffer.concat(held)
}
