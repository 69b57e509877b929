// The public vectors, run from where they lie: CAMKET_VECTORS, else ../shared/vectors beside the checkout.
import { describe, expect, test } from 'vitest'
import { verifyEd25519 } from '../../packages/log/src/ed25519.ts'
import { LogError } from '../../packages/log/src/error.ts'
import { hex, sha256 } from '../../packages/log/src/hash.ts'
import { verifyConsistency, verifyInclusion } from '../../packages/log/src/proof.ts'
import { bytesOf, fromBase64 } from '../../packages/log/src/text.ts'
import { fromHex } from './cases.ts'
import { readEdgeCases, readVectorFile, vectorsName, vectorsPresent } from './vectors.ts'

interface Vector {
  readonly name: string
  readonly case: Record<string, unknown> & { wantErr: boolean }
}

/** Whole numbers as they are written, so that none above 2^53 becomes another one before it is judged. */
function readVectors(file: string): Vector[] {
  const lines = readVectorFile(file).trim().split('\n')
  return lines.map(line => JSON.parse(line.replace(/:\s*(\d{16,})/g, ': "$1"')) as Vector)
}

const bytes = (value: unknown) => fromBase64((value as string | null) ?? '')
const number = (value: unknown) => Number(value)
const proofOf = (value: unknown) => ((value as string[] | null) ?? []).map(bytes)

function holds(work: () => void): boolean {
  try {
    work()
    return true
  } catch (error) {
    if (error instanceof LogError) return false
    throw error
  }
}

function tally(vectors: readonly Vector[], judge: (one: Vector['case']) => void) {
  const wrong = vectors
    .filter(one => holds(() => judge(one.case)) === one.case.wantErr)
    .map(({ name }) => name)
  return { all: vectors.length, hold: vectors.filter(one => !one.case.wantErr).length, wrong }
}

describe.skipIf(!vectorsPresent)(vectorsName, () => {
  test('98 inclusion proofs', () => {
    const found = tally(readVectors('merkle-inclusion.jsonl'), one =>
      verifyInclusion({
        index: number(one['leafIdx']),
        size: number(one['treeSize']),
        leaf: bytes(one['leafHash']),
        root: bytes(one['root']),
        proof: proofOf(one['proof']),
      }),
    )
    expect(found).toEqual({ all: 98, hold: 6, wrong: [] })
  })

  test('98 consistency proofs', () => {
    const found = tally(readVectors('merkle-consistency.jsonl'), one =>
      verifyConsistency({
        oldSize: number(one['size1']),
        size: number(one['size2']),
        oldRoot: bytes(one['root1']),
        root: bytes(one['root2']),
        proof: proofOf(one['proof']),
      }),
    )
    expect(found).toEqual({ all: 98, hold: 6, wrong: [] })
  })

  test(
    '914 edge cases of Ed25519: never a throw, and the same judgement for ever',
    { timeout: 120_000 },
    () => {
      const cases = readEdgeCases()
      const judged = cases.map(({ key, sig, msg }) => verifyEd25519(fromHex(key), bytesOf(msg), fromHex(sig)))
      expect(judged.every(value => typeof value === 'boolean')).toBe(true)
      const accepted = cases.filter((_, at) => judged[at]).map(one => one.number)
      expect({ all: cases.length, accepted: accepted.length }).toEqual({ all: 914, accepted: 212 })
      // The very cases, not only their number: a library that judged otherwise would split server and browser.
      expect(hex(sha256(bytesOf(accepted.join(' ')))).slice(0, 16)).toBe('0be63f604e34f37e')
    },
  )
})
