import { expect, test } from 'vitest'
import { hex, leafHash } from './hash.ts'
import {
  decodeEntries,
  encodeEntries,
  growTiles,
  parseTilePath,
  partialWidth,
  rightEdgeTiles,
  rootOfEdge,
  splitHashes,
  tilePath,
  tilesOf,
  widthInTree,
  type RightEdge,
} from './tile.ts'
import { treeRoot } from './tree.ts'

test.each([0, 1, 65_535])('an entry of %i bytes fits, alone and among others', length => {
  const entry = new Uint8Array(length).fill(9)
  expect(decodeEntries(encodeEntries([entry]), 1)).toEqual([entry])
  const three = [Uint8Array.of(1), entry, new Uint8Array(0)]
  expect(decodeEntries(encodeEntries(three), 3)).toEqual(three)
})

test('an entry of 65,536 bytes does not fit', () =>
  expect(() => encodeEntries([new Uint8Array(65_536)])).toThrow('entry-length'))

test.each([0, 257, -1, 1.5, Number.NaN])('a bundle of %d entries is none', width => {
  expect(() => decodeEntries(Uint8Array.of(0, 0), width)).toThrow('tile-width')
})

test('a bundle holds 1 to 256 entries', () => {
  expect(() => encodeEntries([])).toThrow('tile-width')
  expect(() => encodeEntries(Array.from({ length: 257 }, () => new Uint8Array(1)))).toThrow('tile-width')
  const full = Array.from({ length: 256 }, (_, at) => Uint8Array.of(at))
  expect(decodeEntries(encodeEntries(full), 256)).toEqual(full)
})

test('a partial bundle served as a full one is noticed, and the other way round', () => {
  const partial = encodeEntries(Array.from({ length: 44 }, () => Uint8Array.of(1)))
  expect(() => decodeEntries(partial, 256)).toThrow('bundle-length')
  expect(() => decodeEntries(partial, 43)).toThrow('bundle-length')
})

test.each([-1, 0.5, 2 ** 53, Number.NaN, Infinity])('%d is no index of a tile', index => {
  expect(() => tilePath({ level: 0, index, width: 256 })).toThrow('tile-path')
})

test.each([0, 257, -3, 1.5])('%d is no width of a tile', width => {
  expect(() => tilePath({ level: 0, index: 0, width })).toThrow('tile-width')
})

test.each([-1, 64, 0.5])('%d is no level', level => {
  expect(() => tilePath({ level, index: 0, width: 1 })).toThrow('tile-path')
})

test('a path of a megabyte is refused without being looked through', () =>
  expect(() => parseTilePath(`tile/0/${'x001/'.repeat(200_000)}001`)).toThrow('tile-path'))

test('size 70,000 has 273 full tiles and 112 hashes, one full and 17, and one', () => {
  expect([0, 1, 2, 3].map(level => partialWidth(level, 70_000))).toEqual([112, 17, 1, 0])
  expect(rightEdgeTiles(70_000).map(tilePath)).toEqual([
    'tile/0/273.p/112',
    'tile/1/001.p/17',
    'tile/2/000.p/1',
  ])
  expect(widthInTree(0, 272, 70_000)).toBe(256)
  expect(widthInTree(0, 274, 70_000)).toBe(0)
})

test.each([-1, 0.5, 2 ** 53, Number.NaN])('a tree of %d leaves has no tiles', size => {
  expect(() => partialWidth(0, size)).toThrow('size-outside')
  expect(() => [...tilesOf(0, size)]).toThrow('size-outside')
})

test('what changes from one size to the next', () => {
  expect([...tilesOf(254, 257)].map(tilePath)).toEqual([
    'tile/entries/000',
    'tile/entries/001.p/1',
    'tile/0/000',
    'tile/0/001.p/1',
    'tile/1/000.p/1',
  ])
  expect([...tilesOf(257, 257)]).toEqual([])
})

test.each([0, 1, 31, 33, 257 * 32])('%i bytes are no tile', length =>
  expect(() => splitHashes(new Uint8Array(length))).toThrow('tile-length'),
)

test('tiles that grow in steps are those of one step, old bytes stay, and the root is that of the leaves', () => {
  const leaves = Array.from({ length: 66_000 }, (_, at) => leafHash(Uint8Array.of(at >> 16, at >> 8, at)))
  const stored = new Map<string, Uint8Array>()
  let edge: RightEdge = { size: 0, hashes: [] }
  for (const to of [0, 1, 2, 255, 256, 257, 511, 1024, 65_535, 65_536, 66_000]) {
    const grown = growTiles(edge, leaves.slice(edge.size, to))
    expect(hex(grown.root)).toBe(hex(treeRoot(leaves.slice(0, to))))
    expect(hex(rootOfEdge(grown.edge))).toBe(hex(grown.root))
    for (const { level, index, width, hashes } of grown.tiles) {
      const before = stored.get(`${level}/${index}`) ?? new Uint8Array(0)
      expect(hashes.length).toBe(width * 32)
      expect(hex(hashes.subarray(0, before.length))).toBe(hex(before))
      stored.set(`${level}/${index}`, hashes)
    }
    expect(grown.edge.size).toBe(to)
    edge = grown.edge
  }
  const atOnce = growTiles({ size: 0, hashes: [] }, leaves)
  expect(new Map(atOnce.tiles.map(tile => [`${tile.level}/${tile.index}`, tile.hashes]))).toEqual(stored)
  const tileIds = [...tilesOf(0, 66_000)].filter(({ level }) => level !== 'entries').map(tilePath)
  expect(atOnce.tiles.map(tilePath).sort()).toEqual(tileIds.sort())
})

test('an edge that does not fit its size is refused', () => {
  const hash = leafHash(Uint8Array.of(1))
  expect(() => growTiles({ size: 2, hashes: [hash] }, [hash])).toThrow('tile-length')
  expect(() => growTiles({ size: 0, hashes: [hash] }, [])).toThrow('tile-length')
  expect(() => growTiles({ size: 256, hashes: [] }, [hash])).toThrow('tile-length')
  expect(() => growTiles({ size: 0, hashes: [] }, [hash.subarray(1)])).toThrow('hash-length')
})
