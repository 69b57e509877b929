// A zip held in memory. Names in it are keys to ask for, never paths; nothing is ever written to disk.
import { crc32, inflateRawSync } from 'node:zlib'
import { fromBufferPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl'
import { UnreadableFile } from '../document.ts'

/** A plan with pictures has under a hundred parts; beyond these figures a file is an attack or no plan. */
const limits = {
  entries: 5_000,
  partBytes: 64 * 1024 * 1024,
  totalBytes: 128 * 1024 * 1024,
  /** Repetitive tables in XML were seen to pack to 1:60; deflate itself ends at 1:1032. */
  ratio: 300,
  /** Small parts may pack to any ratio. */
  ratioFromBytes: 2 * 1024 * 1024,
}

export interface Archive {
  /** Names of the parts, as written in the directory, with `/` between folders. */
  readonly names: ReadonlySet<string>
  /**
   * The unpacked bytes of a part, checked against its length and CRC; null when there is no such part.
   * @throws UnreadableFile damaged, encrypted or too-large
   */
  read(name: string): Promise<Uint8Array | null>
}

/**
 * Opens a zip by its central directory.
 * @throws UnreadableFile damaged when there is no sound directory, too-large when it lists too many parts
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { zip, entries } = await listEntries(buffer)
  const budget = { left: limits.totalBytes }
  return {
    names: new Set(entries.keys()),
    async read(name) {
      const entry = entries.get(name)
      return entry ? unpack(buffer, await placeOf(zip, entry, name), { entry, name, budget }) : null
    },
  }
}

async function listEntries(buffer: Buffer): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  try {
    const zip = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false })
    if (zip.entryCount > limits.entries) throw new UnreadableFile('too-large', { entries: zip.entryCount })
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) {
      const name = getFileNameLowLevel(
        entry.generalPurposeBitFlag,
        entry.fileNameRaw as Buffer,
        entry.extraFields,
        false,
      )
      // Programs differ in which of two parts of one name they read; a document must not say two things.
      if (entries.has(name)) throw new UnreadableFile('damaged', { part: name })
      entries.set(name, entry)
    }
    return { zip, entries }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('damaged')
  }
}

async function placeOf(zip: ZipFile, entry: Entry, name: string): Promise<number> {
  try {
    return (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart
  } catch {
    throw new UnreadableFile('damaged', { part: name })
  }
}

interface Wanted {
  readonly entry: Entry
  readonly name: string
  readonly budget: { left: number }
}

function unpack(buffer: Buffer, start: number, { entry, name, budget }: Wanted): Uint8Array {
  if (entry.isEncrypted()) throw new UnreadableFile('encrypted', { part: name })
  refuseBomb(entry, name)
  if (entry.uncompressedSize > budget.left) throw new UnreadableFile('too-large', { part: name })
  budget.left -= entry.uncompressedSize
  const packed = buffer.subarray(start, start + entry.compressedSize)
  const unpacked = inflate(packed, entry)
  if (!unpacked || unpacked.length !== entry.uncompressedSize || crc32(unpacked) !== entry.crc32) {
    throw new UnreadableFile('damaged', { part: name })
  }
  return unpacked
}

function refuseBomb(entry: Entry, name: string): void {
  const size = entry.uncompressedSize
  const packedTooWell = size > limits.ratioFromBytes && size > entry.compressedSize * limits.ratio
  if (size > limits.partBytes || packedTooWell) throw new UnreadableFile('too-large', { part: name })
}

function inflate(packed: Buffer, entry: Entry): Uint8Array | null {
  if (entry.compressionMethod === 0) return packed
  if (entry.compressionMethod !== 8) return null
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.uncompressedSize) })
  } catch {
    return null
  }
}
