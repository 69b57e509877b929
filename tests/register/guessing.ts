// Somebody who holds a copy of the whole database and tries names: against bare digests, and against those with a salt.
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../packages/domain/src/kernel/canonical.ts'

const sha256 = (...parts: ReadonlyArray<string | Buffer>): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** What an action may have been handed that says little beside the name. */
export const inputsAround = (name: string, ...inputs: ReadonlyArray<unknown>): string[] =>
  [name, name.toUpperCase(), name.toLowerCase(), { name }, [name], ...inputs].flatMap(input => [
    ...(typeof input === 'string' ? [input] : []),
    canonicalJson(input as never),
  ])

/** The guesses that a digest in the dump confirms, with any salt that stands in the dump and with none. */
export function guessed(dump: string, guesses: readonly string[]): string[] {
  const words = new Set(dump.match(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g) ?? [])
  const salts = [Buffer.alloc(0), ...[...words].map(word => Buffer.from(word, 'hex'))]
  return guesses.filter(guess =>
    salts.some(salt =>
      [sha256(salt, guess), sha256(salt, sha256(guess)), sha256(sha256(guess))].some(digest =>
        words.has(digest.toString('hex')),
      ),
    ),
  )
}
