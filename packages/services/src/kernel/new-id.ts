import { randomBytes, randomInt } from 'node:crypto'

/** Places of the 34 bits that count; half of them are left for those that follow. */
const counted = 2 ** 34

/** The count of each instant that was asked for of late: two requests under way at once come back to their own by turns. */
const counts = new Map<number, number>()
const kept = 1_000

/**
 * An internal id (UUID version 7, RFC 9562): its time makes the keys of new rows neighbours in the index. Of one instant each is greater
 * than the one before (section 6.2): lists that end their order with the id keep the order in which things were made. At another instant
 * the count begins anywhere, so that nobody who sees two ids learns how much happened between them.
 */
export function newId(now: Date): string {
  const at = now.getTime()
  const count = countAt(at)
  const bytes = randomBytes(16)
  bytes.writeUIntBE(at, 0, 6)
  bytes.writeUInt16BE(0x7000 | (count / 2 ** 22), 6)
  bytes[8] = 0x80 | ((count / 2 ** 16) & 0x3f)
  bytes.writeUInt16BE(count & 0xffff, 9)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

function countAt(at: number): number {
  const last = counts.get(at)
  const count = last === undefined ? randomInt(counted / 2) : (last + 1) % counted
  // A key that is set anew stands last: the first is the one that nobody has asked for the longest.
  counts.delete(at)
  counts.set(at, count)
  if (counts.size > kept) counts.delete(counts.keys().next().value ?? at)
  return count
}

/** True for the textual form of an internal id; anything else would be an error of PostgreSQL's, not an empty answer. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
