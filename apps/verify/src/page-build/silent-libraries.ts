// Leaves out what the libraries of the page say to programmers when they refuse, what only a signer would call, and numbers that
// can be worked out; what they judge stays as it is.
import { parseAst, type Plugin } from 'vite'

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly id?: { readonly name: string } | null
  readonly key?: { readonly name?: string }
  readonly expression?: Node & { readonly callee?: Callee }
  readonly test?: Node
  readonly consequent?: Node
  readonly alternate?: Node
  readonly value?: Node
  readonly elements?: readonly unknown[]
  readonly body?: Node
  readonly argument?: Node
  readonly arguments?: readonly Node[]
}

interface Callee {
  readonly name?: string
  readonly property?: { readonly name?: string }
}

interface Cut {
  readonly start: number
  readonly end: number
  /** What stands there instead. */
  readonly by: string
}

/** What only a signer or another curve calls: secrets and their multiples, texts, square roots in general. */
const neverCalled: ReadonlySet<string> = new Set(
  (
    'sign getPublicKey getPrivateScalar getExtendedPublicKey randomSecretKey keygen isValidSecretKey isValidPublicKey ' +
    'mapHashToField toMontgomery toMontgomerySecret multiply mulSecret mulCT mulCTBlinded runCT fixedWindowCT shouldBlind ' +
    'hasWindowSize validateMulInput pippenger interleavedMSMUnsafe assertValidity isTorsionFree cmov FpSqrt FpSqrtOdd ' +
    'FpPow pow FpDiv FpIsSquare invertCt invertBatch isValidNot0 sqrN fromHex toHex toString hexToBytes randomBytes ' +
    'equalBytes toBytes clone _cloneInto _cloneIntoMeta nextTick asyncLoop createHmacDrbg ahash div precompute setWindowSize ' +
    'buildWnafTable wnafCachedCT getWnafPrecomputes normalizeZ toAffine x y destroy roundClean sqrt inv'
  ).split(' '),
)

/** What looks at what programmers hand in: the curve, its fields and options are always the same here. Bytes are looked at. */
const alwaysPass: ReadonlySet<string> = new Set(
  (
    'validateObject validatePointCons validateField validateMSMPoints validateMSMScalars validateW ' +
    'validateTableBytes afunction aobject aarray abool asafenumber anumber aexists aoutput aopts'
  ).split(' '),
)

/** What wipes the traces of a secret: of what is public nothing needs to be wiped. */
const wiping: ReadonlySet<string> = new Set(['destroy', 'roundClean'])

/** Whether the curve is a curve, which is always the same; and what is worked out beforehand for many signatures, here there are few. */
const leftOut =
  /^(FpLegendre|isEdValidXY)\(|^ORDER <= _1n|^n <= _0n|^nBitLength !== undefined &&|^nByteLength > 2048|^modulo <= _1n|^\(?!sqrt\)?$|^outputLen !== undefined|^typeof cHash |^wnaf\.bits|^type !== 'weierstrass' &&|^CURVE \|\| typeof|^val |^bytes$|^hasHexBuiltin$|^typeof (hashCons|hex) |^isPosBig\(val|^\(isPosBig\(val|^Fp\.isValid\(CURVE|^opts\.allowedLengths$|^cofactor === _[124]n$|^typeof opts\.(modFromBytes|sqrt)/

/** What a refusal says, made ready before it is said; what looks at a curve that is always the same; what is offered beside judging. */
const madeReady =
  /^const (bytes = isBytes\(value\)|ofLen = length|got = bytes|message = atitle|params = |_b = |W = getWindowSize)|^for \(const p of |^Object\.freeze\(|^this\.(randomBytes|finished|bits|BASE) = /
const offered: ReadonlySet<string> = new Set(
  'keygen utils getPublicKey sign toMontgomery toMontgomerySecret'.split(' '),
)

/** A field's; that of a point has the same name and is called. */
const fieldFromBytes = 'fromBytes(bytes, skipValidation'

/** The constants of both hashes are bits of cube roots of primes (FIPS 180-4, 4.2); those of the short one the first of the long. */
const rootsOfPrimes = `
const rootsOf = count => {
  const roots = []
  for (let n = 2; roots.length < count; n++) {
    let d = 2
    while (n % d) d++
    let root = 0n
    if (d === n) for (let bit = 1n << 67n; bit; bit >>= 1n) if ((root | bit) ** 3n <= BigInt(n) << 192n) root |= bit
    if (root) roots.push(BigInt.asUintN(64, root))
  }
  return roots
}
`

/** Every `throw new X(…)` of these packages loses its arguments: a twentieth of the page that nobody reads. */
export const silentLibraries: Plugin = {
  name: 'silent-libraries',
  transform(code, id) {
    if (!/\/@noble\//.test(id)) return null
    let silent = code
    for (const { start, end, by } of cutsIn(parseAst(code) as unknown as Node, code).toReversed()) {
      silent = silent.slice(0, start) + by + silent.slice(end)
    }
    return { code: silent.includes('rootsOf(') ? rootsOfPrimes + silent : silent, map: null }
  },
}

/** What is cut, in the order of the text. */
function cutsIn(node: Node, code: string): Cut[] {
  const own = cutOf(node, code)
  if (own !== null) return [own]
  return Object.values(node).flatMap((value: unknown) =>
    [value]
      .flat()
      .filter(isNode)
      .flatMap(inner => cutsIn(inner, code)),
  )
}

/** Null where only what is inside may be cut. */
function cutOf(node: Node, code: string): Cut | null {
  const { type, start, end, argument, id, body, key, value, expression, test, elements } = node
  if (type === 'ThrowStatement' && argument?.type === 'NewExpression') {
    const [first, ...rest] = argument.arguments ?? []
    return first === undefined ? null : { start: first.start, end: rest.at(-1)?.end ?? first.end, by: '' }
  }
  if (type === 'FunctionDeclaration' && body !== undefined && neverCalled.has(id?.name ?? ''))
    return { start: body.start, end: body.end, by: '{throw new Error()}' }
  if (
    type === 'MethodDefinition' &&
    (neverCalled.has(key?.name ?? '') || code.startsWith(fieldFromBytes, start))
  )
    return { start, end, by: '' }
  if (type === 'Property' && value?.type === 'FunctionExpression' && neverCalled.has(key?.name ?? ''))
    return { start, end, by: `${key!.name}: 0` }
  if (type === 'Property' && offered.has(key?.name ?? '')) return { start, end, by: `${key!.name}: 0` }
  if (statements.has(type) && madeReady.test(code.slice(start, end))) return { start, end, by: ';' }
  // A field without a value; a word of a hash's state, which is set as soon as there is one; what only refuses or remembers.
  if (
    type === 'PropertyDefinition' &&
    (value == null || /^([A-H][hl]?|finished|destroyed|wnafPrecomputes)$/.test(key?.name ?? ''))
  )
    return { start, end, by: '' }
  // Chance is for secrets.
  if (type === 'VariableDeclarator' && id?.name === 'randomBytes')
    return { start, end, by: 'randomBytes = 0' }
  // What a hash is called in certificates.
  if (type === 'CallExpression' && (node as { callee?: Callee }).callee?.name === 'oidNist')
    return { start, end, by: '0' }
  const { callee } = expression ?? {}
  const isIdle = alwaysPass.has(callee?.name ?? '') || wiping.has(callee?.property?.name ?? '')
  if (type === 'ExpressionStatement' && isIdle) return { start, end, by: ';' }
  if (type === 'IfStatement' && leftOut.test(code.slice(test!.start, test!.end).replace(/^!/, '')))
    return { start, end, by: ';' }
  const chosen = chosenOf(node, code)
  if (chosen != null) return { start, end, by: code.slice(chosen.start, chosen.end) }
  if (elements?.length === 64) return { start, end, by: 'rootsOf(64).map(root => Number(root >> 32n))' }
  return elements?.length === 80 ? { start, end, by: 'rootsOf(80)' } : null
}

/** The branch that is always taken: what a signature of this curve asks for, and points of which nothing was worked out beforehand. */
function chosenOf({ test, consequent, alternate }: Node, code: string): Node | null | undefined {
  const asked = test === undefined ? '' : code.slice(test.start, test.end)
  if (asked === 'opts.uvRatio === undefined') return alternate
  return asked === 'opts.domain === undefined' || asked.startsWith('W === 1 || scalar') ? consequent : null
}

const statements: ReadonlySet<string> = new Set([
  'VariableDeclaration',
  'ExpressionStatement',
  'ForOfStatement',
])

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
