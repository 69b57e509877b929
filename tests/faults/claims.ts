// A log of nobody's that says whatever it likes, and everything a witness has ever put its name to.
import { ed25519 } from '@noble/curves/ed25519.js'
import { expect } from 'vitest'
import { formatAddCheckpoint, parseCosignatureLines } from '../../packages/log/src/add-checkpoint.ts'
import { formatCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { verifyCosignature } from '../../packages/log/src/cosignature.ts'
import { leafHash } from '../../packages/log/src/hash.ts'
import { keyTypes, parseNote, parseVkey, signNote, vkeyOf, type Vkey } from '../../packages/log/src/note.ts'
import { consistencyProof } from '../../packages/log/src/proof.ts'
import { growTiles } from '../../packages/log/src/tile.ts'
import { createTileReader } from '../../packages/log/src/tile-reader.ts'
import { bytesOf } from '../../packages/log/src/text.ts'
import { treeRoot } from '../../packages/log/src/tree.ts'

const secret = new Uint8Array(32).fill(7)
let logs = 0

export interface ClaimingLog {
  readonly vkey: Vkey
  request(claim: Claim): Promise<Uint8Array>
}

/** The first `size` entries, shown to somebody who knows `oldSize`; a fork has other entries from `forkAt` on. */
export interface Claim {
  readonly oldSize: number
  readonly size: number
  readonly forkAt?: number
}

export function claimingLog(): ClaimingLog {
  const name = `noi-gi-cung-duoc-${(logs += 1)}.example/log`
  const vkey = vkeyOf(name, keyTypes.ed25519, ed25519.getPublicKey(secret))
  return {
    vkey,
    request: async claim => {
      const leaves = entriesOf(claim).map(entry => leafHash(bytesOf(entry)))
      const text = formatCheckpoint({ origin: name, size: claim.size, root: treeRoot(leaves) })
      const checkpoint = signNote(text, { vkey, sign: bytes => ed25519.sign(bytes, secret) })
      const { oldSize, size } = claim
      const tile = growTiles({ size: 0, hashes: [] }, leaves).tiles.find(({ level }) => level === 0)!
      const reader = createTileReader(async ({ width }) => tile.hashes.subarray(0, width * 32), size)
      const isProofNeeded = oldSize > 0 && oldSize < size
      const proof = isProofNeeded ? await consistencyProof(reader, { oldSize, size }) : []
      return formatAddCheckpoint({ oldSize, proof, checkpoint })
    },
  }
}

function entriesOf({ size, forkAt = size }: Claim): string[] {
  return Array.from({ length: size }, (_, i) => `${i < forkAt ? 'mục' : 'mục khác'} ${i}`)
}

interface Answered {
  readonly status: number
  readonly body: Uint8Array
}

/** Every head of one log that a witness put its name to; throws where two of them contradict each other. */
export function cosignedHeads(witness: string) {
  const vkey = parseVkey(witness)
  const cosigned: Claim[] = []
  return {
    take(claim: Claim, request: Uint8Array, { status, body }: Answered): number {
      if (status !== 200) {
        expect(Buffer.from(body).includes(vkey.name)).toBe(false)
        return status
      }
      const { text } = parseNote(request.subarray(Buffer.from(request).indexOf('\n\n') + 2))
      const [signature] = parseCosignatureLines(body)
      expect(verifyCosignature(text, { vkey, signature: signature!.signature })).toBeGreaterThan(0)
      for (const other of cosigned) {
        const both = Math.min(other.size, claim.size)
        expect(entriesOf(claim).slice(0, both)).toEqual(entriesOf(other).slice(0, both))
      }
      cosigned.push(claim)
      return status
    },
  }
}
