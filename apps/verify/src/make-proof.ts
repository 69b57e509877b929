// A proof for a record's file, made from the tiles of the copy that it lies in.
import { parseCheckpoint } from '@camket/log/checkpoint'
import { LogError } from '@camket/log/error'
import { sameBytes } from '@camket/log/hash'
import { parseNote } from '@camket/log/note'
import { inclusionProof } from '@camket/log/proof'
import { formatProofFile } from '@camket/log/proof-file'
import { tilePath } from '@camket/log/tile'
import { createTileReader, type FetchTile } from '@camket/log/tile-reader'
import { hashLength, leafOf, type Digest } from './digest.ts'
import { bundleWidth } from './entries/log-index.ts'
import { entryIn } from './records/record-line.ts'
import { most, SourceError, type Source } from './source.ts'

/** The proof file of a record's entry; null where the copy has no such entry or not the tiles to prove it. */
export async function makeProof(
  source: Source,
  record: Uint8Array,
  digest: Digest,
): Promise<Uint8Array | null> {
  const checkpoint = await source.read('log/checkpoint', most.note)
  const entry = entryIn(record)
  if (checkpoint === null || entry === null) return null
  try {
    const { size } = parseCheckpoint(parseNote(checkpoint).text)
    const fetchTile = tilesOf(source)
    const index = await indexOf(leafOf(entry, digest), { fetchTile, size })
    if (index === null) return null
    const proof = await inclusionProof(createTileReader(fetchTile, size), { index, size })
    return formatProofFile({ extra: entry, index, proof, checkpoint })
  } catch (error) {
    if (error instanceof LogError || error instanceof SourceError) return null
    throw error
  }
}

function tilesOf(source: Source): FetchTile {
  return async tile => {
    const path = `log/${tilePath(tile)}`
    const bytes = await source.read(path, most.tile)
    if (bytes === null) throw new SourceError('unreadable', path)
    return bytes
  }
}

/** Where a leaf stands: the lowest tiles are looked through. */
async function indexOf(
  leaf: Uint8Array,
  { fetchTile, size }: { fetchTile: FetchTile; size: number },
): Promise<number | null> {
  for (let from = 0; from < size; from += bundleWidth) {
    const width = Math.min(bundleWidth, size - from)
    const hashes = await fetchTile({ level: 0, index: from / bundleWidth, width })
    for (let i = 0; i < width; i += 1) {
      if (sameBytes(hashes.subarray(i * hashLength, (i + 1) * hashLength), leaf)) return from + i
    }
  }
  return null
}
