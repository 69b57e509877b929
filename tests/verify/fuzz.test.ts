// Hostile bytes for everything that the checker reads: 20,000 inputs in the normal run, 1,000,000 with CAMKET_FUZZ=long, another
// seed with CAMKET_FUZZ_SEED. What it takes for true must be what was published, letter by letter.
import { expect, test } from 'vitest'
import { keysIn } from '../../apps/verify/src/checkpoint.ts'
import { readEnvelope } from '../../apps/verify/src/entries/envelope.ts'
import { checkLine, splitLines } from '../../apps/verify/src/records/record-line.ts'
import { canonicalJson } from '../../packages/domain/src/kernel/canonical.ts'
import { LogError } from '../../packages/log/src/error.ts'
import { hex, leafHash, sha256 } from '../../packages/log/src/hash.ts'
import { openHandover, signHandover } from '../../packages/log/src/keys/handover.ts'
import { openKeyChain } from '../../packages/log/src/keys/key-chain.ts'
import { createChance, mutate } from '../log/mutate.ts'
import { check } from './check.ts'
import { saidRecords, withEvidence } from './made-said.ts'
import { publicTree, seal, signerOf } from './public-tree.ts'

const records = saidRecords(8)
const tree = withEvidence(publicTree(records))
const sealed = seal(records)
const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const [first, next] = [signerOf(1), signerOf(2)]
const handedOver = { size: 3, root: leafHash(bytesOf('root')) }
const handover = signHandover(handedOver, first, next)
const keysFile = {
  origin: first.vkey.name,
  keys: [
    { vkey: first.vkey.text, fromSize: 0, handover: null },
    { vkey: next.vkey.text, fromSize: 3, handover: textOf(handover) },
  ],
  policy: null,
}

const fromHex = (text: string) => Uint8Array.from(text.match(/../g)!, pair => Number.parseInt(pair, 16))
const sealOf = sealed.map(({ entry }) => ({
  leaf: leafHash(entry),
  length: entry.length,
  digest: fromHex((JSON.parse(textOf(entry)) as { digest: string }).digest),
}))
const published = new Set(sealed.map(({ line }) => line.slice(0, -1)))

interface Target {
  readonly seeds: readonly Uint8Array[]
  /** What became of it; throws where it was believed and must not be. */
  readonly read: (input: Uint8Array) => string
}

const targets: Record<string, Target> = {
  'bundle of records': {
    seeds: [sealed.slice(0, 3), sealed.slice(5, 9), sealed.slice(-4)].map(some =>
      bytesOf(some.map(({ line }) => line).join('')),
    ),
    read: input => {
      const lines = splitLines(input)
      if (lines === null) return 'no lines'
      let outcome = 'empty'
      for (const line of lines) {
        const at = sealOf.findIndex(one => typeof checkLine(line, one, sha256) !== 'string')
        if (at === -1) outcome = String(checkLine(line, sealOf[0]!, sha256))
        else if (!published.has(textOf(line)))
          throw new Error('a record that was never published was believed')
        else outcome = 'read'
      }
      return outcome
    },
  },
  envelope: {
    seeds: sealed.map(({ entry }) => entry),
    read: input => {
      const envelope = readEnvelope(input)
      if ('wrong' in envelope) return envelope.wrong
      if (canonicalJson(envelope) !== textOf(input))
        throw new Error('an envelope with another spelling was read')
      return 'read'
    },
  },
  'keys file': {
    seeds: [bytesOf(JSON.stringify(keysFile)), tree.get('log/keys.json')!],
    read: input => {
      const file = keysIn(input)
      if (file === null) return 'no keys file'
      return refusedOr(() => {
        const chain = openKeyChain(file.keys)
        const isForged = chain.slice(1).some(({ vkey }) => vkey.text !== next.vkey.text)
        if (isForged) throw new Error('a key that nobody handed over to was believed')
      })
    },
  },
  'handover of a key': {
    seeds: [
      handover,
      signHandover({ ...handedOver, size: 4 }, first, next),
      signHandover(handedOver, next, first),
    ],
    read: input =>
      refusedOr(() => {
        const opened = openHandover(input, { from: first.vkey, to: next.vkey, size: 3 })
        if (hex(opened.root) !== hex(handedOver.root)) throw new Error('a forged handover was believed')
      }),
  },
}

function refusedOr(read: () => void): string {
  try {
    read()
    return 'read'
  } catch (error) {
    if (error instanceof LogError) return error.code
    throw error
  }
}

const long = process.env['CAMKET_FUZZ'] === 'long'
const seed = Number(process.env['CAMKET_FUZZ_SEED'] ?? 20_261_126)
const each = Math.ceil((long ? 1_000_000 : 20_000) / Object.keys(targets).length)

test.each(Object.entries(targets))(
  `%s: ${each} inputs, refused or what was published`,
  { timeout: long ? 3_600_000 : 120_000 },
  (name, { seeds, read }) => {
    const chance = createChance(seed + name.length)
    const outcomes = new Set<string>()
    for (let run = 0; run < each; run += 1) {
      const input = mutate(seeds, chance)
      try {
        outcomes.add(read(input))
      } catch (error) {
        throw new Error(`input ${hex(input)}`, { cause: error })
      }
    }
    // A fuzzer that never gets through, or is never refused, tests nothing.
    expect(outcomes).toContain('read')
    expect(outcomes.size).toBeGreaterThan(2)
  },
)

/** Of these every letter counts; the checkpoint and the keys may be written in more than one way. */
const exact = [...tree.keys()].filter(path => /^(records|tables)\/|^log\/tile\//.test(path))
const others = ['log/checkpoint', 'log/keys.json']
const wholes = long ? 20_000 : 400

test(
  `a whole copy with one file changed, ${wholes} times: the check ends, and what is changed is told`,
  { timeout: long ? 3_600_000 : 120_000 },
  async () => {
    const chance = createChance(seed)
    const paths = [...exact, ...others]
    for (let run = 0; run < wholes; run += 1) {
      const path = paths[chance(paths.length)]!
      const before = tree.get(path)!
      const bytes = mutate([before], chance)
      const findings = await check(new Map([...tree, [path, bytes]]))
      if (hex(bytes) === hex(before) || others.includes(path)) continue
      expect(
        findings.some(({ ok }) => !ok),
        `${path} ${hex(bytes)}`,
      ).toBe(true)
    }
  },
)
