import { expect, test } from 'vitest'
import { hex, leafHash } from './hash.ts'
import { inclusionProof, rootAt, verifyInclusion } from './proof.ts'
import { createTileReader, type FetchTile } from './tile-reader.ts'
import { growTiles } from './tile.ts'
import { treeRoot } from './tree.ts'

const leaves = Array.from({ length: 1000 }, (_, at) => leafHash(Uint8Array.of(at >> 8, at)))
const grown = growTiles({ size: 0, hashes: [] }, leaves)
const tiles = new Map(grown.tiles.map(tile => [`${tile.level}/${tile.index}`, tile.hashes]))
const fetchTile: FetchTile = async ({ level, index, width }) =>
  tiles.get(`${level}/${index}`)!.subarray(0, width * 32)

test('each tile is fetched once', async () => {
  const reader = createTileReader(fetchTile, 1000)
  expect(hex(await rootAt(reader, 1000))).toBe(hex(treeRoot(leaves)))
  const reads = reader.reads
  await rootAt(reader, 1000)
  expect({ reads, after: reader.reads }).toEqual({ reads: 2, after: 2 })
})

test('a failure of the place where tiles lie passes through and is not remembered', async () => {
  let broken = true
  const reader = createTileReader(async tile => {
    if (broken) throw new TypeError('disk')
    return fetchTile(tile)
  }, 1000)
  await expect(rootAt(reader, 1000)).rejects.toThrow('disk')
  broken = false
  expect(hex(await rootAt(reader, 1000))).toBe(hex(treeRoot(leaves)))
})

test.each([
  ['a partial tile for a full one', (full: Uint8Array) => full.subarray(32)],
  ['a wider tile than the tree has', (tile: Uint8Array) => Uint8Array.of(...tile, ...tile.subarray(0, 32))],
  ['a tile cut inside a hash', (tile: Uint8Array) => tile.subarray(1)],
  ['nothing', () => new Uint8Array(0)],
])('%s is refused', async (_, change) => {
  const reader = createTileReader(async tile => change(await fetchTile(tile)), 1000)
  await expect(inclusionProof(reader, { index: 5, size: 1000 })).rejects.toThrow('tile-length')
})

test('a proof out of a false tile does not hold', async () => {
  const reader = createTileReader(
    async tile => (await fetchTile(tile)).map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
    1000,
  )
  const proof = await inclusionProof(reader, { index: 0, size: 1000 })
  expect(() => verifyInclusion({ index: 0, size: 1000, leaf: leaves[0]!, root: grown.root, proof })).toThrow(
    'proof-root',
  )
})

test.each([
  [{ height: 0, index: 1000 }],
  [{ height: 9, index: 1 }],
  [{ height: -1, index: 0 }],
  [{ height: 0.5, index: 0 }],
  [{ height: 0, index: -1 }],
  [{ height: 54, index: 0 }],
  [{ height: 0, index: 2 ** 53 }],
])('node %j is not in the tree', async node => {
  await expect(createTileReader(fetchTile, 1000).read([node])).rejects.toThrow('index-outside')
})
