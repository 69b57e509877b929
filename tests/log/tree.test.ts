// Trees, tiles and proofs against the tree as RFC 6962 writes it.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hex, leafHash, sameBytes } from '../../packages/log/src/hash.ts'
import {
  consistencyProof,
  inclusionProof,
  rootAt,
  verifyConsistency,
  verifyInclusion,
} from '../../packages/log/src/proof.ts'
import { createTileReader } from '../../packages/log/src/tile-reader.ts'
import { growTiles, type RightEdge } from '../../packages/log/src/tile.ts'
import { createRange, treeRoot } from '../../packages/log/src/tree.ts'
import { naiveConsistency, naiveLeaf, naivePath, naiveRoot } from './naive-tree.ts'
import { refusalOf } from './refusal-of.ts'

const entries = fc.array(fc.uint8Array({ maxLength: 80 }), { minLength: 1, maxLength: 700 })
const share = fc.double({ min: 0, max: 1, noNaN: true })
const pick = (part: number, from: number, to: number) =>
  from + Math.min(to - from, Math.floor(part * (to - from + 1)))
const hexes = (hashes: readonly Uint8Array[]) => hashes.map(hex)

/** A tile store grown in two steps, and a reader of it. */
function tilesFor(leaves: readonly Uint8Array[], firstStep: number) {
  const store = new Map<string, Uint8Array>()
  let edge: RightEdge = { size: 0, hashes: [] }
  for (const step of [leaves.slice(0, firstStep), leaves.slice(firstStep)]) {
    const grown = growTiles(edge, step)
    for (const tile of grown.tiles) store.set(`${tile.level}/${tile.index}`, tile.hashes)
    edge = grown.edge
  }
  return createTileReader(async ({ level, index }) => store.get(`${level}/${index}`)!, leaves.length)
}

test('leaves, roots and every way to a root agree with the naive tree', () =>
  fc.assert(
    fc.asyncProperty(entries, share, async (data, part) => {
      const leaves = data.map(leafHash)
      expect(hexes(leaves)).toEqual(hexes(data.map(naiveLeaf)))
      const size = pick(part, 0, leaves.length)
      const wanted = hex(naiveRoot(leaves.slice(0, size)))
      expect(hex(treeRoot(leaves.slice(0, size)))).toBe(wanted)
      expect(hex(await rootAt(tilesFor(leaves, size), size))).toBe(wanted)
      const first = createRange()
      leaves.slice(0, size).forEach(first.append)
      const range = createRange({ size, hashes: first.hashes })
      leaves.slice(size).forEach(range.append)
      expect(hex(range.root())).toBe(hex(naiveRoot(leaves)))
    }),
    { numRuns: 60 },
  ))

test('inclusion proofs out of tiles are the naive ones and hold; a changed one does not', () =>
  fc.assert(
    fc.asyncProperty(entries, share, share, fc.nat(), async (data, a, b, where) => {
      const leaves = data.map(leafHash)
      const size = pick(a, 1, leaves.length)
      const index = pick(b, 0, size - 1)
      const proof = await inclusionProof(tilesFor(leaves, size), { index, size })
      expect(hexes(proof)).toEqual(hexes(naivePath(index, leaves.slice(0, size))))
      const given = { index, size, leaf: leaves[index]!, root: naiveRoot(leaves.slice(0, size)), proof }
      verifyInclusion(given)
      for (const bad of changedProofs(proof, where)) {
        expect(refusalOf(() => verifyInclusion({ ...given, proof: bad }))).not.toBeNull()
      }
      for (const elsewhere of [index - 1, index + 1, size]) {
        // Equal entries have equal leaves: only a different path or place can be told apart.
        if (elsewhere >= 0 && elsewhere < size && sameBytes(leaves[elsewhere]!, leaves[index]!)) continue
        expect(refusalOf(() => verifyInclusion({ ...given, index: elsewhere }))).not.toBeNull()
      }
    }),
    { numRuns: 60 },
  ))

test('consistency proofs out of tiles are the naive ones and hold; a changed one does not', () =>
  fc.assert(
    fc.asyncProperty(entries, share, share, fc.nat(), async (data, a, b, where) => {
      const leaves = data.map(leafHash)
      const size = pick(a, 1, leaves.length)
      const oldSize = pick(b, 1, size)
      const proof = await consistencyProof(tilesFor(leaves, oldSize), { oldSize, size })
      expect(hexes(proof)).toEqual(hexes(naiveConsistency(oldSize, leaves.slice(0, size))))
      const [oldRoot, root] = [oldSize, size].map(count => naiveRoot(leaves.slice(0, count))) as [
        Uint8Array,
        Uint8Array,
      ]
      const given = { oldSize, size, oldRoot, root, proof }
      verifyConsistency(given)
      for (const bad of changedProofs(proof, where)) {
        expect(refusalOf(() => verifyConsistency({ ...given, proof: bad }))).not.toBeNull()
      }
      const other = naiveRoot([...leaves.slice(0, size), leaves[0]!])
      expect(refusalOf(() => verifyConsistency({ ...given, root: other }))).not.toBeNull()
      expect(refusalOf(() => verifyConsistency({ ...given, oldRoot: other }))).not.toBeNull()
    }),
    { numRuns: 60 },
  ))

/** Cut short, padded, swapped, one bit changed, one hash of another length. */
function changedProofs(proof: readonly Uint8Array[], where: number): Uint8Array[][] {
  const at = where % Math.max(1, proof.length)
  const padded = [
    [...proof, leafHash(Uint8Array.of(1))],
    [leafHash(Uint8Array.of(1)), ...proof],
  ]
  if (proof.length === 0) return padded
  const hash = proof[at]!
  const bit = hash.with(where % 32, hash[where % 32]! ^ (1 << (where % 8)))
  const swapped = [proof.at(-1)!, ...proof.slice(1, -1), proof[0]!]
  return [
    ...padded,
    proof.slice(1),
    proof.slice(0, -1),
    proof.with(at, bit),
    proof.with(at, hash.subarray(1)),
    proof.with(at, Uint8Array.of(...hash, 0)),
    ...(sameBytes(proof[0]!, proof.at(-1)!) ? [] : [swapped]),
  ]
}

test('node bytes offered as an entry are another leaf (second preimage)', () => {
  const [a, b] = [leafHash(Uint8Array.of(1)), leafHash(Uint8Array.of(2))]
  const root = treeRoot([a, b])
  const forged = leafHash(Uint8Array.of(...a, ...b))
  expect(refusalOf(() => verifyInclusion({ index: 0, size: 1, leaf: forged, root, proof: [] }))).toBe(
    'proof-root',
  )
  const withPrefix = leafHash(Uint8Array.of(1, ...a, ...b))
  expect(refusalOf(() => verifyInclusion({ index: 0, size: 1, leaf: withPrefix, root, proof: [] }))).toBe(
    'proof-root',
  )
})

const leaf = leafHash(Uint8Array.of(1))
test.each([-1, 1.5, Number.NaN, Infinity, 2 ** 53, 2 ** 64])('%d is no size', async size => {
  expect(refusalOf(() => verifyInclusion({ index: 0, size, leaf, root: leaf, proof: [] }))).toBe(
    'size-outside',
  )
  const both = { oldRoot: leaf, root: leaf, proof: [] }
  expect(refusalOf(() => verifyConsistency({ oldSize: size, size: 5, ...both }))).toBe('size-outside')
  expect(refusalOf(() => verifyConsistency({ oldSize: 1, size, ...both }))).toBe('size-outside')
  await expect(rootAt(tilesFor([leaf], 1), size)).rejects.toThrow('size-outside')
})

test.each([-1, 1.5, Number.NaN, 1, 2 ** 53])('%d is no index in a tree of one', async index => {
  expect(refusalOf(() => verifyInclusion({ index, size: 1, leaf, root: leaf, proof: [] }))).toBe(
    'index-outside',
  )
  await expect(inclusionProof(tilesFor([leaf], 1), { index, size: 1 })).rejects.toThrow('index-outside')
})

test('nothing says nothing about what follows: consistency from size 0 is refused', async () => {
  const given = { oldRoot: treeRoot([]), root: leaf, proof: [] }
  expect(refusalOf(() => verifyConsistency({ oldSize: 0, size: 1, ...given }))).toBe('proof-from-nothing')
  expect(refusalOf(() => verifyConsistency({ oldSize: 0, size: 0, ...given }))).toBe('proof-from-nothing')
  await expect(consistencyProof(tilesFor([leaf], 1), { oldSize: 0, size: 1 })).rejects.toThrow(
    'proof-from-nothing',
  )
  await expect(consistencyProof(tilesFor([leaf], 1), { oldSize: 2, size: 1 })).rejects.toThrow('size-outside')
})

test('the largest sizes are climbed without rounding', () => {
  const size = Number.MAX_SAFE_INTEGER
  const path = Array.from({ length: 53 }, (_, at) => leafHash(Uint8Array.of(at)))
  for (const index of [0, 1, 2 ** 52, size - 2]) {
    const root = climbed(index, leaf, path)
    verifyInclusion({ index, size, leaf, root, proof: path })
    expect(refusalOf(() => verifyInclusion({ index, size, leaf, root, proof: path.slice(1) }))).toBe(
      'proof-length',
    )
    expect(refusalOf(() => verifyInclusion({ index, size, leaf, root, proof: [...path, leaf] }))).toBe(
      'proof-length',
    )
  }
})

/** Root over a path in a tree whose right edge the leaf does not touch, with whole numbers of any length. */
function climbed(index: number, from: Uint8Array, path: readonly Uint8Array[]): Uint8Array {
  return path.reduce(
    (node, sibling, at) => ((BigInt(index) >> BigInt(at)) & 1n ? pair(sibling, node) : pair(node, sibling)),
    from,
  )
}

const pair = (left: Uint8Array, right: Uint8Array) => naiveRoot([left, right])

test('a range cannot go on from an edge that does not fit', () => {
  expect(refusalOf(() => createRange({ size: 3, hashes: [leaf] }))).toBe('proof-length')
  expect(refusalOf(() => createRange({ size: 1, hashes: [leaf.subarray(1)] }))).toBe('hash-length')
  expect(refusalOf(() => createRange({ size: -1, hashes: [] }))).toBe('size-outside')
  expect(refusalOf(() => createRange().append(leaf.subarray(1)))).toBe('hash-length')
})
