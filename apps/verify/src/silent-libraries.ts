// Leaves out what the libraries of the page say to programmers when they refuse, and what only a signer would call; what they
// check stays as it is.
import { parseAst, type Plugin } from 'vite'

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly id?: { readonly name: string } | null
  readonly body?: Node
  readonly argument?: Node
  readonly arguments?: readonly Node[]
}

interface Cut {
  readonly start: number
  readonly end: number
  /** What stands there instead. */
  readonly by: string
}

/** What only a signer or another curve calls: keys, signatures, square roots in general. A test compares what is left. */
const neverCalled: ReadonlySet<string> = new Set([
  'sign',
  'getPublicKey',
  'getPrivateScalar',
  'getExtendedPublicKey',
  'randomSecretKey',
  'isValidSecretKey',
  'isValidPublicKey',
  'mapHashToField',
  'FpSqrt',
  'toMontgomery',
  'toMontgomerySecret',
])

/** Every `throw new X(…)` of these packages loses its arguments: a twentieth of the page that nobody reads. */
export const silentLibraries: Plugin = {
  name: 'silent-libraries',
  transform(code, id) {
    if (!/\/@noble\//.test(id)) return null
    let silent = code
    for (const { start, end, by } of cutsIn(parseAst(code) as unknown as Node).toReversed()) {
      silent = silent.slice(0, start) + by + silent.slice(end)
    }
    return { code: silent, map: null }
  },
}

/** What is cut, in the order of the text. */
function cutsIn(node: Node): Cut[] {
  const { argument, id, body } = node
  if (node.type === 'ThrowStatement' && argument?.type === 'NewExpression') {
    const [first, ...rest] = argument.arguments ?? []
    return first === undefined ? [] : [{ start: first.start, end: rest.at(-1)?.end ?? first.end, by: '' }]
  }
  if (node.type === 'FunctionDeclaration' && body !== undefined && neverCalled.has(id?.name ?? '')) {
    return [{ start: body.start, end: body.end, by: '{throw new Error()}' }]
  }
  return Object.values(node).flatMap((value: unknown) => [value].flat().filter(isNode).flatMap(cutsIn))
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
