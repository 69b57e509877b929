// Salts for digests. One call for random bytes costs as much for 32 of them as for thousands.
import { randomFillSync } from 'node:crypto'

const length = 32
const pool = Buffer.alloc(length * 64)
let next = pool.length

/** 32 random bytes; nothing of them stays here. */
export function newSalt(): Buffer {
  if (next === pool.length) {
    randomFillSync(pool)
    next = 0
  }
  const taken = pool.subarray(next, next + length)
  const salt = Buffer.from(taken)
  taken.fill(0)
  next += length
  return salt
}
