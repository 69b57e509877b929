import { leafHash } from '../../packages/log/src/hash.ts'
import { inclusionProof } from '../../packages/log/src/proof.ts'
import { formatProofFile } from '../../packages/log/src/proof-file.ts'
import { createTileReader } from '../../packages/log/src/tile-reader.ts'
import { tilePath } from '../../packages/log/src/tile.ts'
import { publicTree, seal, signedHead, signerOf, type MadeRecord } from './public-tree.ts'

const proofs = new Map<readonly MadeRecord[], (index: number) => Promise<Uint8Array>>()

/** The proof file of an entry, as the portal gives it. */
export async function makeProof(records: readonly MadeRecord[], index: number): Promise<Uint8Array> {
  let make = proofs.get(records)
  if (make === undefined) {
    const sealed = seal(records)
    const tree = publicTree(records, { files: false })
    const reader = createTileReader(
      tile => Promise.resolve(tree.get(`log/${tilePath(tile)}`)!),
      sealed.length,
    )
    const checkpoint = signedHead(
      sealed.map(({ entry }) => leafHash(entry)),
      signerOf(1),
    )
    make = async at => {
      const proof = await inclusionProof(reader, { index: at, size: sealed.length })
      return formatProofFile({ extra: sealed[at]!.entry, index: at, proof, checkpoint })
    }
    proofs.set(records, make)
  }
  return make(index)
}
