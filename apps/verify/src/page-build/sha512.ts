// SHA-512 (FIPS 180-4) for the page, whose library of curves asks for it once a signature: in a tenth of the room that the
// library of hashes takes. The letters are the standard's own.

const mask = 2n ** 64n - 1n
const rotated = (word: bigint, by: bigint): bigint => (word >> by) | ((word << (64n - by)) & mask)

const primes: bigint[] = []
for (let n = 2n; primes.length < 80; n += 1n) if (primes.every(prime => n % prime > 0n)) primes.push(n)

/** The first 64 bits of the fraction of a root. */
function bitsOf(prime: bigint, power: bigint): bigint {
  let root = 0n
  for (let bit = 1n << 69n; bit > 0n; bit >>= 1n)
    if ((root + bit) ** power <= prime << (64n * power)) root += bit
  return root & mask
}

export function sha512(bytes: Uint8Array): Uint8Array {
  const constants = primes.map(prime => bitsOf(prime, 3n))
  let state = primes.slice(0, 8).map(prime => bitsOf(prime, 2n))
  const { length } = bytes
  const padded = new Uint8Array(Math.ceil((length + 17) / 128) * 128)
  padded.set(bytes)
  padded[length] = 0x80
  const view = new DataView(padded.buffer)
  view.setBigUint64(padded.length - 8, BigInt(length) * 8n)
  for (let at = 0; at < padded.length; at += 128) {
    const words = constants.map((_, i) => (i < 16 ? view.getBigUint64(at + 8 * i) : 0n))
    for (let i = 16; i < 80; i += 1) {
      const [x, y] = [words[i - 15]!, words[i - 2]!]
      const s0 = rotated(x, 1n) ^ rotated(x, 8n) ^ (x >> 7n)
      const s1 = rotated(y, 19n) ^ rotated(y, 61n) ^ (y >> 6n)
      words[i] = (words[i - 16]! + s0 + words[i - 7]! + s1) & mask
    }
    const mixed = words.reduce(mixIn(constants), state)
    state = state.map((word, i) => (word + mixed[i]!) & mask)
  }
  state.forEach((word, i) => view.setBigUint64(8 * i, word))
  return padded.slice(0, 64)
}

const mixIn =
  (constants: readonly bigint[]) =>
  (state: bigint[], word: bigint, i: number): bigint[] => {
    const [a, b, c, d, e, f, g, h] = state as unknown as Octet
    const s1 = rotated(e, 14n) ^ rotated(e, 18n) ^ rotated(e, 41n)
    const t1 = h + s1 + ((e & f) ^ (~e & g)) + constants[i]! + word
    const s0 = rotated(a, 28n) ^ rotated(a, 34n) ^ rotated(a, 39n)
    const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c))
    return [(t1 + t2) & mask, a, b, c, (d + t1) & mask, e, f, g]
  }

type Octet = [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint]
