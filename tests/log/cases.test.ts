import { expect, test } from 'vitest'
import { canonicalJson } from '../../packages/domain/src/kernel/canonical.ts'
import {
  formatAddCheckpoint,
  formatCosignatureLines,
  formatLatestSize,
  parseAddCheckpoint,
  parseCosignatureLines,
  parseLatestSize,
} from '../../packages/log/src/add-checkpoint.ts'
import { openCheckpoint, parseCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { verifyEd25519 } from '../../packages/log/src/ed25519.ts'
import { hex, leafHash } from '../../packages/log/src/hash.ts'
import { formatNote, parseNote, parseVkey, vkeyOf } from '../../packages/log/src/note.ts'
import { meetsPolicy, parsePolicy, policyKeys } from '../../packages/log/src/policy.ts'
import { verifyConsistency, verifyInclusion } from '../../packages/log/src/proof.ts'
import { formatProofFile, parseProofFile, verifyProofFile } from '../../packages/log/src/proof-file.ts'
import { bytesOf, textOf } from '../../packages/log/src/text.ts'
import {
  decodeEntries,
  encodeEntries,
  parseTilePath,
  tilePath,
  tilesOf,
} from '../../packages/log/src/tile.ts'
import { treeRoot } from '../../packages/log/src/tree.ts'
import { fromHex, readCases } from './cases.ts'
import { refusalOf } from './refusal-of.ts'

const merkle = readCases<{
  entries: string[]
  roots: string[]
  inclusion: { index: number; size: number; proof: string[] }[]
  consistency: { oldSize: number; size: number; proof: string[] }[]
}>('merkle')
const leaves = merkle.entries.map(entry => leafHash(fromHex(entry)))
const rootOf = (size: number) => fromHex(merkle.roots[size]!)

test('roots of the first n entries are those of RFC 6962', () => {
  merkle.roots.forEach((root, size) => expect(hex(treeRoot(leaves.slice(0, size)))).toBe(root))
  expect(merkle.roots[8]).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328')
})

test.each(merkle.inclusion)('entry $index is in the tree of $size', ({ index, size, proof }) => {
  const given = { index, size, leaf: leaves[index]!, root: rootOf(size), proof: proof.map(fromHex) }
  verifyInclusion(given)
  expect(refusalOf(() => verifyInclusion({ ...given, leaf: leaves[(index + 1) % 21]! }))).toBe('proof-root')
})

test.each(merkle.consistency)('the tree of $oldSize is the beginning of that of $size', one => {
  const given = {
    oldSize: one.oldSize,
    size: one.size,
    oldRoot: rootOf(one.oldSize),
    root: rootOf(one.size),
    proof: one.proof.map(fromHex),
  }
  verifyConsistency(given)
  expect(refusalOf(() => verifyConsistency({ ...given, root: rootOf(0) }))).not.toBeNull()
  expect(refusalOf(() => verifyConsistency({ ...given, oldRoot: rootOf(0) }))).not.toBeNull()
})

interface SignatureCase {
  readonly name: string
  readonly publicKey: string
  readonly message: string
  readonly signature: string
  readonly holds: boolean
}

test.each(readCases<{ cases: SignatureCase[] }>('ed25519').cases)('$name', one => {
  const [publicKey, message, signature] = [one.publicKey, one.message, one.signature].map(fromHex)
  expect(verifyEd25519(publicKey!, message!, signature!)).toBe(one.holds)
})

const checkpoints = readCases<{
  keys: Record<string, string>
  opens: { name: string; note: string; known: string[]; expect: string | object }[]
}>('checkpoints')

test.each(checkpoints.opens)('checkpoint: $name', ({ note, known, expect: wanted }) => {
  const vkeys = known.map(who => parseVkey(checkpoints.keys[who]!))
  const who = (text: string) => Object.keys(checkpoints.keys).find(key => checkpoints.keys[key] === text)!
  const open = () => openCheckpoint(bytesOf(note), { vkeys })
  if (typeof wanted === 'string') return expect(refusalOf(open)).toBe(wanted)
  const { signedBy, cosignedBy, size, root, origin } = open()
  expect({ origin, size, root: hex(root) }).toEqual({
    origin: 'quangtri.example/log',
    size: 21,
    root: merkle.roots[21],
  })
  expect({
    signedBy: signedBy.map(({ text }) => who(text)),
    cosignedBy: Object.fromEntries(cosignedBy.map(({ vkey, time }) => [who(vkey.text), time])),
  }).toEqual(wanted)
})

const proofFiles = readCases<{
  vkey: string
  origin: string
  cases: { name: string; file: string; expect: true | string }[]
}>('proof-files')

test.each(proofFiles.cases)('proof file: $name', ({ file, expect: wanted }) => {
  const trust = { vkeys: [parseVkey(proofFiles.vkey)], origin: proofFiles.origin }
  const verify = () => verifyProofFile(parseProofFile(bytesOf(file)), trust)
  if (wanted !== true) return expect(refusalOf(verify)).toBe(wanted)
  const { index, entry } = verify()
  expect(hex(entry)).toBe(merkle.entries[index])
  expect(textOf(formatProofFile(parseProofFile(bytesOf(file))))).toBe(file)
})

const policies = readCases<{
  note: string
  cases: { name: string; policy: string; expect: string | object }[]
}>('policies')

test.each(policies.cases)('policy: $name', ({ policy: text, expect: wanted }) => {
  if (typeof wanted === 'string') return expect(refusalOf(() => parsePolicy(text))).toBe(wanted)
  const policy = parsePolicy(text)
  const log = parseVkey(checkpoints.keys['log']!)
  const opened = openCheckpoint(bytesOf(policies.note), { vkeys: [log, ...policyKeys(policy)] })
  expect(meetsPolicy(policy, opened)).toEqual(wanted)
})

/** Reads and writes back; what comes out is what went in. */
const again: Record<string, (bytes: Uint8Array) => Uint8Array> = {
  vkey: bytes => {
    const { name, type, publicKey } = parseVkey(textOf(bytes))
    return bytesOf(vkeyOf(name, type, publicKey).text)
  },
  note: bytes => formatNote(parseNote(bytes)),
  checkpoint: bytes => (parseCheckpoint(textOf(bytes)), bytes),
  addCheckpoint: bytes => formatAddCheckpoint(parseAddCheckpoint(bytes)),
  cosignatureLines: bytes => formatCosignatureLines(parseCosignatureLines(bytes)),
  latestSize: bytes => formatLatestSize(parseLatestSize(bytes)),
  bundle1: bytes => encodeEntries(decodeEntries(bytes, 1)),
  bundle2: bytes => encodeEntries(decodeEntries(bytes, 2)),
}

interface FormatCase {
  readonly name: string
  readonly parser: string
  readonly input?: string
  readonly bytes?: string
  readonly expect: string | null
}

test.each(readCases<{ cases: FormatCase[] }>('formats').cases)('$parser: $name', one => {
  const bytes = one.bytes === undefined ? bytesOf(one.input!) : fromHex(one.bytes)
  const read = () => again[one.parser]!(bytes)
  if (one.expect !== null) return expect(refusalOf(read)).toBe(one.expect)
  expect(hex(read())).toBe(hex(bytes))
})

const tiles = readCases<{
  paths: { path: string; level: number | 'entries'; index: number; width: number }[]
  refused: string[]
  trees: { size: number; levels: [number, number][] }[]
}>('tiles')

test.each(tiles.paths)('tile path $path', ({ path, ...tile }) => {
  expect(parseTilePath(path)).toEqual(tile)
  expect(tilePath(tile)).toBe(path)
})

test.each(tiles.refused)('no tile path: %j', path =>
  expect(refusalOf(() => parseTilePath(path))).toBe('tile-path'),
)

test.each(tiles.trees)('tiles of a tree of $size', ({ size, levels }) => {
  const found: [number, number][] = []
  for (const { level, width } of tilesOf(0, size)) {
    if (level === 'entries') continue
    const of = (found[level] ??= [0, 0])
    if (width === 256) of[0] += 1
    else of[1] = width
  }
  expect(found).toEqual(levels)
})

test.each(readCases<{ cases: { json: string; canonical: string }[] }>('canonical-json').cases)(
  'canonical form of $json',
  ({ json, canonical }) => expect(canonicalJson(JSON.parse(json))).toBe(canonical),
)
