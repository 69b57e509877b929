// Hostile bytes for every parser: 20,000 inputs in the normal run, 1,000,000 with CAMKET_FUZZ=long, another seed with CAMKET_FUZZ_SEED.
import { expect, test } from 'vitest'
import {
  formatAddCheckpoint,
  formatCosignatureLines,
  formatLatestSize,
  parseAddCheckpoint,
  parseCosignatureLines,
  parseLatestSize,
} from '../../packages/log/src/add-checkpoint.ts'
import { formatCheckpoint, openCheckpoint, parseCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { LogError, logErrorCodes } from '../../packages/log/src/error.ts'
import { hex, leafHash } from '../../packages/log/src/hash.ts'
import { formatNote, parseNote, parseVkey, vkeyOf } from '../../packages/log/src/note.ts'
import { meetsPolicy, parsePolicy } from '../../packages/log/src/policy.ts'
import { formatProofFile, parseProofFile, verifyProofFile } from '../../packages/log/src/proof-file.ts'
import { bytesOf, textOf } from '../../packages/log/src/text.ts'
import { decodeEntries, encodeEntries, parseTilePath, tilePath } from '../../packages/log/src/tile.ts'
import { fromHex, readCases } from './cases.ts'
import { createChance, mutate } from './mutate.ts'

const checkpoints = readCases<{ keys: Record<string, string>; opens: { note: string }[] }>('checkpoints')
const proofFiles = readCases<{ cases: { file: string; expect: true | string }[] }>('proof-files')
const policies = readCases<{ cases: { policy: string }[] }>('policies')
const formats = readCases<{ cases: { parser: string; input?: string; bytes?: string }[] }>('formats').cases
const merkle = readCases<{ entries: string[] }>('merkle')
const tiles = readCases<{ paths: { path: string }[]; refused: string[] }>('tiles')

const vkeys = Object.values(checkpoints.keys).map(parseVkey)
const notes = checkpoints.opens.map(({ note }) => bytesOf(note))
const seedsOf = (...parsers: string[]) =>
  formats
    .filter(({ parser }) => parsers.includes(parser))
    .map(({ input, bytes }) => (bytes === undefined ? bytesOf(input!) : fromHex(bytes)))

/** Texts that our keys really signed: nothing else may ever be taken for signed. */
const signedTexts = new Set(
  notes.flatMap(note => {
    try {
      openCheckpoint(note, { vkeys })
      return [parseNote(note).text]
    } catch {
      return []
    }
  }),
)
const genuine = new Set(merkle.entries)

interface Target {
  readonly seeds: readonly Uint8Array[]
  /** Reads; on success also says what must be true of what was read, by throwing when it is not. */
  readonly read: (input: Uint8Array) => void
}

const same = (again: Uint8Array, input: Uint8Array) => {
  if (hex(again) !== hex(input)) throw new Error('what was read is not what is written back')
}

const targets: Record<string, Target> = {
  'note and signatures': {
    seeds: [...notes, ...seedsOf('note')],
    read: input => {
      same(formatNote(parseNote(input)), input)
      openCheckpoint(input, { vkeys })
      if (!signedTexts.has(parseNote(input).text)) throw new Error('a forged note was believed')
    },
  },
  'verifier key': {
    seeds: [...seedsOf('vkey'), ...Object.values(checkpoints.keys).map(bytesOf)],
    read: input => {
      const { name, type, publicKey } = parseVkey(textOf(input))
      same(bytesOf(vkeyOf(name, type, publicKey).text), input)
    },
  },
  checkpoint: {
    seeds: seedsOf('checkpoint'),
    read: input => {
      const text = textOf(input)
      const written = formatCheckpoint(parseCheckpoint(text))
      if (!text.startsWith(written)) throw new Error('a checkpoint with another spelling was read')
    },
  },
  'tile path': {
    seeds: [...tiles.paths.map(({ path }) => path), ...tiles.refused].map(bytesOf),
    read: input => {
      const path = textOf(input)
      const tile = parseTilePath(path)
      if (tilePath(tile) !== path || !/^tile\/[0-9a-z]+\/[x0-9/]+(\.p\/[0-9]+)?$/.test(path))
        throw new Error('a path with another spelling was read')
    },
  },
  'proof file': {
    seeds: proofFiles.cases.map(({ file }) => bytesOf(file)),
    read: input => {
      const file = parseProofFile(input)
      same(formatProofFile(file), input)
      const { entry } = verifyProofFile(file, { vkeys })
      if (!genuine.has(hex(entry))) throw new Error('an entry that was never logged was believed')
    },
  },
  policy: {
    seeds: policies.cases.map(({ policy }) => bytesOf(policy)),
    read: input => {
      const policy = parsePolicy(textOf(input))
      const everyone = policy.witnesses.map(({ vkey }) => ({ vkey, time: 1 }))
      const signedBy = policy.logs.slice(0, 1).map(({ vkey }) => vkey)
      const { k, n, ok } = meetsPolicy(policy, { signedBy, cosignedBy: everyone })
      const none = meetsPolicy(policy, { signedBy, cosignedBy: [] })
      if (k !== n || !ok || none.k !== 0 || none.ok !== (policy.quorum === 'none'))
        throw new Error('a policy that all witnesses cannot meet, or that nobody meets')
    },
  },
  'add-checkpoint': {
    seeds: seedsOf('addCheckpoint'),
    read: input => {
      same(formatAddCheckpoint(parseAddCheckpoint(input)), input)
    },
  },
  'answer of a witness': {
    seeds: seedsOf('cosignatureLines', 'latestSize'),
    read: input => {
      if (input.at(-2)! >= 48 && input.at(-2)! <= 57 && input.length < 20)
        same(formatLatestSize(parseLatestSize(input)), input)
      else same(formatCosignatureLines(parseCosignatureLines(input)), input)
    },
  },
  'entry bundle': {
    seeds: [
      ...seedsOf('bundle1', 'bundle2'),
      ...[1, 2, 7, 21].map(count => encodeEntries(merkle.entries.slice(0, count).map(fromHex))),
    ],
    read: input => {
      const refusals = [1, 2, 7, 21, 256].flatMap(width => refusedAt(input, width) ?? [])
      // Read at one of the widths it is read; where it is not, the refusal is told.
      if (refusals.length === 5) throw refusals[0]!
    },
  },
}

function refusedAt(input: Uint8Array, width: number): LogError | null {
  try {
    const entries = decodeEntries(input, width)
    same(encodeEntries(entries), input)
    entries.forEach(leafHash)
    return null
  } catch (error) {
    if (error instanceof LogError) return error
    throw error
  }
}

const long = process.env['CAMKET_FUZZ'] === 'long'
const seed = Number(process.env['CAMKET_FUZZ_SEED'] ?? 20_261_126)
const each = Math.ceil((long ? 1_000_000 : 20_000) / Object.keys(targets).length)

test.each(Object.entries(targets))(
  `%s: ${each} inputs, refused with a code of the closed list or read as they are written`,
  { timeout: long ? 3_600_000 : 120_000 },
  (name, { seeds, read }) => {
    const chance = createChance(seed + name.length)
    const outcomes = new Map<string, number>()
    for (let run = 0; run < each; run += 1) {
      const input = mutate(seeds, chance)
      const outcome = outcomeOf(input, read)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
    expect(
      [...outcomes.keys()].filter(code => code !== 'read' && !logErrorCodes.includes(code as never)),
    ).toEqual([])
    // A fuzzer that never gets through, or is never refused, tests nothing.
    expect(outcomes.get('read') ?? 0).toBeGreaterThan(0)
    expect(outcomes.size).toBeGreaterThan(1)
  },
)

function outcomeOf(input: Uint8Array, read: (input: Uint8Array) => void): string {
  try {
    read(input)
    return 'read'
  } catch (error) {
    if (error instanceof LogError) return error.code
    throw new Error(`input ${hex(input)}`, { cause: error })
  }
}
