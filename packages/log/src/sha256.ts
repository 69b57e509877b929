// SHA-256 (FIPS 180-4) for a great many short texts: the library takes longer to begin one than to hash it. The letters are the
// standard's own.

const primes: number[] = []
for (let n = 2; primes.length < 64; n += 1) if (primes.every(prime => n % prime > 0)) primes.push(n)

/** The first 32 bits of the fraction of a root; twenty more are exact in a number. */
const bitsOf = (root: number): number => (root % 1) * 2 ** 32

const constants = Int32Array.from(primes, prime => bitsOf(Math.cbrt(prime)))
const beginning = Int32Array.from(primes.slice(0, 8), prime => bitsOf(Math.sqrt(prime)))

// One of each: hashing is synchronous, and nothing of it outlives a call.
const state = new Int32Array(8)
const words = new Int32Array(64)

/** The hash of these bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const { length } = bytes
  state.set(beginning)
  let at = 0
  for (; at + 64 <= length; at += 64) {
    for (let i = 0, from = at; i < 16; i += 1, from += 4)
      words[i] = (bytes[from]! << 24) | (bytes[from + 1]! << 16) | (bytes[from + 2]! << 8) | bytes[from + 3]!
    mixIn()
  }
  // The rest, a one, and as many zeros as the length in bits leaves room for.
  words.fill(0, 0, 16)
  const end = length - at
  for (let i = 0; i <= end; i += 1) words[i >> 2]! |= (i < end ? bytes[at + i]! : 0x80) << (24 - 8 * (i & 3))
  if (end > 55) {
    mixIn()
    words.fill(0, 0, 16)
  }
  words[14] = length / 2 ** 29
  words[15] = length * 8
  mixIn()
  const hash = new Uint8Array(32)
  for (let i = 0; i < 32; i += 1) hash[i] = state[i >> 2]! >> (24 - 8 * (i & 3))
  return hash
}

/** One block (6.2.2). */
function mixIn(): void {
  for (let i = 16; i < 64; i += 1) {
    const x = words[i - 15]!
    const y = words[i - 2]!
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    words[i] = (words[i - 16]! + s0 + words[i - 7]! + s1) | 0
  }
  let a = state[0]!
  let b = state[1]!
  let c = state[2]!
  let d = state[3]!
  let e = state[4]!
  let f = state[5]!
  let g = state[6]!
  let h = state[7]!
  for (let i = 0; i < 64; i += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + s1 + (g ^ (e & (f ^ g))) + constants[i]! + words[i]!) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (s0 + ((a & b) | (c & (a | b)))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  state[0]! += a
  state[1]! += b
  state[2]! += c
  state[3]! += d
  state[4]! += e
  state[5]! += f
  state[6]! += g
  state[7]! += h
}
