// Changes that know what the formats are made of: lines, blank lines, numbers, base64, lengths.

/** A small generator of chance with a seed, so that a failing input can be made again. */
export function createChance(seed: number): (below: number) => number {
  let state = seed >>> 0
  return below => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

type Chance = ReturnType<typeof createChance>

const morsels = (
  '\n|\n\n|\r\n|\0|\t| |  |\u00a0|\u0085|\ufeff|+|=|==|— |—|-|0|00|01|-1|+1|1e9|0x10|255|256|257|9007199254740991|' +
  '9007199254740992|18446744073709551615|٣|x001/|../|x../|.p/0|.p/256|%2e|/|tile/|entries|none|all|any|group g any g\n|' +
  'quorum none\n|#|extra |index |old |AAAA|////|— a AAAAAAAA\n|ế|e\u0302\u0301|\u202e|__proto__|c2sp.org/tlog-proof@v1\n|' +
  `${'A'.repeat(43)}=`
)
  .split('|')
  .map(text => new TextEncoder().encode(text))
const bytes = [0, 1, 9, 10, 13, 31, 32, 43, 61, 127, 128, 0xc0, 0xed, 0xff]

type Change = (input: Uint8Array, chance: Chance, other: Uint8Array) => Uint8Array

const cut = (input: Uint8Array, from: number, to: number, put: Uint8Array = new Uint8Array(0)) => {
  const out = new Uint8Array(from + put.length + input.length - to)
  out.set(input.subarray(0, from))
  out.set(put, from)
  out.set(input.subarray(to), from + put.length)
  return out
}

/** Where each line begins, and the end. */
function lineStarts(input: Uint8Array): number[] {
  const starts = [0]
  input.forEach((byte, at) => {
    if (byte === 10) starts.push(at + 1)
  })
  return starts.at(-1) === input.length ? starts : [...starts, input.length]
}

function lineAt(input: Uint8Array, chance: Chance): [number, number] {
  const starts = lineStarts(input)
  const at = chance(Math.max(1, starts.length - 1))
  return [starts[at]!, starts[at + 1] ?? input.length]
}

const changes: readonly Change[] = [
  (input, chance) => flipped(input, chance),
  (input, chance) => withByte(input, chance),
  (input, chance) => cut(input, 0, 0).subarray(0, chance(input.length + 1)),
  (input, chance) => cut(input, 0, chance(input.length + 1)),
  (input, chance) => removed(input, chance),
  (input, chance) => {
    const at = chance(input.length + 1)
    return cut(input, at, at, morsels[chance(morsels.length)])
  },
  (input, chance) => {
    const [from, to] = lineAt(input, chance)
    return cut(input, from, to)
  },
  (input, chance) => {
    const [from, to] = lineAt(input, chance)
    const [at] = lineAt(input, chance)
    return cut(input, at, at, input.slice(from, to))
  },
  (input, chance) => {
    const [from, to] = lineAt(input, chance)
    return cut(input, from, Math.max(from, to - 1), morsels[chance(morsels.length)])
  },
  (input, chance, other) =>
    cut(input, chance(input.length + 1), input.length, other.slice(chance(other.length + 1))),
  (input, chance, other) => {
    const [from, to] = lineAt(input, chance)
    const [start, end] = lineAt(other, chance)
    return cut(input, from, to, other.slice(start, end))
  },
  (input, chance) => withNumber(input, chance),
]

function flipped(input: Uint8Array, chance: Chance): Uint8Array {
  if (input.length === 0) return input
  const at = chance(input.length)
  return input.with(at, input[at]! ^ (1 << chance(8)))
}

function withByte(input: Uint8Array, chance: Chance): Uint8Array {
  const at = chance(input.length + 1)
  return cut(input, at, Math.min(input.length, at + chance(2)), Uint8Array.of(bytes[chance(bytes.length)]!))
}

function removed(input: Uint8Array, chance: Chance): Uint8Array {
  const from = chance(input.length + 1)
  return cut(input, from, Math.min(input.length, from + 1 + chance(8)))
}

/** Another number in the place of some digits. */
function withNumber(input: Uint8Array, chance: Chance): Uint8Array {
  const from = input.findIndex((byte, at) => byte >= 48 && byte <= 57 && at >= chance(input.length + 1))
  if (from < 0) return input
  let to = from
  while (input[to]! >= 48 && input[to]! <= 57) to += 1
  return cut(input, from, to, new TextEncoder().encode(String(Math.floor(2 ** chance(66)) - chance(3))))
}

/** One to four changes of a seed; a fifth of the inputs is chance alone. */
export function mutate(seeds: readonly Uint8Array[], chance: Chance): Uint8Array {
  if (chance(5) === 0) return Uint8Array.from({ length: chance(200) }, () => chance(256))
  let input = seeds[chance(seeds.length)]!
  for (let times = chance(4); times >= 0; times -= 1) {
    input = changes[chance(changes.length)]!(input, chance, seeds[chance(seeds.length)]!)
  }
  return input
}
