// A small zip writer for tests: packages as programs write them, and packages that lie.
import { crc32, deflateRawSync } from 'node:zlib'

interface ZipPart {
  readonly name: string
  readonly bytes: Uint8Array
  /** What the directory claims, where it is not the truth. */
  readonly claims?: { readonly size?: number; readonly crc?: number; readonly flags?: number }
  readonly stored?: boolean
}

/** A zip of texts by their names; long ones stored, so that tests of size do not meet the limit on packing. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipParts(
    Object.entries(parts).map(([name, text]) => ({
      name,
      bytes: Buffer.from(text),
      stored: text.length > 500_000,
    })),
  )
}

export function zipParts(parts: ReadonlyArray<ZipPart>): Uint8Array {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const packed = part.stored ? Buffer.from(part.bytes) : deflateRawSync(part.bytes)
    const name = Buffer.from(part.name)
    const facts = factsOf(part, packed.length, name.length)
    const local = Buffer.concat([uint32(0x04034b50), facts, name, packed])
    const central = [uint32(0x02014b50), uint16(20), facts, Buffer.alloc(10), uint32(at), name]
    directory.push(Buffer.concat(central))
    chunks.push(local)
    at += local.length
  }
  const list = Buffer.concat(directory)
  const end = [uint32(0x06054b50), uint32(0), uint16(parts.length), uint16(parts.length)]
  return Buffer.concat([...chunks, list, ...end, uint32(list.length), uint32(at), uint16(0)])
}

function factsOf({ bytes, claims, stored }: ZipPart, packed: number, nameLength: number): Buffer {
  return Buffer.concat([
    uint16(20),
    uint16(0x800 | (claims?.flags ?? 0)),
    uint16(stored ? 0 : 8),
    uint32(0),
    uint32(claims?.crc ?? crc32(bytes)),
    uint32(packed),
    uint32(claims?.size ?? bytes.length),
    uint16(nameLength),
    uint16(0),
  ])
}

function uint16(value: number): Buffer {
  const buffer = Buffer.alloc(2)
  buffer.writeUInt16LE(value)
  return buffer
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value)
  return buffer
}
