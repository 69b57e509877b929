import { expect, test } from 'vitest'
import { box, frameWidth, ladderShape, treeShape } from './shapes.ts'

const hash = (n: number): string => n.toString(16).padStart(64, '0')
/** The blocks of a tree of this size. */
function blocks(size: number): { from: number; to: number; hash: string }[] {
  const out = []
  for (let at = 0; at < size;) {
    const to = at + 2 ** Math.floor(Math.log2(size - at))
    out.push({ from: at, to, hash: hash(at) })
    at = to
  }
  return out
}

test.each([1, 2, 3, 52, 100, 127, 255, 1_000, 65_535, 100_000, 2 ** 30 - 1])(
  'a tree of %d entries stands inside its frame with every entry in it',
  size => {
    const { triangles, lines, root, height } = treeShape(blocks(size))
    expect(triangles.length).toBeLessThanOrEqual(5)
    expect(lines).toHaveLength(triangles.length - 1)
    expect(triangles.reduce((sum, { entries }) => sum + entries, 0)).toBe(size)
    for (const { x, half, apex, base } of triangles) {
      expect(x - half).toBeGreaterThanOrEqual(0)
      expect(x + half).toBeLessThanOrEqual(frameWidth)
      expect(apex).toBeGreaterThan(root.y - 1)
      expect(base).toBeLessThan(height)
    }
    expect(root.y).toBeGreaterThan(30)
  },
)

test('seven blocks are five: the three smallest are drawn as one, without a hash', () => {
  const last = treeShape(blocks(127)).triangles.at(-1)!
  expect(last).toMatchObject({ entries: 4 + 2 + 1, blocks: 3, hash: null })
})

test('a ladder puts each neighbour on its side and ends in the middle', () => {
  const sides = ['right', 'left', 'left'] as const
  const steps = sides.map((side, n) => ({ side, neighbour: hash(n), result: hash(n + 10) }))
  const { rungs, lines, height } = ladderShape(hash(99), steps)
  expect(lines).toHaveLength(3)
  expect(rungs.map(({ own }) => own.hash)).toEqual([99, 10, 11, 12].map(hash))
  for (const [n, side] of sides.entries()) {
    const { own, neighbour } = rungs[n]!
    expect(neighbour!.x > own.x).toBe(side === 'right')
  }
  expect(rungs[3]!.own.x).toBe((frameWidth - box.width) / 2)
  expect(rungs.every(({ y }) => y >= 0 && y + box.height <= height)).toBe(true)
  expect(ladderShape(hash(1), []).rungs).toHaveLength(1)
})
