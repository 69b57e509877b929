// What the page on checking draws: the tree as it stands, and the way of one real record to its root.
import { hex, leafHash, nodeHash } from '@camket/log/hash'
import { inclusionProof, type TreeNode } from '@camket/log/proof'
import type { Tx } from '@camket/storage/open'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf } from '../shapes.ts'
import { snapshotOf } from '../snapshot.ts'
import { keyOf, leastOf, policyOf } from './trust.ts'
import { treeReader } from './treeReader.ts'

/** A complete subtree: entries `from` up to, not including, `to`. Hashes are lower-case hex. */
export interface Block {
  readonly from: number
  readonly to: number
  readonly hash: string
}

export interface Step {
  /** On which side the neighbour stands. */
  readonly side: 'left' | 'right'
  readonly neighbour: string
  readonly result: string
}

export interface Path {
  readonly entry: number
  readonly kind: 'plan'
  readonly id: string
  readonly version: number
  /** Symbol or title of the plan. */
  readonly words: string | null
  readonly digest: string
  readonly leaf: string
  readonly steps: readonly Step[]
}

export interface TreePicture extends AsOf {
  /** Null while older records are being taken into the tree. */
  readonly root: string | null
  readonly blocks: readonly Block[]
  /** Of the newest plan; null while there is none. */
  readonly path: Path | null
  readonly key: { readonly name: string; readonly id: string } | null
  readonly witnesses: readonly string[]
  readonly needed: number
}

/** The tree at the published size; it depends on that size alone, so that pages made of it can be kept. */
export async function treePicture(door: PublicDoor): Promise<TreePicture> {
  return snapshotOf(door, async (tx, { size }) => {
    const { tenant } = door
    const head = await tx
      .selectFrom('record_head')
      .select('root')
      .where('tenant', '=', tenant)
      .executeTakeFirst()
    const root = head?.root ?? null
    const policy = await policyOf(tx, tenant)
    return {
      root: root === null ? null : hex(root),
      blocks: root === null ? [] : await blocksOf(tx, { tenant, size }),
      path: root === null ? null : await pathOfNewestPlan(tx, { tenant, size }),
      key: await keyOf(tx, tenant),
      witnesses: policy?.witnesses.map(({ name }) => name) ?? [],
      needed: policy === null ? 0 : leastOf(policy, policy.quorum),
    }
  })
}

interface At {
  readonly tenant: string
  readonly size: number
}

async function blocksOf(tx: Tx, at: At): Promise<Block[]> {
  const nodes = peaksOf(at.size)
  const hashes = await treeReader(tx, at).read(nodes)
  return nodes.map(({ height, index }, i) => {
    const width = 2 ** height
    return { from: index * width, to: (index + 1) * width, hash: hex(hashes[i] as Uint8Array) }
  })
}

/** The complete subtrees that a tree of this size is made of, largest first. */
function peaksOf(size: number): TreeNode[] {
  const peaks: TreeNode[] = []
  for (let height = 52, at = 0; height >= 0; height -= 1) {
    if (size - at < 2 ** height) continue
    peaks.push({ height, index: at / 2 ** height })
    at += 2 ** height
  }
  return peaks
}

async function pathOfNewestPlan(tx: Tx, at: At): Promise<Path | null> {
  const row = await tx
    .selectFrom('portal_plan as p')
    .innerJoin('record as r', join =>
      join.onRef('r.tenant', '=', 'p.tenant').onRef('r.index', '=', 'p.index'),
    )
    .select(['p.id', 'p.symbol', 'p.title', 'r.index', 'r.version', 'r.digest', 'r.envelope'])
    .where('p.tenant', '=', at.tenant)
    .orderBy('p.first_index', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const { id, index: entry, version, digest } = row
  const leaf = leafHash(new TextEncoder().encode(row.envelope))
  const proof = await inclusionProof(treeReader(tx, at), { index: entry, size: at.size })
  const steps = stepsOf({ entry, size: at.size, leaf, proof })
  return { entry, kind: 'plan', id, version, words: row.symbol ?? row.title, digest, leaf: hex(leaf), steps }
}

interface Climb {
  readonly entry: number
  readonly size: number
  readonly leaf: Uint8Array
  readonly proof: readonly Uint8Array[]
}

// The spans are found from the root down, as the proof's hashes are; then they are joined from the leaf up.
function stepsOf({ entry, size, leaf, proof }: Climb): Step[] {
  const sides: Step['side'][] = []
  let [start, end] = [0, size]
  while (end - start > 1) {
    const middle = start + 2 ** Math.floor(Math.log2(end - start - 1))
    sides.unshift(entry < middle ? 'right' : 'left')
    if (entry < middle) end = middle
    else start = middle
  }
  let own = leaf
  return proof.map((neighbour, i) => {
    const side = sides[i] as Step['side']
    own = side === 'left' ? nodeHash(neighbour, own) : nodeHash(own, neighbour)
    return { side, neighbour: hex(neighbour), result: hex(own) }
  })
}
