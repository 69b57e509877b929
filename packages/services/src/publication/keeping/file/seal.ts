// The last bytes of a backup: the SHA-256 of everything before them, as a second gzip member that unpackers pass over.
import { crc32 } from 'node:zlib'

const digestLetters = 64
// A gzip header without name and time, and a deflate block that is stored as it is (RFC 1952, RFC 1951 3.2.4).
const stored = digestLetters + 1
const before = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 1, stored, 0, 255 - stored, 255])

/** Bytes that a seal takes. */
export const sealLength = before.length + stored + 8

/** The seal over bytes with this SHA-256. */
export function sealOf(digest: Buffer): Buffer {
  const text = Buffer.from(`${digest.toString('hex')}\n`, 'ascii')
  const after = Buffer.alloc(8)
  after.writeUInt32LE(crc32(text), 0)
  after.writeUInt32LE(stored, 4)
  return Buffer.concat([before, text, after])
}

/** Whether a file ends as one that was written to its end. */
export function looksSealed(end: Buffer): boolean {
  return end.length === sealLength && end.subarray(0, before.length).equals(before)
}
