// The objects of a PDF as text, wherever they lie: between the streams, and packed together in one (ISO 32000-1, 7.5.7). What is
// in other streams is pictures, letters and drawings: packed bytes may look like anything.
import { inflateSync } from 'node:zlib'

/** Of what is packed together, unpacked: more is no paper. */
const mostUnpacked = 64 * 2 ** 20

export interface PdfObjects {
  /** With names spelled out (7.3.5). */
  readonly text: string
  /** All bytes as they lie, streams too. */
  readonly whole: string
  /** An object begins inside a stream, where a table of places can lead a reader to it. */
  readonly hasHidden: boolean
}

export function objectsOf(buffer: Buffer): PdfObjects {
  const whole = buffer.toString('latin1')
  const parts: string[] = []
  let [from, at, room, hasHidden] = [0, 0, mostUnpacked, false]
  while ((at = nextStream(whole, from)) !== -1) {
    const begin = whole[at] === '\r' ? at + 2 : at + 1
    const end = whole.indexOf('endstream', begin)
    if (end === -1) break
    const outside = whole.slice(from, at)
    parts.push(outside)
    const dictionary = spelledOut(outside.slice(-4_000))
    const packed = isPacked(dictionary) ? unpacked(buffer.subarray(begin, end), room) : null
    if (packed !== null) {
      room -= packed.length
      parts.push(packed)
    }
    hasHidden ||= /\b\d{1,10}\s+\d{1,5}\s+obj\b/.test(whole.slice(begin, end))
    from = end + 'endstream'.length
  }
  parts.push(whole.slice(from))
  return { text: spelledOut(parts.join('\n')), whole: spelledOut(whole), hasHidden }
}

const keyword = />>\s*stream(?=\r?\n)/g

/** Where the line of the next stream's keyword ends; -1 where there is none. */
function nextStream(whole: string, from: number): number {
  keyword.lastIndex = from
  return keyword.exec(whole) === null ? -1 : keyword.lastIndex
}

/** Of the dictionary that stands last before the stream. */
function isPacked(before: string): boolean {
  const own = before.slice(before.lastIndexOf(' obj') + 1)
  return /\/Type\s*\/ObjStm\b/.test(own)
}

/** Null where it is packed otherwise, or under a password: the library of the reader looks at it then. */
function unpacked(bytes: Buffer, room: number): string | null {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(room, 1) }).toString('latin1')
  } catch {
    return null
  }
}

/** Names may be written with the numbers of their letters: `/J#53` is `/JS`. */
function spelledOut(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
