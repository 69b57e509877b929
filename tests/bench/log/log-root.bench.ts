import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Measured } from '../../../apps/cli/src/commands/bench.ts'
import { leafHash, sha256 } from '../../../packages/log/src/hash.ts'
import { inclusionProof, verifyInclusion } from '../../../packages/log/src/proof.ts'
import { createTileReader, type FetchTile } from '../../../packages/log/src/tile-reader.ts'
import {
  growTiles,
  rightEdgeTiles,
  rootOfEdge,
  tilePath,
  type RightEdge,
  type TileId,
} from '../../../packages/log/src/tile.ts'
import { createRange } from '../../../packages/log/src/tree.ts'

const leaves = 1_000_000
const slice = 20_000
const deep = 10_000_000
const proofs = 200

/** Root over entries against bare hashing, and a proof out of the tiles of a log of ten million. */
export default async function logRoot(): Promise<readonly Measured[]> {
  return [...rootAgainstBareHashing(), ...(await proofFromDeepTiles())]
}

/** Envelopes are about this long; a fixed set in turn keeps the memory out of the figure. */
const entries = Array.from({ length: 4096 }, (_, at) =>
  new Uint8Array(220 + (at % 120)).map((_, byte) => (at * 31 + byte) & 255),
)

function rootAgainstBareHashing(): readonly Measured[] {
  const leafInputs = entries.map(entry => Uint8Array.of(0, ...entry))
  const nodeInput = new Uint8Array(65)
  const range = createRange()
  const grow = () => {
    for (let at = 0; at < slice; at += 1) range.append(leafHash(entries[at % entries.length]!))
    range.root()
  }
  const bareCalls = () => {
    for (let at = 0; at < slice; at += 1) sha256(leafInputs[at % entries.length]!)
    for (let at = 0; at < slice; at += 1) sha256(nodeInput)
  }
  let [root, bare] = [0, 0]
  // In turn, slice by slice, so that whatever else the machine does falls on both.
  for (let done = 0; done < leaves; done += slice) {
    root += secondsOf(grow)
    bare += secondsOf(bareCalls)
  }
  return [
    {
      what: 'root of 1,000,000 leaves against as many bare hashes',
      value: root / bare,
      unit: '×',
      atMost: 1.6,
      note: 'same library, same byte counts, in turn by slices of 20,000',
    },
    { what: 'root of 1,000,000 leaves', value: root, unit: 's' },
  ]
}

function secondsOf(work: () => void): number {
  const begun = performance.now()
  work()
  return (performance.now() - begun) / 1000
}

const entryAt = (index: number) => {
  const entry = new Uint8Array(8)
  new DataView(entry.buffer).setFloat64(0, index)
  return entry
}

async function proofFromDeepTiles(): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'camket-bench-'))
  try {
    const root = writeTiles(folder)
    const fetchTile: FetchTile = tile => readFile(join(folder, tilePath(tile)))
    const times: number[] = []
    let mostReads = 0
    for (let run = 0; run < proofs; run += 1) {
      // Spread over the whole log, the ends too.
      const index = run === 0 ? 0 : run === 1 ? deep - 1 : Math.floor((run * 0.6180339887 * deep) % deep)
      const begun = performance.now()
      const reader = createTileReader(fetchTile, deep)
      const proof = await inclusionProof(reader, { index, size: deep })
      times.push(performance.now() - begun)
      mostReads = Math.max(mostReads, reader.reads)
      verifyInclusion({ index, size: deep, leaf: leafHash(entryAt(index)), root, proof })
    }
    const sorted = times.toSorted((a, b) => a - b)
    const note = 'a new reader each time, tiles as files; the system may hold them in memory'
    return [
      {
        what: 'cold inclusion proof, 10,000,000 entries, p95',
        value: sorted[Math.floor(0.95 * proofs)]!,
        unit: 'ms',
        atMost: 5,
        note,
      },
      { what: 'the same, median', value: sorted[proofs / 2]!, unit: 'ms' },
      { what: 'tile reads of one proof, most', value: mostReads, unit: '', atMost: 8 },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The hash tiles of ten million entries as a mirror lays them out; their root. */
function writeTiles(folder: string): Uint8Array {
  let edge: RightEdge = { size: 0, hashes: [] }
  const write = (tile: TileId, hashes: Uint8Array) => {
    const path = join(folder, tilePath(tile))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, hashes)
  }
  while (edge.size < deep) {
    const { size } = edge
    const count = Math.min(65_536, deep - size)
    const grown = growTiles(
      edge,
      Array.from({ length: count }, (_, at) => leafHash(entryAt(size + at))),
    )
    for (const tile of grown.tiles) if (tile.width === 256) write(tile, tile.hashes)
    ;({ edge } = grown)
  }
  for (const tile of rightEdgeTiles(deep)) write(tile, edge.hashes[tile.level]!)
  return rootOfEdge(edge)
}
