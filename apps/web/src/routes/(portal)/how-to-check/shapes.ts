// Where the lines and boxes of the pictures stand; units are those of the drawings' own frame, 360 wide.
import type { Block, Step } from '@camket/services/publication/reading/log/treePicture'

export const frameWidth = 360
/** Beyond this the smallest blocks are drawn as one. */
const mostBlocks = 5
const joinStep = 24
const rootAt = 40

/** What a picture shows of a hash. */
export function brief(hash: string): string {
  return hash.slice(0, 8)
}

interface Triangle {
  readonly x: number
  readonly apex: number
  readonly base: number
  readonly half: number
  readonly entries: number
  /** Null for the smaller blocks together. */
  readonly hash: string | null
  /** How many blocks it stands for. */
  readonly blocks: number
}

export interface TreeShape {
  readonly height: number
  readonly root: { readonly x: number; readonly y: number }
  readonly triangles: readonly Triangle[]
  readonly lines: readonly string[]
}

interface Drawn {
  readonly entries: number
  readonly hash: string | null
  readonly blocks: number
}

function drawnBlocks(blocks: readonly Block[]): Drawn[] {
  const single = blocks.map(({ from, to, hash }) => ({ entries: to - from, hash, blocks: 1 }))
  if (single.length <= mostBlocks) return single
  const rest = single.slice(mostBlocks - 1)
  const entries = rest.reduce((sum, block) => sum + block.entries, 0)
  return [...single.slice(0, mostBlocks - 1), { entries, hash: null, blocks: rest.length }]
}

/** Blocks as triangles that grow with the logarithm of their size, joined from the right as the tree is. */
export function treeShape(blocks: readonly Block[]): TreeShape {
  const drawn = drawnBlocks(blocks)
  const slot = frameWidth / drawn.length
  const tall = drawn.map(({ entries }) => 20 + 7 * Math.log2(entries))
  const base = rootAt + joinStep * (drawn.length - 1) + 12 + Math.max(...tall)
  const triangles = drawn.map((block, i) => {
    const own = tall[i] as number
    return {
      ...block,
      x: round(slot * (i + 0.5)),
      apex: round(base - own),
      base: round(base),
      half: round(Math.min(slot / 2 - 6, own * 0.6)),
    }
  })
  const { root, lines } = joined(triangles)
  return { height: round(base + 42), root, triangles, lines }
}

function joined(triangles: readonly Triangle[]): Pick<TreeShape, 'root' | 'lines'> {
  const last = triangles.at(-1) as Triangle
  let right = { x: last.x, y: last.apex }
  const lines: string[] = []
  for (let i = triangles.length - 2; i >= 0; i -= 1) {
    const left = triangles[i] as Triangle
    const join = { x: round((left.x + right.x) / 2), y: rootAt + joinStep * i }
    lines.push(`M${left.x} ${left.apex}L${join.x} ${join.y}L${right.x} ${right.y}`)
    right = join
  }
  return { root: right, lines }
}

interface Rung {
  readonly y: number
  readonly own: { readonly x: number; readonly hash: string }
  readonly neighbour: { readonly x: number; readonly hash: string } | null
}

export interface LadderShape {
  readonly height: number
  readonly rungs: readonly Rung[]
  readonly lines: readonly string[]
}

export const box = { width: 150, height: 28 } as const
const rungStep = 50
const columns = { left: 15, right: 195 } as const
const middle = (frameWidth - box.width) / 2

/** The way from a leaf up: on each rung the hash that one has and the neighbour it is joined with. */
export function ladderShape(leaf: string, steps: readonly Step[]): LadderShape {
  const height = steps.length * rungStep + box.height + 4
  const hashes = [leaf, ...steps.map(step => step.result)]
  const rungs = hashes.map((hash, i): Rung => {
    const y = height - box.height - 2 - i * rungStep
    const step = steps[i]
    if (step === undefined) return { y, own: { x: middle, hash }, neighbour: null }
    const x = step.side === 'left' ? columns.right : columns.left
    return { y, own: { x, hash }, neighbour: { x: columns[step.side], hash: step.neighbour } }
  })
  const lines = rungs.slice(0, -1).map((rung, i) => {
    const above = rungs[i + 1] as Rung
    const top = `${above.own.x + box.width / 2} ${above.y + box.height}`
    const [own, neighbour] = [rung.own.x, rung.neighbour?.x ?? 0].map(x => `${x + box.width / 2} ${rung.y}`)
    return `M${own}L${top}L${neighbour}`
  })
  return { height, rungs, lines }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
