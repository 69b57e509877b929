// The public side of a small log, made from records as a server would make it but by the plainest means: files by path.
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { canonicalJson } from '../../packages/domain/src/kernel/canonical.ts'
import {
  addUp,
  bodyRow,
  commitmentRows,
  partRows,
  planCounts,
  planRow,
  restrictionRows,
  type Count,
  type Entry,
} from '../../packages/domain/src/publication/portal-rows.ts'
import {
  agencyCounts,
  type Counted,
} from '../../packages/domain/src/publication/portal/progress/agency-counts.ts'
import {
  standingPlace,
  standingRow,
  type ReviewMark,
  type UpdateMark,
} from '../../packages/domain/src/publication/portal/progress/standing.ts'
import { plusDays } from '../../packages/domain/src/commitments/calendar/days.ts'
import { calendarOf } from '../../packages/domain/src/commitments/calendar/working-days.ts'
import { pastReportsBy } from '../../packages/domain/src/progress/report-state.ts'
import {
  figureCount,
  figuresOfRow,
  isBelow,
} from '../../packages/domain/src/publication/portal/oversight/figures.ts'
import {
  isSaid,
  saidRow,
  saidTables,
  stepRow,
} from '../../packages/domain/src/publication/portal/oversight/said-rows.ts'
import { byUnits, countsText, tableLine } from '../../packages/domain/src/publication/public-tables.ts'
import type { RecordBodies, RecordKind } from '../../packages/domain/src/publication/records.ts'
import { formatCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { leafHash } from '../../packages/log/src/hash.ts'
import { keyTypes, signNote, vkeyOf, type Vkey } from '../../packages/log/src/note.ts'
import { encodeEntries, tilePath } from '../../packages/log/src/tile.ts'
import { treeRoot } from '../../packages/log/src/tree.ts'

export interface MadeRecord {
  readonly kind: RecordKind
  readonly id: string
  readonly version: number
  readonly previous: readonly number[]
  readonly publishedAt: string
  readonly body: unknown
  /** Withdrawn: the tree has no body of it any more. */
  readonly withdrawn?: boolean
  /** Changes of the envelope's own text before it is hashed, for logs that are wrong from the beginning. */
  readonly forge?: (envelope: Record<string, unknown>) => Record<string, unknown>
}

export type Tree = Map<string, Uint8Array>

export interface Signer {
  readonly vkey: Vkey
  readonly sign: (bytes: Uint8Array) => Uint8Array
}

export const origin = 'minh-son.example/log'
const tenant = 'minh-son'

/** The same key for the same seed, so that a test says what it means. */
export function signerOf(seed: number, name = origin): Signer {
  const pkcs8 = Buffer.concat([
    Buffer.from('302e020100300506032b657004220420', 'hex'),
    Buffer.alloc(32, seed),
  ])
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  const vkey = vkeyOf(name, keyTypes.ed25519, spki.subarray(-32))
  return { vkey, sign: bytes => sign(null, bytes, key) }
}

export interface TreeOptions {
  readonly signer?: Signer
  /** The `log/keys.json` of a log whose keys have changed. */
  readonly keys?: unknown
  readonly policy?: string | null
  /** Each record's own file too. */
  readonly files?: boolean
}

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8')

export interface Sealed {
  readonly record: MadeRecord
  readonly entry: Uint8Array
  readonly line: string
}

export function seal(records: readonly MadeRecord[]): Sealed[] {
  return records.map((record, index) => {
    const body = canonicalJson(record.body)
    const salt = createHash('sha256').update(`salt ${index}`).digest()
    const digest = createHash('sha256').update(salt).update(body).digest('hex')
    const { kind, id, version, previous, publishedAt } = record
    const plain = { tenant, kind, id, version, publishedAt, previous, digest }
    const envelope = canonicalJson(record.forge?.(plain) ?? plain)
    const open = record.withdrawn !== true
    const salted = open ? `"${salt.toString('hex')}"` : 'null'
    const line = `{"envelope":${envelope},"salt":${salted},"body":${open ? body : 'null'}}\n`
    return { record, entry: utf8(envelope), line }
  })
}

export function signedHead(leaves: readonly Uint8Array[], signer: Signer): Uint8Array {
  const text = formatCheckpoint({ origin, size: leaves.length, root: treeRoot(leaves) })
  return signNote(text, signer)
}

/** All files of the public side by path. */
export function publicTree(records: readonly MadeRecord[], options: TreeOptions = {}): Tree {
  const { signer = signerOf(1), policy = null, files = true } = options
  const sealed = seal(records)
  const tree: Tree = new Map()
  const leaves = sealed.map(({ entry }) => leafHash(entry))
  tree.set('log/checkpoint', signedHead(leaves, signer))
  const keys = options.keys ?? {
    origin,
    keys: [{ vkey: signer.vkey.text, fromSize: 0, handover: null }],
    policy,
  }
  tree.set('log/keys.json', utf8(`${JSON.stringify(keys)}\n`))
  writeTiles(tree, leaves)
  for (let from = 0; from < sealed.length; from += 256) {
    const bundle = sealed.slice(from, from + 256)
    const tile = { level: 'entries', index: from / 256, width: bundle.length } as const
    tree.set(`log/${tilePath(tile)}`, encodeEntries(bundle.map(({ entry }) => entry)))
    tree.set(`records/bundles/${from / 256}.jsonl`, utf8(bundle.map(({ line }) => line).join('')))
  }
  if (files) {
    for (const { record, line } of sealed) {
      tree.set(`records/${record.kind}/${record.id}/${record.version}.json`, utf8(line))
    }
  }
  writeTables(tree, records)
  return tree
}

function writeTiles(tree: Tree, leaves: readonly Uint8Array[]): void {
  let hashes = [...leaves]
  for (let level = 0; hashes.length > 0; level += 1) {
    const roots: Uint8Array[] = []
    for (let from = 0; from < hashes.length; from += 256) {
      const tile = hashes.slice(from, from + 256)
      tree.set(`log/${tilePath({ level, index: from / 256, width: tile.length })}`, Buffer.concat(tile))
      if (tile.length === 256) roots.push(treeRoot(tile))
    }
    hashes = roots
  }
}

interface Standing<Kind extends RecordKind> {
  readonly entry: Entry
  readonly first: number
  readonly body: RecordBodies[Kind]
}

/** The newest version of each thing of a kind, unless it was withdrawn. */
function standing<Kind extends RecordKind>(records: readonly MadeRecord[], kind: Kind): Standing<Kind>[] {
  const newest = new Map<string, Standing<Kind> | null>()
  const firsts = new Map<string, number>()
  records.forEach(({ kind: own, id, version, publishedAt, body, withdrawn }, index) => {
    if (own !== kind) return
    const first = firsts.get(id) ?? index
    firsts.set(id, first)
    const entry = { tenant, id, index, version, publishedAt }
    newest.set(id, withdrawn === true ? null : { entry, first, body: body as RecordBodies[Kind] })
  })
  return [...newest.values()].filter(one => one !== null)
}

function writeTables(tree: Tree, records: readonly MadeRecord[]): void {
  const bodies = standing(records, 'body').sort((a, b) => byUnits(a.entry.id, b.entry.id))
  tree.set(
    'tables/bodies.jsonl',
    utf8(bodies.map(({ entry, body }) => tableLine('body', bodyRow(entry, body))).join('')),
  )
  const counts: Count[] = []
  const days = records.filter(({ kind }) => kind === 'day').map(({ id }) => id)
  const day = days.sort().at(-1) ?? null
  const ofAgencies: Count[] = []
  const calendar = calendarOf(standing(records, 'calendar').map(({ body }) => body))
  const firstOf = (index: number) => ({ index, publishedAt: records[index]!.publishedAt })
  const commitments = Map.groupBy(standing(records, 'commitment'), ({ body }) => body.plan)
  const restrictions = Map.groupBy(standing(records, 'restriction'), ({ body }) => body.plan)
  const hanging = hangingIn(records)
  for (const plan of standing(records, 'plan')) {
    const { id } = plan.entry
    const parts = partRows(plan.entry, plan.body)
    const placed = (start: number) => ({ firstIndex: plan.first, part: parts.partAt(start) })
    const promises = (commitments.get(id) ?? [])
      .sort((a, b) => a.body.number - b.body.number)
      .map(({ entry, body }) => commitmentRows(entry, body, placed(body.passage.start)))
    const clauses = (restrictions.get(id) ?? [])
      .sort((a, b) => a.body.number - b.body.number)
      .map(({ entry, body }) => restrictionRows(entry, body, placed(body.passage.start)))
    const standings = (commitments.get(id) ?? []).map(({ entry, body }) =>
      standingRow(entry, standingPlace(body, firstOf(plan.first)), hanging(entry.id)),
    )
    const on = day ?? '0001-01-01'
    const at = { day: on, soon: plusDays(on, 30), past: pastReportsBy(calendar, on) }
    ofAgencies.push(...standings.flatMap(row => agencyCounts(row as unknown as Counted, at)))
    const counted = { firstIndex: plan.first, commitments: promises.length, restrictions: clauses.length }
    const lines = [
      tableLine('plan', planRow(plan.entry, plan.body, counted)),
      ...parts.rows.map(row => tableLine('part', row)),
      ...promises.map(({ commitment }) => tableLine('commitment', commitment)),
      ...clauses.map(({ restriction }) => tableLine('restriction', restriction)),
      ...standings.map(row => tableLine('standing', row)),
    ]
    tree.set(`tables/plans/${id}.jsonl`, utf8(lines.join('')))
    counts.push(...planCounts(plan.body), ...[...promises, ...clauses].flatMap(rows => rows.counts))
  }
  const at = { size: records.length, day }
  tree.set('tables/counts.json', utf8(countsText({ ...at, counts: addUp(counts) })))
  tree.set('tables/agencies.json', utf8(countsText({ ...at, counts: addUp(ofAgencies) })))
  writeSaid(tree, records, at)
}

/** Rows of what was said, of which nothing is withdrawn here, and the figures on it. */
function writeSaid(
  tree: Tree,
  records: readonly MadeRecord[],
  at: { size: number; day: string | null },
): void {
  const lines: string[] = []
  const counts: Count[] = []
  const answered = new Set(standing(records, 'answer').map(({ body }) => body.of.id))
  for (const table of saidTables) {
    if (table === 'step') {
      records.forEach(({ kind, id, version, publishedAt, body }, index) => {
        const entry = { tenant, id, index, version, publishedAt }
        if (kind === 'action') lines.push(tableLine('step', stepRow(entry, body as object)))
      })
      continue
    }
    if (!isSaid(table)) continue
    const rows = standing(records, table).sort((a, b) => a.entry.index - b.entry.index)
    for (const { entry, first, body } of rows) {
      const plan = 'commitment' in body ? String(body.commitment).split('.')[0]! : ''
      const row = saidRow(table, entry, { body, first, plan })
      lines.push(tableLine(table, row))
      const figures = figuresOfRow(table, row, at.day ?? '0001-01-01')
      const own = figures.filter(name => name !== 'unansweredDoubts' || !answered.has(entry.id))
      counts.push(...own.map(name => figureCount(name)))
    }
  }
  const hanging = hangingIn(records)
  const reviews = new Map(standing(records, 'review').map(({ body }) => [body.commitment, body.step]))
  for (const [commitment, step] of reviews) {
    const word = hanging(commitment).updates.findLast(({ milestone }) => milestone === null)
    if (word !== undefined && isBelow(step, word.step)) counts.push(figureCount('reviewsBelow'))
  }
  tree.set('tables/said.jsonl', utf8(lines.join('')))
  tree.set('tables/oversight.json', utf8(countsText({ ...at, counts: addUp(counts) })))
}

/** The updates and the amendments of each commitment that still have their content. */
function hangingIn(
  records: readonly MadeRecord[],
): (commitment: string) => { updates: UpdateMark[]; reviews: ReviewMark[]; amended: number } {
  const updates = Map.groupBy(standing(records, 'update'), ({ body }) => body.commitment)
  const reviews = Map.groupBy(standing(records, 'review'), ({ body }) => body.commitment)
  const amendments = Map.groupBy(standing(records, 'amendment'), ({ body }) => body.of.id)
  return commitment => ({
    updates: (updates.get(commitment) ?? []).map(
      ({ entry: { id, index, publishedAt }, body: { milestone, step, evidenceStep, asOf } }) => {
        const number = Number(id.slice(`${commitment}.u`.length))
        return { number, index, publishedAt, milestone, step, evidenceStep, asOf }
      },
    ),
    reviews: (reviews.get(commitment) ?? []).map(({ entry: { id }, body: { step } }) => ({
      number: Number(id.slice(`${commitment}.r`.length)),
      step,
    })),
    amended: (amendments.get(commitment) ?? []).length,
  })
}

export function writeTree(tree: Tree, folder: string): void {
  for (const [path, bytes] of tree) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}
